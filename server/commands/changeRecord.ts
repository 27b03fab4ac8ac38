import { blocks } from '../domain/problems.ts';
import type { ChangeKind, EntityKind, RecordOf } from '../domain/records.ts';
import { readRecord } from '../store/records.ts';
import type { Transaction } from '../store/store.ts';
import { InputCheck } from './checkInput.ts';
import { type CommandDeps, type CommandHeader, type CommandResult, type Draft, type Plan, refusal, runCommand } from './runCommand.ts';

export interface Target extends CommandHeader {
  readonly id: string;
  readonly version: number;
}

interface Changing<K extends EntityKind> {
  readonly kind: ChangeKind;
  readonly entityKind: K;
  readonly check?: InputCheck;
  /** The record as it should become; reports what is wrong to `check`. */
  readonly change: (current: RecordOf[K], tx: Transaction, check: InputCheck) => Promise<RecordOf[K] | null> | RecordOf[K] | null;
  readonly titleOf: (record: RecordOf[K], tx: Transaction) => Promise<string> | string;
  /** What must be written before or after it. */
  readonly alsoBefore?: (current: RecordOf[K], tx: Transaction) => Promise<readonly Draft[]>;
}

/**
 * Changes one record that the caller saw at `version`. Gone: GONE. Changed by somebody else meanwhile: CONFLICT, and the caller shows both.
 * A change that changes nothing writes nothing.
 */
export async function changeRecord<K extends EntityKind>(deps: CommandDeps, target: Target, changing: Changing<K>): Promise<CommandResult> {
  const check = changing.check ?? new InputCheck();
  check.commandId(target.commandId);
  if (blocks(check.problems)) return refusal(target.commandId, check.problems);
  return runCommand(deps, target, (tx) => planChange(tx, target, changing, check));
}

async function planChange<K extends EntityKind>(tx: Transaction, target: Target, changing: Changing<K>, base: InputCheck): Promise<Plan> {
  const check = new InputCheck();
  check.problems.push(...base.problems);
  const current = await readRecord(tx, changing.entityKind, target.networkId, target.id);
  if (current === undefined) return refused(check, 'GONE', 'id');
  if (current.version !== target.version) return refused(check, 'CONFLICT', null);
  const after = await changing.change(current, tx, check);
  if (blocks(check.problems) || (after !== null && sameContent(current, after))) return { problems: check.problems, drafts: [] };
  const also = changing.alsoBefore === undefined ? [] : await changing.alsoBefore(current, tx);
  const title = await changing.titleOf(after ?? current, tx);
  const draft = {
    kind: changing.kind,
    entityKind: changing.entityKind,
    entityId: target.id,
    title,
    before: current,
    after,
  } as unknown as Draft;
  return { problems: check.problems, drafts: [...also, draft] };
}

function refused(check: InputCheck, code: 'GONE' | 'CONFLICT', field: string | null): Plan {
  check.report(field, code);
  return { problems: check.problems, drafts: [] };
}

/** Are two records the same but for their version? */
export function sameContent(a: { readonly version: number }, b: { readonly version: number }): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf(record: { readonly version: number }): string {
  const { version: _, ...fields } = record;
  const sorted = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .sort(([x], [y]) => (x < y ? -1 : 1));
  return JSON.stringify(sorted, sortKeys);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)));
}
