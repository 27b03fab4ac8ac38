import { describe, expect, it } from 'vitest';
import { plainName, searchableNames, searchPartners } from '../../client/model/networkSearch.ts';
import { picture } from './smallPicture.ts';

const of = picture({
  partners: [
    { id: 'a', name: 'Stichting Café Zorgzaam', aliases: ['De Huiskamer'] },
    { id: 'b', name: 'Zorgboerderij de Polder' },
    { id: 'c', name: 'Huisartsen' },
  ],
});
const names = searchableNames(of);
const find = (text: string, visible = Uint8Array.from([1, 1, 1])): string[] =>
  searchPartners(names, text, visible, Int32Array.from([1, 5, 0])).map((i) => of.partners.ids[i] ?? '');

describe('search by plain name', () => {
  it('passes over capitals, accents, dots and the word stichting', () => {
    expect(plainName('St. CAFÉ, Zorgzaam')).toBe('cafe zorgzaam');
    expect(find('cafe')).toEqual(['a']);
    expect(plainName('Ökumenisch Zwölf')).toBe('okumenisch zwolf');
  });

  it('finds an alias, and words in any order', () => {
    expect(find('huiskamer')).toEqual(['a']);
    expect(find('polder zorgboerderij')).toEqual(['b']);
  });

  it('puts names that begin with it first', () => {
    expect(find('zorg')).toEqual(['b', 'a']);
  });

  it('finds nothing for nothing, and nobody who is not seen', () => {
    expect(find('  ')).toEqual([]);
    expect(find('huisartsen', Uint8Array.from([1, 1, 0]))).toEqual([]);
    expect(find('x"], node[naam="')).toEqual([]);
  });
});
