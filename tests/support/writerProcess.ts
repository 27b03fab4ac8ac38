/**
 * A process of its own that writes to an embedded graph until it is killed: node writerProcess.js FOLDER. Each change is three things in one
 * transaction: a place in the picture, a line in the log and the network's numbers. Prints `stored N` once change N is acknowledged.
 */
import { openStore } from '../../server/store/openStore.ts';
import { StoreError } from '../../server/store/store.ts';

const [folder = ''] = process.argv.slice(2);
const networkId = 'n-killed';

try {
  const store = await openStore({ dataFolder: folder });
  await store.migrate();
  await store.write((tx) => tx.run('networks/create-network', { networkId, commandId: 'first' }));
  for (;;) {
    const seq = await store.write(async (tx) => {
      const [locked] = await tx.run('commands/lock-network', { networkId, commandId: 'none' });
      const id = `p-${Number(locked?.seq) + 1}`;
      await tx.run('positions/put-positions', { rows: [{ id, props: { id, networkId, version: Number(locked?.seq) + 1, x: 1, y: 2 } }] });
      const [row] = await tx.run('changes/append-changes', {
        networkId,
        changes: [{ id, networkId, commandId: id, title: 'x'.repeat(200) }],
      });
      return Number(row?.lastSeq);
    });
    process.stdout.write(`stored ${seq}\n`);
  }
} catch (error) {
  process.stdout.write(`refused ${error instanceof StoreError ? error.kind : 'other'} ${error instanceof Error ? error.message : ''}\n`);
  process.exit(3);
}
