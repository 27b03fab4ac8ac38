import type { EntityKind, RecordOf } from '../domain/records.ts';
import { ShownError } from '../errors.ts';
import { readRecord } from '../store/records.ts';
import type { Context } from './context.ts';

const NETWORK_OF: { readonly [K in EntityKind]?: string } = {
  partner: 'partners/network-of-partner',
  activity: 'activities/network-of-activity',
  collaboration: 'collaborations/network-of-collaboration',
  referral: 'referrals/network-of-referral',
  meeting: 'meetings/network-of-meeting',
  need: 'needs/network-of-need',
};

/** One record by its id alone; null when there is none, or none that this viewer may know of. */
export async function recordById<K extends EntityKind>(context: Context, kind: K, id: string): Promise<RecordOf[K] | null> {
  const statement = NETWORK_OF[kind];
  if (statement === undefined) return null;
  return context.store.read(async (tx) => {
    const [row] = await tx.run(statement, { id });
    const networkId = row?.networkId;
    if (typeof networkId !== 'string' || !context.may('read', networkId)) return null;
    return (await readRecord(tx, kind, networkId, id)) ?? null;
  });
}

/** Refuses, in the same words, a network that is not there and one that is not this viewer's. */
export async function requireNetwork(context: Context, networkId: string): Promise<{ readonly version: number; readonly seq: number }> {
  const rows = context.may('read', networkId) ? await context.store.read((tx) => tx.run('networks/version-of-network', { networkId })) : [];
  const [row] = rows;
  if (row === undefined)
    throw new ShownError('NOT_FOUND', context.language === 'nl' ? 'Dit netwerk is hier niet bekend.' : 'This network is not known here.');
  return { version: Number(row.version), seq: Number(row.seq) };
}

const MAX_PAGE = 100;

/** `first` of a page: 1 to 100. */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) throw new ShownError('BAD_USER_INPUT', `first: 1–${MAX_PAGE}`);
  return first;
}

/** An opaque cursor over plain values, and back. */
export function cursorOf(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

export function valuesOf(cursor: string | null | undefined): readonly (string | number)[] | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.every((value) => typeof value === 'string' || typeof value === 'number')) return values;
  } catch {
    // not one of ours
  }
  throw new ShownError('BAD_USER_INPUT', 'after: not a cursor of this list');
}
