import { z } from 'zod';
import type { PictureChanges } from '../domain/pictureChange.ts';
import { pictureActivity, pictureCollaboration, picturePartner, picturePosition, pictureReferral } from '../domain/pictureLists.ts';
import { ENTITY_KINDS, type EntityKind, type RecordOf } from '../domain/records.ts';
import type { PictureStand } from './pictureColumns.ts';
import { parseRecord } from './recordSchemas.ts';
import type { Transaction } from './store.ts';

/** With more changes than this, reading the whole network again is as quick. */
const MOST_CHANGES = 2_000;
const line = z.object({ seq: z.number(), entityKind: z.enum(ENTITY_KINDS), entityId: z.string(), after: z.string().nullable() });
type Line = z.infer<typeof line>;

/**
 * What a network's log says of the picture after `seq`, up to where it stands. Undefined when the log cannot tell: a number is missing
 * (another server's change is not all there yet), there is too much of it, or the network stands before `seq`.
 */
export async function readPictureChanges(
  tx: Transaction,
  networkId: string,
  seq: number,
  stand: PictureStand,
): Promise<PictureChanges | undefined> {
  const count = stand.seq - seq;
  if (count < 0 || count > MOST_CHANGES) return undefined;
  const rows = count === 0 ? [] : await tx.run('picture/changes-after', { networkId, afterSeq: seq, limit: count });
  const lines = rows.map((row) => line.parse(row));
  const whole = lines.length === count && lines.every((one, index) => one.seq === seq + index + 1);
  return whole ? changesOf(lines, stand) : undefined;
}

function changesOf(lines: readonly Line[], { version, seq }: PictureStand): PictureChanges {
  return {
    version,
    seq,
    partners: lastOf(lines, 'partner', picturePartner),
    activities: lastOf(lines, 'activity', pictureActivity),
    collaborations: lastOf(lines, 'collaboration', pictureCollaboration),
    referrals: lastOf(lines, 'referral', pictureReferral),
    positions: lastOf(lines, 'position', picturePosition),
  };
}

/** The last line of each record counts; lines are in order. */
function lastOf<K extends EntityKind, T>(
  lines: readonly Line[],
  kind: K,
  shown: (record: RecordOf[K]) => T,
): ReadonlyMap<string, T | null> {
  const last = new Map(lines.filter((one) => one.entityKind === kind).map((one) => [one.entityId, one.after]));
  return new Map([...last].map(([id, after]) => [id, after === null ? null : shown(parseRecord(kind, JSON.parse(after)))]));
}
