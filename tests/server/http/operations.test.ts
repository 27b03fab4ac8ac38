import { describe, expect, it } from 'vitest';
import { askGraphql } from '../../support/askProduct.ts';
import { expectRefusal, NETWORK_ID, post, query, runProduct } from './httpServer.ts';

const server = runProduct();
const aliases = (count: number, field: string) => `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;

describe('an operation that asks too much', () => {
  it('021: 101 aliases of __typename', async () => {
    expectRefusal(await post(server.url, query(aliases(101, '__typename'))), [400]);
  });

  it('023: 101 aliases of one field', async () => {
    expectRefusal(await post(server.url, query(aliases(101, 'networks { id }'))), [400]);
  });

  it('025: unknown directives in a row give few errors', async () => {
    const answer = await post(server.url, query(`{ __typename ${'@aa'.repeat(10)} }`));
    expectRefusal(answer, [400]);
    expect(answer.json?.errors?.length).toBeLessThanOrEqual(6);
  });

  it('027: 5,000 repeated fields are refused at once', async () => {
    const answer = await post(server.url, query(`{ ${'__typename '.repeat(5000)} }`));
    expectRefusal(answer, [400]);
    expect(answer.milliseconds).toBeLessThan(200);
  });

  it('029: fragments that double each other are refused before they are counted out', async () => {
    const fragments = Array.from({ length: 25 }, (_, index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`);
    expectRefusal(await post(server.url, query(`{ ...f0 } ${fragments.join(' ')} fragment f25 on Query { __typename }`)), [400]);
  });

  it('031: a circle of fragments is refused at once', async () => {
    await post(server.url, query('{ __typename }'));
    const answer = await post(server.url, query('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'));
    expectRefusal(answer, [400]);
    expect(answer.milliseconds).toBeLessThan(50);
  });

  it('033: 3,000 inline fragments in each other do not end the program', async () => {
    expectRefusal(await post(server.url, query(`{ ${'... { '.repeat(3000)} __typename ${'}'.repeat(3000)} }`)), [400]);
  });

  it('369: a page of a milliard is refused, with the maximum in the words', async () => {
    const answer = await askGraphql(server.url, `{ partners(networkId: "${NETWORK_ID}", first: 1000000000) { totalCount } }`);
    expectRefusal(answer, [200, 400]);
    expect(answer.json?.errors?.[0]?.message).toMatch(/100/);
    expect(answer.json?.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it.each([0, -1])('369: a page of %i is refused', async (first) => {
    const answer = await askGraphql(server.url, `{ partners(networkId: "${NETWORK_ID}", first: ${first}) { totalCount } }`);
    expect(answer.json?.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('371: eight steps deep over many to many is refused', async () => {
    const step = (depth: number): string => (depth === 0 ? '{ id }' : `{ activities { offers { partner ${step(depth - 1)} } } }`);
    const deep = `{ partners(networkId: "${NETWORK_ID}", first: 100) { edges { node ${step(8)} } } }`;
    expectRefusal(await post(server.url, query(deep)), [400]);
  });

  it('371: a wide and deep question that the contract does allow is refused by its cost', async () => {
    const everything =
      'id name sectors { id } worksIn { wijk { code figures { value } buurten { code figures { value } } } } activities { id name offers { partner { id name } } }';
    const answer = await post(
      server.url,
      query(aliases(20, `partners(networkId: "${NETWORK_ID}", first: 100) { edges { node { ${everything} } } }`)),
    );
    expectRefusal(answer, [400]);
  });

  it('373: a path between two hubs has a longest length', async () => {
    const { json } = await askGraphql(server.url, `{ partners(networkId: "${NETWORK_ID}", first: 2) { edges { node { id } } } }`);
    const ids = JSON.stringify(json?.data).match(/p-[^"]+/g) ?? [];
    const answer = await askGraphql(server.url, 'query Path($from: ID!, $to: ID!) { path(fromId: $from, toId: $to) { partners { id } } }', {
      from: ids[0],
      to: ids[1],
    });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.milliseconds).toBeLessThan(2000);
  });
});

describe('an operation that feels its way', () => {
  it('037: the contract is not told to whoever asks for it', async () => {
    expectRefusal(await post(server.url, query('{ __schema { types { name } } }')), [400]);
  });

  it('039: a slip in a field name is not mended', async () => {
    const answer = await post(server.url, query('{ network { idd } }'));
    expectRefusal(answer, [400]);
    expect(answer.text).not.toMatch(/did you mean/i);
  });

  it.each([
    ['an argument', '{ partners(networkIdd: "x") { totalCount } }'],
    ['an enum value', `{ partners(networkId: "${NETWORK_ID}", sort: nam) { totalCount } }`],
    ['a type', '{ node(id: "x") { ... on Partnr { id } } }'],
    ['an input field', 'mutation { undo(input: { networkIdd: "x" }) { seq } }'],
  ])('039: a slip in %s is not mended', async (_what, text) => {
    const answer = await post(server.url, query(text));
    expectRefusal(answer, [400]);
    expect(answer.text).not.toMatch(/did you mean/i);
  });
});

describe('a value that does not fit', () => {
  const ego = 'query Ego($id: ID!, $depth: Int) { ego(partnerId: $id, depth: $depth) { cut } }';
  it.each([
    ['2147483648', '2147483648'],
    ['1e999', '1e999'],
    ['"12"', '"12"'],
    ['1.5', '1.5'],
    ['{}', '{}'],
  ])("073: %s for a whole number is the asker's mistake, not ours", async (_name, literal) => {
    const answer = await post(server.url, `{"query":${JSON.stringify(ego)},"variables":{"id":"p-1","depth":${literal}}}`);
    expectRefusal(answer, [200, 400]);
    expect(answer.json?.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('129: an object for an id is refused', async () => {
    const answer = await post(server.url, '{"query":"query P($id: ID!) { partner(id: $id) { id } }","variables":{"id":{"$gt":""}}}');
    expectRefusal(answer, [200, 400]);
  });

  it('125: only the sorts of the contract can be asked for', async () => {
    const answer = await post(
      server.url,
      query('query P($sort: PartnerSort) { partners(networkId: "n", sort: $sort) { totalCount } }', {
        sort: 'naam` DESC; DROP //',
      }),
    );
    expectRefusal(answer, [200, 400]);
  });

  it.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-01-01T00:00:00Z', '', 'morgen', '0000-00-00'])(
    '167: %j is no day',
    async (asOf) => {
      const answer = await askGraphql(server.url, 'query P($asOf: Date) { partners(networkId: "n-http", asOf: $asOf) { totalCount } }', {
        asOf,
      });
      expectRefusal(answer, [200, 400]);
      expect(answer.json?.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    },
  );

  it.each(['WK05050', 'GM', 'wk050509', 'WK050509; DROP', ''])('%j is no area code', async (code) => {
    const answer = await askGraphql(server.url, 'query W($code: AreaCode!) { wijk(code: $code) { code } }', { code });
    expectRefusal(answer, [200, 400]);
    expect(answer.json?.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('173: a field that the input does not have is refused', async () => {
    const input = {
      commandId: 'c-173',
      networkId: NETWORK_ID,
      id: 'p-173',
      name: 'x',
      kind: 'organisation',
      formality: 'formal',
      versie: 99,
    };
    const answer = await askGraphql(server.url, 'mutation C($input: CreatePartnerInput!) { createPartner(input: $input) { seq } }', {
      input,
    });
    expectRefusal(answer, [200, 400]);
    expect(answer.json?.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
