import { describe, expect, it } from 'vitest';
import { softHyphens, wrapName } from '../../client/model/wijkName.ts';

describe('names of wijken in narrow places', () => {
  it('part where Dutch place names part, and short words stay whole', () => {
    const dashed = (name: string) => softHyphens(name).replaceAll('\u00AD', '-').replaceAll('\u200B', '');
    expect(dashed('Sterrenburg')).toBe('Sterren-burg');
    expect(dashed('Stadspolders')).toBe('Stads-polders');
    expect(dashed('Wielwijk')).toBe('Wiel-wijk');
    expect(dashed('Staart')).toBe('Staart');
    expect(dashed('Crabbehof/Zuidhoven')).toBe('Crabbe-hof/Zuid-hoven');
  });

  it('take at most the lines they are given and say with … that there is more', () => {
    expect(wrapName('Sterrenburg', 14, 2)).toEqual(['Sterrenburg']);
    expect(wrapName('Crabbehof/Zuidhoven', 14, 2)).toEqual(['Crabbehof/', 'Zuidhoven']);
    const long = wrapName('a'.repeat(200), 14, 2);
    expect(long.length).toBe(1);
    expect(long[0]?.length).toBeLessThanOrEqual(15);
    expect(long[0]?.endsWith('…')).toBe(true);
    expect(wrapName('Een heel erg lange naam van een wijk', 10, 2).at(-1)?.endsWith('…')).toBe(true);
  });

  it('hold for an empty name and for one emoji', () => {
    expect(wrapName('', 14, 2)).toEqual(['']);
    expect(wrapName('🏘️', 14, 2)).toEqual(['🏘️']);
  });
});
