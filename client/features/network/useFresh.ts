import { useEffect, useRef, useState } from 'react';
import { useNetworkChanges } from '../../api/index.ts';

const SEEN_MS = 5000;

/** Ids of partners that were just added, by anyone: they carry a halo for a few seconds. */
export function useFresh(): ReadonlySet<string> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useNetworkChanges((change) => {
    if (change.entityKind !== 'partner' || (change.before !== null && change.before !== undefined)) return;
    setIds((before) => new Set([...before, change.entityId]));
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      setIds((before) => new Set([...before].filter((id) => id !== change.entityId)));
    }, SEEN_MS);
    timers.current.add(timer);
  });
  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running) clearTimeout(timer);
    };
  }, []);
  return ids;
}
