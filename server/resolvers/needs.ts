import { createNeed, removeNeed, updateNeed } from '../commands/needs.ts';
import type { Resolvers } from '../generated/types.ts';
import type { Context } from './context.ts';
import { payloadOf, removePayload } from './payload.ts';
import { recordById } from './reading.ts';
import { shownNeed } from './usedNeeds.ts';

async function needById(context: Context, id: string) {
  const own = await recordById(context, 'need', id);
  return own === null ? null : shownNeed(own);
}

export const needs: Resolvers = {
  Query: {
    async taxonomy(_, __, context) {
      const { themes, targetGroups, sectors, activityKinds } = await context.reference.get();
      return { themes: [...themes], targetGroups: [...targetGroups], sectors: [...sectors], activityKinds: [...activityKinds] };
    },
  },
  Mutation: {
    createNeed: async (_, { input }, context) => ({
      ...payloadOf(context, await createNeed(context.deps, input)),
      need: await needById(context, input.id),
    }),
    updateNeed: async (_, { input }, context) => ({
      ...payloadOf(context, await updateNeed(context.deps, input)),
      need: await needById(context, input.id),
    }),
    removeNeed: async (_, { input }, context) => removePayload(context, await removeNeed(context.deps, input)),
  },
};
