import { StoreError, type Value } from './store.ts';

/** The engine's answer in plain values. Nodes, ties and bytes are refused: the other engine gives them another shape. */
export function decodeEmbedded(value: unknown): Value {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    case 'bigint':
      return refuse('a whole number past 2^53');
    case 'object':
      return value === null ? null : decodeObject(value);
    default:
      return null;
  }
}

function decodeObject(value: object): Value {
  if (Array.isArray(value)) return value.map(decodeEmbedded);
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return refuse('bytes');
  if ('_labels' in value || '_type' in value || ('nodes' in value && 'edges' in value))
    return refuse('a node, a tie or a path: return a map');
  const decoded: Record<string, Value> = {};
  for (const [key, item] of Object.entries(value)) decoded[key] = decodeEmbedded(item);
  return decoded;
}

function refuse(what: string): never {
  throw new StoreError('statement', `returns ${what}`);
}
