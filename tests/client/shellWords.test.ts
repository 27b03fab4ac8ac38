import { describe, expect, it } from 'vitest';
import { changedFields } from '../../client/model/changedFields.ts';
import { DAYS, groupDayparts, PARTS_OF_DAY } from '../../client/model/dayparts.ts';
import { highlight } from '../../client/model/highlight.ts';
import { tieRings, twoLines } from '../../client/model/tieRings.ts';
import { en } from '../../client/text/en/index.ts';
import { nl } from '../../client/text/nl/index.ts';
import { fill, type Texts, translator } from '../../client/text/translate.ts';

function leaves(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
}
const holes = (text: string) => [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}|<\d>/g)].map(([whole]) => whole))].sort();

describe('the words', () => {
  it('have the same values to fill in in both languages', () => {
    const english = new Map(leaves(en));
    for (const [key, text] of leaves(nl)) expect(holes(english.get(key) ?? ''), key).toEqual(holes(text));
  });

  it('have singular beside plural', () => {
    const keys = new Set(leaves(nl).map(([key]) => key));
    for (const key of keys) if (key.endsWith('_one')) expect(keys.has(key.replace(/_one$/, '_other')), key).toBe(true);
  });

  it('are never empty', () => {
    for (const [key, text] of [...leaves(nl), ...leaves(en)]) expect(text.trim(), key).not.toBe('');
  });

  it('choose singular and plural by count, 0 is plural', () => {
    const t = translator<'gap'>({ gap_one: '{{count}} gat', gap_other: '{{count}} gaten' }, 'nl');
    expect([0, 1, 2].map((count) => t('gap', { count }))).toEqual(['0 gaten', '1 gat', '2 gaten']);
  });

  it('keep a name as it is, also one that looks like markup or like a value', () => {
    expect(fill('Hallo {{name}}', { name: '<b>$& {{name}}</b>' })).toBe('Hallo <b>$& {{name}}</b>');
    expect(fill('{{nothing}}!')).toBe('!');
  });

  it('do not find what only JavaScript has', () => {
    expect(translator<string>({ a: 'b' }, 'nl').find('constructor.name')).toBeUndefined();
    expect(translator<string>({ a: { b: 'c' } }, 'nl').find('a.b')).toBe('c');
  });
});

describe('dayparts', () => {
  it('group days that have the same parts', () => {
    expect(groupDayparts([])).toEqual([]);
    expect(groupDayparts(['thu_morning', 'mon_morning', 'tue_evening'])).toEqual([
      { days: ['mon', 'thu'], parts: ['morning'] },
      { days: ['tue'], parts: ['evening'] },
    ]);
    const all = DAYS.flatMap((day) => PARTS_OF_DAY.map((part) => `${day}_${part}` as const));
    expect(groupDayparts(all)).toEqual([{ days: DAYS, parts: PARTS_OF_DAY }]);
  });
});

describe('the picture of ties', () => {
  it('is empty without ties, and has one place for one', () => {
    expect(tieRings([])).toMatchObject({ places: [], left: 0 });
    expect(tieRings([{ id: 'c-1', level: 3 }]).places).toHaveLength(1);
  });

  it('gives every tie its own place, the closest nearest to the middle', () => {
    const ties = Array.from({ length: 13 }, (_, index) => ({ id: `c-${index}`, level: 1 + (index % 5) }));
    const { places, width, height } = tieRings(ties);
    expect(new Set(places.map(({ x, y }) => `${x.toFixed(3)},${y.toFixed(3)}`)).size).toBe(13);
    for (const { x, y } of places) expect(Math.abs(x) <= width / 2 && Math.abs(y) <= height / 2).toBe(true);
    const far = (id: string) => Math.hypot(...places.filter((place) => place.id === id).flatMap(({ x, y }) => [x / 206, y / 156]));
    expect(far('c-4')).toBeLessThan(far('c-0'));
  });

  it('shows the closest when there are many, and says how many are left', () => {
    const ties = Array.from({ length: 40 }, (_, index) => ({ id: `c-${index}`, level: index < 5 ? 5 : 1 }));
    const { places, left } = tieRings(ties);
    expect(left).toBe(40 - places.length);
    expect(places.filter(({ id }) => Number(id.slice(2)) < 5)).toHaveLength(5);
  });

  it('writes a name on two lines at most, however long', () => {
    expect(twoLines('de Twern')).toEqual(['de Twern']);
    expect(twoLines('Sterrenburgers voor Sterrenburgers')).toEqual(['Sterrenburgers', 'voor Sterrenburg…']);
    for (const line of twoLines('w'.repeat(200))) expect(line.length).toBeLessThan(22);
    expect(twoLines('')).toEqual(['']);
  });
});

describe('the history', () => {
  it('names what changed, from what to what, and nothing of the house', () => {
    const before = JSON.stringify({ id: 'p-1', version: 1, name: 'A', worksIn: [{ wijkCode: 'WK1', since: null }], sectors: ['zorg'] });
    const after = JSON.stringify({
      id: 'p-1',
      version: 2,
      name: 'B',
      worksIn: [{ wijkCode: 'WK1', since: null }],
      sectors: ['zorg', 'wonen'],
    });
    expect(changedFields(before, after)).toEqual([
      { field: 'name', before: 'A', after: 'B' },
      { field: 'sectorIds', before: ['zorg'], after: ['zorg', 'wonen'] },
    ]);
  });

  it('has no fields for what is new, gone, or unreadable', () => {
    expect(changedFields(null, '{"name":"A"}')).toEqual([]);
    expect(changedFields('{"name":"A"}', null)).toEqual([]);
    expect(changedFields('{', '{"name":"A"}')).toEqual([]);
  });
});

describe('what was searched for', () => {
  it('is marked where it stands, whatever the case or accents', () => {
    expect(highlight('Flatkoffie', 'KOFFIE')).toEqual([
      { text: 'Flat', found: false },
      { text: 'koffie', found: true },
    ]);
    expect(highlight('Één café', 'een')).toEqual([
      { text: 'Één', found: true },
      { text: ' café', found: false },
    ]);
  });

  it('is not marked where it does not stand, and no letter gets lost', () => {
    expect(highlight('de Twern', 'x')).toEqual([{ text: 'de Twern', found: false }]);
    expect(highlight('de Twern', ' ')).toEqual([{ text: 'de Twern', found: false }]);
    const name = '👩‍🌾 İstanbul ﬁets';
    for (const search of ['istanbul', 'i', '👩', 'ets'])
      expect(
        highlight(name, search)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(name);
  });
});
