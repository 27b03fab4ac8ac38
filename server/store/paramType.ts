/** The types a header may give a parameter, and which values each of them takes. */

const SCALAR_TYPES = ['string', 'int', 'number', 'boolean', 'date', 'date-time', 'map'] as const;
type ScalarType = (typeof SCALAR_TYPES)[number];
export type ParamType = ScalarType | `list of ${ScalarType}`;

const CHECKS: Readonly<Record<ScalarType, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  int: (value) => Number.isSafeInteger(value),
  number: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  // Text on both engines: their own temporal values differ.
  date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  'date-time': (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value),
  map: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** Whether a header may say this; `list of maps` is `list of map` in plain words. */
export function isParamType(text: string): text is ParamType {
  const scalar = singular(text.replace(/^list of /, ''));
  return SCALAR_TYPES.some((type) => type === scalar);
}

/** Whether a value is of the type its header promises; null is judged by the caller. */
export function fitsType(type: ParamType, value: unknown): boolean {
  const check = CHECKS[scalarOf(type)];
  return type.startsWith('list of ') ? Array.isArray(value) && value.every(check) : check(value);
}

function scalarOf(type: ParamType): ScalarType {
  const scalar = singular(type.replace(/^list of /, ''));
  return SCALAR_TYPES.find((known) => known === scalar) ?? 'map';
}

function singular(word: string): string {
  return word.replace(/s$/, '');
}
