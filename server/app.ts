import { createServer, type IncomingMessage, type Server } from 'node:http';
import express from 'express';
import type { Logger } from 'pino';
import { LOCAL_BEHEERDER } from './domain/policy.ts';
import { builtClient, developedClient } from './http/client.ts';
import { createGraphql } from './http/graphql.ts';
import { graphqlRoute, httpErrors, languageOf } from './http/graphqlRoute.ts';
import { securityHeaders } from './http/headers.ts';
import { healthRoutes, type Readiness } from './http/health.ts';
import { inFlightLimit } from './http/inFlightLimit.ts';
import { onlyOwnMachine } from './http/ownMachine.ts';
import { refusalLimit } from './http/refusalLimit.ts';
import { buildSchema } from './http/schema.ts';
import { securityText } from './http/securityText.ts';
import { attachSocket } from './http/socket.ts';
import { createChangeFeed } from './live/changeFeed.ts';
import { type Context, createContext, type Services } from './resolvers/context.ts';
import { createCoverageLists } from './store/coverageLists.ts';
import { createPictureLists } from './store/pictureLists.ts';
import { createReferenceProvider } from './store/reference.ts';
import type { Store } from './store/store.ts';

export interface AppOptions {
  readonly store: Store;
  readonly root: string;
  readonly log: Logger;
  /** The client from its sources, with hot reload. */
  readonly dev: boolean;
  readonly clock?: () => Date;
  /** Whom to warn about a weakness: a `mailto:` or `https:` address. */
  readonly securityContact?: string | undefined;
}

export interface App {
  readonly server: Server;
  readonly services: Services;
  /** Finishes what is under way, then closes sockets and server. The store stays open: whoever opened it closes it. */
  stop(): Promise<void>;
}

/** How often the log is looked at for changes of another process: only with Neo4j there can be one. */
const POLL_MS = { embedded: 5_000, neo4j: 400 } as const;
const DRAIN_MS = 10_000;
/** Refusals a minute for one address: no page of ours ever comes near. */
const REFUSAL_LIMIT = { refusals: 300, windowMs: 60_000, addresses: 10_000, now: Date.now } as const;
const MAX_IN_FLIGHT = 500;

/** The whole server over an opened store: API, socket, health and client on one port. It does not listen yet. */
export async function createApp({ store, root, log, dev, clock = () => new Date(), securityContact }: AppOptions): Promise<App> {
  const feed = createChangeFeed(store, POLL_MS[store.engine]);
  const services: Services = {
    store,
    clock,
    reference: createReferenceProvider(store),
    coverageLists: createCoverageLists(store),
    pictureLists: createPictureLists(store),
    onCommitted: (networkId) => feed.notify(networkId),
    changesOf: (networkId, afterSeq) => feed.follow(networkId, afterSeq),
  };
  const contextOf = (request: IncomingMessage): Context =>
    createContext(services, LOCAL_BEHEERDER, languageOf(request.headers['accept-language']));
  const schema = buildSchema(root);
  const apollo = createGraphql(schema, log);
  await apollo.start();
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', false);
  const server = createServer(
    { connectionsCheckingInterval: 2_000, headersTimeout: 15_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 },
    app,
  );
  const readiness: Readiness = { accepting: true };
  app.use(securityHeaders(dev));
  app.use(healthRoutes(store, readiness));
  app.use(securityText(securityContact, clock));
  app.use(onlyOwnMachine);
  app.use('/graphql', refusalLimit(REFUSAL_LIMIT), inFlightLimit(MAX_IN_FLIGHT), graphqlRoute(apollo, contextOf));
  const socket = attachSocket(server, schema, contextOf, log);
  app.use(dev ? await developedClient(root, server) : builtClient(root));
  app.use(httpErrors);
  return {
    server,
    services,
    async stop() {
      readiness.accepting = false;
      feed.close();
      await socket.close();
      await closed(server);
      await apollo.stop();
      await services.coverageLists.close();
    },
  };
}

async function closed(server: Server): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(timer);
}
