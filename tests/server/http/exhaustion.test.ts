import { connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { type Answer, ask, askGraphql } from '../../support/askProduct.ts';
import { expectRefusal, NETWORK_ID, post, query, runProduct } from './httpServer.ts';

const server = runProduct();

async function openSockets(count: number, bytes: string): Promise<readonly Socket[]> {
  return Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<Socket>((resolve, reject) => {
          const socket = connect(server.port, '127.0.0.1', () => {
            socket.write(bytes);
            resolve(socket);
          });
          socket.on('error', reject);
        }),
    ),
  );
}

/** Seconds until all of them are hung up on, looking at most so long. */
async function secondsUntilClosed(sockets: readonly Socket[], patienceSeconds: number): Promise<number> {
  const started = Date.now();
  for (const socket of sockets) {
    socket.on('error', () => undefined);
    socket.resume();
  }
  while (sockets.some((socket) => !socket.closed && !socket.destroyed)) {
    if (Date.now() - started > patienceSeconds * 1000) return Number.POSITIVE_INFINITY;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return (Date.now() - started) / 1000;
}

describe('somebody who keeps the program busy', () => {
  it('365: 500 clients that never finish their headers are hung up on, and others are served meanwhile', async () => {
    const sockets = await openSockets(500, 'POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ');
    const probes = await Promise.all(Array.from({ length: 20 }, () => ask(server.url, { path: '/livez' })));
    expect(Math.max(...probes.map((probe) => probe.milliseconds))).toBeLessThan(500);
    expect(await secondsUntilClosed(sockets, 25)).toBeLessThan(20);
  });

  it('365: a client that never finishes its body is hung up on', async () => {
    const sockets = await openSockets(
      20,
      `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"query":`,
    );
    expect(await secondsUntilClosed(sockets, 40)).toBeLessThan(35);
  });

  it('367: 500 idle connections are closed within seconds', async () => {
    const sockets = await openSockets(500, `GET /livez HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n\r\n`);
    expect(await secondsUntilClosed(sockets, 15)).toBeLessThan(12);
  });

  it('375: 1,000 heavy questions at once are all answered or sent away, and nobody else waits', async () => {
    const heavy = query(`{ a: coverage(networkId: "${NETWORK_ID}") { networkId } b: picture(networkId: "${NETWORK_ID}") { version } }`);
    const answers: Promise<Answer>[] = Array.from({ length: 1000 }, () => post(server.url, heavy));
    const probe = await ask(server.url, { path: '/livez' });
    expect(probe.status).toBe(200);
    const statuses = new Set((await Promise.all(answers)).map((answer) => answer.status));
    expect([...statuses].filter((status) => ![200, 429, 503].includes(status))).toEqual([]);
  });

  it('379: 8,000 different questions do not pile up', async () => {
    await flood(4000, 'warm');
    const before = await server.residentBytes();
    await flood(8000, 'flood');
    expect((await server.residentBytes()) - before).toBeLessThan(60_000_000);
  });

  it('389: a text of 1 MB is refused by its length', async () => {
    const answer = await askGraphql(
      server.url,
      'query P($filter: PartnerFilter) { partners(networkId: "n-http", filter: $filter) { totalCount } }',
      { filter: { search: 'a'.repeat(900_000) } },
    );
    expectRefusal(answer, [200, 400, 413]);
  });
});

async function flood(count: number, name: string): Promise<void> {
  for (let done = 0; done < count; done += 100) {
    await Promise.all(
      Array.from({ length: 100 }, (_, index) => post(server.url, query(`query ${name}${done + index} { viewer { role } }`))),
    );
  }
}
