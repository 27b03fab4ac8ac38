import { StoreError, type StoreErrorKind } from './store.ts';

/** By the engine's own code, `GRAFEO-T001` and the like. */
const KIND_OF_CODE: Readonly<Record<string, StoreErrorKind>> = {
  T001: 'conflict',
  T003: 'readOnly',
  T005: 'conflict',
  T006: 'conflict',
  T007: 'closed',
  T009: 'storage',
  S001: 'storage',
  S002: 'corrupt',
  S003: 'corrupt',
  X002: 'corrupt',
  X003: 'storage',
  Q001: 'statement',
  Q002: 'statement',
  Q003: 'timeout',
  Q004: 'statement',
  V006: 'statement',
};

/** What the message says goes before the code: broken rules of the graph all come under one code. */
const KIND_OF_MESSAGE: readonly (readonly [RegExp, StoreErrorKind])[] = [
  [/GRAFEO-T009/, 'storage'],
  [/UNIQUE constraint violation/, 'unique'],
  [/NOT NULL constraint|missing primary key|null (?:property|key)/i, 'required'],
  [/Missing parameter/, 'params'],
  [/No space left|Read-only file system|Permission denied|Input\/output error/i, 'storage'],
  [/database file.*lock|cannot be locked/i, 'locked'],
];

/** What the embedded engine threw, in the store's words. */
export function embeddedError(error: unknown, statement?: string): StoreError {
  if (error instanceof StoreError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new StoreError(kindOf(error, message), message, { cause: error, ...(statement === undefined ? {} : { statement }) });
}

function kindOf(error: unknown, message: string): StoreErrorKind {
  const told = KIND_OF_MESSAGE.find(([words]) => words.test(message));
  if (told !== undefined) return told[1];
  if (ownField(error, 'gqlStatus') === 'G1001') return 'inUse';
  if (ownField(error, 'code') === 'InvalidArg') return 'params';
  return KIND_OF_CODE[/GRAFEO-([A-Z]\d{3})/.exec(message)?.[1] ?? ''] ?? 'internal';
}

function ownField(error: unknown, field: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, field) : undefined;
}
