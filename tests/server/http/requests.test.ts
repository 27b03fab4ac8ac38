import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ask, askGraphql } from '../../support/askProduct.ts';
import { expectCalm, expectRefusal, NETWORK_ID, post, query, runProduct } from './httpServer.ts';
import { talk } from './rawSocket.ts';

const server = runProduct({ env: { WIJKWEB_SECURITY_CONTACT: 'mailto:veilig@gemeente.example' } });
const mutation = `mutation { createPartner(input: { commandId: "c-1", networkId: "${NETWORK_ID}", id: "p-evil", name: "Kwaad", kind: organisation, formality: formal }) { seq } }`;

describe('a request that is no GraphQL request', () => {
  it('001: an empty body is refused as JSON', async () => {
    expectRefusal(await post(server.url, ''), [400]);
  });

  it('003: broken JSON is refused without telling how it was read', async () => {
    expectRefusal(await post(server.url, '{"query":'), [400]);
  });

  it('005: __proto__ in the variables changes nobody', async () => {
    const answer = await post(server.url, '{"query":"{__typename}","variables":{"__proto__":{"role":"gast","polluted":true}}}');
    expect([200, 400]).toContain(answer.status);
    const viewer = await askGraphql(server.url, '{ viewer { role } }');
    expect(viewer.json?.data).toEqual({ viewer: { role: 'beheerder' } });
  });

  it('007: of a key given twice the last one counts', async () => {
    const answer = await post(server.url, `{"query":${JSON.stringify(mutation)},"query":"{ viewer { role } }"}`);
    expect(answer.json?.data).toEqual({ viewer: { role: 'beheerder' } });
  });

  it('009: a mutation as text/plain, which a browser sends without asking, is not run', async () => {
    expectRefusal(await post(server.url, query(mutation), { 'content-type': 'text/plain' }), [400, 415]);
  });

  it('011: a mutation as multipart/form-data is not run', async () => {
    const body = `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${query(mutation)}\r\n--x--\r\n`;
    expectRefusal(await post(server.url, body, { 'content-type': 'multipart/form-data; boundary=x' }), [400, 415]);
  });

  it('019: a batch is refused', async () => {
    const batch = JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{__typename}' })));
    expectRefusal(await post(server.url, batch), [400]);
  });

  it('035: variables nested 20,000 deep do not end the program', async () => {
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    const answer = await post(server.url, `{"query":"{__typename}","variables":${deep}}`);
    expect([200, 400, 413]).toContain(answer.status);
    expectCalm(answer);
  });

  it('043: a persisted query by its hash alone is not supported, and nothing is kept', async () => {
    const hash = 'ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38';
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
    expectRefusal(await post(server.url, JSON.stringify({ extensions })), [200, 400]);
    await post(server.url, JSON.stringify({ query: '{__typename}', extensions }));
    expectRefusal(await post(server.url, JSON.stringify({ extensions })), [200, 400]);
  });

  it('049: an unknown character set is refused', async () => {
    expectRefusal(await post(server.url, query('{__typename}'), { 'content-type': 'application/json; charset=ibm037' }), [415]);
  });

  it('051: a gzip bomb is not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000, 0x20));
    const before = await server.residentBytes();
    expectRefusal(await post(server.url, bomb, { 'content-encoding': 'gzip' }), [413, 415]);
    expect((await server.residentBytes()) - before).toBeLessThan(50_000_000);
  });

  it('053: a body of 2 MB is refused', async () => {
    expectRefusal(await post(server.url, query('{__typename}', { x: 'a'.repeat(2_000_000) })), [413]);
  });

  it('055: Content-Length beside Transfer-Encoding ends the connection, and the second request in it is not run', async () => {
    const smuggled = query(mutation);
    const second = `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${smuggled.length}\r\n\r\n${smuggled}`;
    const answer = await talk(
      server.port,
      `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Type: application/json\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${second}`,
    );
    expect(answer.text).toMatch(/^HTTP\/1\.1 400/);
    expect(answer.text.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(answer.closed).toBe(true);
  });

  it('057: an address of 40 kB is refused', async () => {
    const answer = await ask(server.url, { path: `/?${'a'.repeat(40_000)}` });
    expect([414, 431]).toContain(answer.status);
  });

  it('059: a broken escape in the address is refused without a stack', async () => {
    const answer = await ask(server.url, { path: '/%E0%A4%A' });
    expect(answer.status).toBe(400);
    expectCalm(answer);
  });
});

describe('a method or an answer that is not ours', () => {
  it('013: GET with a query is not run, so no page can measure it', async () => {
    expectRefusal(await ask(server.url, { path: '/graphql?query=%7Bviewer%7Brole%7D%7D', headers: { cookie: 'a=b' } }), [400, 405]);
  });

  it('015: GET with a mutation is refused, also with the header of a preflight', async () => {
    const answer = await ask(server.url, {
      path: `/graphql?query=${encodeURIComponent(mutation)}`,
      headers: { 'apollo-require-preflight': '1' },
    });
    expectRefusal(answer, [405]);
    expect(answer.headers.allow).toMatch(/POST/);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('017: %s on /graphql is refused and told what is allowed', async (method) => {
    const answer = await ask(server.url, {
      method,
      path: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: query(mutation),
    });
    expectRefusal(answer, [405]);
    expect(answer.headers.allow).toMatch(/POST/);
  });

  it('045: a deferred answer in parts is refused and does not hang', async () => {
    const answer = await post(server.url, query('{ networks { id ... @defer { name } } }'), { accept: 'multipart/mixed' });
    expectRefusal(answer, [400, 406]);
  });

  it('047: who accepts only a picture gets 406', async () => {
    expectRefusal(await post(server.url, query('{__typename}'), { accept: 'image/png' }), [406]);
  });

  it('061: another origin is allowed nothing', async () => {
    for (const method of ['OPTIONS', 'POST']) {
      const answer = await ask(server.url, {
        method,
        path: '/graphql',
        headers: { origin: 'https://evil.example', 'content-type': 'application/json', 'access-control-request-method': 'POST' },
        body: method === 'POST' ? query('{__typename}') : '',
      });
      expect(answer.headers['access-control-allow-origin'], method).toBeUndefined();
      expect(answer.headers['access-control-allow-credentials'], method).toBeUndefined();
    }
  });

  it('061: a mutation with the origin of another site is not run', async () => {
    expectRefusal(await post(server.url, query(mutation), { origin: 'https://evil.example' }), [403]);
  });

  it('061: without a login only the name of this machine is answered, so that no other name can be made to point here', async () => {
    expectRefusal(await post(server.url, query(mutation), { host: 'evil.example' }), [403, 421]);
  });

  it('067: a browser that opens /graphql gets no console and no script', async () => {
    const answer = await ask(server.url, { path: '/graphql', headers: { accept: 'text/html' } });
    expect(answer.text).not.toMatch(/<script|sandbox|graphiql/i);
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  it('071: every answer carries its protection', async () => {
    const answers = [
      await ask(server.url, { path: '/' }),
      await askGraphql(server.url, '{__typename}'),
      await ask(server.url, { path: '/livez' }),
      await ask(server.url, { path: '/nergens.js' }),
    ];
    for (const { headers } of answers) {
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toMatch(/default-src '(self|none)'/);
      expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/);
      expect(headers['content-security-policy']).not.toMatch(/unsafe-|https:|\*/);
      expect(headers['strict-transport-security']).toMatch(/max-age=(3153[6-9]|[4-9]\d{7})/);
      expect(headers['referrer-policy']).toMatch(/no-referrer|same-origin/);
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['x-powered-by']).toBeUndefined();
    }
    expect((await askGraphql(server.url, '{__typename}')).headers['cache-control']).toBe('no-store');
  });

  it('455: /.well-known/security.txt tells whom to warn, and until when that holds', async () => {
    const answer = await ask(server.url, { path: '/.well-known/security.txt' });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/plain; charset=utf-8/i);
    expect(answer.text).toMatch(/^Contact: (mailto:|https:)/m);
    const until = Date.parse(/^Expires: (.+)$/m.exec(answer.text)?.[1] ?? '');
    expect(until).toBeGreaterThan(Date.now());
    expect(until).toBeLessThan(Date.now() + 366 * 86_400_000);
  });
});
