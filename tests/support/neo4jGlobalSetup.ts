import type { TestProject } from 'vitest/node';
import { startNeo4j } from './neo4jServer.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The Neo4j of this run; null when there is none. */
    neo4jUri: string | null;
  }
}

/**
 * One Neo4j for the whole run. Its files run one after another: they share its graph. It starts when the first test knocks at its port,
 * so a run that needs none does not pay for one.
 */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const server = await startNeo4j('when knocked');
  project.provide('neo4jUri', server?.uri ?? null);
  return server === null ? undefined : () => server.stop();
}
