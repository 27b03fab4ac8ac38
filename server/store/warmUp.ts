import type { Catalogue, Statement, StatementParam } from './catalogue.ts';
import type { Params, ParamValue } from './store.ts';

/** Explains one statement to the engine; nothing is run. */
type Explain = (statement: Statement, params: Params) => Promise<void>;

/**
 * Makes the engine plan every statement before somebody waits for it: a first plan takes up to seconds. Goes on until `stopped` says so.
 * A statement that cannot be planned now will say so to whoever asks it.
 */
export async function warmUp(catalogue: Catalogue, explain: Explain, stopped: () => boolean): Promise<void> {
  for (const statement of catalogue.values()) {
    if (stopped()) return;
    await explain(statement, blankParams(statement)).catch(() => undefined);
  }
}

/** Plans are kept by the types of the parameters, so each gets a value of its type. */
function blankParams(statement: Statement): Params {
  return Object.fromEntries([...statement.params.values()].map((param) => [param.name, blankValue(param)]));
}

function blankValue({ type }: StatementParam): ParamValue {
  if (type.startsWith('list of ')) return [];
  if (type.startsWith('map')) return {};
  if (type === 'int') return 0;
  if (type === 'number') return 0.5;
  if (type === 'boolean') return false;
  if (type === 'date') return '2000-01-01';
  return type === 'date-time' ? '2000-01-01T00:00:00Z' : '';
}
