import { z } from 'zod';
import type { CoverageChanges } from '../domain/coverageChange.ts';
import type { ActivityRecord, AssessmentRecord, PartnerRecord } from '../domain/records.ts';
import { ENTITY_KINDS } from '../domain/records.ts';
import type { ListVersions } from './coverageColumns.ts';
import { parseRecord } from './recordSchemas.ts';
import type { Transaction } from './store.ts';

/** With more changes than this, building anew is as quick. */
const MOST_CHANGES = 1_000;
const line = z.object({ seq: z.number(), entityKind: z.enum(ENTITY_KINDS), entityId: z.string(), after: z.string().nullable() });
type Line = z.infer<typeof line>;

/**
 * What a network's log says of coverage after `seq`, up to where it stands. Undefined when the log cannot tell: a hole,
 * too much of it, or a change of wijken or needs, which gives the lists another shape.
 */
export async function readCoverageChanges(
  tx: Transaction,
  networkId: string,
  seq: number,
  stand: ListVersions,
): Promise<CoverageChanges | undefined> {
  const count = stand.seq - seq;
  if (count < 0 || count > MOST_CHANGES) return undefined;
  const rows = await tx.run('coverage/changes-after', { networkId, afterSeq: seq, lastSeq: stand.seq });
  const lines = rows.map((row) => line.parse(row));
  const whole = lines.length === count && lines.every((one, index) => one.seq === seq + index + 1);
  const reshaped = lines.some((one) => one.entityKind === 'network' || one.entityKind === 'need');
  return whole && !reshaped ? changesOf(lines, stand) : undefined;
}

/** The last line of each record counts; lines are in order. */
function changesOf(lines: readonly Line[], { version, seq }: ListVersions): CoverageChanges {
  const partners = new Map<string, PartnerRecord | null>();
  const activities = new Map<string, ActivityRecord | null>();
  const assessments = new Map<string, AssessmentRecord | null>();
  for (const { entityKind, entityId, after } of lines) {
    const stored: unknown = after === null ? null : JSON.parse(after);
    if (entityKind === 'partner') partners.set(entityId, stored === null ? null : parseRecord('partner', stored));
    if (entityKind === 'activity') activities.set(entityId, stored === null ? null : parseRecord('activity', stored));
    if (entityKind === 'assessment') assessments.set(entityId, stored === null ? null : parseRecord('assessment', stored));
  }
  return { version, seq, partners, activities, assessments: [...assessments].map(([id, record]) => ({ ...cellOf(id), record })) };
}

function cellOf(assessmentId: string): { readonly wijkCode: string; readonly needId: string } {
  const [needId = '', wijkCode = ''] = assessmentId.split('@');
  return { wijkCode, needId };
}
