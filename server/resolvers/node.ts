import { may } from '../domain/policy.ts';
import type { Resolvers } from '../generated/types.ts';
import { activityById } from './activities.ts';
import type { Context } from './context.ts';
import { networkById } from './networks.ts';
import { partnerById } from './partners.ts';
import { recordById } from './reading.ts';
import { shownNeed } from './usedNeeds.ts';

type NodeType = 'Partner' | 'Activity' | 'Collaboration' | 'Referral' | 'Meeting' | 'Network' | 'Need';

/** Ids say what they are of by their first letters; a network's own need looks like a network's id and is tried after it. */
async function nodeById(context: Context, id: string): Promise<object | null> {
  const marked = async (type: NodeType, found: Promise<object | null>) => mark(type, await found);
  if (id.startsWith('p-')) return marked('Partner', partnerById(context, id, context.today));
  if (id.startsWith('a-')) return marked('Activity', activityById(context, id, context.today));
  if (id.startsWith('c-')) return marked('Collaboration', recordById(context, 'collaboration', id));
  if (id.startsWith('r-')) return marked('Referral', recordById(context, 'referral', id));
  if (id.startsWith('m-')) return marked('Meeting', recordById(context, 'meeting', id));
  if (id.startsWith('n-')) return (await marked('Network', networkById(context, id))) ?? marked('Need', recordById(context, 'need', id));
  const need = (await context.reference.get()).needs.find((one) => one.id === id);
  return need === undefined ? null : mark('Need', shownNeed(need));
}

function mark(type: NodeType, found: object | null): object | null {
  return found === null ? null : { ...found, __typename: type };
}

export const node: Resolvers = {
  Query: {
    node: (_, { id }, context) => nodeById(context, id) as never,
    viewer: (_, __, { viewer }) => ({
      name: viewer.name,
      role: viewer.role,
      mayWrite: may(viewer, 'write', viewer.networks === 'all' ? '' : (viewer.networks[0] ?? '')),
    }),
  },
  Node: { __resolveType: (found) => (found as unknown as { readonly __typename: NodeType }).__typename },
};
