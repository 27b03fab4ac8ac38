import type { CommandResult } from '../commands/runCommand.ts';
import {
  confirmTie,
  createCollaboration,
  createReferral,
  endTie,
  removeTie,
  updateCollaboration,
  updateReferral,
} from '../commands/ties.ts';
import { ShownError } from '../errors.ts';
import type { Resolvers } from '../generated/types.ts';
import type { Context } from './context.ts';
import { payloadOf, removePayload } from './payload.ts';
import { recordById } from './reading.ts';

async function collaborationPayload(context: Context, id: string, result: CommandResult) {
  return { ...payloadOf(context, result), collaboration: await recordById(context, 'collaboration', id) };
}

async function referralPayload(context: Context, id: string, result: CommandResult) {
  return { ...payloadOf(context, result), referral: await recordById(context, 'referral', id) };
}

async function endOf(context: Context, id: string) {
  const partner = await context.loaders.partnerNames.load(id);
  if (partner === undefined) throw new ShownError('NOT_FOUND', id);
  return partner;
}

const ends: Pick<NonNullable<Resolvers['Collaboration']>, never> & {
  readonly from: (tie: { readonly fromId: string }, args: unknown, context: Context) => ReturnType<typeof endOf>;
  readonly to: (tie: { readonly toId: string }, args: unknown, context: Context) => ReturnType<typeof endOf>;
} = {
  from: ({ fromId }, _, context) => endOf(context, fromId),
  to: ({ toId }, _, context) => endOf(context, toId),
};

export const ties: Resolvers = {
  Query: {
    collaboration: (_, { id }, context) => recordById(context, 'collaboration', id),
    referral: (_, { id }, context) => recordById(context, 'referral', id),
  },
  Mutation: {
    createCollaboration: async (_, { input }, context) =>
      collaborationPayload(context, input.id, await createCollaboration(context.deps, input)),
    updateCollaboration: async (_, { input }, context) =>
      collaborationPayload(context, input.id, await updateCollaboration(context.deps, input)),
    endCollaboration: async (_, { input }, context) =>
      collaborationPayload(context, input.id, await endTie(context.deps, 'collaboration', input)),
    confirmCollaboration: async (_, { input }, context) =>
      collaborationPayload(context, input.id, await confirmTie(context.deps, 'collaboration', input)),
    removeCollaboration: async (_, { input }, context) => removePayload(context, await removeTie(context.deps, 'collaboration', input)),
    createReferral: async (_, { input }, context) => referralPayload(context, input.id, await createReferral(context.deps, input)),
    updateReferral: async (_, { input }, context) => referralPayload(context, input.id, await updateReferral(context.deps, input)),
    endReferral: async (_, { input }, context) => referralPayload(context, input.id, await endTie(context.deps, 'referral', input)),
    confirmReferral: async (_, { input }, context) => referralPayload(context, input.id, await confirmTie(context.deps, 'referral', input)),
    removeReferral: async (_, { input }, context) => removePayload(context, await removeTie(context.deps, 'referral', input)),
  },
  Collaboration: ends,
  Referral: ends,
};
