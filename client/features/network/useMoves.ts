import { useCallback, useMemo, useState } from 'react';
import { useCommandOutcome } from '../../api/index.ts';
import type { LayoutInput } from '../../model/layout.ts';
import type { Picture } from '../../model/picture.ts';
import { useText } from '../../text/index.ts';
import { MOVE_PARTNERS } from './network.graphql.ts';

interface Move {
  readonly x: number;
  readonly y: number;
  /** Last change this move wrote; null while it is on its way. */
  readonly seq: number | null;
}

/**
 * Partners put somewhere by hand: seen at once, kept by the server for everyone. A move is forgotten here as soon as the picture
 * holds it, so that an undo, by anyone, is seen too.
 */
export function useMoves(picture: Picture | undefined, input: LayoutInput | null) {
  const [moves, setMoves] = useState<ReadonlyMap<string, Move>>(new Map());
  const send = useCommandOutcome(MOVE_PARTNERS);
  const t = useText('network');
  const seq = picture?.seq ?? 0;

  const moved = useMemo((): LayoutInput | null => {
    if (!input) return null;
    const open = [...moves].filter(([, move]) => move.seq === null || move.seq > seq);
    if (open.length === 0) return input;
    const [putX, putY] = [input.putX.slice(), input.putY.slice()];
    for (const [id, move] of open) {
      const i = picture?.indexOf.get(id);
      if (i === undefined) continue;
      putX[i] = move.x;
      putY[i] = move.y;
    }
    return { ...input, putX, putY };
  }, [input, moves, picture, seq]);

  const move = useCallback(
    async (id: string, name: string, x: number, y: number) => {
      const spot = { x: Math.round(x), y: Math.round(y) };
      const set = (change: (next: Map<string, Move>) => void): void =>
        setMoves((before) => {
          const next = new Map(before);
          change(next);
          return next;
        });
      set((next) => next.set(id, { ...spot, seq: null }));
      const outcome = await send({ positions: [{ partnerId: id, ...spot }] }, { label: t('moved', { name }), quiet: true });
      if (outcome.status === 'done') set((next) => next.set(id, { ...spot, seq: outcome.payload.seq ?? 0 }));
      else if (outcome.status !== 'queued') set((next) => next.delete(id));
    },
    [send, t],
  );
  return { input: moved, move };
}
