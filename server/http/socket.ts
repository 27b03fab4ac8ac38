import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { useServer as serveSocket } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import type { Context } from '../resolvers/context.ts';
import { refuseCostly, validationRules } from './graphql.ts';
import { isFromOwnMachine } from './ownMachine.ts';
import { LIMITS } from './queryLimits.ts';
import { translateError } from './translateError.ts';

const MAX_MESSAGE_BYTES = 256 * 1024;
const INIT_WAIT_MS = 5_000;
const PING_MS = 15_000;
const MAX_SUBSCRIPTIONS = 20;

export interface SocketEnd {
  /** Tells every client to come back (1001) and waits till all are gone. */
  close(): Promise<void>;
}

/** /graphql as graphql-transport-ws, under the same rules as over HTTP. Other upgrades are left to whoever wants them (the bundler in dev). */
export function attachSocket(
  server: Server,
  schema: GraphQLSchema,
  contextOf: (request: IncomingMessage) => Context,
  log: Logger,
): SocketEnd {
  const wss = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  const counts = new WeakMap<object, number>();
  const ended = serveSocket<Record<string, unknown>, { readonly request: IncomingMessage }>(
    {
      schema,
      connectionInitWaitTimeout: INIT_WAIT_MS,
      isProd: true,
      context: (ctx) => contextOf(ctx.extra.request),
      onSubscribe(ctx, _id, { query, variables, operationName }) {
        const count = (counts.get(ctx.extra.socket) ?? 0) + 1;
        if (count > MAX_SUBSCRIPTIONS) {
          ctx.extra.socket.close(4429, 'Too many subscriptions');
          return undefined;
        }
        counts.set(ctx.extra.socket, count);
        const document = parsed(query);
        if (document instanceof GraphQLError) return [document];
        const errors = validate(schema, document, [...specifiedRules, ...validationRules], { maxErrors: 5 });
        const refused =
          errors.length > 0 ? errors : [refuseCostly(schema, document, variables ?? {})].filter((error) => error !== undefined);
        return refused.length > 0
          ? [...refused]
          : { schema, document, variableValues: variables, operationName, contextValue: contextOf(ctx.extra.request) };
      },
      onComplete: (ctx) => {
        counts.set(ctx.extra.socket, (counts.get(ctx.extra.socket) ?? 1) - 1);
      },
      onError: (_ctx, _id, _payload, errors) => errors.map((error) => translateError(error.toJSON(), error, log, 'nl')),
    },
    wss,
    PING_MS,
  );
  server.on('upgrade', (request, socket, head) => {
    if (pathOf(request) !== '/graphql') return;
    if (!isFromOwnMachine(request.headers)) return refuse(socket);
    wss.handleUpgrade(request, socket, head, (client) => {
      wss.emit('connection', client, request);
      // A message too long or in a wrong form is the client's mistake: ws hangs up by itself, and our log needs no stack of it.
      client.removeAllListeners('error').on('error', (error) => log.debug({ error: error.message }, 'socket'));
    });
  });
  return { close: async () => ended.dispose() };
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: LIMITS.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?')[0] ?? '';
}

function refuse(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}
