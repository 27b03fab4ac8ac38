import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Node loads graphql's CommonJS build for the packages, Vite would load its ES build for us: two realms that refuse each other's schemas.
const alias = { graphql: fileURLToPath(new URL('./node_modules/graphql/index.js', import.meta.url)) };
// Two busy cores and a real Neo4j: a slow machine is no failure.
const patience = { testTimeout: 60_000, hookTimeout: 180_000 };

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...patience,
          name: 'unit',
          include: ['tests/{domain,model,client,architecture}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          ...patience,
          name: 'graph',
          include: ['tests/{cypher,server}/**/*.test.ts'],
          globalSetup: 'tests/support/neo4jGlobalSetup.ts',
          // The files share one Neo4j, and empty it between cases.
          fileParallelism: false,
          pool: 'forks',
        },
      },
    ],
  },
});
