import { blocks } from '../domain/problems.ts';
import type { MeetingRecord } from '../domain/records.ts';
import type { CreateMeetingInput, RemoveInput, UpdateMeetingInput } from '../generated/types.ts';
import { readRecord } from '../store/records.ts';
import type { Transaction } from '../store/store.ts';
import { changeRecord } from './changeRecord.ts';
import { InputCheck } from './checkInput.ts';
import { given } from './given.ts';
import { checkReferences, type Reference } from './references.ts';
import { type CommandDeps, type CommandResult, refusal, runCommand } from './runCommand.ts';

export async function createMeeting(deps: CommandDeps, input: CreateMeetingInput): Promise<CommandResult> {
  const check = new InputCheck();
  check.commandId(input.commandId);
  const id = check.id('id', input.id, 'm-');
  const title = check.name('title', input.title);
  const attendedBy = check.list('attendedBy', input.attendedBy, (partnerId) => partnerId);
  if (blocks(check.problems)) return refusal(input.commandId, check.problems);
  return runCommand(deps, input, async (tx) => {
    const after: MeetingRecord = {
      id,
      networkId: input.networkId,
      version: 0,
      date: input.date,
      title,
      wijkCode: input.wijkCode ?? null,
      phase: 'planned',
      attendedBy,
      origin: 'person',
    };
    await checkMeeting(tx, after, check);
    if ((await readRecord(tx, 'meeting', input.networkId, id)) !== undefined) check.report('id', 'DUPLICATE', { value: id });
    return { problems: check.problems, drafts: [{ kind: 'create', entityKind: 'meeting', entityId: id, title, before: null, after }] };
  });
}

export function updateMeeting(deps: CommandDeps, input: UpdateMeetingInput): Promise<CommandResult> {
  return changeRecord(deps, input, {
    kind: 'change',
    entityKind: 'meeting',
    titleOf: (meeting) => meeting.title,
    async change(current, tx, check) {
      const after: MeetingRecord = {
        ...current,
        date: given(input.date, current.date, (value) => value ?? current.date),
        title: given(input.title, current.title, (value) => check.name('title', value)),
        wijkCode: given(input.wijkCode, current.wijkCode, (value) => value ?? null),
        phase: given(input.phase, current.phase, (value) => value ?? current.phase),
        attendedBy: given(input.attendedBy, current.attendedBy, (value) => check.list('attendedBy', value, (partnerId) => partnerId)),
      };
      await checkMeeting(tx, after, check);
      return after;
    },
  });
}

export function removeMeeting(deps: CommandDeps, input: RemoveInput): Promise<CommandResult> {
  return changeRecord(deps, input, { kind: 'correct', entityKind: 'meeting', titleOf: (meeting) => meeting.title, change: () => null });
}

async function checkMeeting(tx: Transaction, meeting: MeetingRecord, check: InputCheck): Promise<void> {
  const references: Reference[] = [
    ...meeting.attendedBy.map((id, index) => ({ kind: 'partners' as const, id, field: `attendedBy.${index}` })),
    ...(meeting.wijkCode === null ? [] : [{ kind: 'wijken' as const, id: meeting.wijkCode, field: 'wijkCode' }]),
  ];
  await checkReferences(tx, meeting.networkId, references, check);
}
