import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useApi } from './ApiProvider.tsx';
import { useCurrentNetwork } from './CurrentNetwork.tsx';
import { followChanges, type LiveChange } from './liveChanges.ts';

export type { LiveChange } from './liveChanges.ts';

type Callback = (change: LiveChange) => void;
const ChangesContext = createContext<Set<Callback> | null>(null);

/** Changes close together ask everything again once. */
const GATHER_MS = 60;

/** Follows the network on the screen; what is shown is asked again after each change. */
export function NetworkChanges({ children }: { readonly children: ReactNode }) {
  const { cache, socket } = useApi();
  const { network } = useCurrentNetwork();
  const [callbacks] = useState(() => new Set<Callback>());
  const start = useRef({ id: network.id, seq: network.seq });
  if (start.current.id !== network.id) start.current = { id: network.id, seq: network.seq };
  const networkId = network.id;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let structureToo = false;
    const stop = followChanges(socket, networkId, start.current.seq, (change) => {
      start.current = { id: networkId, seq: change.seq };
      structureToo ||= change.entityKind === 'network' || change.entityKind === 'need';
      timer ??= setTimeout(() => {
        timer = null;
        cache.changed(structureToo);
        structureToo = false;
      }, GATHER_MS);
      for (const callback of [...callbacks]) callback(change);
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [socket, networkId, cache, callbacks]);

  return <ChangesContext value={callbacks}>{children}</ChangesContext>;
}

/** Calls back for every change of the network on the screen, from whoever, also one's own (`commandId` tells). */
export function useNetworkChanges(callback: Callback): void {
  const callbacks = useContext(ChangesContext);
  const latest = useRef(callback);
  useEffect(() => {
    latest.current = callback;
  });
  useEffect(() => {
    if (callbacks === null) return undefined;
    const call: Callback = (change) => latest.current(change);
    callbacks.add(call);
    return () => {
      callbacks.delete(call);
    };
  }, [callbacks]);
}
