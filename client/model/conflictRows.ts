/** Where my version of a thing differs from the stored one. Pure. */

type Fields = { readonly [field: string]: unknown };
const NOT_FIELDS: ReadonlySet<string> = new Set([
  'commandId',
  'networkId',
  'id',
  'version',
  'otherId',
  'otherVersion',
  'meetingId',
  '__typename',
]);

/** Where an input says ids and an answer says things: the same facts, comparable. */
function ids(value: unknown, key: string): unknown {
  if (!Array.isArray(value)) return value;
  return value
    .map((entry) => (typeof entry === 'object' && entry !== null ? deep(entry, key) : entry))
    .map((entry) => (entry === undefined ? null : entry));
}

function deep(entry: object, key: string): unknown {
  const fields = entry as Fields;
  const direct = fields[key];
  if (direct !== undefined) return direct;
  const inner = Object.values(fields).find((value) => typeof value === 'object' && value !== null);
  return inner === undefined ? undefined : ((inner as Fields).code ?? (inner as Fields).id);
}

const STORED_AS: { readonly [field: string]: readonly [field: string, key: string] } = {
  sectorIds: ['sectors', 'id'],
  worksIn: ['worksIn', 'wijkCode'],
  needIds: ['needs', 'id'],
  targetGroupIds: ['targetGroups', 'id'],
  offers: ['offers', 'partnerId'],
  attendedBy: ['attendedBy', 'id'],
};

function storedValue(stored: Fields, field: string): unknown {
  const [name, key] = STORED_AS[field] ?? [field, 'id'];
  const value = stored[name];
  if (field === 'kind' || field === 'heldAt') return typeof value === 'object' && value !== null ? (value as Fields).id : value;
  return ids(value, key);
}

function same(a: unknown, b: unknown): boolean {
  const plain = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].map(String).sort() : (value ?? null));
  return plain(a) === plain(b);
}

/** The fields of `input` that the stored thing has otherwise, in the order of the input. */
export function conflictRows(
  input: Fields,
  stored: Fields,
): { readonly field: string; readonly stored: unknown; readonly mine: unknown }[] {
  return Object.keys(input)
    .filter((field) => !NOT_FIELDS.has(field) && input[field] !== undefined)
    .map((field) => ({ field, stored: storedValue(stored, field), mine: ids(input[field], STORED_AS[field]?.[1] ?? 'id') }))
    .filter((row) => !same(row.stored, row.mine));
}
