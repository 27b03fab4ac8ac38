import type { PictureChanges } from '../domain/pictureChange.ts';
import { pictureActivity, pictureCollaboration, picturePartner, picturePosition, pictureReferral } from '../domain/pictureLists.ts';
import type { EntityKind, RecordOf } from '../domain/records.ts';
import { type RecordLine, readRecordLines } from './changeLog.ts';
import type { PictureStand } from './pictureColumns.ts';
import { parseRecord } from './recordSchemas.ts';
import type { Transaction } from './store.ts';

/** With more changes than this, reading the whole network again is as quick. */
const MOST_CHANGES = 2_000;

/** What a network's log says of the picture after `seq`, up to where it stands. Undefined when the log cannot tell (readRecordLines). */
export async function readPictureChanges(
  tx: Transaction,
  networkId: string,
  seq: number,
  stand: PictureStand,
): Promise<PictureChanges | undefined> {
  const lines = await readRecordLines(tx, {
    networkId,
    afterSeq: seq,
    lastSeq: stand.seq,
    most: MOST_CHANGES,
    entityKinds: ['partner', 'activity', 'collaboration', 'referral', 'position'],
  });
  return lines && changesOf(lines, stand);
}

function changesOf(lines: readonly RecordLine[], { version, seq }: PictureStand): PictureChanges {
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
  lines: readonly RecordLine[],
  kind: K,
  shown: (record: RecordOf[K]) => T,
): ReadonlyMap<string, T | null> {
  const last = new Map(lines.filter((one) => one.entityKind === kind).map((one) => [one.entityId, one.after]));
  return new Map([...last].map(([id, after]) => [id, after === null ? null : shown(parseRecord(kind, JSON.parse(after)))]));
}
