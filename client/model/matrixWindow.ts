/** Which items of a long axis are drawn: those in sight and a margin, in steps, so that scrolling rarely draws anew. */
export interface AxisWindow {
  /** First item drawn, from 0. */
  readonly from: number;
  /** One past the last item drawn. */
  readonly to: number;
}

export interface WindowQuestion {
  readonly count: number;
  /** px scrolled, px in sight, px an item. */
  readonly scroll: number;
  readonly view: number;
  readonly item: number;
  /** Up to so many items all are drawn. */
  readonly drawAllUpTo: number;
}

/** The window moves by so many items, and draws so many beyond the edge. */
const STEP = 8;

/** The items to draw. Everything when there are few. */
export function windowOf({ count, scroll, view, item, drawAllUpTo }: WindowQuestion): AxisWindow {
  if (count <= drawAllUpTo) return { from: 0, to: count };
  const first = Math.floor(Math.max(0, scroll) / item / STEP) * STEP;
  const last = Math.ceil((Math.max(0, scroll) + view) / item / STEP) * STEP;
  return { from: Math.max(0, Math.min(first - STEP, count - STEP)), to: Math.min(count, Math.max(last + STEP, STEP)) };
}

/** A window that has a given item in it: the same when it has it already. */
export function windowAround(drawn: AxisWindow, index: number, count: number): AxisWindow {
  if (index >= drawn.from && index < drawn.to) return drawn;
  const half = Math.max(STEP, Math.ceil((drawn.to - drawn.from) / 2));
  const from = Math.max(0, Math.floor((index - half) / STEP) * STEP);
  return { from, to: Math.min(count, from + half * 2 + STEP) };
}
