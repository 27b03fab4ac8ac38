import { compareByName, type PictureLists, type PicturePartner } from './pictureLists.ts';
import { type PartnerReach, reachOfPartners } from './pictureOffers.ts';
import { acquaintances, partnerAt, type TieGraph } from './pictureTies.ts';
import type { IsoDate } from './records.ts';

export const INTRODUCTIONS_MAX = 20;

/** A cell of the coverage matrix that nobody fills on the day asked. */
export interface GapCell {
  readonly wijkCode: string;
  readonly needId: string;
}

/** Somebody worth meeting and the facts that say so; the sentence is made of them on the screen. Ids are sorted. */
export interface Introduction {
  readonly partner: PicturePartner;
  readonly sharedWijkCodes: readonly string[];
  readonly sharedNeedIds: readonly string[];
  readonly sharedTargetGroupIds: readonly string[];
  /** Gaps in wijken of the asker that concern a need this partner answers elsewhere. */
  readonly fillsGaps: readonly GapCell[];
  /** Partners with an alive tie to both, by name. */
  readonly via: readonly PicturePartner[];
}

/**
 * With whom a partner should get acquainted on a day: alive partners without an alive tie to it that share a wijk, a need or a target
 * group with it, or that do elsewhere what is missing in its wijken. No score: each rule decides only where the ones before it leave
 * two partners equal. 1. fills a gap; 2. shares a wijk; 3. somebody knows both; 4. most missing needs; 5. most shared needs; 6. most
 * partners who know both; 7. most shared wijken; 8. most shared target groups; 9. name. At most 20; none for a partner that is not alive.
 */
export function introductions(
  lists: PictureLists,
  graph: TieGraph,
  partnerId: string,
  day: IsoDate,
  gaps: readonly GapCell[],
  first: number,
): readonly Introduction[] {
  const me = graph.indexOf.get(partnerId);
  const reach = reachOfPartners(lists, day);
  const mine = reach.get(partnerId);
  if (me === undefined || mine === undefined) return [];
  const myGaps = gaps.filter((gap) => mine.wijkCodes.has(gap.wijkCode));
  const known = acquaintances(graph, me, day);
  const found: Introduction[] = [];
  for (const [id, theirs] of reach) {
    const index = graph.indexOf.get(id);
    if (index === undefined || index === me || known.has(index)) continue;
    const facts = { ...sharedFacts(mine, theirs), fillsGaps: myGaps.filter((gap) => theirs.needIds.has(gap.needId)) };
    if (isReason(facts)) found.push({ partner: partnerAt(graph, index), ...facts, via: knownToBoth(graph, known, index, day) });
  }
  return found.sort(byRules).slice(0, Math.max(0, Math.min(first, INTRODUCTIONS_MAX)));
}

type Facts = Omit<Introduction, 'partner' | 'via'>;

function sharedFacts(mine: PartnerReach, theirs: PartnerReach): Omit<Facts, 'fillsGaps'> {
  return {
    sharedWijkCodes: shared(mine.wijkCodes, theirs.wijkCodes),
    sharedNeedIds: shared(mine.needIds, theirs.needIds),
    sharedTargetGroupIds: shared(mine.targetGroupIds, theirs.targetGroupIds),
  };
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  return [...a].filter((one) => b.has(one)).sort();
}

function isReason(facts: Facts): boolean {
  return (
    facts.sharedWijkCodes.length > 0 ||
    facts.sharedNeedIds.length > 0 ||
    facts.sharedTargetGroupIds.length > 0 ||
    facts.fillsGaps.length > 0
  );
}

function knownToBoth(graph: TieGraph, known: ReadonlyMap<number, number>, other: number, day: IsoDate): readonly PicturePartner[] {
  if (known.size === 0) return [];
  const theirs = acquaintances(graph, other, day);
  return [...theirs.keys()]
    .filter((index) => known.has(index))
    .sort((a, b) => a - b)
    .map((index) => partnerAt(graph, index));
}

function byRules(a: Introduction, b: Introduction): number {
  return (
    anyFirst(a.fillsGaps, b.fillsGaps) ||
    anyFirst(a.sharedWijkCodes, b.sharedWijkCodes) ||
    anyFirst(a.via, b.via) ||
    missingNeeds(b) - missingNeeds(a) ||
    b.sharedNeedIds.length - a.sharedNeedIds.length ||
    b.via.length - a.via.length ||
    b.sharedWijkCodes.length - a.sharedWijkCodes.length ||
    b.sharedTargetGroupIds.length - a.sharedTargetGroupIds.length ||
    compareByName(a.partner, b.partner)
  );
}

function anyFirst(a: readonly unknown[], b: readonly unknown[]): number {
  return Math.min(1, b.length) - Math.min(1, a.length);
}

/** A need that is missing in many of the asker's wijken is still one reason. */
function missingNeeds(one: Introduction): number {
  return new Set(one.fillsGaps.map((gap) => gap.needId)).size;
}
