import { blocks } from '../domain/problems.ts';
import type { ActivityRecord, CollaborationRecord, MeetingRecord, PartnerRecord, ReferralRecord } from '../domain/records.ts';
import type { MergePartnersInput } from '../generated/types.ts';
import { readRecord, readRecords } from '../store/records.ts';
import type { Transaction } from '../store/store.ts';
import { InputCheck } from './checkInput.ts';
import { draft, readTiedIds } from './removePartner.ts';
import { type CommandDeps, type CommandResult, type Draft, type Plan, refusal, runCommand } from './runCommand.ts';

/**
 * `id` stays and gets everything of `otherId`: its name and aliases, offers, ties, meetings; the history of both is its history.
 * Where both know a third partner the closest collaboration stays; a tie between the two falls away. Undo brings all back.
 */
export async function mergePartners(deps: CommandDeps, input: MergePartnersInput): Promise<CommandResult> {
  const check = new InputCheck();
  check.commandId(input.commandId);
  if (input.id === input.otherId) check.report('otherId', 'SELF');
  if (blocks(check.problems)) return refusal(input.commandId, check.problems);
  return runCommand(deps, input, (tx) => planMerge(tx, input, check));
}

async function planMerge(tx: Transaction, input: MergePartnersInput, check: InputCheck): Promise<Plan> {
  const into = await readRecord(tx, 'partner', input.networkId, input.id);
  const other = await readRecord(tx, 'partner', input.networkId, input.otherId);
  if (into === undefined) check.report('id', 'GONE');
  if (other === undefined) check.report('otherId', 'GONE');
  if (into !== undefined && into.version !== input.version) check.report('id', 'CONFLICT');
  if (other !== undefined && other.version !== input.otherVersion) check.report('otherId', 'CONFLICT');
  if (into === undefined || other === undefined || blocks(check.problems)) return { problems: check.problems, drafts: [] };
  const title = `${other.name} → ${into.name}`;
  return {
    problems: check.problems,
    drafts: [
      ...(await tiesMoved(tx, into, other, title)),
      ...(await activitiesAndMeetingsMoved(tx, into, other)),
      ...(await positionForgotten(tx, other, title)),
      draft('merge', 'partner', other, null, title),
      draft('merge', 'partner', into, mergedPartner(into, other), title),
    ],
  };
}

/** Names, areas and sectors of both; what one leaves empty the other fills. Exported for the tests. */
export function mergedPartner(into: PartnerRecord, other: PartnerRecord): PartnerRecord {
  const names = [...into.aliases, other.name, ...other.aliases].filter((name) => name !== into.name);
  const areas = new Map([...other.worksIn, ...into.worksIn].map((area) => [area.wijkCode, area]));
  return {
    ...into,
    aliases: [...new Set(names)].sort(),
    description: into.description ?? other.description,
    website: into.website ?? other.website,
    contactFunction: into.contactFunction ?? other.contactFunction,
    contactEmail: into.contactEmail ?? other.contactEmail,
    contactPhone: into.contactPhone ?? other.contactPhone,
    since: earliest(into.since, other.since),
    until: into.until === null || other.until === null ? null : latest(into.until, other.until),
    lastConfirmedOn: latest(into.lastConfirmedOn, other.lastConfirmedOn),
    formerIds: [...new Set([...(into.formerIds ?? []), other.id, ...(other.formerIds ?? [])])],
    sectors: [...new Set([...into.sectors, ...other.sectors])],
    // An empty working area is the whole network: it stays so when one of them worked everywhere.
    worksIn:
      into.worksIn.length === 0 || other.worksIn.length === 0 ? [] : [...areas.values()].sort((a, b) => (a.wijkCode < b.wijkCode ? -1 : 1)),
  };
}

function earliest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null;
  return a < b ? a : b;
}

function latest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

async function tiesMoved(tx: Transaction, into: PartnerRecord, other: PartnerRecord, title: string): Promise<readonly Draft[]> {
  const mine = await readTiedIds(tx, into.id);
  const theirs = await readTiedIds(tx, other.id);
  const kept = await readRecords(tx, 'collaboration', into.networkId, mine.collaborations);
  const moving = await readRecords(tx, 'collaboration', into.networkId, theirs.collaborations);
  const referrals = await readRecords(tx, 'referral', into.networkId, theirs.referrals);
  return [
    ...moving.flatMap((tie) => collaborationMoved(tie, kept, into, other, title)),
    ...referrals.map((tie) => referralMoved(tie, into, other, title)),
  ];
}

function collaborationMoved(
  tie: CollaborationRecord,
  kept: readonly CollaborationRecord[],
  into: PartnerRecord,
  other: PartnerRecord,
  title: string,
): readonly Draft[] {
  const third = tie.fromId === other.id ? tie.toId : tie.fromId;
  if (third === into.id) return [draft('merge', 'collaboration', tie, null, title)];
  const [fromId, toId] = third < into.id ? [third, into.id] : [into.id, third];
  const rival = kept.find((one) => one.fromId === fromId && one.toId === toId);
  if (rival === undefined) return [draft('merge', 'collaboration', tie, { ...tie, fromId, toId }, title)];
  const gone = draft('merge', 'collaboration', tie, null, title);
  const closest = mergedCollaboration(rival, tie);
  return closest === rival ? [gone] : [gone, draft('merge', 'collaboration', rival, closest, title)];
}

/** The closest of two; alive beats ended. */
function mergedCollaboration(rival: CollaborationRecord, tie: CollaborationRecord): CollaborationRecord {
  if (rival.level >= tie.level && (rival.until === null || tie.until !== null)) return rival;
  const until = rival.until === null || tie.until === null ? null : latest(rival.until, tie.until);
  return {
    ...rival,
    level: Math.max(rival.level, tie.level),
    since: earliest(rival.since, tie.since),
    until,
    lastConfirmedOn: latest(rival.lastConfirmedOn, tie.lastConfirmedOn),
  };
}

function referralMoved(tie: ReferralRecord, into: PartnerRecord, other: PartnerRecord, title: string): Draft {
  const fromId = tie.fromId === other.id ? into.id : tie.fromId;
  const toId = tie.toId === other.id ? into.id : tie.toId;
  return draft('merge', 'referral', tie, fromId === toId ? null : { ...tie, fromId, toId }, title);
}

async function activitiesAndMeetingsMoved(tx: Transaction, into: PartnerRecord, other: PartnerRecord): Promise<readonly Draft[]> {
  const theirs = await readTiedIds(tx, other.id);
  const activities = await readRecords(tx, 'activity', into.networkId, [...new Set([...theirs.activities, ...theirs.heldHere])]);
  const meetings = await readRecords(tx, 'meeting', into.networkId, theirs.meetings);
  return [
    ...activities.map((activity) => draft('merge', 'activity', activity, activityMoved(activity, into.id, other.id), activity.name)),
    ...meetings.map((meeting) => draft('merge', 'meeting', meeting, meetingMoved(meeting, into.id, other.id), meeting.title)),
  ];
}

function activityMoved(activity: ActivityRecord, intoId: string, otherId: string): ActivityRecord {
  const alreadyMine = activity.offers.some((offer) => offer.partnerId === intoId);
  const offers = activity.offers
    .filter((offer) => offer.partnerId !== otherId || !alreadyMine)
    .map((offer) => (offer.partnerId === otherId ? { ...offer, partnerId: intoId } : offer))
    .sort((a, b) => (a.partnerId < b.partnerId ? -1 : 1));
  return { ...activity, offers, heldAt: activity.heldAt === otherId ? intoId : activity.heldAt };
}

function meetingMoved(meeting: MeetingRecord, intoId: string, otherId: string): MeetingRecord {
  const attendedBy = [...new Set(meeting.attendedBy.map((id) => (id === otherId ? intoId : id)))].sort();
  return { ...meeting, attendedBy };
}

async function positionForgotten(tx: Transaction, other: PartnerRecord, title: string): Promise<readonly Draft[]> {
  const position = await readRecord(tx, 'position', other.networkId, other.id);
  return position === undefined ? [] : [draft('merge', 'position', position, null, title)];
}
