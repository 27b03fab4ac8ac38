/**
 * Keys and indexes of the graph: the numbered files of cypher/schema/, one text for each engine. A file may be run twice; the graph keeps
 * the number of the last in (:SchemaVersion {id: 'schema'}). A statement of a file that returns rows found data that breaks its rules.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cypherFolder } from './catalogue.ts';
import { splitStatements } from './cypherText.ts';
import { type Engine, type Health, type Row, type Store, StoreError } from './store.ts';

export interface SchemaFile {
  readonly name: string;
  readonly version: number;
  readonly statements: readonly string[];
}

type Define = (text: string) => Promise<readonly Row[]>;

const FILE_NAME = /^(\d{3})-[a-z0-9-]+\.(embedded|neo4j)\.cypher$/;
const DEFINITION = /^CREATE\s+(?:CONSTRAINT|\w*\s*INDEX)\b|^CALL\s+db\.awaitIndexes/i;

/** The schema files of one engine, in order: 1, 2, 3 without a gap. Throws when one is misnamed or missing. */
export function schemaFiles(engine: Engine, folder: string = join(cypherFolder(), 'schema')): readonly SchemaFile[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.cypher')) : [];
  for (const name of names) if (!FILE_NAME.test(name)) throw broken(name, 'is not named NNN-what.engine.cypher');
  const files = names
    .filter((name) => FILE_NAME.exec(name)?.[2] === engine)
    .sort()
    .map((name) => ({ name, version: Number(name.slice(0, 3)), statements: splitStatements(readFileSync(join(folder, name), 'utf8')) }));
  for (const [i, file] of files.entries()) if (file.version !== i + 1) throw broken(file.name, `should have number ${i + 1}`);
  if (files.length === 0) throw broken('', `has no files for ${engine}`);
  return files;
}

/**
 * Brings the schema up to date. Files the graph has had are run again for their keys and indexes only, so one that somebody dropped is back.
 * `beforeFirst` is called when the graph has no schema at all. Throws `newer` for the graph of a newer program.
 */
export async function migrateSchema(store: Store, define: Define, beforeFirst: () => void = () => undefined): Promise<number> {
  const files = schemaFiles(store.engine);
  const newest = files.length;
  const present = await presentVersion(store);
  if (present === 0) beforeFirst();
  if (present > newest) throw newer(present, newest);
  for (const file of files) await applyFile(file, file.version > present, define);
  if (present < newest) await store.write((tx) => tx.run('store/put-schema-version', { version: newest }));
  return newest;
}

/** Whether the graph answers, and has the schema of this program. */
export async function checkSchema(store: Store): Promise<Health> {
  const newest = schemaFiles(store.engine).length;
  try {
    const present = await presentVersion(store);
    return { ok: present === newest, detail: `${store.engine}, schema ${present} of ${newest}` };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

async function presentVersion(store: Store): Promise<number> {
  const [row] = await store.read((tx) => tx.run('store/schema-version'), { timeoutMs: 5_000 });
  return typeof row?.version === 'number' ? row.version : 0;
}

async function applyFile(file: SchemaFile, whole: boolean, define: Define): Promise<void> {
  for (const text of file.statements) {
    if (!whole && !DEFINITION.test(text)) continue;
    const rows = await define(text);
    if (rows.length > 0) throw new StoreError('unique', `the graph breaks the rules of ${file.name}: ${JSON.stringify(rows.slice(0, 5))}`);
  }
}

function broken(name: string, why: string): StoreError {
  return new StoreError('statement', `cypher/schema/${name} ${why}`);
}

function newer(present: number, newest: number): StoreError {
  return new StoreError(
    'newer',
    `a newer program made this graph: it has schema ${present}, this program knows ${newest}. Use the newer program`,
  );
}
