import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { foldText, searchTextOf, similarity, sortNameOf } from '../../server/domain/names.ts';

describe('a search', () => {
  it.each([
    ['MEE', 'mee'],
    ['Stichting MEE', 'mee'],
    ['St. MEE', 'mee'],
    ['  stichting\u00a0\u2003mee ', 'mee'],
    ['J.S.O.', 'jso'],
    ['Café Zuid', 'cafe zuid'],
    ['Cafe\u0301 Zuid', 'cafe zuid'],
    ["'t Lam", 't lam'],
    ['Ver. Buurtkring', 'vereniging buurtkring'],
    ['Zonnebloem afd. Dordrecht', 'zonnebloem afdeling dordrecht'],
    ['Zonnebloem, afd Dordrecht', 'zonnebloem afdeling dordrecht'],
    ['Crabbehof/Zuidhoven', 'crabbehof zuidhoven'],
    ['DG&J', 'dg j'],
    ['Sint Elisabeth', 'elisabeth'],
    ['Straatpastoraat', 'straatpastoraat'],
    ['Ørsted ß Łódź', 'orsted ss lodz'],
    ['Stichting', 'stichting'],
    ['ver weg', 'ver weg'],
    ['☕', '☕'],
    ['...', '...'],
    ['__proto__', 'proto'],
    ['', ''],
    [' \u200b ', ''],
  ])('for %j looks for %j', (typed, folded) => {
    expect(foldText(typed)).toBe(folded);
  });

  it.each([
    ['stichting mee', 'St. MEE'],
    ['St. MEE', 'Mee'],
    ['stich', 'Stichting MEE'],
    ['ver. buurt', 'Vereniging Buurtkring'],
    ['ver buurt', 'Ver. Buurtkring'],
    ['sint eli', 'St. Elisabeth'],
    ['jso', 'J.S.O.'],
  ])('for %j finds %j', (typed, name) => {
    expect(searchTextOf({ name })).toContain(foldText(typed));
  });

  it('also finds by an alias, but never across two names', () => {
    const text = searchTextOf({ name: 'Parkhuis', aliases: ['Zorghuis'] });
    expect(text).toContain(foldText('zorg'));
    expect(text).not.toContain(foldText('parkhuis zorghuis'));
  });

  it('finds every name by itself, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const folded = foldText(name);
        expect(foldText(folded).length).toBeLessThanOrEqual(folded.length);
        if (/[\p{L}\p{N}]/u.test(folded)) expect(searchTextOf({ name })).toContain(folded);
      }),
    );
  });
});

describe('the directory', () => {
  it.each([
    ['De Buitenwacht', 'buitenwacht'],
    ["'t Lam", 'lam'],
    ['Stichting De Hoop', 'hoop'],
    ['St. Het Huis', 'huis'],
    ['Éénzaamheid', 'eenzaamheid'],
    ['De', 'de'],
    ['Deventer', 'deventer'],
  ])('sorts %j as %j', (name, sortName) => {
    expect(sortNameOf(name)).toBe(sortName);
  });
});

describe('likeness of names', () => {
  it('is 1 for the same, less for each letter, 0 for nothing to compare', () => {
    expect(similarity('parkhuis', 'parkhuis', distance)).toBe(1);
    expect(similarity('parkhuis', 'parkhius', distance)).toBe(0.75);
    expect(similarity('', '', distance)).toBe(0);
  });
});
