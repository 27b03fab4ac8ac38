import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { DUPLICATE_SIMILARITY, duplicateClaims } from '../../server/domain/duplicates.ts';
import { foldText, similarity } from '../../server/domain/names.ts';
import { cpuMilliseconds } from '../support/cpuTime.ts';
import { randomNetwork } from '../support/randomNetwork.ts';
import { aPartner } from '../support/smallNetwork.ts';

const claimsOf = (...names: readonly string[]) =>
  duplicateClaims(
    names.map((name, index) => ({ id: `p-${index}`, name, aliases: [] })),
    distance,
  );

describe('two partners may be one when their names are the same but for', () => {
  it.each([
    ['case, accents and Stichting', 'Stichting Café Zuid', 'cafe zuid', 1],
    ['one letter', 'Buurthuis Sterrenburg', 'Buurthuis Sterenburg', 0.95],
    ['the order of the words', 'De Koning, buurthuis', 'Buurthuis De Koning', 1],
    ['one word more', 'Parkhuis', 'Parkhuis Dordrecht', 0.92],
  ])('%s', (_, a, b, alike) => {
    expect(claimsOf(a, b)).toEqual([{ aId: 'p-0', bId: 'p-1', similarity: expect.closeTo(alike, 2) }]);
  });
});

describe('two partners are two when', () => {
  it.each([
    ['the names have little in common', 'Huisartsen', 'Fysiotherapeuten'],
    ['the number differs', 'Wijkteam Noord 1', 'Wijkteam Noord 2'],
    ['only a short word is shared', 'Plus', 'Plus Sterrenburg'],
  ])('%s', (_, a, b) => {
    expect(claimsOf(a, b)).toEqual([]);
  });

  it('many share the same first word', () => {
    expect(claimsOf('Buurthuis', 'Buurthuis Noord', 'Buurthuis Zuiderpark', 'Buurthuis Westwal', 'Buurthuis Merwedelaan')).toEqual([]);
  });

  it('all they share is where they are', () => {
    const partners = ['Crabbehof', 'Huisartsen Crabbehof'].map((name) => aPartner(name));
    expect(duplicateClaims(partners, distance, ['Crabbehof/Zuidhoven'])).toEqual([]);
    expect(duplicateClaims(partners, distance)).toHaveLength(1);
  });

  it('there is nobody, or only one', () => {
    expect(claimsOf()).toEqual([]);
    expect(claimsOf('Parkhuis')).toEqual([]);
  });
});

describe('claims of duplicates', () => {
  it('also look at aliases, and never claim a partner against itself', () => {
    const partners = [
      aPartner('p-1', { name: 'Parkhuis', aliases: ['Park huis', 'Parkhuiz'] }),
      aPartner('p-2', { name: 'Spectrum', aliases: ['Parkhuis'] }),
    ];
    expect(duplicateClaims(partners, distance)).toEqual([{ aId: 'p-1', bId: 'p-2', similarity: 1 }]);
  });

  it('come most alike first', () => {
    expect(claimsOf('Buurthuis Sterrenburg', 'Buurthuis Sterenburg', 'buurthuis sterrenburg').map((claim) => claim.similarity)).toEqual([
      1,
      expect.closeTo(0.95, 2),
      expect.closeTo(0.95, 2),
    ]);
  });

  it('miss no pair that comparing every name with every other finds', () => {
    const word = fc.constantFrom('buurt', 'buurd', 'huis', 'huys', 'noord', 'noort', 'plein', 'koffie', 'kofie');
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const found = new Set(claimsOf(...names).map((claim) => `${claim.aId} ${claim.bId}`));
        names.forEach((a, index) => {
          names.slice(index + 1).forEach((b, offset) => {
            const alike = similarity(foldText(a), foldText(b), distance);
            if (alike >= DUPLICATE_SIMILARITY) {
              const pair = [`p-${index}`, `p-${index + 1 + offset}`].sort().join(' ');
              expect(found).toContain(pair);
            }
          });
        });
      }),
    );
  });

  it('among 2,000 partners are found in under 200 ms', () => {
    const { partners } = randomNetwork({ seed: 7, partners: 2000, wijken: 4, needs: 1, activities: 0, collaborations: 0, referrals: 0 });
    expect(cpuMilliseconds(() => duplicateClaims(partners, distance))).toBeLessThan(200);
  });
});
