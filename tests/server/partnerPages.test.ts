import { expect, it } from 'vitest';
import type { Services } from '../../server/resolvers/context.ts';
import { loadNetwork } from '../../server/store/loadNetwork.ts';
import { askSchema, servicesOver } from '../support/askSchema.ts';
import { randomNetwork } from '../support/randomNetwork.ts';
import { eachEngine } from '../support/stores.ts';

const LIST = `query List($networkId: ID!, $after: String, $first: Int!) {
  partners(networkId: $networkId, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { id name activityCount tieCount sectors { nameNl } worksIn { wijk { name } } activities { name needs { nameNl } offers { partner { name } } } } }
  }
}`;

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: { readonly id: string; readonly name: string } }[];
}

async function page(services: Services, networkId: string, first: number, after: string | null = null): Promise<Page> {
  return (await askSchema(services, LIST, { networkId, first, after })).partners as Page;
}

eachEngine('the directory of partners', (openTestStore) => {
  it('costs a fixed number of statements, whether a page holds 5 of 20 partners or 100 of 2,000', { timeout: 300_000 }, async () => {
    const store = await openTestStore();
    const services = servicesOver(store);
    const small = randomNetwork({
      seed: 1,
      networkId: 'n-small',
      partners: 20,
      wijken: 3,
      activities: 30,
      collaborations: 20,
      referrals: 5,
    });
    const large = randomNetwork({
      seed: 2,
      networkId: 'n-large',
      partners: 2_000,
      wijken: 30,
      activities: 4_000,
      collaborations: 4_000,
      referrals: 500,
    });
    await loadNetwork(store, small, '2026-11-24T09:00:00.000Z');
    await loadNetwork(store, large, '2026-11-24T09:00:00.000Z');
    const counts: number[] = [];
    for (const [networkId, first] of [
      ['n-small', 5],
      ['n-large', 5],
      ['n-large', 50],
      ['n-large', 100],
    ] as const) {
      await page(services, networkId, first);
      const before = store.statementCount();
      await page(services, networkId, first);
      counts.push(store.statementCount() - before);
    }
    expect(new Set(counts).size, counts.join(' ')).toBe(1);
    expect(counts[0]).toBeLessThan(20);
  });

  it('shows every partner once, page after page, in order', async () => {
    const store = await openTestStore();
    const services = servicesOver(store);
    const file = randomNetwork({
      seed: 3,
      networkId: 'n-pages',
      partners: 45,
      wijken: 3,
      activities: 10,
      collaborations: 20,
      referrals: 0,
      hostileNames: true,
    });
    await loadNetwork(store, file, '2026-11-24T09:00:00.000Z');
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const next = await page(services, 'n-pages', 7, after);
      seen.push(...next.edges.map((edge) => edge.node.id));
      total = next.totalCount;
      after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(total);
    const whole = await page(services, 'n-pages', 100);
    expect(seen).toEqual(whole.edges.map((edge) => edge.node.id));
  });

  it('is empty, not broken, for a network without partners', async () => {
    const store = await openTestStore();
    const services = servicesOver(store);
    await loadNetwork(
      store,
      randomNetwork({ seed: 4, networkId: 'n-empty', partners: 0, wijken: 1, activities: 0, collaborations: 0, referrals: 0 }),
      '2026-11-24T09:00:00.000Z',
    );
    expect(await page(services, 'n-empty', 50)).toEqual({ totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it('says the same of a network that is not there and of one that is not the viewer’s', async () => {
    const store = await openTestStore();
    const services = servicesOver(store);
    await loadNetwork(
      store,
      randomNetwork({ seed: 5, networkId: 'n-b', partners: 3, wijken: 1, activities: 0, collaborations: 0, referrals: 0 }),
      '2026-11-24T09:00:00.000Z',
    );
    const stranger = { name: 'a', role: 'facilitator', networks: ['n-a'] } as const;
    const ask = (networkId: string) => askSchema(services, LIST, { networkId, first: 5 }, stranger).catch((error: Error) => error.message);
    expect(await ask('n-b')).toBe(await ask('n-nowhere'));
    const node = await askSchema(services, '{ partner(id: "p-b-0") { name } node(id: "p-b-0") { id } networks { id } }', {}, stranger);
    expect(node).toEqual({ partner: null, node: null, networks: [] });
  });
});
