import type { Server } from 'node:http';
import express, { type RequestHandler } from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { inFlightLimit } from '../../../server/http/inFlightLimit.ts';
import { isFromOwnMachine } from '../../../server/http/ownMachine.ts';
import { refusalLimit } from '../../../server/http/refusalLimit.ts';
import { ask } from '../../support/askProduct.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(...handlers: readonly RequestHandler[]): Promise<string> {
  const app = express();
  app.use(...handlers);
  const server = app.listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.on('listening', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

describe('whoever keeps sending what must be refused', () => {
  const answerByPath: RequestHandler = (request, response) => void response.sendStatus(request.path === '/wrong' ? 400 : 200);

  it('waits till the window ends, and then may go on', async () => {
    let now = 0;
    const url = await serve(refusalLimit({ refusals: 3, windowMs: 60_000, addresses: 10, now: () => now }), answerByPath);
    for (let turn = 0; turn < 3; turn += 1) expect((await ask(url, { path: '/wrong' })).status).toBe(400);
    now = 20_000;
    const waiting = await ask(url, { path: '/right' });
    expect(waiting.status).toBe(429);
    expect(waiting.headers['retry-after']).toBe('40');
    now = 60_001;
    expect((await ask(url, { path: '/right' })).status).toBe(200);
  });

  it('does not make another address wait', async () => {
    const url = await serve(refusalLimit({ refusals: 1, windowMs: 60_000, addresses: 10, now: () => 0 }), answerByPath);
    await ask(url, { path: '/wrong' });
    expect((await ask(url, { path: '/right' })).status).toBe(429);
    expect((await ask(url, { path: '/right', from: '127.0.0.2' })).status).toBe(200);
  });

  it('is never made to wait for what is right', async () => {
    const url = await serve(refusalLimit({ refusals: 1, windowMs: 60_000, addresses: 10, now: () => 0 }), answerByPath);
    for (let turn = 0; turn < 10; turn += 1) expect((await ask(url, { path: '/right' })).status).toBe(200);
  });

  it('377: costs no more memory than the addresses that are kept', async () => {
    const url = await serve(refusalLimit({ refusals: 1, windowMs: 60_000, addresses: 2, now: () => 0 }), answerByPath);
    for (const last of [2, 3, 4]) await ask(url, { path: '/wrong', from: `127.0.0.${last}` });
    expect((await ask(url, { path: '/right', from: '127.0.0.2' })).status, 'the oldest is forgotten').toBe(200);
    expect((await ask(url, { path: '/right', from: '127.0.0.4' })).status).toBe(429);
  });
});

describe('a crowd', () => {
  it('375: is let in so far, the rest is told to come back, and there is room again afterwards', async () => {
    const waiting: (() => void)[] = [];
    const url = await serve(inFlightLimit(2), (_request, response) => void waiting.push(() => response.sendStatus(200)));
    const first = [ask(url, {}), ask(url, {})];
    while (waiting.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    const third = await ask(url, {});
    expect(third.status).toBe(503);
    expect(third.headers['retry-after']).toBe('1');
    for (const finish of waiting.splice(0)) finish();
    await Promise.all(first);
    const fourth = ask(url, {});
    while (waiting.length < 1) await new Promise((resolve) => setTimeout(resolve, 5));
    for (const finish of waiting.splice(0)) finish();
    expect((await fourth).status).toBe(200);
  });
});

describe('a request from this machine', () => {
  it.each([
    { host: '127.0.0.1:4000' },
    { host: 'localhost:4000', origin: 'http://localhost:4000' },
    { host: '[::1]:4000', origin: 'http://[::1]:4000' },
    { host: 'localhost' },
  ])('is %j', (headers) => {
    expect(isFromOwnMachine(headers)).toBe(true);
  });

  it.each([
    {},
    { host: 'evil.example:4000' },
    { host: 'evil.example:4000', origin: 'http://evil.example:4000' },
    { host: '127.0.0.1.evil.example' },
    { host: 'localhost:4000', origin: 'http://localhost:5000' },
    { host: 'localhost:4000', origin: 'http://127.0.0.1:4000' },
    { host: 'localhost:4000', origin: 'null' },
    { host: 'localhost:4000', origin: 'https://evil.example' },
  ])('is not %j', (headers) => {
    expect(isFromOwnMachine(headers)).toBe(false);
  });
});
