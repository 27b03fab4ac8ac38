import { describe, expect, it } from 'vitest';
import {
  figureCodes,
  figureOf,
  figureText,
  newestFigure,
  oneIn,
  shareOf,
  shortSource,
  stripLine,
  sumOfWijken,
} from '../../client/model/figures.ts';

const fact = (indicator: string, value: number, year = 2025, unit = 'aantal') => ({
  indicator,
  value,
  unit,
  year,
  source: 'CBS',
  estimated: false,
});
const area = (code: string, ...figures: ReturnType<typeof fact>[]) => ({ code, name: code, figures });

describe('figures of a wijk', () => {
  it('take the newest year, and a missing one is missing, never 0', () => {
    expect(newestFigure([fact('a_65_oo', 5570, 2024), fact('a_65_oo', 5615, 2025)], 'a_65_oo')?.value).toBe(5615);
    expect(newestFigure([], 'a_65_oo')).toBeNull();
    expect(newestFigure([fact('a_65_oo', 0)], 'a_65_oo')?.value).toBe(0);
  });

  it('make a share only of two counts of the same year', () => {
    expect(shareOf([fact('a_65_oo', 25), fact('a_inw', 100)], 'a_65_oo', 'a_inw', 'p')?.value).toBe(25);
    expect(shareOf([fact('a_65_oo', 25, 2025), fact('a_inw', 100, 2024)], 'a_65_oo', 'a_inw', 'p')).toBeNull();
    expect(shareOf([fact('a_65_oo', 0), fact('a_inw', 0)], 'a_65_oo', 'a_inw', 'p')).toBeNull();
  });

  it('are added up for the gemeente only when every wijk has them', () => {
    expect(sumOfWijken([area('A', fact('x', 1)), area('B', fact('x', 2))], 'x', 2025)?.value).toBe(3);
    expect(sumOfWijken([area('A', fact('x', 1)), area('B')], 'x', 2025)).toBeNull();
    expect(sumOfWijken([], 'x', 2025)).toBeNull();
  });

  it('stand between the lowest and the highest wijk, with the gemeente of the same year beside them', () => {
    const wijken = [area('A', fact('a_65_oo', 10), fact('a_inw', 100)), area('B', fact('a_65_oo', 30), fact('a_inw', 100)), area('C')];
    const line = stripLine({ key: 'p_65_oo', indicator: 'a_65_oo', whole: 'a_inw' }, 'B', wijken, null);
    expect(line.ownAt).toBe(1);
    expect(line.others).toEqual([0]);
    expect(line.gemeente).toBeNull();
    const both = wijken.slice(0, 2);
    expect(stripLine({ key: 'p_65_oo', indicator: 'a_65_oo', whole: 'a_inw' }, 'B', both, null).gemeente?.value).toBe(20);
    expect(stripLine({ key: 'p_65_oo', indicator: 'a_65_oo', whole: 'a_inw' }, 'C', wijken, null).own).toBeNull();
  });

  it('can be shown as a share when both counts are there', () => {
    const wijk = area('A', fact('a_65_oo', 10), fact('a_inw', 40));
    expect(figureCodes([wijk])).toEqual(['p_65_oo', 'a_65_oo', 'a_inw']);
    expect(figureOf(wijk.figures, 'p_65_oo')?.value).toBe(25);
    expect(figureOf(wijk.figures, 'a_65_oo')?.value).toBe(10);
    expect(figureOf([], 'p_65_oo')).toBeNull();
  });

  it('name the house they came from', () => {
    expect(shortSource('CBS Kerncijfers wijken en buurten 2025 (StatLine 86165NED), peildatum 1-1-2025')).toBe('CBS');
    expect(shortSource('Opgeteld uit de wijken; CBS Kerncijfers')).toBe('CBS');
    expect(shortSource('Wijkscan van de gemeente (2026)')).toBe('Wijkscan van de gemeente');
  });

  it('are said as one in so many', () => {
    expect(oneIn(25)).toEqual({ of: 4, exact: true, nearly: false });
    expect(oneIn(24.2)).toEqual({ of: 4, exact: false, nearly: true });
    expect(oneIn(0)).toBeNull();
    expect(oneIn(100)?.of).toBe(1);
  });

  it('are written as the language writes them', () => {
    expect(figureText(5615, 'aantal', 'nl-NL')).toBe('5.615');
    expect(figureText(24.13, '%', 'nl-NL')).toBe('24,1');
    expect(figureText(5615, 'aantal', 'en-GB')).toBe('5,615');
  });
});
