import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askGraphql, dataOf, newId } from '../../support/askProduct.ts';
import { createPartner, resultOf } from '../../support/partnerCommands.ts';
import { randomNetwork } from '../../support/randomNetwork.ts';
import { type Product, startProduct } from '../../support/startProduct.ts';

const NETWORK = 'n-kept';
const PICTURE =
  'query Picture($networkId: ID!) { picture(networkId: $networkId) { __typename version partnerIds partnerNames collaborationLevels } }';
let product: Product;

interface Picture {
  readonly version: number;
  readonly partnerNames: readonly string[];
}
const ask = (query = PICTURE, networkId = NETWORK) => askGraphql(product.url, query, { networkId });
const picture = async (query = PICTURE): Promise<Picture> => dataOf<{ readonly picture: Picture }>(await ask(query)).picture;

beforeAll(async () => {
  product = await startProduct({
    network: randomNetwork({
      seed: 5,
      networkId: NETWORK,
      partners: 30,
      wijken: 3,
      needs: 4,
      activities: 20,
      collaborations: 40,
      referrals: 10,
    }),
  });
}, 180_000);
afterAll(async () => {
  await product?.stop();
});

describe('the picture, kept as bytes', () => {
  it('is the same answer, byte for byte, as the first time', async () => {
    const first = await ask();
    const second = await ask();
    expect(first.status).toBe(200);
    expect(second.text).toBe(first.text);
    expect(second.headers['content-type']).toBe(first.headers['content-type']);
    expect(second.headers['cache-control']).toBe('no-store');
    expect(second.headers['x-content-type-options']).toBe('nosniff');
  });

  it('shows a change to everybody who asks after it, however many at once', async () => {
    for (const round of [1, 2, 3]) {
      const name = `Nieuw in ronde ${round}`;
      const made = resultOf(await createPartner(product.url, NETWORK, { id: newId('p-'), name }));
      expect(made.seq).not.toBeNull();
      const pictures = await Promise.all(Array.from({ length: 20 }, () => picture()));
      for (const one of pictures) expect(one.partnerNames).toContain(name);
      expect(new Set(pictures.map((one) => one.version)).size).toBe(1);
    }
  });

  it('answers each question with its own fields', async () => {
    const names = await picture('query Names($networkId: ID!) { picture(networkId: $networkId) { partnerNames } }');
    expect(Object.keys(names)).toEqual(['partnerNames']);
    const two = await ask('query Two($networkId: ID!) { picture(networkId: $networkId) { version } network(id: $networkId) { name } }');
    expect(dataOf<{ readonly network: unknown }>(two).network).toEqual({ name: expect.any(String) });
  });

  it('of a network that is not there is refused, however often it is asked', async () => {
    for (let time = 0; time < 3; time += 1) {
      const answer = await ask(PICTURE, 'n-nowhere');
      expect(answer.json?.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    }
  });

  it('is not given to a question that is wrong', async () => {
    const answer = await ask('query Wrong($networkId: ID!) { picture(networkId: $networkId) { partnerSecrets } }');
    expect(answer.status).toBe(400);
    expect((await ask('query Broken($networkId: ID!) { picture(networkId: $networkId) {')).status).toBe(400);
  });
});
