/** A real Neo4j for the tests: fetched once with Maven, started with Java, gone with the run. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('./neo4j', import.meta.url));
const LIBRARIES = join(FOLDER, 'lib');
const ADVICE =
  'NO NEO4J: everything is tested on the embedded engine only. Install Java 17 and Maven, or set NEO4J_TEST_URI=bolt://localhost:7687 to a Neo4j 5 that may be emptied.';

export interface Neo4jServer {
  readonly uri: string;
  /** Ends the server and takes its files away. */
  stop(): Promise<void>;
  /** As a power cut: nothing is closed, the files stay. */
  kill(): Promise<void>;
  /** Stops in order; the files stay. */
  shutDown(): Promise<void>;
  /** It takes connections and says nothing, as a server that hangs. */
  freeze(): void;
  thaw(): void;
  /** On the same files and port, after kill() or shutDown(). Resolves once it answers. */
  startAgain(): Promise<void>;
}

/**
 * At once; or when somebody first connects to its port: that connection is refused, and those until it is up. One that starts so is for
 * a short life: its Java compiles little, which costs half the work at the start and would be slow to measure by.
 */
type Start = 'at once' | 'when knocked';
const SHORT_LIFE = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/**
 * Starts a Neo4j on a free port, or takes the one of NEO4J_TEST_URI. Does not wait until it answers: whoever opens a store on it does.
 * Null where there is none to be had, after one loud line; with CI=true that is an error.
 */
export async function startNeo4j(start: Start = 'at once'): Promise<Neo4jServer | null> {
  const given = process.env.NEO4J_TEST_URI;
  return given !== undefined && given !== '' ? givenServer(given) : startOwnNeo4j(start);
}

/** As startNeo4j(), and always a server of the test's own, which it may kill. */
export async function startOwnNeo4j(start: Start = 'at once'): Promise<Neo4jServer | null> {
  if (!hasLibraries() && !fetchLibraries()) return missing();
  if (spawnSync('java', ['-version']).status !== 0) return missing();
  return ownServer(mkdtempSync(join(tmpdir(), 'wijkweb-neo4j-')), await freePort(), start);
}

function missing(): null {
  if (process.env.CI === 'true') throw new Error(ADVICE);
  console.warn(`\n*** ${ADVICE} ***\n`);
  return null;
}

function givenServer(uri: string): Neo4jServer {
  if (!/^(?:bolt|neo4j):\/\/(?:localhost|127\.0\.0\.1)(?::|\/|$)/.test(uri)) {
    throw new Error('NEO4J_TEST_URI is not on this machine. The tests empty the graph they get, so they refuse.');
  }
  const refuse = () => {
    throw new Error('the server of NEO4J_TEST_URI is not ours to stop');
  };
  const notOurs = async () => refuse();
  return { uri, stop: () => Promise.resolve(), kill: notOurs, shutDown: notOurs, freeze: refuse, thaw: refuse, startAgain: notOurs };
}

function ownServer(home: string, port: number, start: Start): Neo4jServer {
  let running: ChildProcess | undefined = start === 'at once' ? launch(home, port, []) : undefined;
  const doorbell =
    start === 'at once'
      ? undefined
      : knockAt(port, () => {
          running = launch(home, port, SHORT_LIFE);
        });
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, 'exit');
    running.kill(signal);
    await gone;
  };
  return {
    uri: `bolt://127.0.0.1:${port}`,
    stop: async () => {
      doorbell?.close();
      await end('SIGKILL');
      rmSync(home, { recursive: true, force: true });
    },
    kill: () => end('SIGKILL'),
    shutDown: () => end('SIGTERM'),
    freeze: () => void running?.kill('SIGSTOP'),
    thaw: () => void running?.kill('SIGCONT'),
    startAgain: async () => {
      running = launch(home, port, SHORT_LIFE);
      await untilReady(running);
    },
  };
}

/** Listens until the first connection, then leaves the port to the server. */
function knockAt(port: number, opened: () => void): Server {
  const doorbell = createServer((visitor) => {
    visitor.destroy();
    doorbell.close(opened);
  });
  doorbell.listen(port, '127.0.0.1');
  doorbell.unref();
  return doorbell;
}

function launch(home: string, port: number, flags: readonly string[]): ChildProcess {
  const server = spawn('java', [...flags, '-Xmx768m', '-cp', join(LIBRARIES, '*'), join(FOLDER, 'Neo4jServer.java'), home, String(port)], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  server.stdout.on('data', () => undefined);
  // The server must not keep the test run alive.
  server.unref();
  return server;
}

async function untilReady(server: ChildProcess): Promise<void> {
  let told = '';
  for await (const part of server.stdout ?? []) {
    told += String(part);
    if (told.includes('ready')) return;
  }
  throw new Error(`Neo4j ended before it was ready: ${told}`);
}

function hasLibraries(): boolean {
  return existsSync(LIBRARIES) && readdirSync(LIBRARIES).some((file) => file.startsWith('neo4j-bolt-'));
}

function fetchLibraries(): boolean {
  if (spawnSync('mvn', ['-version']).status !== 0) return false;
  console.info('Fetching Neo4j for the tests with Maven, once (116 MB) ...');
  return (
    spawnSync('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'], { cwd: FOLDER, stdio: 'inherit' }).status === 0
  );
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
