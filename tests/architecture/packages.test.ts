import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources, root } from './sources.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
interface LockEntry {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

const manifest: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const lock: { readonly packages: Readonly<Record<string, LockEntry>> } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

/** What gives types to another package, or is called by its command. */
const USED_BY_NAME = /^@types\/|^@graphql-codegen\/|^typescript$|^tsx$|^@biomejs\/biome$/;

/** Only their types are read; nothing of them runs. */
const TYPES_ONLY = new Set(['@graphql-typed-document-node/core', 'geojson', 'vite']);

function packageOf(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

function isPackage(target: string): boolean {
  return !target.startsWith('node:') && !target.startsWith('vite/') && !/^(server|client|cypher|fixtures|tests|scripts)\//.test(target);
}

/** Packages that style sheets stand on. */
function importedByCss(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      [...readFileSync(join(root, folder, file), 'utf8').matchAll(/["'(](@[\w-]+\/[\w-]+)\//g)].map((match) => match[1] ?? ''),
    );
}

describe('the packages', () => {
  const product = readSources(['server', 'client']).flatMap((source) => source.imports.filter(isPackage).map(packageOf));
  const styles = importedByCss('client');
  const rest = readSources(['tests', 'scripts', 'fixtures']).flatMap((source) => source.imports.filter(isPackage).map(packageOf));
  const configuration = readdirSync(root)
    .filter((file) => /\.config\.ts$|^codegen\.ts$/.test(file))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');

  it('that the product stands on are installed with it', () => {
    const missing = [...new Set(product)].filter((name) => !(name in manifest.dependencies) && !TYPES_ONLY.has(name));
    expect(product.length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  it('are each used somewhere', () => {
    const used = new Set([...product, ...styles, ...rest]);
    const idle = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)].filter(
      (name) => !used.has(name) && !USED_BY_NAME.test(name) && !configuration.includes(`'${name}`),
    );
    expect(idle).toEqual([]);
  });

  it('445: are locked with a sum of their contents and without the address of a registry', () => {
    const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(entries.length).toBeGreaterThan(300);
    expect(entries.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(entries.filter(([, entry]) => !entry.optional && !entry.integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  });

  it('447: do not hold what is known to be broken or left behind', () => {
    const names = Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, ''));
    expect(names.filter((name) => ['xlsx', 'exceljs', 'cytoscape-svg', 'request', 'node-sass'].includes(name))).toEqual([]);
  });
});
