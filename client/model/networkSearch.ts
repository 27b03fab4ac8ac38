/** Finding a partner by its plain name: no case, no accents, no dots, no "Stichting", every word in any order. */
import { at, type Picture } from './picture.ts';

/** A name as people type it. */
export function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(stichting|st|vereniging|afd|afdeling)\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The names of a network, made plain once. */
export function searchableNames(picture: Picture): string[] {
  return picture.partners.names.map((name, i) => [name, ...(picture.partners.aliases[i] ?? [])].map(plainName).join(' | '));
}

function rank(name: string, words: readonly string[]): number {
  let score = 0;
  for (const word of words) {
    const place = name.indexOf(word);
    if (place < 0) return -1;
    score += place === 0 ? 3 : name[place - 1] === ' ' ? 2 : 1;
  }
  return score;
}

/** Visible partners whose name or alias holds every word, best first: names that begin with it, then those with most ties. */
export function searchPartners(names: readonly string[], text: string, visible: Uint8Array, degree: Int32Array): number[] {
  const words = plainName(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const found: { partner: number; score: number }[] = [];
  names.forEach((name, partner) => {
    const score = at(visible, partner) === 1 ? rank(name, words) : -1;
    if (score >= 0) found.push({ partner, score });
  });
  found.sort((a, b) => b.score - a.score || at(degree, b.partner) - at(degree, a.partner) || a.partner - b.partner);
  return found.map(({ partner }) => partner);
}
