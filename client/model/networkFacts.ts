/** Facts beside the picture: what stands out in the network, who a partner's ties are with, what a tile holds. Facts, never a score. */
import type { Visible } from './networkFilter.ts';
import { at, livesOn, otherEnd, type Picture, REFERRAL, rowsAt } from './picture.ts';

export interface PartnerTie {
  readonly tie: number;
  readonly other: number;
  readonly kind: number;
  /** Of a referral: does this partner refer to the other? */
  readonly outgoing: boolean;
}

/** A partner's ties on the day, closest first and by name within a level; referrals apart. */
export function tiesOfPartner(picture: Picture, visible: Visible, partner: number): { ties: PartnerTie[]; referrals: PartnerTie[] } {
  const all = [...rowsAt(picture.tiesOf, partner)]
    .filter((tie) => at(visible.ties, tie) === 1)
    .map((tie): PartnerTie => {
      const outgoing = at(picture.ties.from, tie) === partner;
      return { tie, other: otherEnd(picture.ties, tie, partner), kind: at(picture.ties.kind, tie), outgoing };
    });
  const name = (each: PartnerTie): string => picture.partners.names[each.other] ?? '';
  all.sort((a, b) => b.kind - a.kind || name(a).localeCompare(name(b)));
  return { ties: all.filter(({ kind }) => kind !== REFERRAL), referrals: all.filter(({ kind }) => kind === REFERRAL) };
}

/** Activities a partner offers on the day. */
export function offersOfPartner(picture: Picture, partner: number, day: number): number[] {
  const offers = [...rowsAt(picture.offersOf, partner)].filter((offer) => livesOn(picture.offers, offer, day));
  return [...new Set(offers.map((offer) => at(picture.offers.activity, offer)))];
}

/** How many of these ties lead to a partner of the other kind of organising: formal for an informal one, and the reverse. */
export function bridges(picture: Picture, partner: number, ties: readonly PartnerTie[]): number {
  const own = picture.partners.formalities[partner];
  const wanted = own === 'informal' ? ['formal', 'mixed'] : own === 'formal' ? ['informal', 'mixed'] : [];
  return ties.filter(({ other }) => wanted.includes(picture.partners.formalities[other] ?? '')).length;
}

export interface StandingOut {
  /** Most ties of all; null without ties. */
  readonly busiest: { readonly partner: number; readonly ties: number } | null;
  /** Partners whose only tie is with the busiest. */
  readonly hangingOn: readonly number[];
  readonly withoutTies: readonly number[];
  /** Not confirmed within a year before the day. */
  readonly stale: readonly number[];
  /** The sector or the form is not known. */
  readonly unknown: readonly number[];
  /** Places (indexes) with partners, none of them an informal one. */
  readonly placesWithoutInformal: readonly number[];
}

/** What a facilitator would like to be told on opening the network. */
export function standingOut(picture: Picture, visible: Visible, placeOf: Int16Array, day: number): StandingOut {
  const alive = Array.from({ length: picture.partners.count }, (_, i) => i).filter((i) => at(visible.partners, i) === 1);
  const ties = (i: number): number => at(visible.degree, i);
  const top = alive.reduce((best, i) => (best < 0 || ties(i) > ties(best) ? i : best), -1);
  const busiest = top >= 0 && ties(top) > 0 ? { partner: top, ties: ties(top) } : null;
  const onlyWithTop = (i: number): boolean => ties(i) === 1 && tiesOfPartner(picture, visible, i).ties[0]?.other === top;
  const informal = new Set(alive.filter((i) => picture.partners.formalities[i] === 'informal').map((i) => at(placeOf, i)));
  const used = new Set(alive.map((i) => at(placeOf, i)));
  return {
    busiest,
    hangingOn: busiest ? alive.filter(onlyWithTop) : [],
    withoutTies: alive.filter((i) => ties(i) === 0),
    stale: alive.filter((i) => at(picture.partners.confirmed, i) < day - 10_000),
    unknown: alive.filter((i) => picture.partners.groups[i] === 'onbekend' || picture.partners.formalities[i] === 'unknown'),
    placesWithoutInformal: [...used].filter((place) => !informal.has(place)).sort((a, b) => a - b),
  };
}

export interface PlaceFacts {
  readonly count: number;
  readonly inside: number;
  readonly outside: number;
  readonly formalities: Readonly<Record<string, number>>;
  readonly groups: Readonly<Record<string, number>>;
  /** Ties with other places, most first. */
  readonly towards: readonly { readonly place: number; readonly count: number }[];
  /** Its partners, most ties first. */
  readonly busiest: readonly number[];
  readonly withoutTies: readonly number[];
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** The mix of one tile, and where its ties lead. */
export function factsOfPlace(picture: Picture, visible: Visible, placeOf: Int16Array, place: number): PlaceFacts {
  const members = Array.from({ length: picture.partners.count }, (_, i) => i).filter(
    (i) => at(visible.partners, i) === 1 && at(placeOf, i) === place,
  );
  const towards = new Map<number, number>();
  let inside = 0;
  for (let i = 0; i < picture.ties.count; i += 1) {
    if (at(visible.ties, i) === 0 || at(picture.ties.kind, i) === REFERRAL) continue;
    const [a, b] = [at(placeOf, at(picture.ties.from, i)), at(placeOf, at(picture.ties.to, i))];
    if (a === place && b === place) inside += 1;
    else if (a === place || b === place) {
      const other = a === place ? b : a;
      towards.set(other, (towards.get(other) ?? 0) + 1);
    }
  }
  const byTies = [...members].sort((a, b) => at(visible.degree, b) - at(visible.degree, a) || a - b);
  return {
    count: members.length,
    inside,
    outside: [...towards.values()].reduce((sum, count) => sum + count, 0),
    formalities: tally(members.map((i) => picture.partners.formalities[i] ?? 'unknown')),
    groups: tally(members.map((i) => picture.partners.groups[i] ?? 'onbekend')),
    towards: [...towards.entries()].map(([other, count]) => ({ place: other, count })).sort((a, b) => b.count - a.count),
    busiest: byTies,
    withoutTies: members.filter((i) => at(visible.degree, i) === 0),
  };
}
