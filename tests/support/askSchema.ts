import { fileURLToPath } from 'node:url';
import { graphql } from 'graphql';
import { LOCAL_BEHEERDER, type Viewer } from '../../server/domain/policy.ts';
import { buildSchema } from '../../server/http/schema.ts';
import { createChangeFeed } from '../../server/live/changeFeed.ts';
import { createContext, type Services } from '../../server/resolvers/context.ts';
import { createCoverageLists } from '../../server/store/coverageLists.ts';
import { createPictureLists } from '../../server/store/pictureLists.ts';
import { createReferenceProvider } from '../../server/store/reference.ts';
import type { Store } from '../../server/store/store.ts';

const schema = buildSchema(fileURLToPath(new URL('../..', import.meta.url)));

/** The server's services over an open store, without HTTP. */
export function servicesOver(store: Store): Services {
  const feed = createChangeFeed(store, 200);
  return {
    store,
    clock: () => new Date('2026-11-24T10:00:00Z'),
    reference: createReferenceProvider(store),
    coverageLists: createCoverageLists(store),
    pictureLists: createPictureLists(store),
    onCommitted: (networkId) => feed.notify(networkId),
    changesOf: (networkId, afterSeq) => feed.follow(networkId, afterSeq),
  };
}

/** Asks the real schema one question; throws when it answers with an error. */
export async function askSchema(
  services: Services,
  source: string,
  variableValues: Record<string, unknown> = {},
  viewer: Viewer = LOCAL_BEHEERDER,
) {
  const result = await graphql({ schema, source, variableValues, contextValue: createContext(services, viewer, 'nl') });
  if (result.errors !== undefined) throw new Error(result.errors.map((error) => error.message).join('; '), { cause: result.errors[0] });
  return JSON.parse(JSON.stringify(result.data)) as Record<string, unknown>;
}
