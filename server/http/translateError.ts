import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { Forbidden } from '../commands/runCommand.ts';
import { codeOfStoreError, type ErrorCode, errorText, ShownError } from '../errors.ts';
import type { Language } from '../resolvers/context.ts';
import { StoreError } from '../store/store.ts';

/** Codes of GraphQL itself, which say nothing of our inside. */
const PROTOCOL = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'QUERY_TOO_LARGE',
  'GRAPHQL_SUBSCRIPTIONS_NOT_SUPPORTED',
]);

/** The one place that decides what is shown and what is only logged: a fault gets a reference, and the log holds its detail under it. */
export function translateError(formatted: GraphQLFormattedError, error: unknown, log: Logger, language: Language): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const code = codeOf(cause, formatted);
  if (code === undefined) return withoutStack(formatted);
  if (code !== 'INTERNAL') {
    if (code !== 'FORBIDDEN') log.warn({ code, error: String(cause) }, 'request failed');
    return { ...withoutStack(formatted), message: errorText(code, language), extensions: { code } };
  }
  const reference = randomUUID().slice(0, 8);
  log.error({ reference, err: cause }, 'internal error');
  return { ...withoutStack(formatted), message: `${errorText('INTERNAL', language)} (${reference})`, extensions: { code, reference } };
}

/** undefined: it may be shown as it is. */
function codeOf(cause: unknown, formatted: GraphQLFormattedError): ErrorCode | undefined {
  if (cause instanceof ShownError) return undefined;
  if (cause instanceof StoreError) return codeOfStoreError(cause.kind);
  if (cause instanceof Forbidden) return 'FORBIDDEN';
  const { code } = formatted.extensions ?? {};
  if (cause instanceof GraphQLError && typeof code === 'string' && PROTOCOL.has(code)) return undefined;
  return 'INTERNAL';
}

/** Without a stack, and without the suggestions that tell a guesser what the contract holds. */
function withoutStack(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { code } = formatted.extensions ?? {};
  const message = formatted.message.replace(/ ?Did you mean [^?]*\?/g, '');
  return { ...formatted, message, ...(code !== undefined && { extensions: { code } }) };
}
