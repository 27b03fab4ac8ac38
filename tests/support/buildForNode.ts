import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FLAGS =
  '--ignoreConfig --target ES2023 --module ESNext --moduleResolution Bundler --types node --skipLibCheck --rewriteRelativeImportExtensions --verbatimModuleSyntax';

export interface Built {
  /** The file to start. */
  readonly file: string;
  remove(): void;
}

/** Compiles a script of the tests, with what it imports, to JavaScript that plain Node starts in a moment. */
export function buildForNode(script: string): Built {
  const cache = join(ROOT, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const out = mkdtempSync(join(cache, 'wijkweb-'));
  spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), ...FLAGS.split(' '), '--rootDir', ROOT, '--outDir', out, join(ROOT, script)],
    { stdio: 'inherit' },
  );
  return { file: join(out, script.replace(/\.ts$/, '.js')), remove: () => rmSync(out, { recursive: true, force: true }) };
}
