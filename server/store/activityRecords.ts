import { groupBy } from '../domain/groupBy.ts';
import type { ActivityRecord } from '../domain/records.ts';
import { recordOf } from './recordRows.ts';
import type { Row, Transaction } from './store.ts';

/** Activities by id, whole, from two statements however many there are; ids that are not there are left out. */
export async function readActivityRecords(tx: Transaction, ids: readonly string[]): Promise<readonly ActivityRecord[]> {
  const rows = await tx.run('activities/read-activities', { ids });
  const ties = groupBy(
    await tx.run('activities/ties-of-activities', { ids }),
    (tie) => String(tie.activityId),
    (tie) => tie,
  );
  return rows.map((row) => recordOf('activity', { ...row, ...listsOf(ties.get(String(row.id)) ?? []) }));
}

/** The ties of one activity in the lists that `all-activities` gives. */
function listsOf(ties: readonly Row[]): Row {
  const of = (kind: string) => ties.filter((tie) => tie.kind === kind);
  const spanned = (tie: Row) => ({ id: tie.otherId ?? null, props: { since: tie.since ?? null, until: tie.until ?? null } });
  const areas = of('SERVES').map(spanned);
  return {
    offers: of('OFFERS').map((tie) => ({ id: tie.otherId ?? null, props: { ...spanned(tie).props, role: tie.role ?? null } })),
    addresses: of('ADDRESSES').map(spanned),
    gemeenten: areas.filter((area) => String(area.id).startsWith('GM')),
    wijken: areas.filter((area) => String(area.id).startsWith('WK')),
    targetGroups: of('FOR').map((tie) => tie.otherId ?? null),
    heldAt: of('HELD_AT').map((tie) => tie.otherId ?? null),
  };
}
