import { buildCoverageLists } from '../domain/coverageBuild.ts';
import { changedCoverageLists } from '../domain/coverageChange.ts';
import type { CoverageLists } from '../domain/coverageLists.ts';
import { readCoverageChanges } from './coverageChanges.ts';
import { type ListVersions, readAllListVersions, readCoverageColumns, readListVersions } from './coverageColumns.ts';
import { KeptLists } from './coverageKept.ts';
import { type Store, StoreError, type Transaction } from './store.ts';

/** Which networks: those a viewer may read. */
export type AskedFor = (networkId: string) => boolean;

/** The lists of every network, kept under its version (design.md §3), made new when it went up. */
export interface CoverageListsKeeper {
  /**
   * The lists of a network as it is now, so that whoever made a change sees it; undefined when there is no such network.
   * `minVersion` is a version the caller knows of: a replica that lags behind it is asked again.
   */
  listsOf(networkId: string, minVersion?: number): Promise<CoverageLists | undefined>;
  /** Those of all networks asked for that are ready, up to date; the rest is made in the background, never all at one request. */
  readyLists(asked: AskedFor): Promise<readonly CoverageLists[]>;
  /**
   * Makes everything ready, network by network, leaving room for requests between two. Asked again while it runs, it is the same run.
   * Never fails: it stops where the graph does, and what is not ready is made, or refused, when it is asked for.
   */
  warmAll(): Promise<void>;
  /** How many of the networks asked for have their lists ready and up to date. */
  progress(asked: AskedFor): Promise<{ readonly ready: number; readonly total: number }>;
  /** Stops making lists in the background. */
  close(): Promise<void>;
}

export interface CoverageListsOptions {
  /** Past this many bytes the least recently used lists go; 256 MB unless told. A country takes about 60 MB. */
  readonly maxBytes?: number;
  /** Milliseconds of rest between two networks in the background; 5 unless told. */
  readonly restMs?: number;
}

const MAX_BYTES = 256_000_000;
const REST_MS = 5;
/** So many networks are made at once for a request; more than that is work for the background. */
const MOST_MADE_AT_A_REQUEST = 8;
const MOST_TRIES = 5;
const LAG_MS = 50;

/** Keeps the lists of this store's networks in memory. */
export function createCoverageLists(store: Store, options: CoverageListsOptions = {}): CoverageListsKeeper {
  return new Keeper(store, options);
}

class Keeper implements CoverageListsKeeper {
  readonly #store: Store;
  readonly #kept: KeptLists;
  readonly #restMs: number;
  /** One making a network: requests that come meanwhile wait for it. */
  readonly #making = new Map<string, Promise<CoverageLists | undefined>>();
  #warming: Promise<void> | undefined;
  #closed = false;

  constructor(store: Store, { maxBytes = MAX_BYTES, restMs = REST_MS }: CoverageListsOptions) {
    this.#store = store;
    this.#kept = new KeptLists(maxBytes);
    this.#restMs = restMs;
  }

  async listsOf(networkId: string, minVersion = 0): Promise<CoverageLists | undefined> {
    for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
      const stand = await this.#store.read((tx) => readListVersions(tx, networkId));
      if (stand === undefined) this.#kept.forget(networkId);
      if (stand === undefined || stand.version >= minVersion) return stand && this.#upTo(networkId, stand);
      await rest(LAG_MS * attempt);
    }
    throw new StoreError('busy', `network ${networkId} did not come to version ${minVersion}`);
  }

  async readyLists(asked: AskedFor): Promise<readonly CoverageLists[]> {
    const stands = await this.#store.read(readAllListVersions);
    const wanted = [...stands].flatMap(([id, stand]) => (asked(id) ? [{ id, stand }] : []));
    const far = wanted.filter(({ id, stand }) => !this.#kept.isNear(id, stand));
    const now = far.length <= MOST_MADE_AT_A_REQUEST ? wanted : wanted.filter((one) => !far.includes(one));
    if (now.length < wanted.length) void this.warmAll();
    const lists = await Promise.all(now.map(({ id, stand }) => this.#kept.current(id, stand) ?? this.#upTo(id, stand)));
    return lists.filter((one) => one !== undefined);
  }

  warmAll(): Promise<void> {
    this.#warming ??= this.#warm()
      .catch(() => undefined)
      .finally(() => {
        this.#warming = undefined;
      });
    return this.#warming;
  }

  async progress(asked: AskedFor): Promise<{ readonly ready: number; readonly total: number }> {
    const stands = [...(await this.#store.read(readAllListVersions))].filter(([id]) => asked(id));
    return { ready: stands.filter(([id, stand]) => this.#kept.isCurrent(id, stand)).length, total: stands.length };
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled([this.#warming, ...this.#making.values()]);
  }

  async #warm(): Promise<void> {
    const stands = await this.#store.read(readAllListVersions);
    for (const [id, stand] of stands) {
      // A full memory would only push out what was made before it.
      if (this.#closed || this.#kept.isFull()) return;
      if (this.#kept.isCurrent(id, stand)) continue;
      await this.#upTo(id, stand);
      await rest(this.#restMs);
    }
  }

  /** Lists that stand at least where the caller saw the network stand. */
  async #upTo(networkId: string, stand: ListVersions): Promise<CoverageLists | undefined> {
    for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
      const current = this.#kept.current(networkId, stand);
      if (current !== undefined) return current;
      const made = await this.#make(networkId);
      if (made === undefined || isUpTo(made, stand)) return made;
    }
    throw new StoreError('busy', `the lists of ${networkId} change faster than they are made`);
  }

  #make(networkId: string): Promise<CoverageLists | undefined> {
    const running = this.#making.get(networkId);
    if (running !== undefined) return running;
    const making = this.#store
      .read((tx) => makeLists(tx, networkId, this.#kept.last(networkId)))
      .then((lists) => {
        if (lists !== undefined) this.#kept.keep(lists);
        return lists;
      })
      .finally(() => this.#making.delete(networkId));
    this.#making.set(networkId, making);
    return making;
  }
}

function isUpTo(lists: CoverageLists, stand: ListVersions): boolean {
  return lists.version >= stand.version && lists.referenceVersion >= stand.referenceVersion;
}

/** From the last lists and the log where that can tell, else from the graph. */
async function makeLists(tx: Transaction, networkId: string, last: CoverageLists | undefined): Promise<CoverageLists | undefined> {
  const stand = await readListVersions(tx, networkId);
  if (stand === undefined) return undefined;
  const changed = last?.referenceVersion === stand.referenceVersion ? await changedLists(tx, last, stand) : undefined;
  return changed ?? buildWhole(tx, networkId, stand);
}

async function changedLists(tx: Transaction, last: CoverageLists, stand: ListVersions): Promise<CoverageLists | undefined> {
  const changes = await readCoverageChanges(tx, last.networkId, last.seq, stand);
  return changes && changedCoverageLists(last, changes);
}

/**
 * Neo4j reads what is committed, not a snapshot: a change may come between two statements. The log holds the whole record after it,
 * so what was half seen is put right from there; where the log cannot tell, the columns are read again.
 */
async function buildWhole(tx: Transaction, networkId: string, first: ListVersions): Promise<CoverageLists | undefined> {
  let stand: ListVersions | undefined = first;
  for (let attempt = 1; attempt <= MOST_TRIES && stand !== undefined; attempt++) {
    const lists = buildCoverageLists(await readCoverageColumns(tx, networkId, stand));
    const after = await readListVersions(tx, networkId);
    if (after === undefined || (after.version === stand.version && after.referenceVersion === stand.referenceVersion))
      return after && lists;
    const mended = after.referenceVersion === stand.referenceVersion ? await changedLists(tx, lists, after) : undefined;
    if (mended !== undefined) return mended;
    stand = after;
  }
  throw new StoreError('busy', `network ${networkId} changes faster than it can be read`);
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
