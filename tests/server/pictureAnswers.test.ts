import { beforeEach, describe, expect, it } from 'vitest';
import { endTie } from '../../server/commands/ties.ts';
import type { Viewer } from '../../server/domain/policy.ts';
import type { NetworkFile } from '../../server/domain/records.ts';
import type { Services } from '../../server/resolvers/context.ts';
import { loadNetwork } from '../../server/store/loadNetwork.ts';
import { askSchema, servicesOver } from '../support/askSchema.ts';
import { randomNetwork } from '../support/randomNetwork.ts';
import { eachEngine } from '../support/stores.ts';
import { depsOf } from '../support/takeStep.ts';

const NETWORK = 'n-1';
const STRANGER: Viewer = { name: 'iemand', role: 'beheerder', networks: ['n-other'] };
const OPEN = { since: null, until: null } as const;
const random = randomNetwork({
  seed: 2,
  networkId: NETWORK,
  partners: 6,
  wijken: 4,
  needs: 4,
  activities: 0,
  collaborations: 0,
  referrals: 0,
  meetings: 0,
  assessed: 1,
});
const [WIJK = '', OTHER_WIJK = ''] = random.network.wijkCodes;
const NEED = random.reference.needs[0]?.id ?? '';

/** Anna, Bert and Cor in a row; Bert and Cor each have an offer for the need, in another wijk; Dirk is called as Bert is but for a letter. */
const file: NetworkFile = {
  ...random,
  partners: ['Anna', 'Bertolt', 'Cor', 'Bertold'].map((name, index) => ({
    ...(random.partners[index] ?? random.partners[0] ?? fail()),
    id: `p-${index + 1}`,
    name,
    aliases: [],
    ...OPEN,
    sectors: [],
    worksIn: [{ wijkCode: WIJK, ...OPEN }],
  })),
  activities: ['p-2', 'p-3'].map((partnerId, index) => ({
    id: `a-${index + 1}`,
    networkId: NETWORK,
    version: 1,
    name: `Inloop ${index + 1}`,
    kind: null,
    description: null,
    supportLevel: 2 - index,
    dayparts: [],
    capacityPerWeek: null,
    offers: [{ partnerId, role: 'lead', ...OPEN }],
    addresses: [{ needId: NEED, ...OPEN }],
    serves: [{ areaCode: index === 0 ? WIJK : OTHER_WIJK, ...OPEN }],
    targetGroups: [],
    heldAt: null,
    ...OPEN,
    origin: 'person',
    source: null,
    lastConfirmedOn: '2026-11-01',
  })),
  collaborations: [
    ['p-1', 'p-2'],
    ['p-2', 'p-3'],
  ].map(([fromId = '', toId = ''], index) => ({
    id: `c-${index + 1}`,
    networkId: NETWORK,
    version: 1,
    fromId,
    toId,
    level: 3,
    trust: null,
    value: null,
    since: '2026-01-01',
    until: null,
    origin: 'person',
    source: null,
    lastConfirmedOn: null,
  })),
  positions: [],
};

function fail(): never {
  throw new Error('the random network has no partners');
}

eachEngine('the picture over GraphQL', (openTestStore) => {
  let services: Services;
  beforeEach(async () => {
    const store = await openTestStore();
    await loadNetwork(store, file, '2026-01-01T00:00:00.000Z');
    services = servicesOver(store);
  }, 240_000);
  const ask = (source: string, viewer?: Viewer) => askSchema(services, source, {}, viewer);

  it('gives a whole network as columns', async () => {
    const source = `{ picture(networkId: "${NETWORK}") { version seq partnerNames collaborationFrom collaborationTo collaborationSince offerPartner } }`;
    expect((await ask(source)).picture).toEqual({
      version: 1,
      seq: 1,
      partnerNames: ['Anna', 'Bertold', 'Bertolt', 'Cor'],
      collaborationFrom: [0, 2],
      collaborationTo: [2, 3],
      collaborationSince: ['2026-01-01', '2026-01-01'],
      offerPartner: [2, 3],
    });
  });

  it('gives who stands around a partner, on the day asked', async () => {
    const nodes = '{ cut nodes { distance partner { name } } ties { id kind level } }';
    expect((await ask(`{ ego(partnerId: "p-1", depth: 2) ${nodes} }`)).ego).toMatchObject({
      cut: false,
      nodes: [
        { distance: 0, partner: { name: 'Anna' } },
        { distance: 1, partner: { name: 'Bertolt' } },
        { distance: 2, partner: { name: 'Cor' } },
      ],
      ties: [
        { id: 'c-1', kind: 'collaboration', level: 3 },
        { id: 'c-2', kind: 'collaboration', level: 3 },
      ],
    });
    expect((await ask(`{ ego(partnerId: "p-1", asOf: "2025-12-31") ${nodes} }`)).ego).toMatchObject({ nodes: [{ distance: 0 }], ties: [] });
  });

  it('gives the path between two partners, and none over a tie that just ended', async () => {
    const source = '{ path(fromId: "p-1", toId: "p-3") { partners { name } ties { id } } }';
    expect((await ask(source)).path).toEqual({
      partners: ['Anna', 'Bertolt', 'Cor'].map((name) => ({ name })),
      ties: [{ id: 'c-1' }, { id: 'c-2' }],
    });
    const end = { commandId: 'command-end', networkId: NETWORK, id: 'c-2', version: 1, on: '2026-11-24' };
    await endTie(depsOf(services.store), 'collaboration', end);
    expect((await ask(source)).path).toEqual({ partners: [], ties: [] });
  });

  it('gives what came, went and changed between two days, and which cells', async () => {
    const end = { commandId: 'command-end', networkId: NETWORK, id: 'c-2', version: 1, on: '2026-11-20' };
    await endTie(depsOf(services.store), 'collaboration', end);
    const source = `{ compare(networkId: "${NETWORK}", from: "2025-12-31", to: "2026-11-24") { tiesCame { id } tiesWent { id } partnersCame { name } cells { wijkCode } } }`;
    expect((await ask(source)).compare).toMatchObject({ tiesCame: [{ id: 'c-1' }], tiesWent: [], partnersCame: [] });
    const back = `{ compare(networkId: "${NETWORK}", from: "2026-11-19", to: "2026-11-24") { tiesWent { id fromId toId level } } }`;
    expect((await ask(back)).compare).toMatchObject({ tiesWent: [{ id: 'c-2', fromId: 'p-2', toId: 'p-3', level: 3 }] });
  });

  it('advises whom to meet, with the facts', async () => {
    const source =
      '{ introductions(partnerId: "p-1") { partner { name } sharedWijken { code } sharedNeeds { id } fillsGaps { needId gapWijkCode } via { name } } }';
    const advice = await ask(source);
    expect(advice.introductions).toMatchObject([
      { partner: { name: 'Cor' }, sharedWijken: [{ code: WIJK }], sharedNeeds: [], via: [{ name: 'Bertolt' }] },
      { partner: { name: 'Bertold' }, sharedWijken: [{ code: WIJK }], via: [] },
    ]);
  });

  it('advises where to refer, nearest first', async () => {
    const source = `{ referralOptions(networkId: "${NETWORK}", partnerId: "p-1", needId: "${NEED}", wijkCode: "${WIJK}") { partner { name } reach steps via { name } stale } }`;
    expect((await ask(source)).referralOptions).toEqual([
      { partner: { name: 'Bertolt' }, reach: 'same_wijk', steps: 0, via: [], stale: false },
      { partner: { name: 'Cor' }, reach: 'bordering', steps: 1, via: [{ name: 'Bertolt' }], stale: false },
    ]);
  });

  it('claims duplicates', async () => {
    const source = `{ duplicates(networkId: "${NETWORK}") { similarity a { name } b { name } } }`;
    expect((await ask(source)).duplicates).toEqual([{ similarity: expect.closeTo(6 / 7), a: { name: 'Bertolt' }, b: { name: 'Bertold' } }]);
  });

  describe('to somebody of another network', () => {
    it.each([
      ['{ ego(partnerId: "ID") { cut } }', { ego: null }],
      ['{ path(fromId: "ID", toId: "p-2") { partners { name } } }', { path: { partners: [] } }],
      ['{ introductions(partnerId: "ID") { partner { name } } }', { introductions: [] }],
    ])('%s answers as for a partner that is not there', async (source, nothing) => {
      expect(await ask(source.replace('ID', 'p-1'), STRANGER)).toEqual(nothing);
      expect(await ask(source.replace('ID', 'p-nobody'))).toEqual(nothing);
    });

    it.each([
      '{ picture(networkId: "ID") { version } }',
      '{ compare(networkId: "ID", from: "2026-01-01", to: "2026-11-24") { from } }',
      '{ duplicates(networkId: "ID") { similarity } }',
      `{ referralOptions(networkId: "ID", needId: "${NEED}", wijkCode: "${WIJK}") { activityId } }`,
    ])('%s is refused as for a network that is not there', async (source) => {
      const refusal = async (text: string, viewer?: Viewer) => ask(text, viewer).then(() => 'answered', String);
      const foreign = await refusal(source.replace('ID', NETWORK), STRANGER);
      expect(foreign).not.toBe('answered');
      expect(foreign).toBe(await refusal(source.replace('ID', 'n-nowhere')));
    });
  });

  it.each([
    'ego(partnerId: "p-1", depth: 0) { cut }',
    'ego(partnerId: "p-1", depth: 5) { cut }',
    'ego(partnerId: "p-1", max: 0) { cut }',
    'ego(partnerId: "p-1", max: 2001) { cut }',
    'introductions(partnerId: "p-1", first: 0) { via { id } }',
    'introductions(partnerId: "p-1", first: 21) { via { id } }',
    `duplicates(networkId: "${NETWORK}", first: 101) { similarity }`,
  ])('refuses %s', async (field) => {
    const refused = await ask(`{ ${field} }`).then(
      () => undefined,
      (error: Error) => error.cause,
    );
    expect(refused).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });
});
