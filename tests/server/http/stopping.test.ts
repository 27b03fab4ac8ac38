import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, newId } from '../../support/askProduct.ts';
import { createPartner, readPartner } from '../../support/partnerCommands.ts';
import { randomNetwork } from '../../support/randomNetwork.ts';
import { startProduct } from '../../support/startProduct.ts';

const NETWORK_ID = 'n-stop';
const network = randomNetwork({
  seed: 9,
  networkId: NETWORK_ID,
  partners: 5,
  wijken: 2,
  needs: 3,
  activities: 5,
  collaborations: 2,
  referrals: 0,
});
let data: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'wijkweb-stop-'));
});
afterAll(async () => {
  await rm(data, { recursive: true, force: true });
});

it('363: a program told to stop under load finishes what it began, exits with 0, and loses nothing it acknowledged', async () => {
  const first = await startProduct({ network, data });
  const acknowledged: string[] = [];
  let going = true;
  const writers = Array.from({ length: 10 }, async () => {
    while (going) {
      const id = newId('p-');
      const answer = await createPartner(first.url, NETWORK_ID, { id, name: `Druk ${id}` }).catch(() => null);
      if (answer?.status === 200 && answer.json?.data) acknowledged.push(id);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const started = Date.now();
  const code = await first.stop('SIGTERM');
  const seconds = (Date.now() - started) / 1000;
  going = false;
  await Promise.all(writers);
  expect(code, first.output()).toBe(0);
  expect(seconds).toBeLessThan(10);
  expect(acknowledged.length).toBeGreaterThan(10);

  const second = await startProduct({ network: 'none', data });
  try {
    for (const id of acknowledged) expect(await readPartner(second.url, id), id).not.toBeNull();
  } finally {
    await second.stop();
  }
});

it('439: the program says that it is going before it goes', async () => {
  const product = await startProduct({ network: 'none' });
  expect((await ask(product.url, { path: '/readyz' })).status).toBe(200);
  expect((await ask(product.url, { path: '/livez' })).status).toBe(200);
  const ended = product.stop('SIGTERM');
  const late = await ask(product.url, { path: '/readyz' }).catch(() => null);
  if (late !== null) expect(late.status).toBe(503);
  expect(await ended, product.output()).toBe(0);
});

it('311: a second program on the same folder refuses to start, and says who has it', async () => {
  const product = await startProduct({ network, data: await mkdtemp(join(tmpdir(), 'wijkweb-twice-')) });
  try {
    await expect(startProduct({ network: 'none', data: product.data })).rejects.toThrow(String(product.process.pid));
    expect((await ask(product.url, { path: '/readyz' })).status).toBe(200);
  } finally {
    await product.stop();
    await rm(product.data, { recursive: true, force: true });
  }
});

it.each([
  [{ PORT: 'veel' }, 'PORT'],
  [{ PORT: '99999' }, 'PORT'],
  [{ NEO4J_URI: 'ftp://x' }, 'NEO4J_URI'],
])('441: a setting that makes no sense stops the start and is named: %j', async (env, name) => {
  await expect(startProduct({ network: 'none', env })).rejects.toThrow(name);
});

it('119: without a login it refuses to listen to other machines', async () => {
  await expect(startProduct({ network: 'none', env: { HOST: '0.0.0.0' } })).rejects.toThrow(/HOST|loopback|127\.0\.0\.1/);
});
