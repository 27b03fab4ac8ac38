import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { ask } from './ask.ts';
import type { Asked } from './httpSuite.ts';
import { CHANGED, PARTNER, UPDATE } from './queries.ts';
import type { Report } from './report.ts';
import { timingOf } from './timing.ts';

const PATIENCE_MS = 30_000;

/** A meeting: everybody's phone follows the network, one of them makes a change, all see it. */
export async function roomSuite(report: Report, { url, engine, file, quick }: Asked): Promise<void> {
  const phones = quick ? 20 : 200;
  const networkId = file.network.id;
  const room = new Room(phones, url, networkId);
  try {
    await room.enter(await ask(url, `{ network(id: "${networkId}") { seq } }`));
    const delays: number[] = [];
    const partnerId = file.partners[0]?.id ?? '';
    for (let round = 0; round < (quick ? 6 : 26); round += 1) {
      const version = Number(/"version":(\d+)/.exec(JSON.stringify(await ask(url, PARTNER, { id: partnerId })))?.[1]);
      const start = performance.now();
      const seen = room.everybodySees();
      const input = { commandId: `room-${start}-${round}`, networkId, id: partnerId, version, description: `Ronde ${round}` };
      const answer = await ask(url, UPDATE, { input });
      if (!JSON.stringify(answer).includes('"problems":[]')) throw new Error(JSON.stringify(answer));
      const moments = await seen;
      // The first change waits until everybody has subscribed, so it does not count.
      if (round > 0) delays.push(...moments.map((at) => at - start));
    }
    report.add({ what: `a change on one phone seen on ${phones} others`, engine, timing: timingOf(delays), budget: 250 });
  } finally {
    await room.leave();
  }
}

class Room {
  readonly #clients: readonly ReturnType<typeof createClient>[];
  readonly #networkId: string;
  readonly #connected: readonly Promise<void>[];
  readonly #complaints: string[] = [];
  #seen = 0;
  #waiting: ((at: number) => void) | undefined;

  constructor(phones: number, url: string, networkId: string) {
    this.#networkId = networkId;
    this.#clients = Array.from({ length: phones }, () =>
      createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, lazy: false, retryAttempts: 0 }),
    );
    this.#connected = this.#clients.map((client) => new Promise<void>((resolve) => client.on('connected', () => resolve())));
  }

  /** Everybody subscribes from where the network stands. */
  async enter(standing: Record<string, unknown>): Promise<void> {
    const afterSeq = Number(/"seq":(\d+)/.exec(JSON.stringify(standing))?.[1]);
    for (const client of this.#clients) {
      client.subscribe(
        { query: CHANGED, variables: { networkId: this.#networkId, afterSeq } },
        {
          next: () => this.#waiting?.(performance.now()),
          error: (error) => this.#complaints.push(JSON.stringify(error)),
          complete: () => undefined,
        },
      );
      client.on('closed', (event) => this.#complaints.push(`closed: ${JSON.stringify(event)}`));
    }
    await within(Promise.all(this.#connected), 'not everybody came in');
  }

  /** The moments on which each of them saw the next change. */
  everybodySees(): Promise<readonly number[]> {
    const moments: number[] = [];
    const all = new Promise<readonly number[]>((resolve) => {
      this.#waiting = (at) => {
        moments.push(at);
        this.#seen = moments.length;
        if (moments.length === this.#clients.length) resolve(moments);
      };
    });
    return within(all, 'somebody missed the change').catch((error: unknown) => {
      throw new Error(`${String(error)}: ${this.#seen} of ${this.#clients.length} saw it. ${this.#complaints.slice(0, 3).join('; ')}`);
    });
  }

  async leave(): Promise<void> {
    this.#waiting = undefined;
    await Promise.all(this.#clients.map((client) => client.dispose()));
  }
}

function within<T>(promise: Promise<T>, complaint: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(complaint)), PATIENCE_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
