import { undo } from '../commands/undo.ts';
import type { Resolvers } from '../generated/types.ts';
import { type ChangeLine, lineOf } from '../store/changeLog.ts';
import type { Context } from './context.ts';
import { payloadOf } from './payload.ts';
import { cursorOf, pageSize, requireNetwork, valuesOf } from './reading.ts';

/** A line as the schema shows it; whether it was taken back is known only where the log was asked. */
export function shownChange(line: ChangeLine, undone = false) {
  return { ...line, undone };
}

async function entityIds(context: Context, entityId: string | null | undefined): Promise<readonly string[] | null> {
  if (entityId === null || entityId === undefined) return null;
  const partner = entityId.startsWith('p-') ? await context.loaders.partners.load(entityId) : undefined;
  return [entityId, ...(partner?.formerIds ?? [])];
}

export const changes: Resolvers = {
  Query: {
    async changes(_, { networkId, first, after, entityId, entityKind, actor }, context) {
      await requireNetwork(context, networkId);
      const limit = pageSize(first ?? 50) + 1;
      const [before] = valuesOf(after) ?? [null];
      const params = {
        networkId,
        before,
        entityIds: await entityIds(context, entityId),
        entityKind: entityKind ?? null,
        actor: actor ?? null,
        limit,
      };
      const rows = await context.store.read((tx) => tx.run('changes/page', params));
      const edges = rows
        .slice(0, limit - 1)
        .map((row) => ({ cursor: cursorOf([Number(row.seq)]), node: shownChange(lineOf(row.change), row.undone === true) }));
      const ends = { startCursor: edges.at(0)?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
      return { edges, pageInfo: { hasNextPage: rows.length === limit, hasPreviousPage: before !== null, ...ends } };
    },
  },
  Mutation: {
    async undo(_, { input }, context) {
      const result = await undo(context.deps, input);
      return { ...payloadOf(context, result), changes: result.lines.map((line) => shownChange(line)) };
    },
  },
  Subscription: {
    networkChanged: {
      async subscribe(_, { networkId, afterSeq }, context) {
        await requireNetwork(context, networkId);
        return context.changesOf(networkId, afterSeq);
      },
      resolve: (event: { networkChanged: ChangeLine }) => shownChange(event.networkChanged),
    },
  },
};
