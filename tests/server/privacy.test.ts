import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildASTSchema, type GraphQLField, type GraphQLInputField, isInputObjectType, isObjectType, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Services } from '../../server/resolvers/context.ts';
import { loadNetwork } from '../../server/store/loadNetwork.ts';
import { askSchema, servicesOver } from '../support/askSchema.ts';
import { randomNetwork } from '../support/randomNetwork.ts';
import { openEmptyEmbedded } from '../support/stores.ts';

const NETWORK = 'n-1';
const file = randomNetwork({
  seed: 3,
  networkId: NETWORK,
  partners: 4,
  wijken: 2,
  needs: 2,
  activities: 1,
  collaborations: 0,
  referrals: 0,
  assessed: 0,
});
const [first, second] = file.partners;
const wijkCode = file.network.wijkCodes[0] ?? '';
const needId = file.reference.needs[0]?.id ?? '';

let services: Services;
let sent = 0;
beforeAll(async () => {
  const store = await openEmptyEmbedded();
  await loadNetwork(store, file, '2026-01-01T00:00:00.000Z');
  services = servicesOver(store);
  return () => store.close();
});

interface Result {
  readonly seq: number | null;
  readonly problems: readonly { readonly field: string | null; readonly code: string; readonly warning: boolean }[];
}

/** What each mutation needs at least; a text goes into one of its fields on top of it. */
const mutations: {
  readonly [mutation: string]: { readonly input: string; readonly least: () => object; readonly fields: readonly string[] };
} = {
  createPartner: {
    input: 'CreatePartnerInput',
    least: () => ({ id: `p-new-${sent}`, name: 'Buurthuis', kind: 'place', formality: 'formal' }),
    fields: ['name', 'description', 'contactFunction', 'contactPhone', 'source'],
  },
  createActivity: {
    input: 'CreateActivityInput',
    least: () => ({ id: `a-new-${sent}`, name: 'Inloop', offers: [{ partnerId: first?.id }], needIds: [needId], serves: [wijkCode] }),
    fields: ['name', 'description', 'source'],
  },
  createReferral: {
    input: 'CreateReferralInput',
    least: () => ({ id: `r-new-${sent}`, fromId: first?.id, toId: second?.id }),
    fields: ['source'],
  },
  createMeeting: {
    input: 'CreateMeetingInput',
    least: () => ({ id: `m-new-${sent}`, date: '2026-11-24', title: 'Wijktafel' }),
    fields: ['title'],
  },
  createNeed: {
    input: 'CreateNeedInput',
    least: () => ({ id: `n-new-${sent}`, themeId: file.reference.themes[0]?.id, nameNl: 'Behoefte', nameEn: 'Need' }),
    fields: ['nameNl', 'nameEn', 'definition'],
  },
};

async function send(mutation: string, over: object): Promise<Result> {
  sent += 1;
  const { input, least } = mutations[mutation] ?? mutations.createPartner ?? { input: '', least: () => ({}) };
  const source = `mutation ($input: ${input}!) { result: ${mutation}(input: $input) { seq problems { field code warning } } }`;
  const variables = { input: { commandId: `command-${sent}`, networkId: NETWORK, ...least(), ...over } };
  const { result } = await askSchema(services, source, variables);
  return result as Result;
}

describe('text about a person is stored with a warning, in every field of', () => {
  it.each(Object.entries(mutations).flatMap(([mutation, { fields }]) => fields.map((field) => [mutation, field] as const)))(
    '%s: %s',
    async (mutation, field) => {
      const { seq, problems } = await send(mutation, { [field]: 'mevr. Jansen 06-12345678' });
      expect(seq).not.toBeNull();
      expect(problems).toContainEqual({ field, code: 'PERSONAL_DATA', warning: true });
    },
  );

  it.each(['jan.jansen@gmail.com', 'j.jansen@dordrecht.nl'])('a contact address: %s', async (contactEmail) => {
    expect((await send('createPartner', { contactEmail })).problems).toContainEqual({
      field: 'contactEmail',
      code: 'PERSONAL_DATA',
      warning: true,
    });
  });

  it('an alias', async () => {
    const { problems } = await send('createPartner', { aliases: ['Buurt', 'Bij dhr. De Vries'] });
    expect(problems).toContainEqual({ field: 'aliases.1', code: 'PERSONAL_DATA', warning: true });
  });
});

describe('no warning comes with', () => {
  it('a function and a general address', async () => {
    const contact = { contactFunction: 'coördinator burenhulp', contactEmail: 'info@dordrecht.nl', contactPhone: '078 123 45 67' };
    expect(
      (await send('createPartner', { name: 'Dr. Schaepmanhuis', description: 'Sinds 1-9-2021 elke dinsdag.', ...contact })).problems,
    ).toEqual([]);
  });
});

describe('the contract has no place for a person', () => {
  const folder = fileURLToPath(new URL('../../server/schema', import.meta.url));
  const text = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const types = Object.values(buildASTSchema(parse(text.join('\n'))).getTypeMap()).filter((type) => !type.name.startsWith('__'));
  const fieldsOf = (type: (typeof types)[number]): (GraphQLField<unknown, unknown> | GraphQLInputField)[] =>
    isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];

  it('no field asks for a name, birthday, number or address of somebody', () => {
    const personal =
      /(birth|geboorte|bsn|surname|lastname|firstname|achternaam|voornaam|gender|geslacht|resident|inwoner|client(?!MutationId)|patient|postcode|street|houseNumber|contactName|contactPerson|mobile)/i;
    const asked = types.flatMap((type) => fieldsOf(type).map((field) => `${type.name}.${field.name}`));
    expect(asked.length).toBeGreaterThan(200);
    expect(asked.filter((name) => personal.test(name))).toEqual([]);
  });

  it('referrals are counted in bands only, the lowest of which hides small numbers', () => {
    const referral = types.filter((type) => /Referral(Input)?$/.test(type.name) && !/Option|Payload/.test(type.name));
    const numbers = referral.flatMap((type) =>
      fieldsOf(type)
        .filter((field) => /Int|Float/.test(String(field.type)))
        .map((field) => field.name),
    );
    expect(referral.length).toBe(3);
    expect(new Set(numbers)).toEqual(new Set(['version']));
    expect(text.join('\n')).toMatch(/enum CountBand \{ under_5 /);
  });

  it('an exact number of referrals is refused', async () => {
    await expect(send('createReferral', { countBand: 3 })).rejects.toThrow();
  });
});
