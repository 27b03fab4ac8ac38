/** What differs between a record before and after, for the history. Pure. */

export interface ChangedField {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

type RecordFields = { readonly [field: string]: unknown };
/** Not of interest to a reader: numbers of the house. */
const HIDDEN: ReadonlySet<string> = new Set(['id', 'networkId', 'version', 'origin', 'formerIds']);
/** Records and forms call some things otherwise. */
const NAMES: { readonly [field: string]: string } = { sectors: 'sectorIds', targetGroups: 'targetGroupIds', addresses: 'needIds' };
const KEYS: readonly string[] = ['wijkCode', 'areaCode', 'needId', 'partnerId'];

/** A list of things with a span becomes the list of the things. */
function plain(value: unknown): unknown {
  if (!Array.isArray(value)) return value ?? null;
  return value.map((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return entry;
    const key = KEYS.find((name) => name in entry);
    return key === undefined ? JSON.stringify(entry) : (entry as RecordFields)[key];
  });
}

function parse(text: string | null | undefined): RecordFields | null {
  if (!text) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as RecordFields) : null;
  } catch {
    return null;
  }
}

/** The fields that differ; nothing when it is new or gone. */
export function changedFields(before: string | null | undefined, after: string | null | undefined): readonly ChangedField[] {
  const [old, now] = [parse(before), parse(after)];
  if (old === null || now === null) return [];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((field) => !HIDDEN.has(field) && JSON.stringify(old[field] ?? null) !== JSON.stringify(now[field] ?? null))
    .map((field) => ({ field: NAMES[field] ?? field, before: plain(old[field]), after: plain(now[field]) }));
}
