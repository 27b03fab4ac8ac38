import { z } from 'zod';
import type { ActivityRecord, ChangeKind, EntityKind, MeetingRecord, PartnerRecord, RecordOf } from '../domain/records.ts';
import type { RemoveInput } from '../generated/types.ts';
import { readRecord, readRecords } from '../store/records.ts';
import type { Transaction } from '../store/store.ts';
import { changeRecord } from './changeRecord.ts';
import type { CommandDeps, CommandResult, Draft } from './runCommand.ts';

const ids = z.array(z.string());
const tied = z.object({ collaborations: ids, referrals: ids, activities: ids, heldHere: ids, meetings: ids });
export type TiedIds = z.infer<typeof tied>;

/** Ids of all that hangs on a partner. */
export async function readTiedIds(tx: Transaction, id: string): Promise<TiedIds> {
  const [row] = await tx.run('partners/tied-to-partner', { id });
  return row === undefined ? { collaborations: [], referrals: [], activities: [], heldHere: [], meetings: [] } : tied.parse(row);
}

/** It was never true: away with its ties, its place in the picture and the activities nobody else offers; what others share stays without it. */
export function removePartner(deps: CommandDeps, input: RemoveInput): Promise<CommandResult> {
  return changeRecord(deps, input, {
    kind: 'correct',
    entityKind: 'partner',
    titleOf: (partner) => partner.name,
    change: () => null,
    alsoBefore: (partner, tx) => draftsBesides(tx, partner),
  });
}

async function draftsBesides(tx: Transaction, partner: PartnerRecord): Promise<readonly Draft[]> {
  const { networkId, id, name } = partner;
  const tiedIds = await readTiedIds(tx, id);
  const collaborations = await readRecords(tx, 'collaboration', networkId, tiedIds.collaborations);
  const referrals = await readRecords(tx, 'referral', networkId, tiedIds.referrals);
  const activities = await readRecords(tx, 'activity', networkId, [...new Set([...tiedIds.activities, ...tiedIds.heldHere])]);
  const meetings = await readRecords(tx, 'meeting', networkId, tiedIds.meetings);
  const position = await readRecord(tx, 'position', networkId, id);
  return [
    ...collaborations.map((tie) => draft('correct', 'collaboration', tie, null, name)),
    ...referrals.map((tie) => draft('correct', 'referral', tie, null, name)),
    ...activities.map((activity) => draft('correct', 'activity', activity, withoutPartner(activity, id), activity.name)),
    ...meetings.map((meeting) => draft('correct', 'meeting', meeting, leftBy(meeting, id), meeting.title)),
    ...(position === undefined ? [] : [draft('correct', 'position', position, null, name)]),
  ];
}

/** A draft over a record that is there. */
export function draft<K extends EntityKind>(
  kind: ChangeKind,
  entityKind: K,
  before: RecordOf[K],
  after: RecordOf[K] | null,
  title: string,
): Draft {
  return { kind, entityKind, entityId: before.id, title, before, after } as unknown as Draft;
}

function withoutPartner(activity: ActivityRecord, partnerId: string): ActivityRecord | null {
  const offers = activity.offers.filter((offer) => offer.partnerId !== partnerId);
  const heldAt = activity.heldAt === partnerId ? null : activity.heldAt;
  return offers.length === 0 ? null : { ...activity, offers, heldAt };
}

function leftBy(meeting: MeetingRecord, partnerId: string): MeetingRecord {
  return { ...meeting, attendedBy: meeting.attendedBy.filter((id) => id !== partnerId) };
}
