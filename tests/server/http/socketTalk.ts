import { WebSocket } from 'ws';

export interface SocketEnd {
  readonly code: number;
  readonly reason: string;
}

export interface Talk {
  readonly socket: WebSocket;
  readonly messages: readonly { readonly type: string; readonly id?: string; readonly payload?: unknown }[];
  send(message: unknown): void;
  /** Waits for a message of this type. */
  next(type: string, patienceMs?: number): Promise<{ readonly id?: string; readonly payload?: unknown }>;
  /** Waits until the program hangs up. */
  ended(patienceMs?: number): Promise<SocketEnd>;
}

/** Opens a socket on /graphql and says nothing yet. Rejects with the HTTP status when the program refuses it. */
export function openTalk(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Talk> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers: { ...headers } });
    const messages: { type: string; id?: string; payload?: unknown }[] = [];
    const taken = new Set<unknown>();
    let end: SocketEnd | undefined;
    socket.on('message', (data) => messages.push(JSON.parse(String(data))));
    socket.on('close', (code, reason) => {
      end = { code, reason: String(reason) };
    });
    socket.on('unexpected-response', (_request, response) => reject(new Error(`refused with ${response.statusCode}`)));
    socket.on('error', reject);
    const waitFor = async <T>(look: () => T | undefined, what: string, patienceMs: number): Promise<T> => {
      const giveUpAt = Date.now() + patienceMs;
      while (Date.now() < giveUpAt) {
        const found = look();
        if (found !== undefined) return found;
        await new Promise((wake) => setTimeout(wake, 10));
      }
      throw new Error(`no ${what} within ${patienceMs} ms; got ${JSON.stringify(messages).slice(0, 500)}, end ${JSON.stringify(end)}`);
    };
    socket.on('open', () =>
      resolve({
        socket,
        messages,
        send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
        async next(type, patienceMs = 5000) {
          const message = await waitFor(() => messages.find((one) => one.type === type && !taken.has(one)), type, patienceMs);
          taken.add(message);
          return message;
        },
        ended: (patienceMs = 10_000) => waitFor(() => end, 'end', patienceMs),
      }),
    );
  });
}

/** A socket that was greeted, ready to subscribe. */
export async function greetedTalk(url: string, headers?: Readonly<Record<string, string>>): Promise<Talk> {
  const talk = await openTalk(url, headers);
  talk.send({ type: 'connection_init' });
  await talk.next('connection_ack');
  return talk;
}
