import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, askGraphql, dataOf, newId } from '../../support/askProduct.ts';
import { createPartner, readPartner, resultOf, updatePartner } from '../../support/partnerCommands.ts';
import { randomNetwork } from '../../support/randomNetwork.ts';
import { type Product, startProduct } from '../../support/startProduct.ts';

const NETWORK_ID = 'n-race';
let product: Product;

beforeAll(async () => {
  const network = randomNetwork({
    seed: 5,
    networkId: NETWORK_ID,
    partners: 10,
    wijken: 2,
    needs: 5,
    activities: 10,
    collaborations: 5,
    referrals: 0,
  });
  product = await startProduct({ network });
});
afterAll(async () => {
  await product.stop();
});

async function freshPartner(name = 'Begin'): Promise<{ readonly id: string; readonly version: number }> {
  const id = newId('p-');
  const { partner } = resultOf(await createPartner(product.url, NETWORK_ID, { id, name }));
  return { id, version: Number(partner?.version) };
}

interface Line {
  readonly seq: number;
  readonly commandId: string;
  readonly entityId: string;
}

/** The whole log, oldest first. */
async function wholeLog(): Promise<readonly Line[]> {
  const lines: Line[] = [];
  let after: string | null = null;
  do {
    const answer: Answer = await askGraphql(
      product.url,
      'query Log($id: ID!, $after: String) { changes(networkId: $id, first: 100, after: $after) { edges { node { seq commandId entityId } } pageInfo { hasNextPage endCursor } } }',
      { id: NETWORK_ID, after },
    );
    const { changes } = dataOf<{
      changes: { edges: { node: Line }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
    }>(answer);
    lines.push(...changes.edges.map((edge) => edge.node));
    after = changes.pageInfo.hasNextPage ? changes.pageInfo.endCursor : null;
  } while (after !== null);
  return lines.reverse();
}

describe('people who write at the same moment', () => {
  it('335: of two that save the same version the second is told, with what is stored now, and nothing is lost', async () => {
    const { id, version } = await freshPartner();
    const first = resultOf(await updatePartner(product.url, NETWORK_ID, { id, version, name: 'Eerste' }));
    const second = resultOf(await updatePartner(product.url, NETWORK_ID, { id, version, name: 'Tweede' }));
    expect(first.problems).toEqual([]);
    expect(second).toMatchObject({
      seq: null,
      problems: [{ code: 'CONFLICT' }],
      partner: { name: 'Eerste', version: first.partner?.version },
    });
    expect(await readPartner(product.url, id)).toMatchObject({ name: 'Eerste' });
  });

  it('335: of 50 changes of one partner on one version exactly one is stored', async () => {
    const { id, version } = await freshPartner();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => updatePartner(product.url, NETWORK_ID, { id, version, name: `Naam ${index}` })),
    );
    const results = answers.map(resultOf);
    const stored = results.filter((result) => result.seq !== null);
    expect(stored).toHaveLength(1);
    for (const result of results.filter((one) => one.seq === null)) expect(result.problems).toMatchObject([{ code: 'CONFLICT' }]);
    expect(await readPartner(product.url, id)).toEqual(stored[0]?.partner);
  });

  it('339: of 50 that make the same id exactly one succeeds', async () => {
    const id = newId('p-');
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => createPartner(product.url, NETWORK_ID, { id, name: `Zelfde ${index}` })),
    );
    expect(answers.map(resultOf).filter((result) => result.seq !== null)).toHaveLength(1);
  });

  it('355: 50 changes of different things all succeed, and the log has no hole', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => createPartner(product.url, NETWORK_ID, { name: `Verschillend ${index}` })),
    );
    expect(answers.map(resultOf).filter((result) => result.seq === null)).toEqual([]);
    const log = await wholeLog();
    expect(log.map((line) => line.seq)).toEqual(log.map((_, index) => index + 1));
  });

  it('347: one command sent 20 times at once acts once and gives 20 equal answers', async () => {
    const input = { commandId: newId('c-'), id: newId('p-'), name: 'Eenmaal' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => createPartner(product.url, NETWORK_ID, input)));
    const results = answers.map(resultOf);
    expect(new Set(results.map((result) => result.seq)).size).toBe(1);
    expect(results[0]?.seq).not.toBeNull();
    const log = await wholeLog();
    expect(log.filter((line) => line.commandId === input.commandId)).toHaveLength(1);
  });

  it('345: the same change undone 10 times at once is undone once', async () => {
    const commandId = newId('c-');
    const id = newId('p-');
    await createPartner(product.url, NETWORK_ID, { commandId, id, name: 'Terug' });
    const undo = () =>
      askGraphql(
        product.url,
        'mutation U($input: UndoInput!) { result: undo(input: $input) { seq problems { field code message warning } } }',
        {
          input: { commandId: newId('c-'), networkId: NETWORK_ID, undoes: commandId },
        },
      );
    const results = (await Promise.all(Array.from({ length: 10 }, undo))).map(resultOf);
    expect(results.filter((result) => result.seq !== null)).toHaveLength(1);
    expect(await readPartner(product.url, id)).toBeNull();
  });

  it('341: a partner that is removed while others connect to it leaves no loose end', async () => {
    const middle = await freshPartner('Midden');
    const others = await Promise.all(Array.from({ length: 10 }, (_, index) => freshPartner(`Ander ${index}`)));
    const connect = (otherId: string) =>
      askGraphql(
        product.url,
        'mutation C($input: CreateCollaborationInput!) { result: createCollaboration(input: $input) { seq problems { field code message warning } } }',
        {
          input: { commandId: newId('c-'), networkId: NETWORK_ID, id: newId('c-'), fromId: middle.id, toId: otherId, level: 2 },
        },
      );
    const remove = askGraphql(
      product.url,
      'mutation R($input: RemoveInput!) { result: removePartner(input: $input) { seq problems { field code message warning } } }',
      {
        input: { commandId: newId('c-'), networkId: NETWORK_ID, id: middle.id, version: middle.version },
      },
    );
    const answers = await Promise.all([
      ...others.slice(0, 5).map((other) => connect(other.id)),
      remove,
      ...others.slice(5).map((other) => connect(other.id)),
    ]);
    for (const answer of answers) expect(answer.status, answer.text).toBe(200);
    expect(await readPartner(product.url, middle.id)).toBeNull();
    const ties = await askGraphql(product.url, `{ picture(networkId: "${NETWORK_ID}") { partnerIds collaborationFrom collaborationTo } }`);
    const { picture } = dataOf<{ picture: { partnerIds: string[]; collaborationFrom: number[]; collaborationTo: number[] } }>(ties);
    expect(picture.partnerIds).not.toContain(middle.id);
    for (const index of [...picture.collaborationFrom, ...picture.collaborationTo]) expect(picture.partnerIds[index]).toBeDefined();
  });

  it('343: a merges b while b merges a: one wins, and the other is told', async () => {
    const a = await freshPartner('Wijkhuis A');
    const b = await freshPartner('Wijkhuis B');
    const merge = (keep: typeof a, other: typeof a) =>
      askGraphql(
        product.url,
        'mutation M($input: MergePartnersInput!) { result: mergePartners(input: $input) { seq problems { field code message warning } } }',
        {
          input: {
            commandId: newId('c-'),
            networkId: NETWORK_ID,
            id: keep.id,
            version: keep.version,
            otherId: other.id,
            otherVersion: other.version,
          },
        },
      );
    const results = (await Promise.all([merge(a, b), merge(b, a)])).map(resultOf);
    expect(results.filter((result) => result.seq !== null)).toHaveLength(1);
    const left = [await readPartner(product.url, a.id), await readPartner(product.url, b.id)].filter((partner) => partner !== null);
    expect(left).toHaveLength(1);
  });

  it('353: whoever wrote something sees it in the next answer, whatever the question', async () => {
    for (let round = 0; round < 20; round += 1) {
      const id = newId('p-');
      await createPartner(product.url, NETWORK_ID, { id, name: `Meteen ${round}` });
      const answer = await askGraphql(
        product.url,
        `query Q($name: String!) { picture(networkId: "${NETWORK_ID}") { partnerIds } partners(networkId: "${NETWORK_ID}", filter: { search: $name }) { totalCount } }`,
        { name: `Meteen ${round}` },
      );
      const { picture, partners } = dataOf<{ picture: { partnerIds: string[] }; partners: { totalCount: number } }>(answer);
      expect(picture.partnerIds).toContain(id);
      expect(partners.totalCount).toBeGreaterThan(0);
    }
  });
});
