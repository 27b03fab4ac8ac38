import type { NetworkFile } from '../domain/records.ts';
import { appendChanges } from './changeLog.ts';
import { putRecords } from './records.ts';
import { putReference } from './reference.ts';
import { type Store, StoreError } from './store.ts';

const LOAD_TIMEOUT_MS = 600_000;

/**
 * Loads a whole network from a file: one transaction, one line in the log (so every record's version is 1).
 * Throws StoreError `unique` when the network is already there.
 */
export async function loadNetwork(store: Store, file: NetworkFile, at: string): Promise<void> {
  await store.write(
    async (tx) => {
      const [before] = await tx.run('networks/version-of-network', { networkId: file.network.id });
      if (before !== undefined) throw new StoreError('unique', `network ${file.network.id} is already there`);
      await putReference(tx, file.reference);
      const first = { version: 1 } as const;
      const network = { ...file.network, ...first };
      await putRecords(tx, 'network', [network], true);
      await putRecords(
        tx,
        'need',
        file.needs.map((record) => ({ ...record, ...first })),
        true,
      );
      await putRecords(
        tx,
        'partner',
        file.partners.map((record) => ({ ...record, ...first })),
        true,
      );
      await putRecords(
        tx,
        'activity',
        file.activities.map((record) => ({ ...record, ...first })),
        true,
      );
      await putRecords(
        tx,
        'collaboration',
        file.collaborations.map((record) => ({ ...record, ...first })),
        true,
      );
      await putRecords(
        tx,
        'referral',
        file.referrals.map((record) => ({ ...record, ...first })),
        true,
      );
      await putRecords(
        tx,
        'assessment',
        file.assessments.map((record) => ({ ...record, ...first })),
        true,
      );
      await putRecords(
        tx,
        'meeting',
        file.meetings.map((record) => ({ ...record, ...first })),
        true,
      );
      await putRecords(
        tx,
        'position',
        file.positions.map((record) => ({ ...record, ...first })),
        true,
      );
      const commandId = `load-${network.id}`;
      await appendChanges(tx, network.id, [
        {
          id: commandId,
          commandId,
          networkId: network.id,
          at,
          actor: 'wijkweb',
          kind: 'create',
          entityKind: 'network',
          entityId: network.id,
          title: network.name,
          before: null,
          after: JSON.stringify(network),
          meetingId: null,
          undoes: null,
        },
      ]);
    },
    { timeoutMs: LOAD_TIMEOUT_MS },
  );
}
