import { type RefObject, useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { GridPlace } from '../../model/matrix.ts';

export interface MatrixFocus {
  /** The one place with a tab stop. */
  readonly place: GridPlace;
  setPlace(place: GridPlace): void;
  /** Draws a place and gives it the focus. */
  focusAt(place: GridPlace): void;
}

/** Finds the cell of a place; null while it is not drawn. */
function cellIn(root: HTMLElement | null, place: GridPlace): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-r="${place.row}"] [data-c="${place.column}"]`) ?? null;
}

/** The roving tab stop of the grid. A cell chosen elsewhere, on the map or in the list, gets it and comes into sight. */
export function useMatrixFocus(
  root: RefObject<HTMLElement | null>,
  size: GridPlace,
  chosen: GridPlace | null,
  show: (place: GridPlace) => void,
): MatrixFocus {
  const [asked, setPlace] = useState<GridPlace>({ row: 1, column: 1 });
  const focusAt = useCallback(
    (next: GridPlace) => {
      // What takes the focus must be drawn before it can.
      flushSync(() => {
        setPlace(next);
        show(next);
      });
      cellIn(root.current, next)?.focus();
    },
    [root, show],
  );

  const row = chosen?.row;
  const column = chosen?.column;
  useEffect(() => {
    if (row === undefined || column === undefined) return undefined;
    const place = { row, column };
    setPlace(place);
    show(place);
    const frame = requestAnimationFrame(() => {
      if (!root.current?.contains(document.activeElement))
        cellIn(root.current, place)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [row, column, root, show]);

  const place = { row: Math.min(asked.row, size.row), column: Math.min(asked.column, size.column) };
  return { place, setPlace, focusAt };
}

/** Which place of the grid an event happened on; null outside its cells. */
export function placeOfEvent(target: EventTarget): { readonly place: GridPlace; readonly element: HTMLElement } | null {
  if (!(target instanceof Element)) return null;
  const element = target.closest<HTMLElement>('[data-c]');
  const row = target.closest('[data-r]');
  if (element === null || row === null) return null;
  return { place: { row: Number(row.getAttribute('data-r')), column: Number(element.getAttribute('data-c')) }, element };
}

/** After filling a cell: the next need down, or the top of the next column. */
export function stepOn(place: GridPlace, rows: readonly { readonly kind: string }[], columnCount: number): GridPlace {
  for (let row = place.row + 1; row <= rows.length; row += 1) if (rows[row - 1]?.kind !== 'theme') return { row, column: place.column };
  const column = Math.min(place.column + 1, columnCount);
  return { row: rows[0]?.kind === 'theme' ? Math.min(2, rows.length) : 1, column };
}
