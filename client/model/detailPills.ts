/** Where the number of a bundled tie stands: in the middle of the longest stretch of its line that nothing covers. */
import type { Box } from './detailLabels.ts';

export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The part of the line outside a box, as shares of its length: where it leaves and enters. Null when it misses the box. */
function shareInside(line: Line, box: Box): [number, number] | null {
  let [enter, leave] = [0, 1];
  const slabs: [number, number, number, number][] = [
    [line.x1, line.x2 - line.x1, box.left, box.right],
    [line.y1, line.y2 - line.y1, box.top, box.bottom],
  ];
  for (const [start, run, low, high] of slabs) {
    if (Math.abs(run) < 1e-9) {
      if (start < low || start > high) return null;
      continue;
    }
    const [a, b] = [(low - start) / run, (high - start) / run];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  return enter < leave ? [enter, leave] : null;
}

/** The longest free stretch of a line between boxes, as shares; null when all of it is covered. */
export function longestFree(line: Line, boxes: readonly Box[]): [number, number] | null {
  const covered = boxes.flatMap((box) => {
    const share = shareInside(line, box);
    return share ? [share] : [];
  });
  covered.sort((a, b) => a[0] - b[0]);
  let best: [number, number] | null = null;
  let free = 0;
  for (const [enter, leave] of [...covered, [1, 1] as [number, number]]) {
    if (enter > free && (!best || enter - free > best[1] - best[0])) best = [free, enter];
    free = Math.max(free, leave);
  }
  return best;
}

/** A spot for the pill that covers no other pill, else null. `pill` is half its width and height. */
export function pillSpot(
  line: Line,
  boxes: readonly Box[],
  pills: readonly Box[],
  pill: { readonly x: number; readonly y: number },
): { x: number; y: number } | null {
  const free = longestFree(line, boxes);
  if (!free) return null;
  const length = Math.hypot(line.x2 - line.x1, line.y2 - line.y1);
  if ((free[1] - free[0]) * length < pill.y * 2) return null;
  for (const share of [0.5, 0.35, 0.65, 0.2, 0.8]) {
    const t = free[0] + (free[1] - free[0]) * share;
    const spot = { x: line.x1 + (line.x2 - line.x1) * t, y: line.y1 + (line.y2 - line.y1) * t };
    const hit = pills.some(
      (other) =>
        other.left < spot.x + pill.x && spot.x - pill.x < other.right && other.top < spot.y + pill.y && spot.y - pill.y < other.bottom,
    );
    if (!hit) return spot;
  }
  return null;
}
