import neo4j from 'neo4j-driver';
import { StoreError, type Value } from './store.ts';

/** The driver's answer in plain values. Nodes, ties, paths and temporal values are refused: the other engine gives them another shape. */
export function decodeNeo4j(value: unknown): Value {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    case 'object':
      return value === null ? null : decodeObject(value);
    case 'undefined':
      return null;
    default:
      return refuse(typeof value);
  }
}

function decodeObject(value: object): Value {
  if (Array.isArray(value)) return value.map(decodeNeo4j);
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : refuse('a whole number past 2^53');
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return refuse(`a ${value.constructor.name}: return a map, or scalars`);
  const decoded: Record<string, Value> = {};
  for (const [key, item] of Object.entries(value)) decoded[key] = decodeNeo4j(item);
  return decoded;
}

function refuse(what: string): never {
  throw new StoreError('statement', `returns ${what}`);
}
