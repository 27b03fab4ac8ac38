import { blocks } from '../domain/problems.ts';
import type { CollaborationRecord, EntityKind, RecordOf, ReferralRecord } from '../domain/records.ts';
import type {
  ConfirmInput,
  CreateCollaborationInput,
  CreateReferralInput,
  EndInput,
  RemoveInput,
  UpdateCollaborationInput,
  UpdateReferralInput,
} from '../generated/types.ts';
import { readRecord } from '../store/records.ts';
import type { Transaction } from '../store/store.ts';
import { changeRecord } from './changeRecord.ts';
import { InputCheck, MAX } from './checkInput.ts';
import { confirmedOn, endedOn } from './endAndConfirm.ts';
import { given } from './given.ts';
import { checkReferences, meetingReference, type Reference } from './references.ts';
import { type CommandDeps, type CommandResult, refusal, runCommand } from './runCommand.ts';

type TieKind = 'collaboration' | 'referral';
type Own<R> = Omit<R, 'id' | 'networkId' | 'version' | 'origin' | 'fromId' | 'toId'>;
type CollaborationPatch = Omit<UpdateCollaborationInput, 'commandId' | 'networkId' | 'id' | 'version'>;
type ReferralPatch = Omit<UpdateReferralInput, 'commandId' | 'networkId' | 'id' | 'version'>;

const QUARTER = /^20\d\d-Q[1-4]$/;
const NO_COLLABORATION: Own<CollaborationRecord> = {
  level: 0,
  trust: null,
  value: null,
  since: null,
  until: null,
  source: null,
  lastConfirmedOn: null,
};
const NO_REFERRAL: Own<ReferralRecord> = {
  needId: null,
  wijkCode: null,
  countBand: null,
  quarter: null,
  handover: null,
  feedback: null,
  since: null,
  until: null,
  source: null,
  lastConfirmedOn: null,
};

/** Two partners have at most one collaboration: a second one is DUPLICATE, the level of the first can be changed. */
export function createCollaboration(deps: CommandDeps, input: CreateCollaborationInput): Promise<CommandResult> {
  const check = new InputCheck();
  const own = collaborationFields(check, input, NO_COLLABORATION);
  const [fromId, toId] = input.fromId < input.toId ? [input.fromId, input.toId] : [input.toId, input.fromId];
  return createTie(deps, { ...input, fromId, toId }, 'collaboration', 'c-', check, own, async (tx, found) => {
    const [other] = await tx.run('collaborations/between-partners', { a: fromId, b: toId });
    if (other !== undefined) found.report('toId', 'DUPLICATE', { value: String(other.id) });
  });
}

export function createReferral(deps: CommandDeps, input: CreateReferralInput): Promise<CommandResult> {
  const check = new InputCheck();
  const own = referralFields(check, input, NO_REFERRAL);
  return createTie(deps, input, 'referral', 'r-', check, own, async (tx, found) => {
    await checkReferences(tx, input.networkId, referralReferences(own), found);
  });
}

async function createTie<K extends TieKind>(
  deps: CommandDeps,
  input: CreateCollaborationInput | CreateReferralInput,
  entityKind: K,
  prefix: string,
  check: InputCheck,
  own: Own<RecordOf[K]>,
  checkMore: (tx: Transaction, check: InputCheck) => Promise<void>,
): Promise<CommandResult> {
  check.commandId(input.commandId);
  const id = check.id('id', input.id, prefix);
  if (input.fromId === input.toId) check.report('toId', 'SELF');
  if (blocks(check.problems)) return refusal(input.commandId, check.problems);
  return runCommand(deps, input, async (tx) => {
    const found = new InputCheck();
    const title = await titleOfEnds(tx, input.networkId, input, found, input.meetingId);
    await checkMore(tx, found);
    if ((await readRecord(tx, entityKind, input.networkId, id)) !== undefined) found.report('id', 'DUPLICATE', { value: id });
    const origin = input.meetingId ? 'meeting' : 'person';
    const after = {
      ...own,
      id,
      networkId: input.networkId,
      version: 0,
      origin,
      fromId: input.fromId,
      toId: input.toId,
    } as unknown as RecordOf[K];
    const draft = { kind: 'create', entityKind, entityId: id, title, before: null, after } as never;
    return { problems: [...check.problems, ...found.problems], drafts: [draft] };
  });
}

export function updateCollaboration(deps: CommandDeps, input: UpdateCollaborationInput): Promise<CommandResult> {
  const check = new InputCheck();
  collaborationFields(check, input, { ...NO_COLLABORATION, level: 1 });
  return changeRecord(deps, input, {
    kind: 'change',
    entityKind: 'collaboration',
    check,
    titleOf: titleOfTie,
    change(current, _tx, found) {
      const fields = collaborationFields(new InputCheck(), input, current);
      found.span(fields.since, fields.until);
      return { ...current, ...fields };
    },
  });
}

export function updateReferral(deps: CommandDeps, input: UpdateReferralInput): Promise<CommandResult> {
  const check = new InputCheck();
  referralFields(check, input, NO_REFERRAL);
  return changeRecord(deps, input, {
    kind: 'change',
    entityKind: 'referral',
    check,
    titleOf: titleOfTie,
    async change(current, tx, found) {
      const fields = referralFields(new InputCheck(), input, current);
      found.span(fields.since, fields.until);
      await checkReferences(tx, input.networkId, referralReferences(fields), found);
      return { ...current, ...fields };
    },
  });
}

export function endTie(deps: CommandDeps, entityKind: TieKind, input: EndInput): Promise<CommandResult> {
  return changeRecord(deps, input, { kind: 'end', entityKind, titleOf: titleOfTie, change: endedOn(input.on) });
}

export function confirmTie(deps: CommandDeps, entityKind: TieKind, input: ConfirmInput): Promise<CommandResult> {
  return changeRecord(deps, input, { kind: 'confirm', entityKind, titleOf: titleOfTie, change: confirmedOn(input.on) });
}

/** It was never true. */
export function removeTie(deps: CommandDeps, entityKind: TieKind, input: RemoveInput): Promise<CommandResult> {
  return changeRecord(deps, input, { kind: 'correct', entityKind, titleOf: titleOfTie, change: () => null });
}

function collaborationFields(check: InputCheck, input: CollaborationPatch, current: Own<CollaborationRecord>): Own<CollaborationRecord> {
  const level = given(input.level, current.level, (value) => check.integer('level', value, 1, 5) ?? 0, current.level === 0);
  if (level === 0 && !check.problems.some((problem) => problem.field === 'level')) check.report('level', 'REQUIRED');
  return {
    level,
    trust: given(input.trust, current.trust, (value) => check.integer('trust', value, 1, 5)),
    value: given(input.value, current.value, (value) => check.integer('value', value, 1, 5)),
    ...commonFields(check, input, current),
  };
}

function referralFields(check: InputCheck, input: ReferralPatch, current: Own<ReferralRecord>): Own<ReferralRecord> {
  const quarter = given(input.quarter, current.quarter, (value) => value ?? null);
  if (quarter !== null && !QUARTER.test(quarter)) check.report('quarter', 'INVALID', { example: '2026-Q3' });
  return {
    needId: given(input.needId, current.needId, (value) => value ?? null),
    wijkCode: given(input.wijkCode, current.wijkCode, (value) => value ?? null),
    countBand: given(input.countBand, current.countBand, (value) => value ?? null),
    quarter,
    handover: given(input.handover, current.handover, (value) => value ?? null),
    feedback: given(input.feedback, current.feedback, (value) => value ?? null),
    ...commonFields(check, input, current),
  };
}

type Common = Pick<CollaborationRecord, 'since' | 'until' | 'source' | 'lastConfirmedOn'>;

function commonFields(check: InputCheck, input: Pick<ReferralPatch, keyof Common>, current: Common): Common {
  const fields = {
    since: given(input.since, current.since, (value) => value ?? null),
    until: given(input.until, current.until, (value) => value ?? null),
    source: given(input.source, current.source, (value) => check.text('source', value, MAX.source)),
    lastConfirmedOn: given(input.lastConfirmedOn, current.lastConfirmedOn, (value) => value ?? null),
  };
  check.span(fields.since, fields.until);
  return fields;
}

function referralReferences(own: Pick<ReferralRecord, 'needId' | 'wijkCode'>): readonly Reference[] {
  return [
    ...(own.needId === null ? [] : [{ kind: 'needs' as const, id: own.needId, field: 'needId' }]),
    ...(own.wijkCode === null ? [] : [{ kind: 'wijken' as const, id: own.wijkCode, field: 'wijkCode' }]),
  ];
}

/** "de Twern – Wijkteam"; an end that this network does not have is UNKNOWN. */
async function titleOfEnds(
  tx: Transaction,
  networkId: string,
  ends: { readonly fromId: string; readonly toId: string },
  check: InputCheck,
  meetingId?: string | null,
): Promise<string> {
  const references: Reference[] = [
    { kind: 'partners', id: ends.fromId, field: 'fromId' },
    { kind: 'partners', id: ends.toId, field: 'toId' },
    ...meetingReference(meetingId),
  ];
  const known = await checkReferences(tx, networkId, references, check);
  return [ends.fromId, ends.toId].map((id) => known.partners.get(id)?.name ?? id).join(' – ');
}

function titleOfTie(tie: RecordOf[Extract<EntityKind, TieKind>], tx: Transaction): Promise<string> {
  return titleOfEnds(tx, tie.networkId, tie, new InputCheck());
}
