import { isDeepStrictEqual } from 'node:util';
import { type AnyRecord, ENTITY_KINDS, type EntityKind } from '../server/domain/records.ts';
import type { ChangeLine } from '../server/store/changeLog.ts';
import { parseRecord } from '../server/store/recordSchemas.ts';
import type { StoredNetwork } from './storedNetwork.ts';

/** Faults of the log of one network, in words: a hole in its numbers, a count that is off, a record that is not what the log says. */
export function checkLog(stored: StoredNetwork): string[] {
  return [...checkNumbers(stored), ...checkRecords(stored)];
}

function checkNumbers({ lines, seq, version }: StoredNetwork): string[] {
  const last = lines.at(-1)?.seq ?? 0;
  const commands = new Set(lines.map((line) => line.commandId)).size;
  return [
    ...(last === seq ? [] : [`the log runs without a hole till ${last}, but the network counts ${seq} changes`]),
    ...(last !== seq || commands === version ? [] : [`${commands} commands are in the log, but the version is ${version}`]),
  ];
}

/** The last thing the log says of each record must be the record; a record the log never names came with the file and has its version. */
function checkRecords(stored: StoredNetwork): string[] {
  const last = new Map<string, ChangeLine>(stored.lines.map((line) => [keyOf(line.entityKind, line.entityId), line]));
  const records = new Map(
    ENTITY_KINDS.flatMap((kind) => recordsOf(stored, kind).map((record) => [keyOf(kind, record.id), record] as const)),
  );
  const gone = [...last].filter(([key, line]) => line.after !== null && !records.has(key));
  const named = [...records].flatMap(([key, record]) => recordFaults(key, record, last.get(key)));
  return [...gone.map(([key, line]) => `${key} is not stored, but change ${line.seq} wrote it`), ...named];
}

function recordFaults(key: string, record: AnyRecord, line: ChangeLine | undefined): string[] {
  if (line === undefined) return record.version === 1 ? [] : [`${key} has version ${record.version}, which the log does not know`];
  if (line.after === null) return [`${key} is stored, but change ${line.seq} took it away`];
  const logged: unknown = parseRecord(line.entityKind, JSON.parse(line.after));
  const stored: unknown = parseRecord(line.entityKind, record);
  if (isDeepStrictEqual(canonical(logged), canonical(stored))) return [];
  return [`${key} is stored otherwise than change ${line.seq} wrote it: ${differing(logged, stored).join(', ')}`];
}

function keyOf(kind: EntityKind, id: string): string {
  return `${kind} ${id}`;
}

function recordsOf(stored: StoredNetwork, kind: EntityKind): readonly AnyRecord[] {
  const lists: { readonly [K in EntityKind]: readonly AnyRecord[] } = {
    network: [stored.network],
    need: stored.needs,
    partner: stored.partners,
    activity: stored.activities,
    collaboration: stored.collaborations,
    referral: stored.referrals,
    assessment: stored.assessments,
    meeting: stored.meetings,
    position: stored.positions,
  };
  return lists[kind];
}

/** The order in which a graph gives the ties of a node means nothing, so lists are compared sorted. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([name, part]) => [name, canonical(part)]),
  );
}

function differing(logged: unknown, stored: unknown): string[] {
  const fields = (value: unknown): Map<string, unknown> =>
    new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  const [before, after] = [fields(logged), fields(stored)];
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => !isDeepStrictEqual(canonical(before.get(name)), canonical(after.get(name))),
  );
}
