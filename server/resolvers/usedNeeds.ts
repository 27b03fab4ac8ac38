import type { NeedRecord, NeedReference } from '../domain/records.ts';
import { readAllRecords, readRecord } from '../store/records.ts';
import type { ReferenceProvider } from '../store/reference.ts';
import type { Store } from '../store/store.ts';

/** A need as the schema shows it, from the taxonomy or added by the network. */
export interface ShownNeed extends NeedReference {
  readonly own: boolean;
  readonly version: number;
}

export function shownNeed(need: NeedReference | NeedRecord): ShownNeed {
  const own = 'networkId' in need && typeof need.networkId === 'string';
  const { id, themeId, nameNl, nameEn, definition, level, indicator } = need;
  return { id, themeId, nameNl, nameEn, definition, level, indicator, own, version: own && 'version' in need ? need.version : 0 };
}

/** The needs a network uses: the taxonomy without the hidden ones, and its own, by theme and id. */
export async function usedNeeds(
  services: { readonly store: Store; readonly reference: ReferenceProvider },
  networkId: string,
): Promise<readonly ShownNeed[]> {
  const { needs, themes } = await services.reference.get();
  const { hidden, own } = await services.store.read(async (tx) => ({
    hidden: new Set((await readRecord(tx, 'network', networkId, networkId))?.hiddenNeeds ?? []),
    own: await readAllRecords(tx, 'need', networkId),
  }));
  const order = new Map(themes.map((theme, index) => [theme.id, index]));
  const used = [...needs, ...own].filter((need) => !hidden.has(need.id)).map(shownNeed);
  return used.sort((a, b) => (order.get(a.themeId) ?? 0) - (order.get(b.themeId) ?? 0) || (a.id < b.id ? -1 : 1));
}
