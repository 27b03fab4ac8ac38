/** Can the server be reached? Asked only after something failed, then every few seconds till it can. */
import { create } from 'zustand';

export const useConnection = create<{ readonly online: boolean }>(() => ({ online: true }));

const PROBE_EVERY_MS = 2500;
let probing: ReturnType<typeof setTimeout> | null = null;
const backOnline = new Set<() => void>();

/** Calls back each time the connection returns. */
export function onBackOnline(callback: () => void): () => void {
  backOnline.add(callback);
  return () => backOnline.delete(callback);
}

async function reachable(): Promise<boolean> {
  try {
    const answer = await fetch('/livez', { cache: 'no-store' });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Looks whether the server is there; keeps looking while it is not. */
export async function checkConnection(): Promise<void> {
  if (probing !== null) clearTimeout(probing);
  probing = null;
  const online = await reachable();
  const was = useConnection.getState().online;
  if (was !== online) useConnection.setState({ online });
  if (!online) probing = setTimeout(() => void checkConnection(), PROBE_EVERY_MS);
  if (online && !was) for (const callback of [...backOnline]) callback();
}
