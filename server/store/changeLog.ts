import { z } from 'zod';
import { CHANGE_KINDS, type Change, ENTITY_KINDS, type EntityKind } from '../domain/records.ts';
import { recordSchemas } from './recordSchemas.ts';
import type { ParamValue, Transaction, Value } from './store.ts';

/** A line of the log as the graph keeps it: `before` and `after` are JSON text. */
export interface ChangeLine {
  readonly id: string;
  readonly networkId: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly commandId: string;
  readonly kind: Change['kind'];
  readonly entityKind: EntityKind;
  readonly entityId: string;
  readonly title: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly meetingId: string | null;
  readonly undoes: string | null;
}
export type UnnumberedLine = Omit<ChangeLine, 'seq'>;

const optional = z.string().nullable().default(null);
const line: z.ZodType<ChangeLine> = z.object({
  id: z.string(),
  networkId: z.string(),
  seq: z.number().int(),
  at: z.string(),
  actor: z.string(),
  commandId: z.string(),
  kind: z.enum(CHANGE_KINDS),
  entityKind: z.enum(ENTITY_KINDS),
  entityId: z.string(),
  title: z.string(),
  before: optional,
  after: optional,
  meetingId: optional,
  undoes: optional,
});

export function lineOf(value: Value | undefined): ChangeLine {
  return line.parse(value);
}

/** Numbers and stores the lines of one command; its network must be locked. Gives the last seq. */
export async function appendChanges(tx: Transaction, networkId: string, lines: readonly UnnumberedLine[]): Promise<number> {
  const [row] = await tx.run('changes/append-changes', { networkId, changes: lines.map(present) });
  return z.number().parse(row?.lastSeq);
}

function present(one: UnnumberedLine): { readonly [key: string]: ParamValue } {
  return Object.fromEntries(Object.entries(one).filter(([, value]) => value !== null));
}

/** What one command wrote, in order; empty when there is no such command in this network. */
export async function readLinesOfCommand(tx: Transaction, networkId: string, commandId: string): Promise<readonly ChangeLine[]> {
  return (await tx.run('changes/of-command', { networkId, commandId })).map((row) => lineOf(row.change));
}

/** The log after a seq, in order, without a hole: it stops at the first number that is missing. */
export async function readLinesAfter(tx: Transaction, networkId: string, afterSeq: number, limit: number): Promise<readonly ChangeLine[]> {
  const lines = (await tx.run('changes/after-seq', { networkId, afterSeq, limit })).map((row) => lineOf(row.change));
  const hole = lines.findIndex((one, index) => one.seq !== afterSeq + index + 1);
  return hole < 0 ? lines : lines.slice(0, hole);
}

/** A line with its records parsed. */
export function changeOf(one: ChangeLine): Change {
  return { ...one, before: recordFrom(one.entityKind, one.before), after: recordFrom(one.entityKind, one.after) };
}

function recordFrom(kind: EntityKind, json: string | null) {
  return json === null ? null : recordSchemas[kind].parse(JSON.parse(json));
}

/** A line as those need it who keep lists of a network: which record, and how it is now (`after` null: gone, or of a kind not asked for). */
export interface RecordLine {
  readonly seq: number;
  readonly entityKind: EntityKind;
  readonly entityId: string;
  readonly after: string | null;
}
const recordLine: z.ZodType<RecordLine> = z.object({
  seq: z.number(),
  entityKind: z.enum(ENTITY_KINDS),
  entityId: z.string(),
  after: z.string().nullable(),
});

export interface LogPart {
  readonly networkId: string;
  /** The last number already known. */
  readonly afterSeq: number;
  /** The last number wanted. */
  readonly lastSeq: number;
  /** More lines than this are not worth reading. */
  readonly most: number;
  /** The kinds whose records are wanted too. */
  readonly entityKinds: readonly EntityKind[];
}

/**
 * A part of the log, in order and whole. Undefined when the log cannot tell: a number is missing (another server's change
 * is not all there yet), there is too much of it, or it ends before `afterSeq`.
 */
export async function readRecordLines(tx: Transaction, part: LogPart): Promise<readonly RecordLine[] | undefined> {
  const { networkId, afterSeq, lastSeq, most, entityKinds } = part;
  const count = lastSeq - afterSeq;
  if (count < 0 || count > most) return undefined;
  const rows = count === 0 ? [] : await tx.run('changes/records-after', { networkId, afterSeq, lastSeq, entityKinds });
  const lines = rows.map((row) => recordLine.parse(row));
  const whole = lines.length === count && lines.every((one, index) => one.seq === afterSeq + index + 1);
  return whole ? lines : undefined;
}
