/**
 * Names as people mean them: `St. MEE`, `stichting  mee` and `MEE` are one name when searching, sorting and comparing.
 */

/** Letters that have no accent to take off, in the spelling people type on a plain keyboard. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
]);
/** Written with a dot, these are short for a word; without a dot they may be a word of their own. */
const SHORT_FOR: readonly (readonly [RegExp, string])[] = [
  [/(^| )ver\.(?= |\p{L}|$)/gu, '$1vereniging '],
  [/(^| )afd\.?(?= |\p{L}{3}|$)/gu, '$1afdeling '],
  [/(^| )(?:st|stg|sticht)\.(?= |\p{L}|$)/gu, '$1stichting '],
];
/** Words that say nothing about which partner is meant; St. is short for stichting as well as for sint. */
const LEGAL_WORDS: ReadonlySet<string> = new Set(['stichting', 'stg', 'st', 'sint']);
const ARTICLES: ReadonlySet<string> = new Set(['de', 'het', 't', 'een', 'n']);

function lowerPlain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœı]/gu, (letter) => PLAIN_LETTERS.get(letter) ?? letter)
    .replace(/[\s\p{Z}\p{Cf}\p{Cc}]+/gu, ' ')
    .trim();
}

/** Only letters, digits and pictograms, one space between words; dots and apostrophes join: `J.S.O.` is `jso`. */
function wordsOf(text: string): readonly string[] {
  return text
    .replace(/[.'’‘`´·]+/gu, '')
    .split(/[^\p{L}\p{N}\p{So}]+/u)
    .filter((word) => word !== '');
}

function without(words: readonly string[], left: (word: string) => boolean): readonly string[] {
  const kept = words.filter((word) => !left(word));
  return kept.length > 0 ? kept : words;
}

/** Spelled out but nothing left away: case, accents, odd spaces, dots and short words (`Ver.`, `afd.`) no longer matter. */
function spelledOut(text: string): readonly string[] {
  let plain = lowerPlain(text);
  for (const [short, long] of SHORT_FOR) plain = plain.replace(short, long);
  return wordsOf(plain);
}

/**
 * What was typed, ready to look up in `searchTextOf`. Ignores case, accents, dots, odd spaces, `Stichting`, `St.`.
 * Only signs (`...`) stay as they are, so that looking for them finds nothing instead of everything.
 */
export function foldText(text: string): string {
  const words = without(spelledOut(text), (word) => LEGAL_WORDS.has(word));
  return words.length > 0 ? words.join(' ') : lowerPlain(text);
}

/** The name to sort by: folded, without `Stichting`, `De`, `Het`, `'t` in front. Never empty unless the name is. */
export function sortNameOf(name: string): string {
  const words = spelledOut(name);
  const first = words.findIndex((word) => !LEGAL_WORDS.has(word) && !ARTICLES.has(word));
  const kept = first < 0 ? words : words.slice(first);
  return kept.length > 0 ? kept.join(' ') : lowerPlain(name);
}

/**
 * The text a folded search is looked for in (`CONTAINS`): each name folded, and as it is written where that differs, so that `stich`
 * still finds while somebody is typing. Names are parted by a line break, so that no search runs on from one into the next.
 */
export function searchTextOf(record: { readonly name: string; readonly aliases?: readonly string[] }): string {
  const forms = new Set<string>();
  for (const name of [record.name, ...(record.aliases ?? [])]) {
    forms.add(foldText(name));
    forms.add(spelledOut(name).join(' '));
    forms.add(wordsOf(lowerPlain(name)).join(' '));
  }
  forms.delete('');
  return [...forms].join('\n');
}

/** How alike two folded names are, 0 to 1: the share of letters that need no change. Two empty names are not alike. */
export function similarity(a: string, b: string, distance: (a: string, b: string) => number): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 0 : 1 - distance(a, b) / longest;
}
