import { compareKeys } from './compareKeys.ts';
import { addTo } from './groupBy.ts';
import { foldText, similarity } from './names.ts';

/** A pair of names at least this alike may be one partner. */
export const DUPLICATE_SIMILARITY = 0.85;
/** A word that this many names have as their only difference tells them apart (`Buurthuis Noord`, `Buurthuis Zuid`, ...). */
const MOST_WITH_ONE_WORD_MORE = 3;
const LEAST_LETTERS_SHARED = 6;

export interface NamedPartner {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Two partners that may be one; `a` has the smaller id. */
export interface DuplicateClaim {
  readonly aId: string;
  readonly bId: string;
  /** 0 to 1 over the normalised names, the most alike of their names and aliases. */
  readonly similarity: number;
}

/**
 * Pairs of partners whose names are the same but for a letter or two, the order of words, or one word more. Most alike first, then by id.
 * Names of which the numbers differ are different (`Wijkteam 1`, `Wijkteam 2`). `distance` counts changed letters (Levenshtein).
 * `placeNames` are names of wijken and gemeenten: that two names share no more than those says where they are, not who they are.
 */
export function duplicateClaims(
  partners: readonly NamedPartner[],
  distance: (a: string, b: string) => number,
  placeNames: readonly string[] = [],
  threshold = DUPLICATE_SIMILARITY,
): readonly DuplicateClaim[] {
  const names = namesOf(partners);
  const claims = new Map<string, DuplicateClaim>();
  const claim = (a: OneName, b: OneName, alike: number): void => {
    if (a.partnerId === b.partnerId || a.digits !== b.digits) return;
    const [aId, bId] = a.partnerId < b.partnerId ? [a.partnerId, b.partnerId] : [b.partnerId, a.partnerId];
    const key = JSON.stringify([aId, bId]);
    if ((claims.get(key)?.similarity ?? 0) < alike) claims.set(key, { aId, bId, similarity: alike });
  };
  claimSameLetters(names, distance, threshold, claim);
  claimSameWords(names, claim);
  claimOneWordMore(names, new Set(placeNames.flatMap((name) => foldText(name).split(' '))), threshold, claim);
  return [...claims.values()].sort((a, b) => b.similarity - a.similarity || compareKeys(a.aId, b.aId) || compareKeys(a.bId, b.bId));
}

interface OneName {
  readonly partnerId: string;
  readonly folded: string;
  readonly words: readonly string[];
  /** The words in order, joined: the same for the same words in another order. */
  readonly sortedWords: string;
  readonly digits: string;
  /** A bit for each letter that occurs once, twice, three times at least. */
  readonly once: number;
  readonly twice: number;
  readonly thrice: number;
}
type Claim = (a: OneName, b: OneName, alike: number) => void;

/** Every name and alias, normalised, shortest first. Names of one letter or none say nothing. */
function namesOf(partners: readonly NamedPartner[]): readonly OneName[] {
  const names = partners.flatMap((partner) => {
    const folded = new Set([partner.name, ...partner.aliases].map(foldText));
    return [...folded].filter((name) => name.length > 1).map((name) => oneName(partner.id, name));
  });
  return names.sort((a, b) => a.folded.length - b.folded.length || compareKeys(a.folded, b.folded));
}

function oneName(partnerId: string, folded: string): OneName {
  const words = folded.split(' ');
  const digits = (folded.match(/\d+/gu) ?? []).sort().join(' ');
  let [once, twice, thrice] = [0, 0, 0];
  for (const letter of folded) {
    const bit = 1 << ((letter.codePointAt(0) ?? 0) & 31);
    thrice |= twice & bit;
    twice |= once & bit;
    once |= bit;
  }
  return { partnerId, folded, words, sortedWords: [...words].sort().join(' '), digits, once, twice, thrice };
}

/**
 * All pairs within the threshold. Two cheap bounds keep the distance from being counted for nearly every pair, without missing one:
 * one change alters the length by at most one, and takes away at most one letter and adds at most one, each of which alters one bit.
 */
function claimSameLetters(names: readonly OneName[], distance: (a: string, b: string) => number, threshold: number, claim: Claim): void {
  names.forEach((a, index) => {
    for (let other = index + 1; other < names.length; other += 1) {
      const b = names[other];
      if (b === undefined) return;
      const mostChanges = Math.floor((1 - threshold) * b.folded.length + 1e-9);
      // Names come shortest first: all further ones differ even more in length.
      if (b.folded.length - a.folded.length > mostChanges) return;
      if (a.partnerId === b.partnerId || a.digits !== b.digits || lettersApart(a, b) > 2 * mostChanges) continue;
      const alike = similarity(a.folded, b.folded, distance);
      if (alike >= threshold) claim(a, b, alike);
    }
  });
}

function lettersApart(a: OneName, b: OneName): number {
  return bitsIn(a.once ^ b.once) + bitsIn(a.twice ^ b.twice) + bitsIn(a.thrice ^ b.thrice);
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function claimSameWords(names: readonly OneName[], claim: Claim): void {
  for (const group of grouped(names, (name) => [name.sortedWords]).values()) {
    group.forEach((a, index) => {
      for (const b of group.slice(index + 1)) claim(a, b, 1);
    });
  }
}

/** `Parkhuis` and `Parkhuis Dordrecht`: the shared letters count towards 1 from the threshold. */
function claimOneWordMore(names: readonly OneName[], places: ReadonlySet<string>, threshold: number, claim: Claim): void {
  const whole = grouped(names, (name) => [name.sortedWords]);
  const shorter = grouped(names, withoutOneWord);
  for (const [words, longer] of shorter) {
    const letters = words.replaceAll(' ', '').length;
    if (words.split(' ').every((word) => places.has(word))) continue;
    if (letters < LEAST_LETTERS_SHARED || longer.length > MOST_WITH_ONE_WORD_MORE) continue;
    for (const a of whole.get(words) ?? []) {
      for (const b of longer) claim(a, b, threshold + (1 - threshold) * (letters / b.sortedWords.replaceAll(' ', '').length));
    }
  }
}

function withoutOneWord(name: OneName): readonly string[] {
  const { words } = name;
  if (words.length < 2 || words.length > 12) return [];
  return words.map((_, left) =>
    words
      .filter((_word, index) => index !== left)
      .sort()
      .join(' '),
  );
}

function grouped(names: readonly OneName[], keysOf: (name: OneName) => readonly string[]): ReadonlyMap<string, readonly OneName[]> {
  const groups = new Map<string, OneName[]>();
  for (const name of names) {
    for (const key of new Set(keysOf(name))) addTo(groups, key, name);
  }
  return groups;
}
