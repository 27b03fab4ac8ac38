import { may, type Viewer } from '../domain/policy.ts';
import { blocks, type Problem } from '../domain/problems.ts';
import type { ChangeKind, EntityKind, IsoDateTime, RecordOf } from '../domain/records.ts';
import { appendChanges, type ChangeLine, readLinesOfCommand, type UnnumberedLine } from '../store/changeLog.ts';
import { DanglingReference, putRecords, removeRecords } from '../store/records.ts';
import { type Store, StoreError, type Transaction } from '../store/store.ts';

/** One record that a command writes (`after`) or takes away (`after` null). Drafts are carried out in order. */
export type Draft = { readonly [K in EntityKind]: DraftOf<K> }[EntityKind];
export interface DraftOf<K extends EntityKind> {
  readonly kind: ChangeKind;
  readonly entityKind: K;
  readonly entityId: string;
  /** What it is about, by name, for the history. */
  readonly title: string;
  readonly before: RecordOf[K] | null;
  readonly after: RecordOf[K] | null;
}

export interface CommandDeps {
  readonly store: Store;
  readonly viewer: Viewer;
  readonly now: IsoDateTime;
  /** Told of the last seq after the commit. */
  readonly onCommitted: (networkId: string, seq: number) => void;
}

export interface CommandHeader {
  readonly networkId: string;
  readonly commandId: string;
  readonly meetingId?: string | null | undefined;
  readonly undoes?: string | undefined;
}

export interface CommandResult {
  readonly commandId: string;
  /** The last change this command wrote, now or when it was first sent; null when it wrote nothing. */
  readonly seq: number | null;
  readonly problems: readonly Problem[];
  readonly lines: readonly ChangeLine[];
}

/** What a command wants written, or why it can't be. */
export interface Plan {
  readonly problems: readonly Problem[];
  readonly drafts: readonly Draft[];
}

export class Forbidden extends Error {
  constructor(action: string) {
    super(`may not ${action}`);
    this.name = 'Forbidden';
  }
}

class Refused extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('refused');
    this.problems = problems;
  }
}

/** Answers a command that asks for something that can't be, without touching the graph. */
export function refusal(commandId: string, problems: readonly Problem[]): CommandResult {
  return { commandId, seq: null, problems, lines: [] };
}

/**
 * Runs one command as one write transaction (design.md §5): locks the network, looks the command up (sent twice, it acts once),
 * lets `plan` read and decide, writes the drafts, numbers the changes. With a problem that blocks, nothing is written.
 * `lock` is another first statement for a network that does not exist yet.
 */
export async function runCommand(
  deps: CommandDeps,
  header: CommandHeader,
  plan: (tx: Transaction) => Promise<Plan>,
  lock = 'commands/lock-network',
): Promise<CommandResult> {
  const action = lock === 'commands/lock-network' ? 'write' : 'create';
  if (!may(deps.viewer, action, header.networkId)) throw new Forbidden(action);
  try {
    const result = await deps.store.write((tx) => attempt(deps, header, plan, lock, tx));
    if (result.seq !== null) deps.onCommitted(header.networkId, result.seq);
    return result;
  } catch (error) {
    const problems = problemsOf(error);
    if (problems === undefined) throw error;
    return refusal(header.commandId, problems);
  }
}

async function attempt(
  deps: CommandDeps,
  header: CommandHeader,
  plan: (tx: Transaction) => Promise<Plan>,
  lock: string,
  tx: Transaction,
): Promise<CommandResult> {
  const { networkId, commandId } = header;
  const [locked] = await tx.run(lock, { networkId, commandId });
  if (locked === undefined) throw new Refused([{ field: 'networkId', code: 'UNKNOWN' }]);
  if (locked.done === true) return resultOf(commandId, await readLinesOfCommand(tx, networkId, commandId), []);
  const { problems, drafts } = await plan(tx);
  if (blocks(problems)) throw new Refused(problems);
  if (drafts.length === 0) return { commandId, seq: null, problems, lines: [] };
  const base = Number(locked.seq);
  const numbered = drafts.map((draft, index) => withVersion(draft, base + index + 1));
  await writeDrafts(tx, numbered);
  const lines = numbered.map((draft, index) => lineOfDraft(deps, header, draft, index));
  await appendChanges(tx, networkId, lines);
  return resultOf(
    commandId,
    lines.map((line, index) => ({ ...line, seq: base + index + 1 })),
    problems,
  );
}

function resultOf(commandId: string, lines: readonly ChangeLine[], problems: readonly Problem[]): CommandResult {
  return { commandId, seq: lines.at(-1)?.seq ?? null, problems, lines };
}

/** A record's version is the seq of the change that writes it, so no version is ever used twice. */
function withVersion(draft: Draft, seq: number): Draft {
  return draft.after === null ? draft : ({ ...draft, after: { ...draft.after, version: seq } } as Draft);
}

function lineOfDraft(deps: CommandDeps, header: CommandHeader, draft: Draft, index: number): UnnumberedLine {
  return {
    id: index === 0 ? header.commandId : `${header.commandId}:${index}`,
    networkId: header.networkId,
    at: deps.now,
    actor: deps.viewer.name,
    commandId: header.commandId,
    kind: draft.kind,
    entityKind: draft.entityKind,
    entityId: draft.entityId,
    title: draft.title,
    before: draft.before === null ? null : JSON.stringify(draft.before),
    after: draft.after === null ? null : JSON.stringify(draft.after),
    meetingId: header.meetingId ?? null,
    undoes: header.undoes ?? null,
  };
}

/** Writes drafts in order; neighbours of the same kind go in one statement. */
async function writeDrafts(tx: Transaction, drafts: readonly Draft[]): Promise<void> {
  let run: Draft[] = [];
  for (const draft of drafts) {
    const [first] = run;
    if (first !== undefined && !alike(first, draft)) {
      await writeRun(tx, run);
      run = [];
    }
    run.push(draft);
  }
  await writeRun(tx, run);
}

function alike(a: Draft, b: Draft): boolean {
  return a.entityKind === b.entityKind && (a.after === null) === (b.after === null);
}

async function writeRun(tx: Transaction, run: readonly Draft[]): Promise<void> {
  const [first] = run;
  if (first === undefined) return;
  const records = run.flatMap((draft) => draft.after ?? draft.before ?? []) as RecordOf[typeof first.entityKind][];
  if (first.after === null) await removeRecords(tx, first.entityKind, records);
  else
    await putRecords(
      tx,
      first.entityKind,
      records,
      run.every((draft) => draft.before === null),
    );
}

function problemsOf(error: unknown): readonly Problem[] | undefined {
  if (error instanceof Refused) return error.problems;
  if (error instanceof DanglingReference) return [{ field: null, code: 'GONE' }];
  if (error instanceof StoreError && error.kind === 'inUse') return [{ field: null, code: 'IN_USE' }];
  return undefined;
}
