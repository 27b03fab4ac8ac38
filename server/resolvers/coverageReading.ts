import type { CoverageLists } from '../domain/coverageLists.ts';
import type { IsoDate } from '../domain/records.ts';
import { errorText, ShownError } from '../errors.ts';
import { type CellQuestion, readCell, type StoredCell } from '../store/coverageCells.ts';
import type { Context } from './context.ts';
import { requireNetwork } from './reading.ts';

/** The kept lists of a network this viewer may read; refuses one that is not there and one that is not theirs in the same words. */
export async function coverageListsOf(context: Context, networkId: string): Promise<CoverageLists> {
  const lists = context.may('read', networkId) ? await context.coverageLists.listsOf(networkId) : undefined;
  if (lists === undefined) await requireNetwork(context, networkId);
  return lists ?? refuse(context);
}

/** Says that something is not there, or not this viewer's: the same words for both. */
export function refuse(context: Context): never {
  throw new ShownError('NOT_FOUND', errorText('NOT_FOUND', context.language));
}

/** One cell as the graph has it now; null when the network does not use that wijk or need. */
export async function readCoverageCell(context: Context, cell: Omit<CellQuestion, 'asOf'>, asOf: IsoDate): Promise<StoredCell | null> {
  const { networkId, wijkCode, needId } = cell;
  await requireNetwork(context, networkId);
  return (await context.store.read((tx) => readCell(tx, { networkId, wijkCode, needId, asOf }))) ?? null;
}
