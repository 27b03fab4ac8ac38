import { cellOfAssessmentId } from '../domain/assessmentId.ts';
import type { EntityKind, RecordOf } from '../domain/records.ts';
import { readActivityRecords } from './activityRecords.ts';
import { recordOf, rowOf } from './recordRows.ts';
import type { Transaction } from './store.ts';

/** The folder in cypher/ of each kind of record. */
const folders: { readonly [K in EntityKind]: string } = {
  network: 'networks',
  need: 'needs',
  partner: 'partners',
  activity: 'activities',
  collaboration: 'collaborations',
  referral: 'referrals',
  assessment: 'assessments',
  meeting: 'meetings',
  position: 'positions',
};

/** Kinds whose node stays while its ties are written anew. */
const clearable: ReadonlySet<EntityKind> = new Set(['network', 'need', 'partner', 'activity', 'meeting']);
/** Ties, and what is found only within its network. */
const foundInNetwork: ReadonlySet<EntityKind> = new Set(['collaboration', 'referral', 'assessment']);
const ROWS_A_CALL = 2_000;

/** Thrown when a record names something that is not in the graph; the transaction is rolled back. */
export class DanglingReference extends Error {
  readonly entityKind: EntityKind;

  constructor(entityKind: EntityKind) {
    super(`a ${entityKind} names something that is not there`);
    this.name = 'DanglingReference';
    this.entityKind = entityKind;
  }
}

/** Records by id, in the order of their ids; ids that are not there are left out. */
export async function readRecords<K extends EntityKind>(
  tx: Transaction,
  kind: K,
  networkId: string,
  ids: readonly string[],
): Promise<readonly RecordOf[K][]> {
  if (ids.length === 0) return [];
  if (kind === 'activity') return inNetwork(networkId, (await readActivityRecords(tx, ids)) as readonly RecordOf[K][]);
  const params = foundInNetwork.has(kind) ? { networkId, ids } : { ids };
  const rows = await tx.run(`${folders[kind]}/read-${folders[kind]}`, params);
  return inNetwork(
    networkId,
    rows.map((row) => recordOf(kind, row)),
  );
}

function inNetwork<R extends { readonly networkId: string }>(networkId: string, records: readonly R[]): readonly R[] {
  return records.filter((record) => record.networkId === networkId);
}

/** One record, or undefined when this network has none with that id. */
export async function readRecord<K extends EntityKind>(
  tx: Transaction,
  kind: K,
  networkId: string,
  id: string,
): Promise<RecordOf[K] | undefined> {
  const [record] = await readRecords(tx, kind, networkId, [id]);
  return record;
}

/** Every record of a kind in a network, by id. */
export async function readAllRecords<K extends EntityKind>(tx: Transaction, kind: K, networkId: string): Promise<readonly RecordOf[K][]> {
  const rows = await tx.run(`${folders[kind]}/all-${folders[kind]}`, { networkId });
  return rows.map((row) => recordOf(kind, row));
}

/**
 * Stores records whole, new or again. Throws DanglingReference when one names what is not there.
 * `fresh` says that none of them is stored yet, which saves taking the old ones away.
 */
export async function putRecords<K extends EntityKind>(
  tx: Transaction,
  kind: K,
  records: readonly RecordOf[K][],
  fresh = false,
): Promise<void> {
  for (let start = 0; start < records.length; start += ROWS_A_CALL) {
    await putSome(tx, kind, records.slice(start, start + ROWS_A_CALL), fresh);
  }
}

async function putSome<K extends EntityKind>(tx: Transaction, kind: K, records: readonly RecordOf[K][], fresh: boolean): Promise<void> {
  if (!fresh) await takeAway(tx, kind, records);
  const rows = records.map((record) => rowOf(kind, record));
  const expected = rows.reduce((sum, row) => sum + row.ties, 0);
  const [stored] = await tx.run(`${folders[kind]}/put-${folders[kind]}`, { rows: rows.map((row) => row.row) });
  if (stored?.ties !== expected) throw new DanglingReference(kind);
}

/** What a put replaces: the ties of a node, or the tie itself. */
async function takeAway<K extends EntityKind>(tx: Transaction, kind: K, records: readonly RecordOf[K][]): Promise<void> {
  if (clearable.has(kind)) await tx.run(`${folders[kind]}/clear-${folders[kind]}`, { ids: records.map((record) => record.id) });
  else if (foundInNetwork.has(kind)) await removeRecords(tx, kind, records);
}

/** Removes records. The graph refuses (`inUse`) while something else hangs on one. */
export async function removeRecords<K extends EntityKind>(tx: Transaction, kind: K, records: readonly RecordOf[K][]): Promise<void> {
  const [first] = records;
  if (first === undefined) return;
  const ids = records.map((record) => record.id);
  if (clearable.has(kind)) await tx.run(`${folders[kind]}/clear-${folders[kind]}`, { ids });
  await tx.run(`${folders[kind]}/remove-${folders[kind]}`, removeParams(kind, first.networkId, records));
}

function removeParams<K extends EntityKind>(kind: K, networkId: string, records: readonly RecordOf[K][]) {
  if (kind === 'assessment') return { networkId, rows: records.map((record) => cellOfAssessmentId(record.id)) };
  const ids = records.map((record) => record.id);
  return foundInNetwork.has(kind) ? { networkId, ids } : { ids };
}
