import { blocks } from '../domain/problems.ts';
import type { Change, EntityKind } from '../domain/records.ts';
import type { UndoInput } from '../generated/types.ts';
import { changeOf, readLinesOfCommand } from '../store/changeLog.ts';
import { readRecords } from '../store/records.ts';
import type { Transaction } from '../store/store.ts';
import { sameContent } from './changeRecord.ts';
import { InputCheck } from './checkInput.ts';
import { type CommandDeps, type CommandResult, type Draft, type Plan, refusal, runCommand } from './runCommand.ts';

/**
 * Takes back everything one command wrote, last first. CHANGED_SINCE when one of its things is not as the command left it;
 * IN_USE (by the graph itself) when something was hung on a thing the undo would take away.
 */
export async function undo(deps: CommandDeps, input: UndoInput): Promise<CommandResult> {
  const check = new InputCheck();
  check.commandId(input.commandId);
  if (blocks(check.problems)) return refusal(input.commandId, check.problems);
  return runCommand(deps, input, (tx) => planUndo(tx, input));
}

async function planUndo(tx: Transaction, input: UndoInput): Promise<Plan> {
  const lines = await readLinesOfCommand(tx, input.networkId, input.undoes);
  const [first] = lines;
  if (first === undefined) return { problems: [{ field: 'undoes', code: 'UNKNOWN' }], drafts: [] };
  if (first.kind === 'create' && first.entityKind === 'network')
    return { problems: [{ field: 'undoes', code: 'NOT_UNDOABLE' }], drafts: [] };
  const changes = lines.map(changeOf).reverse();
  const current = await readCurrent(tx, input.networkId, changes);
  const moved = changes.find((change, index) => !isAsLeft(change, changes.slice(0, index), current));
  if (moved !== undefined) {
    const title = lines.find((line) => line.id === moved.id)?.title ?? moved.entityId;
    return { problems: [{ field: 'undoes', code: 'CHANGED_SINCE', params: { value: title } }], drafts: [] };
  }
  return {
    problems: [],
    drafts: changes.map((change) => draftBack(change, lines.find((line) => line.id === change.id)?.title ?? '', current)),
  };
}

type Current = ReadonlyMap<string, { readonly version: number }>;

function keyOf(change: Pick<Change, 'entityKind' | 'entityId'>): string {
  return `${change.entityKind} ${change.entityId}`;
}

/** What stands in the graph now of everything the command touched, in one statement a kind. */
async function readCurrent(tx: Transaction, networkId: string, changes: readonly Change[]): Promise<Current> {
  const current = new Map<string, { readonly version: number }>();
  for (const entityKind of new Set(changes.map((change) => change.entityKind))) {
    const ids = [...new Set(changes.filter((change) => change.entityKind === entityKind).map((change) => change.entityId))];
    for (const record of await readRecords(tx, entityKind as EntityKind, networkId, ids))
      current.set(keyOf({ entityKind, entityId: record.id }), record);
  }
  return current;
}

/** A thing the command touched twice is compared once, with its last state (the changes come last first). */
function isAsLeft(change: Change, later: readonly Change[], current: Current): boolean {
  if (later.some((other) => keyOf(other) === keyOf(change))) return true;
  const now = current.get(keyOf(change));
  if (change.after === null || now === undefined) return change.after === null && now === undefined;
  return sameContent(now, change.after);
}

function draftBack(change: Change, title: string, current: Current): Draft {
  const before = change.after === null ? null : (current.get(keyOf(change)) ?? change.after);
  return {
    kind: 'undo',
    entityKind: change.entityKind,
    entityId: change.entityId,
    title,
    before,
    after: change.before,
  } as unknown as Draft;
}
