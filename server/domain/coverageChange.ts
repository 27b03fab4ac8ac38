import { reassessed } from './coverageAssessments.ts';
import { confirmedNumber, rung, setTarget } from './coverageBuild.ts';
import { FOREVER, sinceNumber, untilNumber } from './coverageDays.ts';
import { type ActivityLists, type CoverageLists, formalityBits, indexOf, type PartnerLists } from './coverageLists.ts';
import { replacedRows, type UnsortedRows } from './coverageRows.ts';
import { type ActivityRecord, type AssessmentRecord, hasWeekend, type PartnerRecord, type Span } from './records.ts';

/** The last state of every record that changed; null is a record that is gone. */
export interface CoverageChanges {
  readonly version: number;
  readonly seq: number;
  readonly partners: ReadonlyMap<string, PartnerRecord | null>;
  readonly activities: ReadonlyMap<string, ActivityRecord | null>;
  readonly assessments: readonly { readonly wijkCode: string; readonly needId: string; readonly record: AssessmentRecord | null }[];
}

/**
 * The same lists after some changes, sharing what stayed. Undefined when they cannot tell: then they are built again from the graph.
 */
export function changedCoverageLists(lists: CoverageLists, changes: CoverageChanges): CoverageLists | undefined {
  const partners = changedPartners(lists.partners, changes.partners);
  const changed = changedActivities({ ...lists, partners }, changes.activities);
  if (changed === undefined) return undefined;
  const assessments = reassessed(lists.assessments, changedCells(lists, changes.assessments));
  return { ...lists, ...changed, partners, assessments, version: changes.version, seq: changes.seq };
}

function changedCells(lists: CoverageLists, changes: CoverageChanges['assessments']): ReadonlyMap<number, AssessmentRecord | null> {
  const cells = new Map<number, AssessmentRecord | null>();
  for (const { wijkCode, needId, record } of changes) {
    const wijk = lists.wijkCodes.indexOf(wijkCode);
    const need = lists.needIds.indexOf(needId);
    if (wijk >= 0 && need >= 0) cells.set(wijk * lists.needIds.length + need, record);
  }
  return cells;
}

/** Indexes of known ids, new ids behind them. */
function withNew(
  ids: readonly string[],
  changed: Iterable<string>,
): { readonly ids: readonly string[]; readonly index: ReadonlyMap<string, number> } {
  const index = new Map(indexOf(ids));
  const all = [...ids];
  for (const id of changed) if (!index.has(id)) index.set(id, all.push(id) - 1);
  return { ids: all, index };
}

function longer<T extends Int32Array | Uint8Array | Uint32Array>(list: T, fresh: T): T {
  fresh.set(list);
  return fresh;
}

/** A record that is gone is never alive. */
function setSpan(lists: { readonly since: Int32Array; readonly until: Int32Array }, at: number, span: Span | null): void {
  lists.since[at] = span === null ? FOREVER : sinceNumber(span.since);
  lists.until[at] = span === null ? FOREVER : untilNumber(span.until);
}

function changedPartners(lists: PartnerLists, changed: CoverageChanges['partners']): PartnerLists {
  if (changed.size === 0) return lists;
  const { ids, index } = withNew(lists.ids, changed.keys());
  const next = {
    ids,
    since: longer(lists.since, new Int32Array(ids.length)),
    until: longer(lists.until, new Int32Array(ids.length)),
    formality: longer(lists.formality, new Uint8Array(ids.length)),
  };
  for (const [id, record] of changed) {
    const at = index.get(id) ?? 0;
    setSpan(next, at, record);
    next.formality[at] = record === null ? 0 : formalityBits(record.formality);
  }
  return next;
}

type ChangedActivities = Pick<CoverageLists, 'activities' | 'rows' | 'targetGroupIds'>;

function changedActivities(lists: CoverageLists, changed: CoverageChanges['activities']): ChangedActivities | undefined {
  const records = [...changed.values()].filter((record) => record !== null);
  const groups = withNew(
    lists.targetGroupIds,
    records.flatMap((record) => record.targetGroups),
  );
  if (groups.ids.length > lists.targetWords * 32) return undefined;
  if (changed.size === 0) return { activities: lists.activities, rows: lists.rows, targetGroupIds: lists.targetGroupIds };
  const { ids, index } = withNew(lists.activities.ids, changed.keys());
  const activities = roomFor(lists.activities, ids, lists.targetWords);
  for (const [id, record] of changed) putActivity(activities, index.get(id) ?? 0, record, lists.targetWords, groups.index);
  const fresh = freshRows(lists, records, index);
  if (fresh === undefined) return undefined;
  const gone = new Set([...changed.keys()].map((id) => index.get(id) ?? -1));
  return { activities, rows: replacedRows(lists.rows, gone, fresh, lists.partners.ids.length), targetGroupIds: groups.ids };
}

function roomFor(lists: ActivityLists, ids: readonly string[], words: number): ActivityLists {
  return {
    ids,
    since: longer(lists.since, new Int32Array(ids.length)),
    until: longer(lists.until, new Int32Array(ids.length)),
    level: longer(lists.level, new Uint8Array(ids.length)),
    weekend: longer(lists.weekend, new Uint8Array(ids.length)),
    confirmed: longer(lists.confirmed, new Int32Array(ids.length)),
    targets: longer(lists.targets, new Uint32Array(ids.length * words)),
  };
}

function putActivity(
  lists: ActivityLists,
  at: number,
  record: ActivityRecord | null,
  words: number,
  groups: ReadonlyMap<string, number>,
): void {
  setSpan(lists, at, record);
  lists.targets.fill(0, at * words, (at + 1) * words);
  lists.level[at] = rung(record?.supportLevel ?? null);
  lists.weekend[at] = hasWeekend(record?.dayparts ?? []) ? 1 : 0;
  lists.confirmed[at] = confirmedNumber(record?.lastConfirmedOn ?? null);
  for (const group of record?.targetGroups ?? []) setTarget(lists.targets, at * words, groups.get(group));
}

/** The rows of changed activities; undefined when one is offered by a partner these lists never saw. */
function freshRows(
  lists: CoverageLists,
  records: readonly ActivityRecord[],
  activityIndex: ReadonlyMap<string, number>,
): UnsortedRows | undefined {
  const rows: UnsortedRows = { group: [], partner: [], activity: [], since: [], until: [] };
  const partnerIndex = indexOf(lists.partners.ids);
  const placeIndex = indexOf([...lists.wijkCodes, ...lists.gemeenteCodes]);
  const needIndex = indexOf(lists.needIds);
  for (const record of records) {
    if (record.offers.some((offer) => !partnerIndex.has(offer.partnerId))) return undefined;
    for (const { partnerId, needId, areaCode, spans } of joined(record)) {
      const place = placeIndex.get(areaCode);
      const need = needIndex.get(needId);
      const since = Math.max(...spans.map((span) => sinceNumber(span.since)));
      const until = Math.min(...spans.map((span) => untilNumber(span.until)));
      if (place === undefined || need === undefined || since >= until) continue;
      rows.group.push(place * lists.needIds.length + need);
      rows.partner.push(partnerIndex.get(partnerId) ?? 0);
      rows.activity.push(activityIndex.get(record.id) ?? 0);
      rows.since.push(since);
      rows.until.push(until);
    }
  }
  return rows;
}

function joined({ offers, addresses, serves }: ActivityRecord) {
  return addresses.flatMap((address) =>
    serves.flatMap((area) =>
      offers.map((offer) => ({
        partnerId: offer.partnerId,
        needId: address.needId,
        areaCode: area.areaCode,
        spans: [offer, address, area],
      })),
    ),
  );
}
