import { StoreError } from './store.ts';

interface Waiting {
  readonly admit: () => void;
  readonly timer: NodeJS.Timeout;
}

/** Gives back a place; a second call does nothing. */
export type Leave = () => void;

/** A number of places with a bounded queue before them: who cannot be served soon is told so, instead of waiting for ever. */
export class Gate {
  readonly #places: number;
  readonly #queueLength: number;
  readonly #what: string;
  readonly #queue = new Set<Waiting>();
  #taken = 0;

  constructor(what: string, places: number, queueLength: number) {
    this.#what = what;
    this.#places = places;
    this.#queueLength = queueLength;
  }

  /** Waits for a place, in order of coming. Throws `busy` when the queue is full or the wait lasts longer than `timeoutMs`. */
  async enter(timeoutMs: number): Promise<Leave> {
    if (this.#taken < this.#places) this.#taken += 1;
    else await this.#wait(timeoutMs);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#leave();
    };
  }

  #wait(timeoutMs: number): Promise<void> {
    if (this.#queue.size >= this.#queueLength) {
      throw new StoreError('busy', `${this.#queue.size} ${this.#what} are waiting already: try again later`);
    }
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#queue.delete(waiting);
        reject(new StoreError('busy', `no place for one of the ${this.#what} within ${timeoutMs} ms: try again later`));
      };
      const waiting: Waiting = { admit: resolve, timer: setTimeout(giveUp, timeoutMs) };
      this.#queue.add(waiting);
    });
  }

  /** The place goes straight to the first who waits, so nobody can slip in between. */
  #leave(): void {
    const [next] = this.#queue;
    if (next === undefined) {
      this.#taken -= 1;
      return;
    }
    this.#queue.delete(next);
    clearTimeout(next.timer);
    next.admit();
  }
}
