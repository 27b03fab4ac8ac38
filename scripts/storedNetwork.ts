import type { NetworkFile } from '../server/domain/records.ts';
import type { ChangeLine } from '../server/store/changeLog.ts';
import { readLinesAfter } from '../server/store/changeLog.ts';
import { readAllRecords, readRecord } from '../server/store/records.ts';
import type { ReferenceWords } from '../server/store/reference.ts';
import type { Transaction } from '../server/store/store.ts';

/** One network as the graph holds it, with its log and its counters. */
export interface StoredNetwork extends Omit<NetworkFile, 'format' | 'formatVersion' | 'reference'> {
  readonly reference: ReferenceWords;
  readonly version: number;
  readonly seq: number;
  /** In order, up to the first number that is missing. */
  readonly lines: readonly ChangeLine[];
}

const LINES_A_PAGE = 2_000;

/** Reads a network whole. Throws when its settings are not there or a record has lost its shape. */
export async function readStoredNetwork(tx: Transaction, networkId: string, reference: ReferenceWords): Promise<StoredNetwork> {
  const [stand] = await tx.run('networks/version-of-network', { networkId });
  const network = await readRecord(tx, 'network', networkId, networkId);
  if (!stand || !network) throw new Error('it has no settings');
  return {
    reference,
    network,
    version: Number(stand.version),
    seq: Number(stand.seq),
    lines: await readLines(tx, networkId),
    needs: await readAllRecords(tx, 'need', networkId),
    partners: await readAllRecords(tx, 'partner', networkId),
    activities: await readAllRecords(tx, 'activity', networkId),
    collaborations: await readAllRecords(tx, 'collaboration', networkId),
    referrals: await readAllRecords(tx, 'referral', networkId),
    assessments: await readAllRecords(tx, 'assessment', networkId),
    meetings: await readAllRecords(tx, 'meeting', networkId),
    positions: await readAllRecords(tx, 'position', networkId),
  };
}

async function readLines(tx: Transaction, networkId: string): Promise<readonly ChangeLine[]> {
  const lines: ChangeLine[] = [];
  for (;;) {
    const page = await readLinesAfter(tx, networkId, lines.at(-1)?.seq ?? 0, LINES_A_PAGE);
    lines.push(...page);
    if (page.length < LINES_A_PAGE) return lines;
  }
}
