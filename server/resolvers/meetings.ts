import { createMeeting, removeMeeting, updateMeeting } from '../commands/meetings.ts';
import type { Resolvers } from '../generated/types.ts';
import { readAllRecords } from '../store/records.ts';
import { payloadOf, removePayload } from './payload.ts';
import { recordById, requireNetwork } from './reading.ts';

export const meetings: Resolvers = {
  Query: {
    async meetings(_, { networkId }, context) {
      await requireNetwork(context, networkId);
      const records = await context.store.read((tx) => readAllRecords(tx, 'meeting', networkId));
      return [...records].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    },
  },
  Mutation: {
    async createMeeting(_, { input }, context) {
      return { ...payloadOf(context, await createMeeting(context.deps, input)), meeting: await recordById(context, 'meeting', input.id) };
    },
    async updateMeeting(_, { input }, context) {
      return { ...payloadOf(context, await updateMeeting(context.deps, input)), meeting: await recordById(context, 'meeting', input.id) };
    },
    removeMeeting: async (_, { input }, context) => removePayload(context, await removeMeeting(context.deps, input)),
  },
  Meeting: {
    async attendedBy({ attendedBy }, _, context) {
      const names = await context.loaders.partnerNames.loadMany([...attendedBy]);
      return names.filter((name) => name !== undefined && !(name instanceof Error)) as never;
    },
  },
};
