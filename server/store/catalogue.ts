/**
 * The statements of cypher/, read once at the start. Nothing else is ever run, so no text is built from what people type.
 * A file that says less, or other, than it does stops the start: its header is what callers, tests and both engines go by.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bareCode, splitStatements, usedParams, withoutComments } from './cypherText.ts';
import { isParamType, type ParamType } from './paramType.ts';
import { StoreError } from './store.ts';

export interface StatementParam {
  readonly name: string;
  readonly type: ParamType;
  /** A `?` after the type: the parameter may be null or left out. */
  readonly optional: boolean;
}

export interface Statement {
  /** `folder/file`, as callers say it. */
  readonly name: string;
  readonly mode: 'read' | 'write';
  /** What runs: the file without its comments. */
  readonly text: string;
  readonly params: ReadonlyMap<string, StatementParam>;
  /** The columns of every row, in order; empty for a statement that returns nothing. */
  readonly columns: readonly string[];
}

export type Catalogue = ReadonlyMap<string, Statement>;

const WRITING_WORD = /(?<![.:$\w])(?:SET|CREATE|MERGE|DELETE|REMOVE|FOREACH|DROP|LOAD\s+CSV)\b/i;
/** Holds the data definition of each engine, which schemaVersion.ts runs. */
const SCHEMA_FOLDER = 'schema';

/** The folder cypher/ beside package.json, for the sources as well as for the built server. */
export function cypherFolder(from: string = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'cypher'))) return join(folder, 'cypher');
    if (folder === dirname(folder))
      throw new StoreError('statement', 'no folder cypher/ beside package.json: the installation is not complete');
  }
}

/** Reads every statement below `folder`. Throws a StoreError that names the file when one is not as it should be. */
export function loadCatalogue(folder: string = cypherFolder()): Catalogue {
  const catalogue = new Map<string, Statement>();
  const taken = new Set<string>();
  for (const file of cypherFiles(folder)) {
    const name = statementName(relative(folder, file));
    // Without capitals: two names that differ only in them are one file on many a laptop.
    if (taken.has(name.toLowerCase())) refuse(name, 'has the same name as another file');
    taken.add(name.toLowerCase());
    catalogue.set(name, parseStatement(name, readFileSync(file, 'utf8')));
  }
  return catalogue;
}

/** The statement that one file holds; `name` is for the messages. */
export function parseStatement(name: string, text: string): Statement {
  const statements = splitStatements(text);
  if (statements.length === 0) refuse(name, 'is empty');
  if (statements.length > 1) refuse(name, `holds ${statements.length} statements: give each a file of its own`);
  const header = headerLines(name, text);
  const params = parseParams(name, header.params);
  compareParams(name, params, usedParams(text));
  const code = withoutComments(text).replace(/;\s*$/, '');
  return {
    name,
    mode: WRITING_WORD.test(bareCode(code)) ? 'write' : 'read',
    text: code,
    params,
    columns: parseColumns(name, header.returns),
  };
}

/** The statement of that name; a name that no file has is a mistake of ours. */
export function statementOf(catalogue: Catalogue, name: string): Statement {
  const statement = catalogue.get(name);
  if (statement === undefined) throw new StoreError('statement', 'there is no such file in cypher/', { statement: name });
  return statement;
}

function cypherFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.cypher'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => relative(folder, file).split(sep)[0] !== SCHEMA_FOLDER)
    .sort();
}

function statementName(file: string): string {
  const folder = dirname(file).split(sep).join('/');
  return `${folder}/${basename(file, '.cypher')}`;
}

function headerLines(name: string, text: string): { readonly params: string; readonly returns: string } {
  const comments = text.split('\n').flatMap((line) => /^\/\/\s?(.*)$/.exec(line)?.[1] ?? []);
  const question = comments[0] ?? '';
  if (question.trim() === '' || /^(params|returns):/.test(question)) refuse(name, 'does not say in its first line what it answers');
  return { params: headerLine(name, comments, 'params'), returns: headerLine(name, comments, 'returns') };
}

function headerLine(name: string, comments: readonly string[], key: 'params' | 'returns'): string {
  const lines = comments.filter((line) => line.startsWith(`${key}:`));
  const [line] = lines;
  if (line === undefined) return refuse(name, `has no header line "// ${key}: ..."`);
  if (lines.length > 1) refuse(name, `has ${lines.length} header lines "// ${key}: ..."`);
  return line.slice(key.length + 1).trim();
}

function parseParams(name: string, line: string): ReadonlyMap<string, StatementParam> {
  const params = new Map<string, StatementParam>();
  for (const piece of listed(name, line, 'params')) {
    const [, param, type, mark] = /^([A-Za-z]\w*)\s+(.+?)(\?)?$/.exec(piece) ?? [];
    if (param === undefined || type === undefined) return refuse(name, `"${piece}" in its header is not "name type"`);
    if (!isParamType(type)) return refuse(name, `"${type}" in its header is not a type the store knows`);
    if (params.has(param)) refuse(name, `has $${param} twice in its header`);
    params.set(param, { name: param, type, optional: mark !== undefined });
  }
  return params;
}

function parseColumns(name: string, line: string): readonly string[] {
  const columns = listed(name, line, 'returns').map((piece) => piece.split(/\s/)[0] ?? '');
  for (const column of columns) if (!/^[A-Za-z]\w*$/.test(column)) refuse(name, `"${column}" in its header is not the name of a column`);
  if (new Set(columns).size !== columns.length) refuse(name, 'has a column twice in its header');
  return columns;
}

function listed(name: string, line: string, key: string): readonly string[] {
  if (line === '') refuse(name, `has nothing after "${key}:": write "none" when there are none`);
  return line === 'none' ? [] : line.split(',').map((piece) => piece.trim());
}

function compareParams(name: string, params: ReadonlyMap<string, StatementParam>, used: ReadonlySet<string>): void {
  for (const param of used) if (!params.has(param)) refuse(name, `uses $${param}, which its header does not name`);
  for (const param of params.keys()) if (!used.has(param)) refuse(name, `names $${param} in its header and does not use it`);
}

function refuse(name: string, why: string): never {
  throw new StoreError('statement', why, { statement: `cypher/${name}.cypher` });
}
