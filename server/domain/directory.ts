import { compareKeys } from './compareKeys.ts';
import { isStale } from './coverageDays.ts';
import { addTo } from './groupBy.ts';
import { foldText, searchTextOf } from './names.ts';
import type { PictureActivity, PictureLists, PicturePartner } from './pictureLists.ts';
import type { Formality, IsoDate, PartnerKind } from './records.ts';
import { aliveOn } from './spans.ts';

export interface DirectoryFilter {
  readonly search?: string | null;
  readonly kinds?: readonly PartnerKind[] | null;
  readonly formalities?: readonly Formality[] | null;
  readonly sectorIds?: readonly string[] | null;
  readonly wijkCodes?: readonly string[] | null;
  readonly needIds?: readonly string[] | null;
  readonly targetGroupIds?: readonly string[] | null;
  readonly supportLevels?: readonly number[] | null;
  readonly stale?: boolean | null;
}

export const DIRECTORY_SORTS = ['name', 'ties', 'activities', 'lastConfirmed', 'since'] as const;
export type DirectorySort = (typeof DIRECTORY_SORTS)[number];

export interface DirectoryQuestion {
  readonly filter: DirectoryFilter;
  readonly sort: DirectorySort;
  readonly descending: boolean;
  readonly asOf: IsoDate;
  readonly first: number;
  /** Sort key and id of the last row seen. */
  readonly after: { readonly key: string | number; readonly id: string } | null;
  /** The gemeente of each wijk, for offers to a whole gemeente. */
  readonly gemeenteOf: ReadonlyMap<string, string>;
}

export interface DirectoryRow {
  readonly id: string;
  readonly key: string | number;
  readonly activityCount: number;
  readonly tieCount: number;
}

export interface DirectoryPage {
  readonly rows: readonly DirectoryRow[];
  readonly total: number;
  readonly hasNext: boolean;
}

interface Counts {
  readonly activities: ReadonlyMap<string, readonly PictureActivity[]>;
  readonly ties: ReadonlyMap<string, number>;
}

/** A page of the partners alive on a day that pass the filter, in order; the id decides between equals. */
export function directoryPage(lists: PictureLists, question: DirectoryQuestion): DirectoryPage {
  const { asOf, first, after, descending } = question;
  const counts = countsOn(lists, asOf);
  const passes = passesFilter(question, counts);
  const words = wordsOf(question.filter.search);
  const rows: DirectoryRow[] = [];
  for (const partner of lists.partners.values()) {
    if (aliveOn(partner, asOf) && passes(partner)) rows.push(rowOf(partner, question.sort, counts, words));
  }
  rows.sort((a, b) => compareKeys(a.key, b.key) * (descending ? -1 : 1) || compareKeys(a.id, b.id));
  const start = after === null ? 0 : startAfter(rows, after, descending);
  return { rows: rows.slice(start, start + first), total: rows.length, hasNext: rows.length > start + first };
}

/** The row seen last may be gone meanwhile: the page starts at the first row behind its place. */
function startAfter(rows: readonly DirectoryRow[], after: NonNullable<DirectoryQuestion['after']>, descending: boolean): number {
  const behind = rows.findIndex((row) => (compareKeys(row.key, after.key) * (descending ? -1 : 1) || compareKeys(row.id, after.id)) > 0);
  return behind < 0 ? rows.length : behind;
}

/** Names in which every word begins a word come before names that hold them somewhere: "mee" finds MEE before Gemeente. */
function nameKey(partner: PicturePartner, words: readonly string[]): string {
  if (words.length === 0) return partner.sortName;
  const text = ` ${searchText(partner)}`;
  return `${words.every((word) => text.includes(` ${word}`)) ? 0 : 1} ${partner.sortName}`;
}

function wordsOf(search: string | null | undefined): readonly string[] {
  return foldText(search ?? '')
    .split(' ')
    .filter((word) => word !== '');
}

function rowOf(partner: PicturePartner, sort: DirectorySort, counts: Counts, words: readonly string[]): DirectoryRow {
  const activityCount = counts.activities.get(partner.id)?.length ?? 0;
  const tieCount = counts.ties.get(partner.id) ?? 0;
  const keys: { readonly [S in DirectorySort]: string | number } = {
    name: nameKey(partner, words),
    ties: tieCount,
    activities: activityCount,
    lastConfirmed: partner.lastConfirmedOn ?? '',
    since: partner.since ?? '',
  };
  return { id: partner.id, key: keys[sort], activityCount, tieCount };
}

const lastCounts = new WeakMap<PictureLists, { readonly asOf: IsoDate; readonly counts: Counts }>();

/** Alive activities and alive ties of every partner on a day. Lists never change, so the counts of the day asked last are kept with them. */
export function countsOn(lists: PictureLists, asOf: IsoDate): Counts {
  const last = lastCounts.get(lists);
  if (last?.asOf === asOf) return last.counts;
  const counts = countAll(lists, asOf);
  lastCounts.set(lists, { asOf, counts });
  return counts;
}

function countAll(lists: PictureLists, asOf: IsoDate): Counts {
  const activities = new Map<string, PictureActivity[]>();
  for (const activity of lists.activities.values()) {
    if (!aliveOn(activity, asOf)) continue;
    for (const offer of activity.offers) {
      if (aliveOn(offer, asOf)) addTo(activities, offer.partnerId, activity);
    }
  }
  const ties = new Map<string, number>();
  for (const tie of [...lists.collaborations.values(), ...lists.referrals.values()]) {
    if (!aliveOn(tie, asOf) || !endAlive(lists, tie.fromId, asOf) || !endAlive(lists, tie.toId, asOf)) continue;
    ties.set(tie.fromId, (ties.get(tie.fromId) ?? 0) + 1);
    ties.set(tie.toId, (ties.get(tie.toId) ?? 0) + 1);
  }
  return { activities, ties };
}

function endAlive(lists: PictureLists, id: string, asOf: IsoDate): boolean {
  const partner = lists.partners.get(id);
  return partner !== undefined && aliveOn(partner, asOf);
}

const searchTexts = new WeakMap<PicturePartner, string>();

/** The folded text of a partner, made once for as long as the partner stays the same. */
function searchText(partner: PicturePartner): string {
  const made = searchTexts.get(partner) ?? searchTextOf(partner);
  searchTexts.set(partner, made);
  return made;
}

type PartnerTest = (partner: PicturePartner, activities: readonly PictureActivity[]) => boolean;

function passesFilter({ filter, asOf, gemeenteOf }: DirectoryQuestion, counts: Counts): (partner: PicturePartner) => boolean {
  const words = wordsOf(filter.search);
  const wijken = asked(filter.wijkCodes);
  const gemeenten = new Set([...(wijken ?? [])].map((code) => gemeenteOf.get(code)).filter((code) => code !== undefined));
  const needs = asked(filter.needIds);
  const groups = asked(filter.targetGroupIds);
  const levels = asked(filter.supportLevels);
  const tests: PartnerTest[] = [];
  if (words.length > 0) tests.push((partner) => words.every((word) => searchText(partner).includes(word)));
  addMembership(tests, asked(filter.kinds), (partner) => [partner.kind]);
  addMembership(tests, asked(filter.formalities), (partner) => [partner.formality]);
  addMembership(tests, asked(filter.sectorIds), (partner) => partner.sectors);
  if (wijken !== null)
    tests.push(
      (partner, activities) => worksThere(partner, wijken, asOf) || activities.some((one) => servesThere(one, wijken, gemeenten, asOf)),
    );
  if (needs !== null)
    tests.push((_, activities) => activities.some((one) => one.addresses.some((tie) => needs.has(tie.needId) && aliveOn(tie, asOf))));
  if (groups !== null) tests.push((_, activities) => activities.some((one) => one.targetGroups.some((id) => groups.has(id))));
  if (levels !== null) tests.push((_, activities) => activities.some((one) => one.supportLevel !== null && levels.has(one.supportLevel)));
  if (filter.stale !== null && filter.stale !== undefined) tests.push((partner) => isStale(partner.lastConfirmedOn, asOf) === filter.stale);
  return (partner) => {
    const activities = counts.activities.get(partner.id) ?? [];
    return tests.every((test) => test(partner, activities));
  };
}

function addMembership<T>(tests: PartnerTest[], wanted: ReadonlySet<T> | null, valuesOf: (partner: PicturePartner) => readonly T[]): void {
  if (wanted !== null) tests.push((partner) => valuesOf(partner).some((value) => wanted.has(value)));
}

/** null: not asked; an empty list asks nothing either. */
function asked<T>(values: readonly T[] | null | undefined): ReadonlySet<T> | null {
  return values === null || values === undefined || values.length === 0 ? null : new Set(values);
}

function worksThere(partner: PicturePartner, wijken: ReadonlySet<string>, asOf: IsoDate): boolean {
  return partner.worksIn.some((area) => wijken.has(area.wijkCode) && aliveOn(area, asOf));
}

function servesThere(activity: PictureActivity, wijken: ReadonlySet<string>, gemeenten: ReadonlySet<string>, asOf: IsoDate): boolean {
  return activity.serves.some((area) => (wijken.has(area.areaCode) || gemeenten.has(area.areaCode)) && aliveOn(area, asOf));
}
