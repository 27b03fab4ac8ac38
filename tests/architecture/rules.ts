import { type Source, withoutComments } from './sources.ts';

/** What a room of the house may import of our own code, besides itself. A room that is not here is free, but for the crossings below. */
export const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'server/domain': [],
  'server/store': ['server/domain'],
  'server/commands': ['server/domain', 'server/store', 'server/generated'],
  'server/exchange': ['server/domain'],
  'server/resolvers': ['server/domain', 'server/store', 'server/commands', 'server/schema', 'server/generated', 'server/errors.ts'],
  'client/model': [],
};

/** Packages that live in one room only. */
const ROOM_OF_PACKAGE: readonly (readonly [RegExp, string])[] = [
  [/^(neo4j-driver|@grafeo-db\/)/, 'server/store'],
  [/^cytoscape/, 'client/canvas'],
  [/^d3-/, 'client/map'],
];

/** Rooms that are pure, and the packages they may use. */
const PURE: Readonly<Record<string, RegExp>> = { 'server/domain': /^graphology/, 'client/model': /^graphology/ };

export function roomOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

function isOurs(target: string): boolean {
  return /^(server|client|cypher|fixtures|tests|scripts)\//.test(target);
}

/** Imports that go against the arrows, one sentence each. */
export function wrongArrows(source: Source): readonly string[] {
  const room = roomOf(source.path);
  return source.imports.flatMap((target) => (isOurs(target) ? wrongOwn(source, room, target) : wrongPackage(source, room, target)));
}

function wrongOwn(source: Source, room: string, target: string): readonly string[] {
  const to = roomOf(target);
  const side = room.split('/')[0];
  const otherSide = to.split('/')[0];
  if (side !== otherSide && ['server', 'client'].includes(side ?? '')) return [`${source.path}: ${side} may not import ${target}`];
  const allowed = ARROWS[room];
  if (allowed && to !== room && !allowed.includes(to)) return [`${source.path}: ${room} may not import ${to}`];
  if (room === 'client/features' && to === 'client/features' && featureOf(source.path) !== featureOf(target)) {
    return [`${source.path}: feature ${featureOf(source.path)} may not import feature ${featureOf(target)}`];
  }
  if (to === 'client/pages' && !['client/pages', 'client/App.tsx', 'client/main.tsx', 'client/routes.tsx'].includes(room)) {
    return [`${source.path}: only the routes import a page, not ${room}`];
  }
  return [];
}

function featureOf(path: string): string | undefined {
  return path.split('/')[2];
}

function wrongPackage(source: Source, room: string, target: string): readonly string[] {
  const pure = PURE[room];
  if (pure && !pure.test(target)) return [`${source.path}: ${room} is pure and may not import ${target}`];
  return ROOM_OF_PACKAGE.filter(([name, only]) => name.test(target) && room !== only).map(
    ([, only]) => `${source.path}: ${target} is only for ${only}`,
  );
}

const IMPURE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\bcrypto\.random|\bfetch\(|\bprocess\.|\bconsole\.|\bsetTimeout\(|\b(?:window|document)\.(?:[a-z]+Storage|location|navigator|add|remove|request|set|get|query|create|body|match)/g;

/** A clock, chance or the outside world in a pure room. */
export function impurities(source: Source): readonly string[] {
  if (!(roomOf(source.path) in PURE)) return [];
  return [...withoutComments(source.text).matchAll(IMPURE)].map((match) => `${source.path}: ${match[0]} in a pure room`);
}

const CYPHER = /['"`]\s*(MATCH|MERGE|OPTIONAL MATCH|UNWIND|CREATE|DETACH DELETE|CALL)\s+[([{$]/;

/** Cypher outside cypher/. */
export function cypherInCode(source: Source): readonly string[] {
  return CYPHER.test(source.text) ? [`${source.path}: a statement belongs in cypher/`] : [];
}

const LOOPHOLE = /:\s*any\b|\bas any\b|<any[,>]|\bany\[\]|@ts-ignore|@ts-expect-error|@ts-nocheck/g;

const WORDS = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;

/** Ways around the type checker. */
export function loopholes(source: Source): readonly string[] {
  return [...source.text.replace(WORDS, "''").matchAll(LOOPHOLE)].map((match) => `${source.path}: ${match[0].trim()}`);
}

export const MAX_LINES = 300;

export function tooLong(source: Source): readonly string[] {
  const lines = source.text.split('\n').length - 1;
  return lines > MAX_LINES ? [`${source.path}: ${lines} lines`] : [];
}

const VAGUE = /(^|\/|[a-z])(utils?|helpers?|manager|impl|misc)(\.[a-z]+$|\/|[A-Z])/i;

/** A name that says nothing. */
export function vagueName(source: Source): readonly string[] {
  return VAGUE.test(source.path) ? [`${source.path}: say what it does`] : [];
}

/** Another host in the product: namespaces are names, not addresses. */
export function otherHosts(source: Source): readonly string[] {
  return [...withoutComments(source.text).matchAll(/https?:\/\/[\w-]+[.:][^\s'"`)]+/g)]
    .map((match) => match[0])
    .filter((address) => !/^https?:\/\/(www\.w3\.org\/|localhost|127\.0\.0\.1|\[::1\]|\$\{)/.test(address))
    .map((address) => `${source.path}: ${address}`);
}

const ASKING = /\bfetch\(|node:https|\bhttps?\.(get|request)\(|\bimport\s*\{[^}]*\brequest\b[^}]*\}\s*from\s*'node:http'|XMLHttpRequest/g;

/** A server that fetches what somebody typed can be made to look inside the network it stands in (SSRF); ours fetches nothing. */
export function asksOutside(source: Source): readonly string[] {
  if (!source.path.startsWith('server/')) return [];
  return [...withoutComments(source.text).matchAll(ASKING)].map((match) => `${source.path}: ${match[0]}`);
}
