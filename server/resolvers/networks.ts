import { z } from 'zod';
import { createNetwork, updateNetwork } from '../commands/networks.ts';
import { aliveOn } from '../domain/spans.ts';
import type { Resolvers } from '../generated/types.ts';
import { readRecord } from '../store/records.ts';
import type { Context } from './context.ts';
import type { NetworkParent } from './parents.ts';
import { payloadOf } from './payload.ts';

const row = z.object({ id: z.string(), name: z.string(), origin: z.string().nullable(), version: z.number(), seq: z.number() });

async function readNetworks(context: Context): Promise<readonly NetworkParent[]> {
  const rows = await context.store.read((tx) => tx.run('networks/list-networks'));
  return rows
    .map((one) => row.parse(one))
    .filter((one) => context.may('read', one.id))
    .map(({ origin, ...one }) => ({ ...one, example: origin === 'example' }));
}

export async function networkById(context: Context, id: string): Promise<NetworkParent | null> {
  return (await readNetworks(context)).find((network) => network.id === id) ?? null;
}

export async function wijkenOf(context: Context, networkId: string) {
  const { wijken } = await context.reference.get();
  const network = await context.store.read((tx) => readRecord(tx, 'network', networkId, networkId));
  const codes = new Set(network?.wijkCodes ?? []);
  return wijken.filter((wijk) => codes.has(wijk.code));
}

export const networks: Resolvers = {
  Query: {
    networks: async (_, __, context) => [...(await readNetworks(context))],
    network: (_, { id }, context) => networkById(context, id),
  },
  Mutation: {
    async createNetwork(_, { input }, context) {
      return { ...payloadOf(context, await createNetwork(context.deps, input)), network: await networkById(context, input.id) };
    },
    async updateNetwork(_, { input }, context) {
      return { ...payloadOf(context, await updateNetwork(context.deps, input)), network: await networkById(context, input.networkId) };
    },
  },
  Network: {
    async partnerCount({ id }, { asOf }, context) {
      const lists = await context.pictureLists.listsOf(id);
      return [...lists.partners.values()].filter((partner) => aliveOn(partner, asOf ?? context.today)).length;
    },
    async gemeenten({ id }, _, context) {
      const codes = new Set((await wijkenOf(context, id)).map((wijk) => wijk.gemeenteCode));
      return (await context.reference.get()).gemeenten.filter((gemeente) => codes.has(gemeente.code));
    },
    wijken: ({ id }, _, context) => wijkenOf(context, id),
    themes: async (_, __, context) => [...(await context.reference.get()).themes],
    needs: async ({ id }, _, context) => [...(await context.loaders.needsOfNetwork.load(id))],
  },
};
