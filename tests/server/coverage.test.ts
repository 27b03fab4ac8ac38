import { fileURLToPath } from 'node:url';
import { type ExecutionResult, graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { LOCAL_BEHEERDER, type Viewer } from '../../server/domain/policy.ts';
import type { NetworkFile } from '../../server/domain/records.ts';
import { buildSchema } from '../../server/http/schema.ts';
import { createContext, type Services } from '../../server/resolvers/context.ts';
import { createCoverageLists } from '../../server/store/coverageLists.ts';
import { loadNetwork } from '../../server/store/loadNetwork.ts';
import { createPictureLists } from '../../server/store/pictureLists.ts';
import { createReferenceProvider } from '../../server/store/reference.ts';
import type { Store } from '../../server/store/store.ts';
import { oracleCell, oracleMatrix, oracleNeeds } from '../support/coverageOracle.ts';
import { randomNetwork } from '../support/randomNetwork.ts';
import { eachEngine, openEmptyEmbedded } from '../support/stores.ts';

const schema = buildSchema(fileURLToPath(new URL('../..', import.meta.url)));
const AT = '2026-11-24T10:00:00.000Z';
const TODAY = '2026-11-24';
const town = randomNetwork({ seed: 31, partners: 15, wijken: 5, activities: 30, collaborations: 0, referrals: 0, needs: 8 });
const other = randomNetwork({
  seed: 32,
  networkId: 'n-other',
  gemeenteCode: 'GM9002',
  partners: 5,
  wijken: 2,
  activities: 6,
  collaborations: 0,
  referrals: 0,
  needs: 8,
});
const networkId = town.network.id;
const [wijkCode = ''] = town.network.wijkCodes;

interface Api {
  readonly store: Store;
  ask(query: string, variables?: object, viewer?: Viewer): Promise<ExecutionResult<Record<string, never>>>;
}

async function apiOf(store: Store, ...files: readonly NetworkFile[]): Promise<Api> {
  for (const file of files) await loadNetwork(store, file, AT);
  const services: Services = {
    store,
    reference: createReferenceProvider(store),
    coverageLists: createCoverageLists(store),
    pictureLists: createPictureLists(store),
    onCommitted: () => {},
    changesOf: () => {
      throw new Error('not asked here');
    },
    clock: () => new Date(AT),
  };
  return {
    store,
    ask: async (source, variables = {}, viewer = LOCAL_BEHEERDER) =>
      JSON.parse(
        JSON.stringify(
          await graphql({ schema, source, variableValues: { ...variables }, contextValue: createContext(services, viewer, 'nl') }),
        ),
      ),
  };
}

const codesOf = (result: ExecutionResult) => result.errors?.map((error) => error.extensions.code);

const GAPS = `query ($networkId: ID, $first: Int, $after: String, $withFragile: Boolean, $gemeenteCode: AreaCode, $wijkCode: AreaCode) {
  gaps(networkId: $networkId, first: $first, after: $after, withFragile: $withFragile, gemeenteCode: $gemeenteCode, wijkCode: $wijkCode) {
    totalCount unrankedCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { networkId wijkCode wijkName needId status partners priority people weight indicator source year estimated coverage origin
      nearby { partner { id name } activityId activityName wijkCode wijkName } } }
  }
}`;
const CELL = `query ($networkId: ID!, $wijkCode: AreaCode!, $needId: ID!) { coverageCell(networkId: $networkId, wijkCode: $wijkCode, needId: $needId) {
  wijkCode needId status partners citywideOnly informalOnly stale noWeekend emptyRungs assessment { id version people weight status since origin }
  offers { partner { id name } activityId activityName citywide stale dayparts } } }`;

eachEngine('the coverage API', (openTestStore) => {
  it('gives the matrix as columns, of today unless told', async () => {
    const { ask } = await apiOf(await openTestStore(), town);
    const { data, errors } = await ask(
      'query ($id: ID!) { coverage(networkId: $id) { networkId version asOf wijkCodes needIds statuses partners flags emptyRungs people weights indicators sources years estimated assessmentVersions } }',
      { id: networkId },
    );
    expect(errors).toBeUndefined();
    const expected = oracleMatrix(town, TODAY);
    expect(data?.coverage).toMatchObject({
      networkId,
      version: 1,
      asOf: TODAY,
      needIds: oracleNeeds(town),
      statuses: expected.map((cell) => cell.status),
      partners: expected.map((cell) => cell.partners),
      people: expected.map((cell) => cell.people),
    });
  });

  it('gives a cell with its offers and what is known of it', async () => {
    const { ask } = await apiOf(await openTestStore(), town);
    const needId = oracleMatrix(town, TODAY).find((cell) => cell.wijkCode === wijkCode && cell.partners > 1)?.needId ?? '';
    const { data, errors } = await ask(CELL, { networkId, wijkCode, needId });
    expect(errors).toBeUndefined();
    const { offers: expected, priority: _priority, people, weight, ...cell } = oracleCell(town, wijkCode, needId, TODAY);
    expect(data?.coverageCell).toMatchObject({ ...cell, assessment: { people, weight, version: 1 } });
    const { offers } = (data?.coverageCell ?? { offers: [] }) as {
      readonly offers: readonly { readonly partner: { readonly id: string }; readonly activityId: string }[];
    };
    const pair = (partnerId: string, activityId: string) => `${partnerId} ${activityId}`;
    expect(offers.map((one) => pair(one.partner.id, one.activityId)).sort()).toEqual(
      expected.map((one) => pair(one.partnerId, one.activityId)).sort(),
    );
  });

  it('gives a whole wijk with every offer in a fixed number of statements', async () => {
    const { ask, store } = await apiOf(await openTestStore(), town);
    const before = store.statementCount();
    const { data, errors } = await ask(
      'query ($id: ID!, $wijk: AreaCode!) { wijkCoverage(networkId: $id, wijkCode: $wijk) { needId status offers { partner { name } activityName } } }',
      { id: networkId, wijk: wijkCode },
    );
    expect(errors).toBeUndefined();
    expect(store.statementCount() - before).toBe(6);
    const cells = (data?.wijkCoverage ?? []) as readonly {
      readonly needId: string;
      readonly status: string;
      readonly offers: readonly unknown[];
    }[];
    const expected = oracleMatrix(town, TODAY).filter((cell) => cell.wijkCode === wijkCode);
    expect(cells.map((cell) => [cell.needId, cell.status, cell.offers.length])).toEqual(
      expected.map((cell) => [cell.needId, cell.status, cell.offers.length]),
    );
  });

  it('ranks gaps with their parts and who does it nearby, page by page', async () => {
    const { ask } = await apiOf(await openTestStore(), town, other);
    interface Page {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      readonly edges: readonly {
        readonly node: {
          readonly wijkCode: string;
          readonly needId: string;
          readonly networkId: string;
          readonly priority: number | null;
          readonly nearby: readonly { readonly wijkName: string; readonly partner: { readonly name: string } }[];
        };
      }[];
    }
    const seen: Page['edges'][number]['node'][] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const { data, errors } = await ask(GAPS, { first: 9, after, withFragile: true });
      expect(errors).toBeUndefined();
      const page = data?.gaps as unknown as Page;
      seen.push(...page.edges.map((edge) => edge.node));
      total = page.totalCount;
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    const expected = [town, other]
      .flatMap((file) => oracleMatrix(file, TODAY))
      .filter((cell) => cell.status === 'gap' || cell.status === 'fragile');
    expect(seen.length).toBe(expected.length);
    expect(total).toBe(expected.length);
    expect(new Set(seen.map((gap) => `${gap.networkId} ${gap.wijkCode} ${gap.needId}`)).size).toBe(expected.length);
    expect(new Set(seen.map((gap) => gap.networkId)).size).toBe(2);
    expect(seen.some((gap) => gap.nearby.length > 0 && gap.nearby.every((one) => one.partner.name !== '' && one.wijkName !== ''))).toBe(
      true,
    );
  });
});

describe('the coverage API for this viewer', () => {
  const stranger: Viewer = { name: 'anna', role: 'analist', networks: ['n-other'] };

  it('knows no network but their own, in the same words as one that is not there', async () => {
    const { ask, store } = await apiOf(await openEmptyEmbedded(), town, other);
    const matrix = 'query ($networkId: ID!) { coverage(networkId: $networkId) { version } }';
    const wijk = 'query ($networkId: ID!, $wijkCode: AreaCode!) { wijkCoverage(networkId: $networkId, wijkCode: $wijkCode) { needId } }';
    for (const [query, variables] of [
      [matrix, {}],
      [wijk, { wijkCode }],
      [CELL, { wijkCode, needId: 'N01' }],
      [GAPS, {}],
    ] as const) {
      const foreign = await ask(query, { ...variables, networkId }, stranger);
      expect(codesOf(foreign)).toEqual(['NOT_FOUND']);
      expect(foreign).toEqual(await ask(query, { ...variables, networkId: 'n-nowhere' }, stranger));
    }
    const { data } = await ask(GAPS, { first: 100 }, stranger);
    const { edges } = (data?.gaps ?? { edges: [] }) as { readonly edges: readonly { readonly node: { readonly networkId: string } }[] };
    expect(new Set(edges.map((edge) => edge.node.networkId))).toEqual(new Set(['n-other']));
    expect((await ask('{ coverageProgress { ready total } }', {}, stranger)).data?.coverageProgress).toEqual({ ready: 1, total: 1 });
    await store.close();
  });

  it('refuses a page that is too large, a strange cursor, and a cell that is not used', async () => {
    const { ask, store } = await apiOf(await openEmptyEmbedded(), town);
    expect(codesOf(await ask(GAPS, { networkId, first: 101 }))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await ask(GAPS, { networkId, first: 0 }))).toEqual(['BAD_USER_INPUT']);
    for (const after of ['!', 'WzFd', Buffer.from('[{"a":1},"n","w","N01"]').toString('base64url')]) {
      expect(codesOf(await ask(GAPS, { networkId, after }))).toEqual(['BAD_USER_INPUT']);
    }
    expect(codesOf(await ask(CELL, { networkId, wijkCode, needId: 'N99' }))).toEqual(['NOT_FOUND']);
    await store.close();
  });

  it('narrows gaps to a gemeente or a wijk', async () => {
    const { ask, store } = await apiOf(await openEmptyEmbedded(), town, other);
    const networksOf = async (variables: object) => {
      const { data } = await ask(GAPS, { first: 100, ...variables });
      const { edges } = (data?.gaps ?? { edges: [] }) as {
        readonly edges: readonly { readonly node: { readonly networkId: string; readonly wijkCode: string } }[];
      };
      return edges.map((edge) => edge.node);
    };
    expect(new Set((await networksOf({ gemeenteCode: 'GM9002' })).map((gap) => gap.networkId))).toEqual(new Set(['n-other']));
    expect(new Set((await networksOf({ wijkCode })).map((gap) => gap.wijkCode))).toEqual(new Set([wijkCode]));
    expect(await networksOf({ gemeenteCode: 'GM9002', wijkCode })).toEqual([]);
    await store.close();
  });
});
