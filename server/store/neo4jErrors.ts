import { Neo4jError } from 'neo4j-driver';
import { StoreError, type StoreErrorKind } from './store.ts';

interface Rule {
  readonly code: RegExp;
  readonly message?: RegExp;
  readonly kind: StoreErrorKind;
}

/**
 * By `code`: the server sends one and the same gqlStatus for nearly everything. The first rule that fits counts, so the order matters:
 * what the driver retries in vain (memory) stands before what it retries with reason.
 */
const RULES: readonly Rule[] = [
  { code: /^Neo\.ClientError\.Schema\.ConstraintValidationFailed$/, message: /still has relationships/, kind: 'inUse' },
  { code: /^Neo\.ClientError\.Schema\.ConstraintValidationFailed$/, message: /must have the propert/, kind: 'required' },
  { code: /^Neo\.ClientError\.Schema\.ConstraintValidationFailed$/, kind: 'unique' },
  { code: /^Neo\.DatabaseError\.Schema\.ConstraintCreationFailed$/, message: /Both (?:Node|Relationship)/, kind: 'unique' },
  { code: /TransactionTimedOut|LockClientStopped|TransactionTerminated|LockAcquisitionTimeout/, kind: 'timeout' },
  { code: /Statement\.AccessMode$|WriteOnReadOnlyAccessModeDatabase$/, kind: 'readOnly' },
  { code: /^Neo\.ClientError\.Statement\.ParameterMissing$/, kind: 'params' },
  { code: /^Neo\.ClientError\.Statement\.SemanticError$/, message: /null property value/, kind: 'required' },
  // The thing was deleted by another transaction meanwhile. The driver does not retry it; neo4j.ts does.
  { code: /^Neo\.ClientError\.Statement\.EntityNotFound$/, message: /Unable to load/, kind: 'conflict' },
  { code: /^Neo\.(?:ClientError\.(?:Statement|Schema|Procedure)|DatabaseError\.Schema)\./, kind: 'statement' },
  {
    code: /^Neo\.DatabaseError\.Statement\.ExecutionFailed$/,
    message: /start and end nodes are the same|Cannot handle negative|too large to index/,
    kind: 'statement',
  },
  { code: /DatabaseUnavailable|DatabaseNotFound/, kind: 'unavailable' },
  { code: /OutOfMemory|MemoryLimit/, kind: 'busy' },
  { code: /^Neo\.ClientError\.Cluster\.NotALeader$/, kind: 'unavailable' },
  { code: /^Neo\.TransientError\./, kind: 'conflict' },
  { code: /./, message: /acquisition timed out|acquire a connection/i, kind: 'busy' },
  { code: /./, message: /pool is closed/i, kind: 'closed' },
  { code: /^(?:ServiceUnavailable|SessionExpired)$|^Neo\.ClientError\.(?:Database|Security)\./, kind: 'unavailable' },
];

/** What the driver threw, in the store's words; anything else passes unchanged. `where` is the server, for who has to look there. */
export function neo4jError(error: unknown, where: string, statement?: string): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const kind = kindOf(error);
  const message = kind === 'unavailable' ? `Neo4j at ${where} does not answer as it should: ${error.message}` : error.message;
  return new StoreError(kind, message, { cause: error, ...(statement === undefined ? {} : { statement }) });
}

/** Whether the work should be run again by us: the driver does it by itself for what it knows to pass. */
export function isLostEntity(error: unknown): boolean {
  return (
    error instanceof StoreError &&
    error.kind === 'conflict' &&
    error.cause instanceof Neo4jError &&
    error.cause.code.endsWith('EntityNotFound')
  );
}

function kindOf({ code, message }: Neo4jError): StoreErrorKind {
  return RULES.find((rule) => rule.code.test(code) && (rule.message?.test(message) ?? true))?.kind ?? 'internal';
}
