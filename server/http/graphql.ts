import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLSchema, getNullableType, isListType, NoSchemaIntrospectionCustomRule } from 'graphql';
import { type ComplexityEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';
import type { Logger } from 'pino';
import type { Context } from '../resolvers/context.ts';
import { documentCache } from './documentCache.ts';
import { LIMITS, limitQuery } from './queryLimits.ts';
import { translateError } from './translateError.ts';

export const validationRules = [limitQuery, NoSchemaIntrospectionCustomRule];

/** A page costs what it holds: its size times what each of its items costs. */
const pages: ComplexityEstimator = ({ args, childComplexity }) => {
  const { first } = args as { readonly first?: unknown };
  return typeof first === 'number' ? Math.max(1, Math.min(first, 1_000)) * (1 + childComplexity) : undefined;
};

/** A list that is no page is taken to hold a few things. */
const lists: ComplexityEstimator = ({ field, childComplexity }) =>
  isListType(getNullableType(field.type)) ? 1 + LIST_LENGTH * childComplexity : undefined;
const LIST_LENGTH = 4;

/** Refuses an operation that costs too much, or whose variables do not fit, before it runs: on HTTP and on the socket. */
export function refuseCostly(
  schema: GraphQLSchema,
  query: Parameters<typeof getComplexity>[0]['query'],
  variables: Record<string, unknown>,
): GraphQLError | undefined {
  try {
    const cost = getComplexity({ schema, query, variables, estimators: [pages, lists, simpleEstimator({ defaultComplexity: 1 })] });
    return cost > LIMITS.cost ? refusal('QUERY_TOO_LARGE', `costs ${cost}, more than ${LIMITS.cost}`) : undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return refusal('BAD_USER_INPUT', error.message);
    throw error;
  }
}

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}

const MAX_ERRORS = 5;
/** Some five times the operations of our own client. */
const MAX_DOCUMENTS = 500;

/** A few errors tell enough; a hundred tell how we are built, and cost. */
const fewErrors: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind === 'single' && body.singleResult.errors) body.singleResult.errors = body.singleResult.errors.slice(0, MAX_ERRORS);
      },
    };
  },
};

function limitCost(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, request }) {
          const refused = refuseCostly(schema, document, request.variables ?? {});
          if (refused !== undefined) throw refused;
        },
      };
    },
  };
}

export function createGraphql(schema: GraphQLSchema, log: Logger): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    validationRules,
    introspection: false,
    csrfPrevention: true,
    persistedQueries: false,
    documentStore: documentCache(MAX_DOCUMENTS),
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      limitCost(schema),
      fewErrors,
      {
        async serverWillStart() {
          return {
            async renderLandingPage() {
              return { html: '' };
            },
          };
        },
      },
    ],
    logger: { debug() {}, info() {}, warn: (message) => log.warn(message), error: (message) => log.error(message) },
    formatError: (formatted, error) => translateError(formatted, error, log, 'nl'),
  });
}
