import { type RefObject, startTransition, useCallback, useEffect, useState } from 'react';
import type { GridPlace } from '../../model/matrix.ts';
import { type AxisWindow, windowAround, windowOf } from '../../model/matrixWindow.ts';

/** px, as in matrix.css. Source: screens.md, Coverage cell. */
export const ROW_HEIGHT = 27;
const CELL_WIDTH = 48;
const ALL_ROWS_UP_TO = 60;
const ALL_COLUMNS_UP_TO = 40;

export interface MatrixWindows {
  readonly rows: AxisWindow;
  readonly columns: AxisWindow;
  /** Draws a place that may be out of sight; row and column as in the grid, 0 is the head. */
  show(place: GridPlace): void;
}

interface Shown {
  readonly rows: AxisWindow;
  readonly columns: AxisWindow;
}

const same = (a: AxisWindow, b: AxisWindow) => a.from === b.from && a.to === b.to;

/** The rows and columns in sight of a large matrix; all of them on paper. A small matrix is drawn whole. */
export function useMatrixWindows(scroller: RefObject<HTMLDivElement | null>, rowCount: number, columnCount: number): MatrixWindows {
  const [shown, setShown] = useState<Shown>(() => measure(null, rowCount, columnCount));
  const [printing, setPrinting] = useState(false);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const update = () => {
      const next = measure(element, rowCount, columnCount);
      keepFocus(element, next);
      startTransition(() => setShown((before) => (same(before.rows, next.rows) && same(before.columns, next.columns) ? before : next)));
    };
    const observer = new ResizeObserver(update);
    observer.observe(element);
    element.addEventListener('scroll', update, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', update);
    };
  }, [scroller, rowCount, columnCount]);

  useEffect(() => {
    const before = () => setPrinting(true);
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);

  const show = useCallback(
    (place: GridPlace) =>
      setShown((before) => ({
        rows: place.row === 0 ? before.rows : windowAround(before.rows, place.row - 1, rowCount),
        columns: place.column === 0 ? before.columns : windowAround(before.columns, place.column - 1, columnCount),
      })),
    [rowCount, columnCount],
  );
  if (printing) return { rows: { from: 0, to: rowCount }, columns: { from: 0, to: columnCount }, show };
  return { ...inside(shown, rowCount, columnCount), show };
}

/** Scrolled far away from the cell with the focus: the grid itself takes it over, so that the keys go on working. */
function keepFocus(element: HTMLDivElement, next: Shown): void {
  const focused = document.activeElement;
  const cell = focused !== null && element.contains(focused) ? focused.closest('[data-c]') : null;
  if (cell === null) return;
  const row = Number(cell.closest('[data-r]')?.getAttribute('data-r')) - 1;
  const column = Number(cell.getAttribute('data-c')) - 1;
  const drawn = (one: AxisWindow, index: number) => index < 0 || (index >= one.from && index < one.to);
  if (!drawn(next.rows, row) || !drawn(next.columns, column))
    element.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true });
}

/** A window measured for another axis (turned, a theme closed) never reaches beyond this one. */
function inside({ rows, columns }: Shown, rowCount: number, columnCount: number): Shown {
  const within = (one: AxisWindow, count: number, all: number): AxisWindow =>
    count <= all ? { from: 0, to: count } : { from: Math.min(one.from, Math.max(0, count - 8)), to: Math.min(Math.max(one.to, 8), count) };
  return { rows: within(rows, rowCount, ALL_ROWS_UP_TO), columns: within(columns, columnCount, ALL_COLUMNS_UP_TO) };
}

function measure(element: HTMLDivElement | null, rowCount: number, columnCount: number): Shown {
  const view = { width: element?.clientWidth ?? window.innerWidth, height: element?.clientHeight ?? window.innerHeight };
  return {
    rows: windowOf({ count: rowCount, scroll: element?.scrollTop ?? 0, view: view.height, item: ROW_HEIGHT, drawAllUpTo: ALL_ROWS_UP_TO }),
    columns: windowOf({
      count: columnCount,
      scroll: element?.scrollLeft ?? 0,
      view: view.width,
      item: CELL_WIDTH,
      drawAllUpTo: ALL_COLUMNS_UP_TO,
    }),
  };
}
