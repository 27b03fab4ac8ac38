import { dayNumber, sinceNumber, untilNumber } from './coverageDays.ts';
import {
  compareById,
  compareByName,
  type PictureCollaboration,
  type PictureLists,
  type PicturePartner,
  type PictureReferral,
} from './pictureLists.ts';
import type { IsoDate } from './records.ts';

/** One tie in an answer; `level` is null for a referral. */
export interface PictureTie {
  readonly id: string;
  readonly kind: 'collaboration' | 'referral';
  readonly fromId: string;
  readonly toId: string;
  readonly level: number | null;
}

/**
 * Who is tied to whom, over typed arrays. Partner i is `partners[i]`, in the order of names, so the lower index is the earlier name.
 * The ties of partner i are `halfTie[first[i]]` till `halfTie[first[i + 1]]` (not included), with the other end beside it in `other`.
 * A tie's span already holds the spans of both partners: alive when `since[t] <= day && day < until[t]`.
 */
export interface TieGraph {
  readonly partners: readonly PicturePartner[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Collaborations by id, then referrals by id. */
  readonly ties: readonly (PictureCollaboration | PictureReferral)[];
  readonly collaborations: number;
  /** Indexes of the ends of every tie. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly since: Int32Array;
  readonly until: Int32Array;
  /** Level of a collaboration, 1 to 5; 0 for a referral: it says that they know of each other, not how well. */
  readonly strength: Uint8Array;
  readonly partnerSince: Int32Array;
  readonly partnerUntil: Int32Array;
  readonly first: Int32Array;
  readonly halfTie: Int32Array;
  readonly other: Int32Array;
  /** The tie's span once more beside each half: a search reads them in a row instead of all over the memory (three times faster). */
  readonly halfSince: Int32Array;
  readonly halfUntil: Int32Array;
}

/** Makes the ties of a network ready for searching. Ties with an end that is not there, or with one end, are left out. */
export function tieGraph(lists: PictureLists): TieGraph {
  const partners = [...lists.partners.values()].sort(compareByName);
  const indexOf = new Map(partners.map((partner, index) => [partner.id, index]));
  const fits = (tie: PictureCollaboration | PictureReferral) => indexOf.has(tie.fromId) && indexOf.has(tie.toId) && tie.fromId !== tie.toId;
  const collaborations = [...lists.collaborations.values()].filter(fits).sort(compareById);
  const referrals = [...lists.referrals.values()].filter(fits).sort(compareById);
  const ties = [...collaborations, ...referrals];
  const from = Int32Array.from(ties, (tie) => indexOf.get(tie.fromId) ?? 0);
  const to = Int32Array.from(ties, (tie) => indexOf.get(tie.toId) ?? 0);
  const partnerSince = Int32Array.from(partners, (partner) => sinceNumber(partner.since));
  const partnerUntil = Int32Array.from(partners, (partner) => untilNumber(partner.until));
  const strength = new Uint8Array(ties.length);
  collaborations.forEach((tie, index) => {
    strength[index] = tie.level;
  });
  const since = Int32Array.from(ties, (tie, t) =>
    Math.max(sinceNumber(tie.since), at(partnerSince, at(from, t)), at(partnerSince, at(to, t))),
  );
  const until = Int32Array.from(ties, (tie, t) =>
    Math.min(untilNumber(tie.until), at(partnerUntil, at(from, t)), at(partnerUntil, at(to, t))),
  );
  const half = halves(from, to, partners.length);
  return {
    partners,
    indexOf,
    ties,
    collaborations: collaborations.length,
    from,
    to,
    strength,
    partnerSince,
    partnerUntil,
    since,
    until,
    ...half,
    halfSince: half.halfTie.map((t) => at(since, t)),
    halfUntil: half.halfTie.map((t) => at(until, t)),
  };
}

/** Both halves of every tie, by partner. */
function halves(from: Int32Array, to: Int32Array, partners: number): Pick<TieGraph, 'first' | 'halfTie' | 'other'> {
  const first = new Int32Array(partners + 1);
  for (let t = 0; t < from.length; t += 1) {
    first[at(from, t) + 1] = at(first, at(from, t) + 1) + 1;
    first[at(to, t) + 1] = at(first, at(to, t) + 1) + 1;
  }
  for (let i = 0; i < partners; i += 1) first[i + 1] = at(first, i + 1) + at(first, i);
  const next = first.slice();
  const halfTie = new Int32Array(from.length * 2);
  const other = new Int32Array(from.length * 2);
  const put = (partner: number, end: number, t: number): void => {
    const place = at(next, partner);
    halfTie[place] = t;
    other[place] = end;
    next[partner] = place + 1;
  };
  for (let t = 0; t < from.length; t += 1) {
    put(at(from, t), at(to, t), t);
    put(at(to, t), at(from, t), t);
  }
  return { first, halfTie, other };
}

/** An element of a typed array of which the index is known to be inside. */
export function at(list: Int32Array | Uint8Array | Float64Array, index: number): number {
  return list[index] ?? 0;
}

/** The same as tieAlive, asked of a half. */
export function halfAlive(graph: TieGraph, half: number, day: number): boolean {
  return at(graph.halfSince, half) <= day && day < at(graph.halfUntil, half);
}

/** Is this tie alive on a day (a day number), with both its partners? */
export function tieAlive(graph: TieGraph, tie: number, day: number): boolean {
  return at(graph.since, tie) <= day && day < at(graph.until, tie);
}

export function partnerAlive(graph: TieGraph, partner: number, day: number): boolean {
  return at(graph.partnerSince, partner) <= day && day < at(graph.partnerUntil, partner);
}

/** The alive ties of a partner on a day: the other end of each, and the tie. The same partner may come more than once. */
export function* aliveTiesOf(graph: TieGraph, partner: number, day: number): Generator<{ readonly other: number; readonly tie: number }> {
  for (let half = at(graph.first, partner); half < at(graph.first, partner + 1); half += 1) {
    if (halfAlive(graph, half, day)) yield { other: at(graph.other, half), tie: at(graph.halfTie, half) };
  }
}

/** With whom a partner has an alive tie, and how strong the strongest of them is. */
export function acquaintances(graph: TieGraph, partner: number, on: IsoDate): ReadonlyMap<number, number> {
  const known = new Map<number, number>();
  for (const { other, tie } of aliveTiesOf(graph, partner, dayNumber(on))) {
    known.set(other, Math.max(known.get(other) ?? 0, at(graph.strength, tie)));
  }
  return known;
}

/** Tie `t` as it is answered. */
export function pictureTie(graph: TieGraph, t: number): PictureTie {
  const tie = graph.ties[t];
  if (tie === undefined) throw new RangeError(`no tie ${t}`);
  const { id, fromId, toId } = tie;
  if (t >= graph.collaborations) return { id, kind: 'referral', fromId, toId, level: null };
  return { id, kind: 'collaboration', fromId, toId, level: at(graph.strength, t) };
}

/** Partner `i` of the graph. */
export function partnerAt(graph: TieGraph, index: number): PicturePartner {
  const partner = graph.partners[index];
  if (partner === undefined) throw new RangeError(`no partner ${index}`);
  return partner;
}
