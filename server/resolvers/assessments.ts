import { assessNeed } from '../commands/assessments.ts';
import type { Resolvers } from '../generated/types.ts';
import { readCoverageCell } from './coverage.ts';
import { payloadOf } from './payload.ts';

export const assessments: Resolvers = {
  Mutation: {
    async assessNeed(_, { input }, context) {
      const payload = payloadOf(context, await assessNeed(context.deps, input));
      return { ...payload, cell: await readCoverageCell(context, input, context.today) };
    },
  },
};
