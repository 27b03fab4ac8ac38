import type { Server } from 'node:http';
import { makeExecutableSchema } from '@graphql-tools/schema';
import express from 'express';
import pino from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { Forbidden } from '../../../server/commands/runCommand.ts';
import { createGraphql } from '../../../server/http/graphql.ts';
import { graphqlRoute } from '../../../server/http/graphqlRoute.ts';
import type { Context } from '../../../server/resolvers/context.ts';
import { StoreError } from '../../../server/store/store.ts';
import { type Answer, askGraphql } from '../../support/askProduct.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** The HTTP side of the program over a schema whose one answer goes wrong; gives the answer and what was logged. */
async function askWhatFails(error: Error): Promise<{ readonly answer: Answer; readonly log: string }> {
  let log = '';
  const schema = makeExecutableSchema({
    typeDefs: 'type Query { kapot: String }',
    resolvers: {
      Query: {
        kapot: () => {
          throw error;
        },
      },
    },
  });
  const apollo = createGraphql(schema, pino({ base: null }, { write: (line: string) => (log += line) }));
  await apollo.start();
  const app = express().use(
    '/graphql',
    graphqlRoute(apollo, () => ({}) as Context),
  );
  const server = app.listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.on('listening', resolve));
  const address = server.address();
  const answer = await askGraphql(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, '{ kapot }');
  await apollo.stop();
  return { answer, log };
}

describe('a fault inside', () => {
  it('069: is shown as a reference, and the log holds its detail under that reference', async () => {
    const { answer, log } = await askWhatFails(new Error('boom secret'));
    const [error] = answer.json?.errors ?? [];
    expect(answer.text).not.toContain('secret');
    expect(error?.message).toMatch(/^Interne fout/);
    expect(error?.extensions?.code).toBe('INTERNAL');
    const reference = String(error?.extensions?.reference);
    expect(error?.message).toContain(reference);
    const line = log.split('\n').find((one) => one.includes(reference));
    expect(line).toContain('boom secret');
    expect(answer.text).not.toMatch(/\.ts|stack/);
  });

  it.each([
    ['unavailable', 'UNAVAILABLE'],
    ['storage', 'UNAVAILABLE'],
    ['busy', 'BUSY'],
    ['conflict', 'BUSY'],
    ['timeout', 'TIMEOUT'],
    ['statement', 'INTERNAL'],
    ['corrupt', 'INTERNAL'],
  ] as const)('of the store of the kind %s is called %s outside, without a word of Cypher', async (kind, code) => {
    const { answer } = await askWhatFails(
      new StoreError(kind, 'MATCH (n) at bolt://10.0.0.1 failed', { statement: 'partners/all-partners' }),
    );
    expect(answer.json?.errors?.[0]?.extensions?.code).toBe(code);
    expect(answer.text).not.toMatch(/MATCH|bolt|10\.0\.0\.1|all-partners/);
  });

  it('of somebody who may not do this is called FORBIDDEN', async () => {
    const { answer } = await askWhatFails(new Forbidden('write'));
    expect(answer.json?.errors?.[0]).toMatchObject({ message: 'Dit mag je niet.', extensions: { code: 'FORBIDDEN' } });
  });
});
