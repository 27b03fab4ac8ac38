import { describe, expect, it } from 'vitest';
import { parseStatement } from '../../../server/store/catalogue.ts';
import { encodeParams } from '../../../server/store/encode.ts';
import type { ParamValue } from '../../../server/store/store.ts';

const TYPES = ['string', 'int', 'number', 'boolean', 'date', 'date-time', 'map', 'list of string', 'list of maps'] as const;

describe('parameters on their way to an engine', () => {
  it.each<[(typeof TYPES)[number], ParamValue]>([
    ['string', 'Zorg & co'],
    ['string', '\u{1F3E0} ok'],
    ['int', -3],
    ['number', 2.5],
    ['boolean', false],
    ['date', '2026-11-24'],
    ['date-time', '2026-11-24T10:00:00.000Z'],
    ['map', { a: [1, 'x', null], b: { c: true } }],
    ['list of string', []],
    ['list of maps', [{ id: 'p-1' }]],
  ])('takes a %s', (type, value) => {
    expect(encodeOne(type, value)).toEqual(value);
  });

  it.each<[string, (typeof TYPES)[number], unknown, RegExp]>([
    ['nothing where something is needed', 'string', undefined, /is missing/],
    ['null where something is needed', 'string', null, /is missing/],
    ['a number for a string', 'string', 5, /not a string/],
    ['a string for a number', 'int', '5', /not a int/],
    ['a fraction for a whole number', 'int', 2.5, /not a int/],
    ['a day that is none', 'date', 'yesterday', /not a date/],
    ['one string for a list', 'list of string', 'a', /not a list of string/],
    ['null in a list', 'list of string', ['a', null], /not a list of string/],
    ['NaN', 'number', Number.NaN, /not a finite number/],
    ['infinity', 'number', Number.POSITIVE_INFINITY, /not a finite number/],
    ['half a character', 'string', 'x\ud800y', /not well-formed/],
    ['the other half', 'string', '\udc00', /not well-formed/],
    ['a tagged value', 'map', { $date: '2026-01-01' }, /reserved key/],
    ["the engine's own keys", 'map', { _labels: ['X'] }, /reserved key/],
    ['__proto__', 'map', JSON.parse('{"__proto__": {"a": 1}}'), /reserved key/],
    ['a Map', 'map', new Map([['a', 1]]), /not a plain value/],
    ['a Date', 'string', new Date(0), /not a plain value/],
    ['a function', 'map', { a: () => 1 }, /not a plain value/],
    ['a value 20,000 deep', 'map', deep(20_000), /deeper than 16/],
    ['half a million values', 'list of string', Array(500_001).fill('x'), /send smaller batches/],
  ])('refuses %s', (_, type, value, why) => {
    expect(() => encodeOne(type, value)).toThrow(why);
    expect(() => encodeOne(type, value)).toThrow(expect.objectContaining({ kind: 'params' }));
  });

  it('refuses a name that the header does not have', () => {
    const statement = parseStatement('a/b', '// Q.\n// params:  none\n// returns: id\nRETURN 1 AS id');
    expect(() => encodeParams(statement, { x: 1 }, (value) => value)).toThrow(/no parameter \$x/);
  });

  it('gives null for an optional parameter that was left out, and 0 for -0', () => {
    const statement = parseStatement('a/b', '// Q.\n// params:  x int?, y int\n// returns: id\nRETURN $x + $y AS id');
    const encoded = encodeParams(statement, { y: -0 }, (value) => value);
    expect(encoded).toEqual({ x: null, y: 0 });
    expect(Object.is(encoded.y, 0)).toBe(true);
  });

  it('takes a value sixteen deep', () => {
    expect(() => encodeOne('map', deep(15))).not.toThrow();
  });
});

function encodeOne(type: string, value: unknown): unknown {
  const statement = parseStatement('a/b', `// Q.\n// params:  x ${type}\n// returns: id\nRETURN $x AS id`);
  return Reflect.get(
    encodeParams(statement, Object.fromEntries([['x', value]]) as Record<string, ParamValue>, (whole) => whole),
    'x',
  );
}

function deep(levels: number): ParamValue {
  let value: ParamValue = { end: true };
  for (let i = 0; i < levels; i++) value = { in: value };
  return value;
}
