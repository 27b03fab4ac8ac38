import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildDordrecht } from '../../fixtures/networks/buildDordrecht.ts';
import { checkNetwork } from '../../scripts/checkGraph.ts';
import { endPartner } from '../../server/commands/partners.ts';
import { removePartner } from '../../server/commands/removePartner.ts';
import type { CommandDeps } from '../../server/commands/runCommand.ts';
import { LOCAL_BEHEERDER } from '../../server/domain/policy.ts';
import type { EntityKind, RecordOf } from '../../server/domain/records.ts';
import { loadNetwork } from '../../server/store/loadNetwork.ts';
import { putRecords, readRecord, removeRecords } from '../../server/store/records.ts';
import { readReference } from '../../server/store/reference.ts';
import type { Store } from '../../server/store/store.ts';
import { openEmptyEmbedded } from '../support/stores.ts';

const NETWORK = 'n-dordrecht';
const NOW = '2026-11-22T10:00:00Z';
let store: Store;

beforeEach(async () => {
  store = await openEmptyEmbedded();
  await loadNetwork(store, buildDordrecht(), NOW);
});
afterEach(() => store.close());

async function faults(): Promise<string[]> {
  return checkNetwork(store, NETWORK, await store.read((tx) => readReference(tx)), ['2025-06-01', '2026-11-22']);
}

/** Changes a record behind the back of the log. */
function tamper<K extends EntityKind>(kind: K, id: string, change: (record: RecordOf[K]) => RecordOf[K]): Promise<void> {
  return store.write(async (tx) => {
    const record = await readRecord(tx, kind, NETWORK, id);
    if (!record) throw new Error(`${id} is not there`);
    await putRecords(tx, kind, [change(record)]);
  });
}

function deps(): CommandDeps {
  return { store, viewer: LOCAL_BEHEERDER, now: NOW, onCommitted: () => undefined };
}

describe('Checking the graph', () => {
  it('finds the demo sound', async () => {
    expect(await faults()).toEqual([]);
  });

  it('finds it sound after commands', async () => {
    await endPartner(deps(), { commandId: 'command-0000-one', networkId: NETWORK, id: 'p-ah', version: 1, on: '2026-11-01' });
    await removePartner(deps(), { commandId: 'command-0000-two', networkId: NETWORK, id: 'p-sterrenburgers', version: 1 });
    expect(await store.read((tx) => readRecord(tx, 'partner', NETWORK, 'p-sterrenburgers'))).toBeUndefined();
    expect(await faults()).toEqual([]);
  });

  it('finds a record that was changed without a line in the log', async () => {
    await endPartner(deps(), { commandId: 'command-0000-one', networkId: NETWORK, id: 'p-ah', version: 1, on: '2026-11-01' });
    await tamper('partner', 'p-ah', (partner) => ({ ...partner, name: 'Iets anders' }));
    expect(await faults()).toEqual(['partner p-ah is stored otherwise than change 2 wrote it: name']);
  });

  it('finds a version that no change wrote', async () => {
    await tamper('partner', 'p-ah', (partner) => ({ ...partner, version: 7 }));
    expect(await faults()).toEqual(['partner p-ah has version 7, which the log does not know']);
  });

  it('finds what the log wrote and is gone', async () => {
    await endPartner(deps(), { commandId: 'command-0000-one', networkId: NETWORK, id: 'p-door', version: 1, on: '2026-11-01' });
    await store.write(async (tx) => {
      const record = await readRecord(tx, 'partner', NETWORK, 'p-door');
      const meeting = await readRecord(tx, 'meeting', NETWORK, 'm-gaten');
      if (!record || !meeting) throw new Error('not there');
      await putRecords(tx, 'meeting', [{ ...meeting, attendedBy: [] }]);
      await removeRecords(tx, 'partner', [record]);
    });
    expect(await faults()).toEqual(['partner p-door is not stored, but change 2 wrote it']);
  });

  it('finds a span that runs backwards', async () => {
    await tamper('activity', 'a-taal-tablet', (activity) => ({ ...activity, since: '2026-01-01', until: '2025-01-01' }));
    expect(await faults()).toEqual(['a-taal-tablet ends on 2025-01-01, before it begins on 2026-01-01']);
  });

  it('finds an activity held at what is no place', async () => {
    await tamper('activity', 'a-taal-tablet', (activity) => ({ ...activity, heldAt: 'p-ah' }));
    expect(await faults()).toEqual(['a-taal-tablet names place p-ah, which is not there']);
  });
});
