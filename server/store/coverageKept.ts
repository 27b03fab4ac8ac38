import { bytesOf, type CoverageLists } from '../domain/coverageLists.ts';
import type { ListVersions } from './coverageColumns.ts';

/** Lists by network, the least recently used first, within a bound of memory. */
export class KeptLists {
  readonly #maxBytes: number;
  readonly #byNetwork = new Map<string, { readonly lists: CoverageLists; readonly bytes: number }>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** The lists of a network when they stand where it stands, or later; they count as used. */
  current(networkId: string, stand: ListVersions): CoverageLists | undefined {
    const kept = this.#byNetwork.get(networkId);
    if (kept === undefined || !this.isCurrent(networkId, stand)) return undefined;
    this.#byNetwork.delete(networkId);
    this.#byNetwork.set(networkId, kept);
    return kept.lists;
  }

  /** Do they stand where the network stands, or later? */
  isCurrent(networkId: string, stand: ListVersions): boolean {
    const lists = this.last(networkId);
    return lists !== undefined && lists.version >= stand.version && lists.referenceVersion >= stand.referenceVersion;
  }

  /** The last lists, old or not. */
  last(networkId: string): CoverageLists | undefined {
    return this.#byNetwork.get(networkId)?.lists;
  }

  /** Can they be brought up to date in a moment: from the log, without reading the network again? */
  isNear(networkId: string, stand: ListVersions): boolean {
    return this.last(networkId)?.referenceVersion === stand.referenceVersion;
  }

  /** Older lists than those kept are not kept: two may be made at once. */
  keep(lists: CoverageLists): void {
    const before = this.#byNetwork.get(lists.networkId);
    if (before && before.lists.version > lists.version && before.lists.referenceVersion >= lists.referenceVersion) return;
    this.forget(lists.networkId);
    const bytes = bytesOf(lists);
    this.#byNetwork.set(lists.networkId, { lists, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#byNetwork.keys()) {
      if (this.#bytes <= this.#maxBytes || oldest === lists.networkId) break;
      this.forget(oldest);
    }
  }

  forget(networkId: string): void {
    this.#bytes -= this.#byNetwork.get(networkId)?.bytes ?? 0;
    this.#byNetwork.delete(networkId);
  }

  /** Is so much kept that more would push something out? */
  isFull(): boolean {
    return this.#bytes > this.#maxBytes * 0.9;
  }
}
