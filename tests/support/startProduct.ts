import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NetworkFile } from '../../server/domain/records.ts';
import { loadNetwork } from '../../server/store/loadNetwork.ts';
import { openStore } from '../../server/store/openStore.ts';
import { freePort } from './freePort.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const START_PATIENCE_MS = 60_000;
const STOP_PATIENCE_MS = 30_000;

export interface ProductOptions {
  /** What is in the graph: the demo, nothing, or this network. The demo unless told. */
  readonly network?: NetworkFile | 'demo' | 'none';
  /** A folder that outlives this run, so that a second start finds what the first one stored. */
  readonly data?: string;
  /** Run what `npm run build` made instead of the sources. */
  readonly built?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** The real program in its own process on its own port, with its own graph. */
export interface Product {
  readonly url: string;
  readonly port: number;
  readonly data: string;
  readonly process: ChildProcess;
  /** Everything it wrote so far, log and errors. */
  output(): string;
  /** Ends it and gives its exit code; the temporary data folder goes too. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts the program and waits until it is ready; throws with its output when it is not in time. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'wijkweb-product-')));
  if (typeof options.network === 'object') await seed(data, options.network);
  const port = await freePort();
  const child = spawn(process.execPath, programOf(options), {
    cwd: root,
    env: {
      ...environment(),
      PORT: String(port),
      WIJKWEB_DATA: data,
      ...(options.network === 'demo' || !options.network ? {} : { WIJKWEB_DEMO: 'off' }),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  child.stdout.on('data', (chunk) => (written += chunk));
  child.stderr.on('data', (chunk) => (written += chunk));
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));

  const url = `http://127.0.0.1:${port}`;
  const product: Product = {
    url,
    port,
    data,
    process: child,
    output: () => written,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      const impatient = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
      const code = await exited;
      clearTimeout(impatient);
      if (options.data === undefined) await rm(data, { recursive: true, force: true });
      return code;
    },
  };
  try {
    await ready(url, child);
  } catch (error) {
    await product.stop('SIGKILL');
    throw new Error(`the program did not become ready: ${error instanceof Error ? error.message : error}\n${written}`);
  }
  return product;
}

function programOf(options: ProductOptions): readonly string[] {
  if (!options.built) return ['--import', 'tsx', join(root, 'server/main.ts')];
  const program = join(root, 'dist/server/main.js');
  if (!existsSync(program)) throw new Error('there is no dist/server/main.js: run `npm run build` first');
  return [program];
}

/** Our own environment without what would make another product of it. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(NEO4J_|WIJKWEB_|HOST$|PORT$|NODE_OPTIONS$|VITEST)/.test(name)),
  );
}

async function seed(data: string, network: NetworkFile): Promise<void> {
  const store = await openStore({ dataFolder: data });
  try {
    await store.migrate();
    await loadNetwork(store, network, '2026-01-01T00:00:00.000Z');
  } finally {
    await store.close();
  }
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  const giveUpAt = Date.now() + START_PATIENCE_MS;
  while (Date.now() < giveUpAt) {
    if (child.exitCode !== null) throw new Error(`it ended with code ${child.exitCode}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`not ready after ${START_PATIENCE_MS} ms`);
}
