import { movePartners } from '../commands/positions.ts';
import type { Resolvers } from '../generated/types.ts';
import { payloadOf } from './payload.ts';

export const positions: Resolvers = {
  Mutation: {
    movePartners: async (_, { input }, context) => payloadOf(context, await movePartners(context.deps, input)),
  },
};
