import { compareKeys } from './compareKeys.ts';
import { dayNumber } from './coverageDays.ts';
import { compareById, compareByName, type PictureActivity, type PictureLists, type PicturePartner } from './pictureLists.ts';
import { offeringPartners } from './pictureOffers.ts';
import { type PictureTie, pictureTie, type TieGraph, tieAlive } from './pictureTies.ts';
import type { ChangeKind, EntityKind, IsoDate } from './records.ts';
import { aliveOn } from './spans.ts';

/** What is there on the second day and was not on the first (came), and the other way round (went). */
export interface DayComparison {
  readonly partnersCame: readonly PicturePartner[];
  readonly partnersWent: readonly PicturePartner[];
  readonly activitiesCame: readonly PictureActivity[];
  readonly activitiesWent: readonly PictureActivity[];
  readonly tiesCame: readonly PictureTie[];
  readonly tiesWent: readonly PictureTie[];
}

/** A line of the log, as far as comparing needs it. */
export interface LoggedChange {
  readonly seq: number;
  readonly kind: ChangeKind;
  readonly entityKind: EntityKind;
  readonly entityId: string;
}

/**
 * Compares a network on two days, by the spans of what is known now. Partners by name, the rest by id.
 * An activity is there while somebody offers it; a tie while both its partners are.
 */
export function compareDays(lists: PictureLists, graph: TieGraph, from: IsoDate, to: IsoDate): DayComparison {
  const partners = parted(lists.partners.values(), (partner, day) => aliveOn(partner, day), from, to);
  const activities = parted(lists.activities.values(), (activity, day) => offeringPartners(lists, activity, day).length > 0, from, to);
  const ties = parted(graph.ties.keys(), (tie, day) => tieAlive(graph, tie, dayNumber(day)), from, to);
  return {
    partnersCame: partners.came.sort(compareByName),
    partnersWent: partners.went.sort(compareByName),
    activitiesCame: activities.came.sort(compareById),
    activitiesWent: activities.went.sort(compareById),
    tiesCame: ties.came.map((tie) => pictureTie(graph, tie)),
    tiesWent: ties.went.map((tie) => pictureTie(graph, tie)),
  };
}

function parted<T>(things: Iterable<T>, isThere: (thing: T, day: IsoDate) => boolean, from: IsoDate, to: IsoDate) {
  const came: T[] = [];
  const went: T[] = [];
  for (const thing of things) {
    const before = isThere(thing, from);
    const after = isThere(thing, to);
    if (after && !before) came.push(thing);
    if (before && !after) went.push(thing);
  }
  return { came, went };
}

const CHANGING: ReadonlySet<ChangeKind> = new Set(['change', 'correct', 'confirm', 'merge', 'undo']);

/**
 * The lines of the log about partners, activities and ties that are there on both days and were changed in between:
 * the last line of each, the newest change last.
 */
export function changedBetween<T extends LoggedChange>(
  lists: PictureLists,
  graph: TieGraph,
  log: readonly T[],
  from: IsoDate,
  to: IsoDate,
): T[] {
  const ties = new Map(graph.ties.map((tie, index) => [tie.id, index]));
  const stayed = (line: LoggedChange): boolean => [from, to].every((day) => isThere(lists, graph, ties, line, day));
  const last = new Map<string, T>();
  for (const line of log) {
    if (CHANGING.has(line.kind) && stayed(line)) last.set(`${line.entityKind} ${line.entityId}`, line);
  }
  return [...last.values()].sort((a, b) => a.seq - b.seq || compareKeys(a.entityId, b.entityId));
}

function isThere(lists: PictureLists, graph: TieGraph, ties: ReadonlyMap<string, number>, line: LoggedChange, day: IsoDate): boolean {
  const { entityKind, entityId } = line;
  if (entityKind === 'partner') {
    const partner = lists.partners.get(entityId);
    return partner !== undefined && aliveOn(partner, day);
  }
  if (entityKind === 'activity') {
    const activity = lists.activities.get(entityId);
    return activity !== undefined && offeringPartners(lists, activity, day).length > 0;
  }
  const tie = entityKind === 'collaboration' || entityKind === 'referral' ? ties.get(entityId) : undefined;
  return tie !== undefined && tieAlive(graph, tie, dayNumber(day));
}
