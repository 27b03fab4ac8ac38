import type { RequestHandler } from 'express';

export interface RefusalLimitOptions {
  /** Refused requests an address may make in a window before it has to wait. */
  readonly refusals: number;
  readonly windowMs: number;
  /** Addresses kept at a time; the one that was silent longest goes first. */
  readonly addresses: number;
  readonly now: () => number;
}

interface Window {
  readonly endsAt: number;
  readonly refusals: number;
}

/**
 * Slows down whoever keeps sending what must be refused (guessing names, trying what breaks): then everything from that address is answered
 * with 429 until its window ends. Requests that are right count for nothing, so a room full of phones behind one address is never slowed.
 * The address is the socket's: what a header claims does not count.
 */
export function refusalLimit({ refusals, windowMs, addresses, now }: RefusalLimitOptions): RequestHandler {
  const windows = new Map<string, Window>();
  const current = (address: string): Window => {
    const known = windows.get(address);
    return known !== undefined && known.endsAt > now() ? known : { endsAt: now() + windowMs, refusals: 0 };
  };
  const count = (address: string): void => {
    const { endsAt, refusals: before } = current(address);
    windows.delete(address);
    windows.set(address, { endsAt, refusals: before + 1 });
    const [oldest] = windows.keys();
    if (windows.size > addresses && oldest !== undefined) windows.delete(oldest);
  };
  return (request, response, next) => {
    const address = request.socket.remoteAddress ?? '';
    const { refusals: already, endsAt } = current(address);
    if (already >= refusals) {
      const seconds = Math.max(1, Math.ceil((endsAt - now()) / 1000));
      response.status(429).set('Retry-After', String(seconds));
      return void response.json({ errors: [{ message: `wait ${seconds} s`, extensions: { code: 'TOO_MANY_REQUESTS' } }] });
    }
    response.once('finish', () => {
      if (response.statusCode >= 400 && response.statusCode < 500) count(address);
    });
    next();
  };
}
