import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, ask, askGraphql } from '../../support/askProduct.ts';
import { type Product, startProduct } from '../../support/startProduct.ts';
import { post, query } from './httpServer.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct({ network: 'none' });
});
afterAll(async () => {
  await product.stop();
});

it('041: 2,000 guessed words teach nothing, and the guesser is slowed down before the end', async () => {
  const answers: Answer[] = [];
  for (let batch = 0; batch < 40; batch += 1) {
    const guesses = Array.from({ length: 50 }, (_, index) =>
      // 065: a claim to come from elsewhere does not help.
      post(product.url, query(`{ organisatie${batch * 50 + index} }`), { 'x-forwarded-for': `10.0.${batch}.${index}` }),
    );
    answers.push(...(await Promise.all(guesses)));
  }
  expect(answers.filter((answer) => /did you mean/i.test(answer.text))).toEqual([]);
  const slowed = answers.filter((answer) => answer.status === 429);
  expect(slowed.length).toBeGreaterThan(500);
  expect(Number(slowed[0]?.headers['retry-after'])).toBeGreaterThan(0);
});

it('041: somebody else is served meanwhile', async () => {
  const answer = await ask(product.url, {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: query('{ viewer { role } }'),
    from: '127.0.0.2',
  });
  expect(answer.status, answer.text).toBe(200);
});

it('041: the guesser is refused also what is right, for a while', async () => {
  expect((await askGraphql(product.url, '{ viewer { role } }')).status).toBe(429);
  expect((await ask(product.url, { path: '/livez' })).status).toBe(200);
});
