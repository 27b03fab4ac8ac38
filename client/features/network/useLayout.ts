import { useEffect, useMemo, useRef, useState } from 'react';
import { type Layout, type LayoutInput, withPut } from '../../model/layout.ts';
import { growLayout } from '../../model/layoutGrow.ts';
import { keepLayout, recallLayout } from './keptLayout.ts';
import type { LayoutQuestion } from './layoutWorker.ts';

/** Up to this many partners the page works it out itself: that takes less than starting a worker. */
const AT_ONCE = 260;
const KEEP_AFTER_MS = 800;

interface Known {
  readonly key: string;
  readonly input: LayoutInput;
  readonly layout: Layout;
}

function sameIds(layout: Layout, input: LayoutInput): boolean {
  return (
    layout.ids.length === input.ids.length &&
    layout.ids.every((id, i) => id === input.ids[i]) &&
    layout.tiles.length === input.places.length &&
    layout.tiles.every((tile, i) => tile.key === input.places[i]?.key)
  );
}

function askWorker(question: LayoutQuestion, onAnswer: (layout: Layout) => void): () => void {
  const worker = new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = (event: MessageEvent<Layout>) => {
    onAnswer(event.data);
    worker.terminate();
  };
  worker.postMessage(question);
  return () => worker.terminate();
}

/**
 * Where everybody stands. A kept layout is used as it is; newcomers are placed in it; a large fresh one comes from a worker, and
 * until then there is none (null).
 */
export function useLayout(networkId: string, grouping: string, input: LayoutInput | null): Layout | null {
  const key = `${networkId} ${grouping}`;
  const known = useRef<Known | null>(null);
  const [answered, setAnswered] = useState<Known | null>(null);

  const direct = useMemo((): Known | null => {
    if (!input) return null;
    const before = known.current?.key === key ? known.current.layout : recallLayout(networkId, grouping);
    if (before && sameIds(before, input)) return { key, input, layout: before };
    if (input.ids.length > AT_ONCE && (!before || before.ids.length < input.ids.length * 0.9)) return null;
    return { key, input, layout: growLayout(before, input) };
  }, [networkId, grouping, key, input]);

  useEffect(() => {
    if (!input || direct) return undefined;
    return askWorker({ kept: null, input }, (layout) => setAnswered({ key, input, layout }));
  }, [direct, input, key]);

  const current = direct ?? (answered?.key === key && answered.input === input ? answered : null);
  useEffect(() => {
    if (current) known.current = current;
  }, [current]);
  const layout = current?.layout;
  useEffect(() => {
    if (!layout) return undefined;
    // Writing it down can wait until the picture stands.
    const timer = setTimeout(() => keepLayout(networkId, grouping, layout), KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [layout, networkId, grouping]);

  return useMemo(() => (current ? withPut(current.layout, current.input.putX, current.input.putY) : null), [current]);
}
