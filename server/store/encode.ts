/**
 * Parameters on their way to an engine. The same rules for both, so a value that passes here means the same on both.
 * The guards are there because the embedded engine runs in our process: what it takes wrongly, nobody else stops.
 */
import type { Statement } from './catalogue.ts';
import { fitsType } from './paramType.ts';
import { type Params, StoreError } from './store.ts';

/** Deeper nesting ends the process: the embedded engine reads a value by recursion, without a limit of its own. */
const MAX_DEPTH = 16;
/** A statement that takes more should be called in batches. */
const MAX_VALUES = 500_000;

export type EncodedParams = Readonly<Record<string, unknown>>;

interface Encoding {
  readonly statement: string;
  readonly integer: (value: number) => unknown;
  values: number;
}

/**
 * The parameters of one call, checked against the header of its statement and made plain for an engine.
 * `integer` turns a whole number into what the engine calls one. Throws a StoreError of kind `params`.
 */
export function encodeParams(statement: Statement, params: Params, integer: (value: number) => unknown): EncodedParams {
  checkNames(statement, params);
  const encoding: Encoding = { statement: statement.name, integer, values: 0 };
  const encoded: Record<string, unknown> = {};
  for (const param of statement.params.values()) {
    const value = params[param.name] ?? null;
    if (value === null && !param.optional) refuse(encoding, `$${param.name}`, 'is missing');
    encoded[param.name] = encodeValue(encoding, value, `$${param.name}`, 0);
    if (value !== null && !fitsType(param.type, value)) refuse(encoding, `$${param.name}`, `is not a ${param.type}`);
  }
  return encoded;
}

function checkNames(statement: Statement, params: Params): void {
  for (const name of Object.keys(params)) {
    if (!statement.params.has(name)) throw new StoreError('params', `has no parameter $${name}`, { statement: statement.name });
  }
}

function encodeValue(encoding: Encoding, value: unknown, path: string, depth: number): unknown {
  encoding.values += 1;
  if (encoding.values > MAX_VALUES) refuse(encoding, path, `is past ${MAX_VALUES} values: send smaller batches`);
  if (depth > MAX_DEPTH) refuse(encoding, path, `nests deeper than ${MAX_DEPTH}`);
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return isWellFormed(value) ? value : refuse(encoding, path, 'is not well-formed Unicode');
  if (typeof value === 'number') return encodeNumber(encoding, value, path);
  if (Array.isArray(value)) return value.map((item, i) => encodeValue(encoding, item, `${path}[${i}]`, depth + 1));
  if (isPlainObject(value)) return encodeMap(encoding, value, path, depth);
  return refuse(encoding, path, 'is not a plain value');
}

function encodeNumber(encoding: Encoding, value: number, path: string): unknown {
  if (Number.isSafeInteger(value)) return encoding.integer(value === 0 ? 0 : value);
  return Number.isFinite(value) ? value : refuse(encoding, path, 'is not a finite number');
}

function encodeMap(encoding: Encoding, map: Readonly<Record<string, unknown>>, path: string, depth: number): unknown {
  const encoded: Record<string, unknown> = Object.create(null);
  for (const [key, value] of Object.entries(map)) {
    // {"$date": ..} would become a date on the embedded engine, and _id or _labels pass for the engine's own.
    if (key.startsWith('$') || key.startsWith('_')) refuse(encoding, `${path}.${key}`, 'uses a reserved key');
    encoded[key] = encodeValue(encoding, value, `${path}.${key}`, depth + 1);
  }
  return encoded;
}

/** Half a surrogate pair cannot be stored as UTF-8: one engine refuses it, the other replaces it. */
function isWellFormed(text: string): boolean {
  return !/[\ud800-\udfff]/.test(text) || !/(?:[\ud800-\udbff](?![\udc00-\udfff]))|(?:(?<![\ud800-\udbff])[\udc00-\udfff])/.test(text);
}

/** Map, Set, Date and the like would silently turn into {}. */
function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function refuse(encoding: Encoding, path: string, why: string): never {
  throw new StoreError('params', `${path} ${why}`, { statement: encoding.statement });
}
