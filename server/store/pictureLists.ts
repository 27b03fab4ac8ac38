import { changedPictureLists, emptyPictureLists } from '../domain/pictureChange.ts';
import { type PictureLists, pictureBytes } from '../domain/pictureLists.ts';
import { readPictureChanges } from './pictureChanges.ts';
import { type PictureStand, readPictureLists, readPictureStand } from './pictureColumns.ts';
import { type Store, StoreError, type Transaction } from './store.ts';

/** The lists that picture, paths, comparison, directory and advice are made of, kept under the network's version. */
export interface PictureListsKeeper {
  /**
   * The lists of a network as it is now, so that whoever made a change sees it; empty ones for a network that is not there.
   * With `minVersion` lists of that version or later are answered at once, without looking whether the network went on meanwhile.
   * Lists never change once given: keep them for as long as one answer takes.
   */
  listsOf(networkId: string, minVersion?: number): Promise<PictureLists>;
}

export interface PictureListsOptions {
  /** Past this many bytes the least recently used lists go; 256 MB unless told. A city takes about 15 MB. */
  readonly maxBytes?: number;
}

const MAX_BYTES = 256_000_000;
const MOST_TRIES = 5;
/** A whole network takes fourteen statements, and a graph that has just started plans each of them for the first time. */
const MAKING_TIMEOUT_MS = 60_000;

/** Keeps the lists of this store's networks in memory. */
export function createPictureLists(store: Store, options: PictureListsOptions = {}): PictureListsKeeper {
  return new Keeper(store, options.maxBytes ?? MAX_BYTES);
}

class Keeper implements PictureListsKeeper {
  readonly #store: Store;
  readonly #maxBytes: number;
  /** The least recently used first. */
  readonly #kept = new Map<string, { readonly lists: PictureLists; readonly bytes: number }>();
  #bytes = 0;
  /** One making a network: requests that come meanwhile wait for it. */
  readonly #making = new Map<string, Promise<PictureLists | undefined>>();

  constructor(store: Store, maxBytes: number) {
    this.#store = store;
    this.#maxBytes = maxBytes;
  }

  async listsOf(networkId: string, minVersion?: number): Promise<PictureLists> {
    const known = minVersion === undefined ? undefined : this.#current(networkId, minVersion);
    return known ?? this.#upToNow(networkId);
  }

  /** Lists that stand at least where the network stood when they were asked for. */
  async #upToNow(networkId: string): Promise<PictureLists> {
    const stand = await this.#store.read((tx) => readPictureStand(tx, networkId));
    for (let attempt = 1; stand !== undefined && attempt <= MOST_TRIES; attempt += 1) {
      const current = this.#current(networkId, stand.version) ?? (await this.#make(networkId));
      if (current === undefined) break;
      if (current.version >= stand.version) return current;
    }
    const now = await this.#store.read((tx) => readPictureStand(tx, networkId));
    if (now !== undefined) throw new StoreError('busy', `the lists of ${networkId} change faster than they are made`);
    this.#forget(networkId);
    return emptyPictureLists(networkId);
  }

  #make(networkId: string): Promise<PictureLists | undefined> {
    const running = this.#making.get(networkId);
    if (running !== undefined) return running;
    const making = this.#store
      .read((tx) => makeLists(tx, networkId, this.#kept.get(networkId)?.lists), { timeoutMs: MAKING_TIMEOUT_MS })
      .then((lists) => {
        if (lists !== undefined) this.#keep(lists);
        return lists;
      })
      .finally(() => this.#making.delete(networkId));
    this.#making.set(networkId, making);
    return making;
  }

  #current(networkId: string, version: number): PictureLists | undefined {
    const kept = this.#kept.get(networkId);
    if (kept === undefined || kept.lists.version < version) return undefined;
    this.#kept.delete(networkId);
    this.#kept.set(networkId, kept);
    return kept.lists;
  }

  #keep(lists: PictureLists): void {
    this.#forget(lists.networkId);
    const bytes = pictureBytes(lists);
    this.#kept.set(lists.networkId, { lists, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#maxBytes || oldest === lists.networkId) break;
      this.#forget(oldest);
    }
  }

  #forget(networkId: string): void {
    this.#bytes -= this.#kept.get(networkId)?.bytes ?? 0;
    this.#kept.delete(networkId);
  }
}

/** From the last lists and the log where that can tell, else from the graph; undefined when there is no such network. */
async function makeLists(tx: Transaction, networkId: string, last: PictureLists | undefined): Promise<PictureLists | undefined> {
  const stand = await readPictureStand(tx, networkId);
  if (stand === undefined) return undefined;
  const changes = last && (await readPictureChanges(tx, networkId, last.seq, stand));
  return last && changes ? changedPictureLists(last, changes) : readWhole(tx, networkId, stand);
}

/**
 * Neo4j reads what is committed, not a snapshot: a change may come between two statements. The log holds the whole record after it,
 * so what was half seen is put right from there; where the log cannot tell, the columns are read again.
 */
async function readWhole(tx: Transaction, networkId: string, first: PictureStand): Promise<PictureLists | undefined> {
  let stand: PictureStand | undefined = first;
  for (let attempt = 1; attempt <= MOST_TRIES && stand !== undefined; attempt += 1) {
    const lists = await readPictureLists(tx, networkId, stand);
    const after = await readPictureStand(tx, networkId);
    if (after === undefined || after.version === stand.version) return after && lists;
    const changes = await readPictureChanges(tx, networkId, stand.seq, after);
    if (changes !== undefined) return changedPictureLists(lists, changes);
    stand = after;
  }
  throw new StoreError('busy', `network ${networkId} changes faster than it can be read`);
}
