// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid with one tab stop and its own keys; a table has none
import { type CSSProperties, type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { CoverageColumns, CoverageSelection } from '../../model/coverage.ts';
import { type AxisItem, type GridPlace, moveInMatrix, placeOf } from '../../model/matrix.ts';
import type { MatrixWords } from '../../model/matrixSpeech.ts';
import type { AxisWindow } from '../../model/matrixWindow.ts';
import { MatrixRow } from './MatrixCellView.tsx';
import { MatrixHead } from './MatrixHead.tsx';
import { MatrixTooltip, type TooltipAt } from './MatrixTooltip.tsx';
import { type MatrixFocus, placeOfEvent, stepOn, useMatrixFocus } from './useMatrixFocus.ts';
import { type MatrixWindows, ROW_HEIGHT, useMatrixWindows } from './useMatrixWindows.ts';
import './matrix.css';

export interface MatrixGridProps {
  readonly rows: readonly AxisItem[];
  readonly columnItems: readonly AxisItem[];
  readonly columns: CoverageColumns;
  readonly words: MatrixWords;
  readonly selection: CoverageSelection;
  readonly label: string;
  readonly help: string;
  readonly corner: ReactNode;
  readonly cornerSpeech: string;
  /** 65+ in a wijk, as text, by code. */
  readonly figures: ReadonlyMap<string, string>;
  readonly headSpeech: ReadonlyMap<string, string>;
  /** While filling in: the cells that are being saved, as `need@wijk`. Null: not filling in. */
  readonly waiting: ReadonlySet<string> | null;
  onReasons(row: AxisItem, column: AxisItem): void;
  onAssess(row: AxisItem, column: AxisItem): void;
  onHead(item: AxisItem): void;
  onCorner(): void;
  /** A key for filling in; true when it was taken: then the focus moves on. */
  onFillKey(key: string, row: AxisItem, column: AxisItem): boolean;
}

/** The matrix as an ARIA grid: one tab stop, arrows inside. Row 0 is the head, column 0 the names. */
export function MatrixGrid(props: MatrixGridProps) {
  const { rows, columnItems, selection } = props;
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const [tooltip, setTooltip] = useState<TooltipAt | null>(null);
  const windows = useMatrixWindows(scroller, rows.length, columnItems.length);
  const chosen =
    selection.needId !== null && selection.wijkCode !== null ? placeOf(rows, columnItems, selection.needId, selection.wijkCode) : null;
  const focus = useMatrixFocus(root, { row: rows.length, column: columnItems.length }, chosen, windows.show);
  const handlers = useGridEvents(props, focus, tooltip, setTooltip);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hides the tooltip that the pointer called up
    <div
      ref={scroller}
      className="ww-matrix-scroll"
      onMouseLeave={() => setTooltip(null)}
      onScroll={() => tooltip !== null && setTooltip(null)}
    >
      <p id={helpId} className="ww-hidden-text">
        {props.help}
      </p>
      <div
        ref={root}
        className="ww-matrix"
        role="grid"
        tabIndex={-1}
        aria-label={props.label}
        aria-describedby={helpId}
        aria-rowcount={rows.length + 1}
        aria-colcount={columnItems.length + 1}
        data-turned={columnItems[0]?.kind !== 'wijk'}
        data-filling={props.waiting !== null}
        style={{ '--count': columnItems.length } as CSSProperties}
        {...handlers}
      >
        <GridBody {...props} windows={windows} place={focus.place} chosen={chosen} />
      </div>
      {tooltip === null ? null : (
        <MatrixTooltip
          at={tooltip}
          row={rows[tooltip.row - 1]}
          column={columnItems[tooltip.column - 1]}
          columns={props.columns}
          words={props.words}
        />
      )}
    </div>
  );
}

/** Keys, clicks and the pointer, heard once for all cells. */
function useGridEvents(
  props: MatrixGridProps,
  focus: MatrixFocus,
  tooltip: TooltipAt | null,
  setTooltip: (tooltip: TooltipAt | null) => void,
) {
  const { rows, columnItems } = props;
  const { place, focusAt, setPlace } = focus;
  const open = (at: GridPlace) => {
    const row = rows[at.row - 1];
    const column = columnItems[at.column - 1];
    if (row !== undefined && column !== undefined) props.onReasons(row, column);
    else if (row !== undefined) props.onHead(row);
    else if (column !== undefined) props.onHead(column);
    else props.onCorner();
  };
  const act = (key: string): boolean => {
    const row = rows[place.row - 1];
    const column = columnItems[place.column - 1];
    if (key === 'Enter') open(place);
    else if (key === ' ' && row !== undefined && column !== undefined) props.onAssess(row, column);
    else if (key === ' ') open(place);
    else if (row !== undefined && column !== undefined && props.onFillKey(key, row, column))
      focusAt(stepOn(place, rows, columnItems.length));
    else if (key === 'Escape' && tooltip !== null) setTooltip(null);
    else return false;
    return true;
  };
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.altKey || event.metaKey) return;
      const next = moveInMatrix({ key: event.key, ctrl: event.ctrlKey }, place, rows, columnItems);
      if (next !== null) focusAt(next);
      else if (event.ctrlKey || !act(event.key)) return;
      event.preventDefault();
    },
    onClick: (event: MouseEvent) => {
      const at = placeOfEvent(event.target);
      if (at === null) return;
      focusAt(at.place);
      open(at.place);
    },
    onFocus: (event: FocusEvent) => {
      const at = placeOfEvent(event.target);
      if (at === null) return;
      setPlace(at.place);
      const inside = at.place.row > 0 && at.place.column > 0;
      setTooltip(inside && at.element.matches(':focus-visible') ? { ...at.place, element: at.element } : null);
    },
    onBlur: () => setTooltip(null),
    onMouseOver: (event: MouseEvent) => {
      const at = placeOfEvent(event.target);
      setTooltip(at === null || at.place.row === 0 || at.place.column === 0 ? null : { ...at.place, element: at.element });
    },
  };
}

interface GridBodyProps extends MatrixGridProps {
  readonly windows: MatrixWindows;
  readonly place: GridPlace;
  readonly chosen: GridPlace | null;
}

function nearest(window: AxisWindow, place: number): number {
  return place === 0 ? 0 : Math.max(window.from + 1, Math.min(window.to, place));
}

function GridBody(props: GridBodyProps) {
  const { rows, columnItems, windows, chosen, selection } = props;
  // Scrolled away, the tab stop waits at the nearest cell that is drawn.
  const place = { row: nearest(windows.rows, props.place.row), column: nearest(windows.columns, props.place.column) };
  const isChosen = (item: AxisItem) => item.id === selection.needId || item.id === selection.wijkCode;
  const glow = columnItems.findIndex(isChosen);
  return (
    <>
      {glow < 0 ? null : (
        <div className="ww-matrix-glow" aria-hidden="true" style={{ insetInlineStart: `calc(var(--names) + ${glow} * var(--cell))` }} />
      )}
      <MatrixHead {...props} window={windows.columns} focusColumn={place.row === 0 ? place.column : null} isChosen={isChosen} />
      <div aria-hidden="true" style={{ blockSize: windows.rows.from * ROW_HEIGHT }} />
      {rows.slice(windows.rows.from, windows.rows.to).map((item, slot) => {
        const row = windows.rows.from + slot + 1;
        return (
          <MatrixRow
            key={item.id}
            item={item}
            row={row}
            columnItems={columnItems}
            window={windows.columns}
            columns={props.columns}
            words={props.words}
            focusColumn={place.row === row ? place.column : null}
            selectedColumn={chosen?.row === row ? chosen.column : null}
            chosen={isChosen(item)}
            waiting={props.waiting}
            figure={item.kind === 'wijk' ? (props.figures.get(item.id) ?? null) : null}
          />
        );
      })}
      <div aria-hidden="true" style={{ blockSize: (rows.length - windows.rows.to) * ROW_HEIGHT }} />
    </>
  );
}
