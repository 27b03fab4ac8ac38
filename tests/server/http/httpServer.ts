import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type Answer, ask, askGraphql } from '../../support/askProduct.ts';
import { randomNetwork } from '../../support/randomNetwork.ts';
import { type Product, startProduct } from '../../support/startProduct.ts';

/** A small network of its own for the HTTP cases. */
export const NETWORK_ID = 'n-http';

interface Running {
  readonly url: string;
  readonly port: number;
  output(): string;
  residentBytes(): Promise<number>;
}

/**
 * One real program for all cases of a file. After every case the process is the same and answers a probe within a second, and what is stored
 * is unchanged unless the case says that it writes.
 */
export function runProduct(options: { readonly writes?: boolean; readonly env?: Readonly<Record<string, string>> } = {}): Running {
  let product: Product;
  let before: string;
  beforeAll(async () => {
    const network = randomNetwork({
      seed: 71,
      networkId: NETWORK_ID,
      partners: 12,
      wijken: 3,
      needs: 6,
      activities: 20,
      collaborations: 20,
      referrals: 8,
    });
    product = await startProduct({ network, ...(options.env ? { env: options.env } : {}) });
  });
  beforeEach(async () => {
    before = await stored(product.url);
  });
  afterEach(async () => {
    expect(product.process.exitCode, 'the process lives').toBeNull();
    const probe = await ask(product.url, { path: '/livez' });
    expect(probe.status).toBe(200);
    expect(probe.milliseconds, 'answers a probe within a second').toBeLessThan(1000);
    if (!options.writes) expect(await stored(product.url), 'what is stored').toBe(before);
  });
  afterAll(async () => {
    await product.stop();
  });
  return {
    get url() {
      return product.url;
    },
    get port() {
      return product.port;
    },
    output: () => product.output(),
    residentBytes: () => residentBytes(product.process.pid),
  };
}

async function stored(url: string): Promise<string> {
  const answer = await askGraphql(url, '{ networks { id version seq partnerCount } }');
  expect(answer.status, answer.text).toBe(200);
  return answer.text;
}

/** Memory of a process as the system counts it. */
async function residentBytes(pid: number | undefined): Promise<number> {
  const { readFile } = await import('node:fs/promises');
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

const LEAKS = /\bat\s+\S+\s+\(|node_modules|\/work\/|\/server\/|\.ts:\d|\.js:\d|SyntaxError|TypeError|RangeError|MATCH \(|neo4j|grafeo/i;

/** What holds for every refusal: JSON with errors, nosniff, in time, and nothing of our insides. */
export function expectRefusal(answer: Answer, statuses: readonly number[]): void {
  expect(statuses, `${answer.status}: ${answer.text.slice(0, 300)}`).toContain(answer.status);
  expect(answer.json?.errors?.length, answer.text.slice(0, 300)).toBeGreaterThan(0);
  expect(answer.json?.data ?? null).toBeNull();
  expectCalm(answer);
}

/** What holds for every answer. */
export function expectCalm(answer: Answer): void {
  expect(answer.text).not.toMatch(LEAKS);
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  expect(answer.headers['x-powered-by']).toBeUndefined();
  expect(answer.milliseconds, 'within 2 s').toBeLessThan(2000);
}

/** POST to /graphql with a body and headers as told. */
export function post(url: string, body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return ask(url, { method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json', ...headers }, body });
}

export function query(text: string, variables?: unknown): string {
  return JSON.stringify({ query: text, ...(variables === undefined ? {} : { variables }) });
}
