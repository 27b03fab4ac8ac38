import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One source file: its path from the root with forward slashes, its text, and what it imports (paths from the root, or package names). */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const SKIPPED = new Set(['node_modules', '.git', 'dist', 'data', 'generated', 'gql', 'test-results', 'playwright-report', 'lib', 'target']);

/** All TypeScript and JavaScript sources under these folders; generated ones left out. */
export function readSources(folders: readonly string[]): readonly Source[] {
  return folders
    .flatMap((folder) => filesUnder(join(root, folder)))
    .map((file) => sourceOf(relative(root, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')));
}

/** A source from its text, as the rules see it; used for the wrong examples that prove a rule. */
export function sourceOf(path: string, text: string): Source {
  return { path, text, imports: importsOf(path, text) };
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !SKIPPED.has(name))
    .map((name) => join(folder, name))
    .flatMap((file) => (statSync(file).isDirectory() ? filesUnder(file) : /\.(ts|tsx|mts|mjs)$/.test(file) ? [file] : []));
}

const IMPORT =
  /(?:^|[\s;])(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|[\s;])import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|\b(?:require|createRequire\(import\.meta\.url\))\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"](\.[^'"]+)['"],\s*import\.meta\.url\s*\)/g;

function importsOf(path: string, text: string): readonly string[] {
  return [...withoutComments(text).matchAll(IMPORT)].map((match) => {
    const target = match.slice(1).find((group) => group !== undefined) ?? '';
    return target.startsWith('.') ? posix.join(posix.dirname(path), target) : target;
  });
}

/** Comments out; good enough for import lines and type words, which never hold `//` or `/*` inside a text. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}
