import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passesElevenTest, personalDataIn } from '../../server/domain/personalData.ts';
import { cpuMilliseconds } from '../support/cpuTime.ts';

const kindsIn = (text: string) => personalDataIn(text).map((finding) => finding.kind);

describe('a text about a person is noticed', () => {
  it.each([
    ['mevr. Jansen', 'person'],
    ['Bel mevrouw De Vries even', 'person'],
    ['dhr. J.P. van der Berg, Sterrenburg', 'person'],
    ['de heer Ö. Yılmaz', 'person'],
    ['fam. Bakker', 'person'],
    ['Dr. Pietersen', 'person'],
    ['06-12345678', 'mobile'],
    ['06 12 34 56 78', 'mobile'],
    ['tel.: +31 6 1234 5678', 'mobile'],
    ['0031(0)612345678', 'mobile'],
    ['111222333', 'bsn'],
    ['nummer 1112.22.333!', 'bsn'],
    ['geb. 12-03-1941', 'birthDate'],
    ['geboren op 3 maart 1999', 'birthDate'],
    ['mevrouw, 12/3/1941', 'birthDate'],
    ['1941-03-12', 'birthDate'],
    ['jan.jansen@gmail.com', 'privateEmail'],
    ['buurtmoeder65@hotmail.nl', 'privateEmail'],
    ['a@ziggo.nl', 'privateEmail'],
    ['j.jansen@dordrecht.nl', 'privateEmail'],
  ])('%j: %s', (text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  it('says what it saw and where, in the order of the text', () => {
    expect(personalDataIn('Vraag dhr. Smit (06-12345678)')).toEqual([
      { kind: 'person', text: 'dhr. Smit', at: 6 },
      { kind: 'mobile', text: '06-12345678', at: 17 },
    ]);
  });
});

describe('ordinary words of the field pass without a warning', () => {
  it.each([
    '',
    'Stichting MEE',
    'coördinator burenhulp',
    'info@dordrecht.nl',
    'wijkteam.noord@dordrecht.nl',
    '078-1234567',
    'tel. 078 639 89 89',
    'KvK 12345678',
    '123456789',
    '000000000',
    'Dr. Schaepmanstraat 12',
    'Prof. Waterink school',
    'Ds. Jansen Stichting',
    'Burgemeester de Raadtsingel',
    'Koffie voor iedere mevrouw en meneer uit de wijk',
    'opgericht 1 mei 1954',
    'elke dinsdag sinds 1-9-2021',
    '12-03-2026',
    'open 10.00-12.00',
    'NL91ABNA0417164300',
    'hr- en administratiekantoor',
    'Het Oma en Opa café',
  ])('%j', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe('the eleven test', () => {
  it('lets exactly one last digit pass, or none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (start) => {
        const eight = String(start).padStart(8, '0');
        const passing = [...'0123456789'].filter((last) => passesElevenTest(eight + last));
        expect(passing.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a text made to be slow', () => {
  it.each([
    'a',
    'a.',
    '@',
    'a@',
    'a@a.',
    'dhr. ',
    'mevr. A.',
    '06 ',
    '1 ',
    '1-1-',
    '1-1-19',
    '0031',
    ' ',
    '111222333 ',
    'mw. van de ',
    '+31 (0)6-',
  ])('of 50,000 characters of %j is read in under 50 ms', (piece) => {
    const text = `${piece.repeat(Math.ceil(50_000 / piece.length))}!`;
    expect(cpuMilliseconds(() => personalDataIn(text))).toBeLessThan(50);
  });
});
