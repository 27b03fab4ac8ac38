// Builds what is missing or older than its sources: the types out of the contract, the server, the client.
// With --all everything is built, whatever is there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprint } from './fingerprint.mjs';
import { root, toolPath } from './toolPath.mjs';

const contract = ['server/schema', 'codegen.ts', 'package-lock.json'];
const parts = [
  {
    name: 'server',
    product: 'dist/server/main.js',
    sources: ['server', 'tsconfig.json', 'tsconfig.server.json', ...contract],
    tool: ['typescript', 'tsc', '-p', 'tsconfig.server.json'],
  },
  {
    name: 'client',
    product: 'dist/client/index.html',
    sources: ['client', 'index.html', 'vite.config.ts', 'scripts/inlineDocuments.ts', 'tsconfig.json', ...contract],
    tool: ['vite', 'vite', 'build', '--logLevel', 'warn'],
  },
];

/** Builds the parts that need it; throws an Error with words for people when a step fails. */
export function build({ all = false } = {}) {
  const stale = parts.map((part) => ({ ...part, print: fingerprint(part.sources) })).filter((part) => all || !isFresh(part));
  if (stale.length === 0) return;
  if (toolPath('typescript', 'tsc') === null) {
    if (parts.every((part) => existsSync(join(root, part.product)))) return; // an installation without the build tools runs what was built
    throw new Error('There is nothing built yet and the build tools are not installed. Run `npm ci` first (without --omit=dev).');
  }
  run('types from the contract', '@graphql-codegen/cli', 'graphql-codegen', '--config', 'codegen.ts');
  for (const part of stale) {
    run(part.name, ...part.tool);
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(stampOf(part), part.print);
  }
}

function stampOf(part) {
  return join(root, 'dist', `${part.name}.fingerprint`);
}

function isFresh(part) {
  return existsSync(join(root, part.product)) && existsSync(stampOf(part)) && readFileSync(stampOf(part), 'utf8') === part.print;
}

function run(what, packageName, command, ...args) {
  console.log(`building: ${what}`);
  const { status } = spawnSync(process.execPath, [toolPath(packageName, command), ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`Building ${what} failed: see the lines above.`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    build({ all: process.argv.includes('--all') });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
