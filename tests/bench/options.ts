import { parseArgs } from 'node:util';
import type { Engine } from '../../server/store/store.ts';

export interface BenchOptions {
  readonly engines: readonly Engine[];
  /** Small and short: to see that everything runs, not to judge. */
  readonly quick: boolean;
  /** Parts of names of suites to run; empty is all. */
  readonly only: readonly string[];
}

/** `--engine embedded|neo4j`, `--quick`, and names of suites. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { engine: { type: 'string' }, quick: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const { engine } = values;
  if (engine !== undefined && engine !== 'embedded' && engine !== 'neo4j') throw new Error('--engine is embedded or neo4j');
  return { engines: engine === undefined ? ['embedded', 'neo4j'] : [engine], quick: values.quick, only: positionals };
}
