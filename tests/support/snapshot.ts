import { type AnyRecord, ENTITY_KINDS } from '../../server/domain/records.ts';
import { readAllRecords } from '../../server/store/records.ts';
import type { Store } from '../../server/store/store.ts';

/** Every record of a network by kind and id, without versions: two of these are equal when the networks are. */
export async function snapshotOf(store: Store, networkId: string): Promise<Record<string, unknown>> {
  return store.read(async (tx) => {
    const all: [string, unknown][] = [];
    for (const kind of ENTITY_KINDS) {
      for (const record of await readAllRecords(tx, kind, networkId)) all.push([`${kind} ${record.id}`, withoutVersion(record)]);
    }
    return Object.fromEntries(all);
  });
}

function withoutVersion({ version: _, ...record }: AnyRecord): unknown {
  return record;
}
