import { cellOfAssessmentId } from '../domain/assessmentId.ts';
import type { CoverageChanges } from '../domain/coverageChange.ts';
import type { ActivityRecord, AssessmentRecord, PartnerRecord } from '../domain/records.ts';
import { type RecordLine, readRecordLines } from './changeLog.ts';
import type { ListVersions } from './coverageColumns.ts';
import { parseRecord } from './recordSchemas.ts';
import type { Transaction } from './store.ts';

/** With more changes than this, building anew is as quick. */
const MOST_CHANGES = 1_000;

/**
 * What a network's log says of coverage after `seq`, up to where it stands. Undefined when the log cannot tell (readRecordLines),
 * or when wijken or needs changed, which gives the lists another shape.
 */
export async function readCoverageChanges(
  tx: Transaction,
  networkId: string,
  seq: number,
  stand: ListVersions,
): Promise<CoverageChanges | undefined> {
  const lines = await readRecordLines(tx, {
    networkId,
    afterSeq: seq,
    lastSeq: stand.seq,
    most: MOST_CHANGES,
    entityKinds: ['partner', 'activity', 'assessment'],
  });
  const reshaped = lines?.some((one) => one.entityKind === 'network' || one.entityKind === 'need');
  return lines === undefined || reshaped ? undefined : changesOf(lines, stand);
}

/** The last line of each record counts; lines are in order. */
function changesOf(lines: readonly RecordLine[], { version, seq }: ListVersions): CoverageChanges {
  const partners = new Map<string, PartnerRecord | null>();
  const activities = new Map<string, ActivityRecord | null>();
  const assessments = new Map<string, AssessmentRecord | null>();
  for (const { entityKind, entityId, after } of lines) {
    const stored: unknown = after === null ? null : JSON.parse(after);
    if (entityKind === 'partner') partners.set(entityId, stored === null ? null : parseRecord('partner', stored));
    if (entityKind === 'activity') activities.set(entityId, stored === null ? null : parseRecord('activity', stored));
    if (entityKind === 'assessment') assessments.set(entityId, stored === null ? null : parseRecord('assessment', stored));
  }
  return {
    version,
    seq,
    partners,
    activities,
    assessments: [...assessments].map(([id, record]) => ({ ...cellOfAssessmentId(id), record })),
  };
}
