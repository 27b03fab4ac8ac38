import { loadCatalogue } from './catalogue.ts';
import { openEmbedded } from './embedded.ts';
import type { Store } from './store.ts';

export interface StoreConfig {
  /** Given: Neo4j is the engine. */
  readonly neo4j?: {
    readonly uri: string;
    readonly user?: string;
    readonly password?: string;
    readonly database?: string;
  };
  /** The folder of the embedded graph; undefined keeps it in memory. */
  readonly dataFolder?: string | undefined;
}

/** Opens the graph with the engine the configuration asks for. `migrate()` it before use. */
export async function openStore(config: StoreConfig): Promise<Store> {
  const catalogue = loadCatalogue();
  if (config.neo4j === undefined) return openEmbedded({ catalogue, dataFolder: config.dataFolder });
  const { openNeo4j } = await import('./neo4j.ts');
  return openNeo4j(config.neo4j, catalogue);
}
