import type { OfferRows } from './coverageLists.ts';

/** Rows in any order; `group` is place x needs + need. */
export interface UnsortedRows {
  readonly group: number[];
  readonly partner: number[];
  readonly activity: number[];
  readonly since: number[];
  readonly until: number[];
}

/** Order of the rows by a key, keeping the order of equals: counts, then places. Linear, where a sort of 30,000 rows costs ten times more. */
function orderBy(key: readonly number[] | Int32Array, keys: number, order: Int32Array): Int32Array {
  const next = new Int32Array(keys + 1);
  for (const k of key) next[k + 1] = (next[k + 1] ?? 0) + 1;
  for (let k = 0; k < keys; k++) next[k + 1] = (next[k + 1] ?? 0) + (next[k] ?? 0);
  const sorted = new Int32Array(order.length);
  for (const i of order) {
    const k = key[i] ?? 0;
    const at = next[k] ?? 0;
    next[k] = at + 1;
    sorted[at] = i;
  }
  return sorted;
}

/** Rows sorted by group and, inside it, by partner, so that distinct partners are counted in one pass. */
export function sortedRows(rows: UnsortedRows, groups: number, partners: number): OfferRows {
  const asGiven = Int32Array.from(rows.group, (_, i) => i);
  const order = orderBy(rows.group, groups, orderBy(rows.partner, partners, asGiven));
  const take = (list: readonly number[]) => Int32Array.from(order, (i) => list[i] ?? 0);
  return {
    start: starts(rows.group, groups),
    partner: take(rows.partner),
    activity: take(rows.activity),
    since: take(rows.since),
    until: take(rows.until),
  };
}

function starts(group: readonly number[], groups: number): Int32Array {
  const start = new Int32Array(groups + 1);
  for (const g of group) start[g + 1] = (start[g + 1] ?? 0) + 1;
  for (let g = 0; g < groups; g++) start[g + 1] = (start[g + 1] ?? 0) + (start[g] ?? 0);
  return start;
}

/** The same rows without those of some activities and with new ones: one pass over what stays. */
export function replacedRows(rows: OfferRows, gone: ReadonlySet<number>, fresh: UnsortedRows, partners: number): OfferRows {
  const added = sortedRows(fresh, rows.start.length - 1, partners);
  const merged: UnsortedRows = { group: [], partner: [], activity: [], since: [], until: [] };
  const start = new Int32Array(rows.start.length);
  for (let group = 0; group + 1 < start.length; group++) {
    mergeGroup(merged, rows, added, group, gone);
    start[group + 1] = merged.partner.length;
  }
  const { partner, activity, since, until } = merged;
  return {
    start,
    partner: Int32Array.from(partner),
    activity: Int32Array.from(activity),
    since: Int32Array.from(since),
    until: Int32Array.from(until),
  };
}

function mergeGroup(merged: UnsortedRows, rows: OfferRows, added: OfferRows, group: number, gone: ReadonlySet<number>): void {
  let next = added.start[group] ?? 0;
  const end = added.start[group + 1] ?? 0;
  for (let i = rows.start[group] ?? 0; i < (rows.start[group + 1] ?? 0); i++) {
    if (gone.has(rows.activity[i] ?? -1)) continue;
    while (next < end && (added.partner[next] ?? 0) <= (rows.partner[i] ?? 0)) append(merged, added, next++);
    append(merged, rows, i);
  }
  while (next < end) append(merged, added, next++);
}

function append(to: UnsortedRows, from: OfferRows, i: number): void {
  to.partner.push(from.partner[i] ?? 0);
  to.activity.push(from.activity[i] ?? 0);
  to.since.push(from.since[i] ?? 0);
  to.until.push(from.until[i] ?? 0);
}
