// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid with one tab stop and its own keys; a table has none
// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid the cells take the focus, the rows do not
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { CoverageColumns, CoverageSelection } from '../../model/coverage.ts';
import { type AxisItem, type GridPlace, moveInMatrix, placeOf } from '../../model/matrix.ts';
import type { MatrixWords } from '../../model/matrixSpeech.ts';
import { softHyphens } from '../../model/wijkName.ts';
import { type FillLook, MatrixRow } from './MatrixCellView.tsx';
import { MatrixTooltip, type TooltipAt } from './MatrixTooltip.tsx';
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
  /** 65+ in a wijk, as text, by code. */
  readonly figures: ReadonlyMap<string, string>;
  readonly headSpeech: ReadonlyMap<string, string>;
  readonly fill: FillLook | null;
  onReasons(row: AxisItem, column: AxisItem): void;
  onAssess(row: AxisItem, column: AxisItem): void;
  onHead(item: AxisItem): void;
  /** A key for filling in; true when it was taken: then the focus moves on. */
  onFillKey(key: string, row: AxisItem, column: AxisItem): boolean;
}

function placeOfElement(target: EventTarget): GridPlace | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest('[data-c]');
  const row = target.closest('[data-r]');
  if (cell === null || row === null) return null;
  return { row: Number(row.getAttribute('data-r')), column: Number(cell.getAttribute('data-c')) };
}

/** The matrix as an ARIA grid: one tab stop, arrows inside. Row 0 is the head, column 0 the names. */
export function MatrixGrid(props: MatrixGridProps) {
  const { rows, columnItems, columns, words, selection, fill } = props;
  const root = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const [asked, setPlace] = useState<GridPlace>({ row: 1, column: 1 });
  const [tooltip, setTooltip] = useState<TooltipAt | null>(null);
  const place = { row: Math.min(asked.row, rows.length), column: Math.min(asked.column, columnItems.length) };
  const itemAt = (at: GridPlace) => ({ row: rows[at.row - 1], column: columnItems[at.column - 1] });

  const focusAt = useCallback((next: GridPlace) => {
    setPlace(next);
    root.current?.querySelector<HTMLElement>(`[data-r="${next.row}"] [data-c="${next.column}"]`)?.focus();
  }, []);

  const open = (at: GridPlace) => {
    const { row, column } = itemAt(at);
    if (row !== undefined && column !== undefined) props.onReasons(row, column);
    else if (row !== undefined) props.onHead(row);
    else if (column !== undefined) props.onHead(column);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const { row, column } = itemAt(place);
    const next = moveInMatrix({ key: event.key, ctrl: event.ctrlKey }, place, rows, columnItems);
    if (next !== null) focusAt(next);
    else if (event.key === 'Enter') open(place);
    else if (event.key === ' ' && row !== undefined && column !== undefined) props.onAssess(row, column);
    else if (event.key === ' ') open(place);
    else if (row !== undefined && column !== undefined && props.onFillKey(event.key, row, column))
      focusAt(stepOn(place, rows, columnItems));
    else if (event.key === 'Escape' && tooltip !== null) setTooltip(null);
    else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent) => {
    const at = placeOfElement(event.target);
    if (at === null) return;
    focusAt(at);
    open(at);
  };

  const onFocus = (event: FocusEvent) => {
    const at = placeOfElement(event.target);
    if (at === null) return;
    setPlace(at);
    if (event.target instanceof HTMLElement && event.target.matches(':focus-visible')) setTooltip({ ...at, element: event.target });
  };

  const chosen =
    selection.needId !== null && selection.wijkCode !== null ? placeOf(rows, columnItems, selection.needId, selection.wijkCode) : null;
  useFollowSelection(root, chosen, setPlace);
  const isChosen = (item: AxisItem) => item.id === selection.needId || item.id === selection.wijkCode;
  const chosenColumn = columnItems.findIndex(isChosen) + 1;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hides the tooltip that the pointer called up
    <div className="ww-matrix-scroll" onMouseLeave={() => setTooltip(null)}>
      <p id={helpId} className="ww-hidden-text">
        {props.help}
      </p>
      <div
        ref={root}
        className="ww-matrix"
        role="grid"
        aria-label={props.label}
        aria-describedby={helpId}
        aria-rowcount={rows.length + 1}
        aria-colcount={columnItems.length + 1}
        data-turned={columnItems[0]?.kind !== 'wijk'}
        data-filling={fill !== null}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={onFocus}
        onBlur={() => setTooltip(null)}
        onMouseOver={(event) => {
          const at = placeOfElement(event.target);
          const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-c]') : null;
          setTooltip(at === null || element === null || at.row === 0 || at.column === 0 ? null : { ...at, element });
        }}
      >
        {chosenColumn > 0 ? <ColumnGlow column={chosenColumn} /> : null}
        <MatrixHead {...props} focusColumn={place.row === 0 ? place.column : null} isChosen={isChosen} />
        {rows.map((item, index) => (
          <MatrixRow
            key={item.id}
            item={item}
            row={index + 1}
            columnItems={columnItems}
            columns={columns}
            words={words}
            focusColumn={place.row === index + 1 ? place.column : null}
            selectedColumn={chosen?.row === index + 1 ? chosen.column : null}
            chosen={isChosen(item)}
            fill={fill}
            figure={item.kind === 'wijk' ? (props.figures.get(item.id) ?? null) : null}
          />
        ))}
      </div>
      {tooltip === null ? null : <MatrixTooltip at={tooltip} {...itemAt(tooltip)} columns={columns} words={words} />}
    </div>
  );
}

/** After filling a cell: the next need down, or the top of the next wijk. */
function stepOn(place: GridPlace, rows: readonly AxisItem[], columnItems: readonly AxisItem[]): GridPlace {
  for (let row = place.row + 1; row <= rows.length; row += 1) if (rows[row - 1]?.kind !== 'theme') return { row, column: place.column };
  const column = Math.min(place.column + 1, columnItems.length);
  return { row: rows[0]?.kind === 'theme' ? Math.min(2, rows.length) : 1, column };
}

/** The tab stop goes to a cell that was chosen elsewhere, on the map or in the list. */
function useFollowSelection(
  root: { readonly current: HTMLDivElement | null },
  chosen: GridPlace | null,
  setPlace: (place: GridPlace) => void,
) {
  const row = chosen?.row;
  const column = chosen?.column;
  useEffect(() => {
    if (row === undefined || column === undefined) return;
    setPlace({ row, column });
    const cell = root.current?.querySelector<HTMLElement>(`[data-r="${row}"] [data-c="${column}"]`);
    if (cell !== null && cell !== undefined && !root.current?.contains(document.activeElement))
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [row, column, root, setPlace]);
}

function ColumnGlow({ column }: { readonly column: number }) {
  return (
    <div className="ww-matrix-glow" aria-hidden="true" style={{ insetInlineStart: `calc(var(--names) + ${column - 1} * var(--cell))` }} />
  );
}

interface HeadProps extends MatrixGridProps {
  readonly focusColumn: number | null;
  isChosen(item: AxisItem): boolean;
}

function MatrixHead({ columnItems, corner, figures, headSpeech, focusColumn, isChosen }: HeadProps) {
  return (
    <div className="ww-matrix-row ww-matrix-head" role="row" aria-rowindex={1} data-r={0}>
      <div className="ww-matrix-corner" role="columnheader" data-c={0} tabIndex={focusColumn === 0 ? 0 : -1}>
        {corner}
      </div>
      {columnItems.map((item, index) => (
        <div
          key={item.id}
          className="ww-matrix-column"
          role="columnheader"
          data-c={index + 1}
          data-kind={item.kind}
          data-chosen={isChosen(item)}
          aria-label={headSpeech.get(item.id) ?? item.name}
          aria-expanded={item.kind === 'theme' ? item.open : undefined}
          tabIndex={focusColumn === index + 1 ? 0 : -1}
        >
          <span className="ww-matrix-column-name">{item.kind === 'wijk' ? softHyphens(item.name) : item.name}</span>
          {item.kind === 'wijk' ? <span className="ww-matrix-figure">{figures.get(item.id) ?? '?'}</span> : null}
        </div>
      ))}
    </div>
  );
}
