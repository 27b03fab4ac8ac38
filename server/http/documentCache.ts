import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import type { Context } from '../resolvers/context.ts';

type DocumentStore = NonNullable<ApolloServerOptions<Context>['documentStore']>;

/**
 * The last operations that were parsed and found valid, so that the client's own are read once. Counted, not weighed: Apollo's own store
 * weighs a document by its text, which is a thirtieth of what it takes in memory, and grows to 800 MB under a flood of different questions.
 */
export function documentCache(max: number): DocumentStore {
  const documents = new Map<string, DocumentNode>();
  return {
    async get(key) {
      const known = documents.get(key);
      if (known === undefined) return undefined;
      documents.delete(key);
      documents.set(key, known);
      return known;
    },
    async set(key, document) {
      documents.set(key, document);
      const [oldest] = documents.keys();
      if (documents.size > max && oldest !== undefined) documents.delete(oldest);
    },
    async delete(key) {
      documents.delete(key);
    },
  };
}
