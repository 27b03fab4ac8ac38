import { type Answer, askGraphql, dataOf, newId } from './askProduct.ts';

export interface PartnerAnswer {
  readonly seq: number | null;
  readonly problems: readonly {
    readonly field: string | null;
    readonly code: string;
    readonly message: string;
    readonly warning: boolean;
  }[];
  readonly partner: Readonly<Record<string, unknown>> | null;
}

const PARTNER = 'id version name aliases description website contactFunction contactEmail contactPhone source';
const CREATE = `mutation Create($input: CreatePartnerInput!) { result: createPartner(input: $input) { seq problems { field code message warning } partner { ${PARTNER} } } }`;
const UPDATE = `mutation Update($input: UpdatePartnerInput!) { result: updatePartner(input: $input) { seq problems { field code message warning } partner { ${PARTNER} } } }`;

/** Creates a partner over the API; what is left out gets a value of no importance. */
export function createPartner(url: string, networkId: string, input: Readonly<Record<string, unknown>>): Promise<Answer> {
  const defaults = { commandId: newId('c-'), networkId, id: newId('p-'), kind: 'organisation', formality: 'formal' };
  return askGraphql(url, CREATE, { input: { ...defaults, ...input } });
}

export function updatePartner(url: string, networkId: string, input: Readonly<Record<string, unknown>>): Promise<Answer> {
  return askGraphql(url, UPDATE, { input: { commandId: newId('c-'), networkId, ...input } });
}

/** The payload of an answer; throws with the whole answer when there is none. */
export function resultOf(answer: Answer): PartnerAnswer {
  return dataOf<{ readonly result: PartnerAnswer }>(answer).result;
}

/** A partner as it is stored now; null when it is not there. */
export async function readPartner(url: string, id: string): Promise<PartnerAnswer['partner']> {
  const answer = await askGraphql(url, `query Read($id: ID!) { partner(id: $id) { ${PARTNER} } }`, { id });
  return dataOf<{ readonly partner: PartnerAnswer['partner'] }>(answer).partner;
}
