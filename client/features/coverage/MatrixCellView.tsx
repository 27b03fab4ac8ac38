// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid with one tab stop and its own keys; a table has none
// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid the cells take the focus, the rows do not
import { memo } from 'react';
import { type CoverageColumns, type CoverageFlag, cellAt, summarise } from '../../model/coverage.ts';
import { type AxisItem, crossing, themeCrossing } from '../../model/matrix.ts';
import { cellSpeech, groupSpeech, type MatrixWords } from '../../model/matrixSpeech.ts';
import type { AxisWindow } from '../../model/matrixWindow.ts';

interface RowProps {
  readonly item: AxisItem;
  readonly row: number;
  readonly columnItems: readonly AxisItem[];
  /** The columns drawn. */
  readonly window: AxisWindow;
  readonly columns: CoverageColumns;
  readonly words: MatrixWords;
  readonly focusColumn: number | null;
  readonly selectedColumn: number | null;
  readonly chosen: boolean;
  /** While filling in: the cells that are being saved. Null: not filling in. */
  readonly waiting: ReadonlySet<string> | null;
  readonly figure: string | null;
}

/** One row of the matrix: its name and a cell for every column. Only a row that changes is drawn again. */
export const MatrixRow = memo(function MatrixRow(props: RowProps) {
  const { item, row, columnItems, window, focusColumn, chosen } = props;
  return (
    <div className="ww-matrix-row" role="row" aria-rowindex={row + 1} data-r={row} data-kind={item.kind}>
      <div
        className="ww-matrix-name"
        role="rowheader"
        aria-colindex={1}
        data-c={0}
        data-chosen={chosen}
        tabIndex={focusColumn === 0 ? 0 : -1}
        aria-expanded={item.kind === 'theme' ? item.open : undefined}
      >
        {item.kind === 'theme' ? <Chevron open={item.open} /> : null}
        <span className="ww-matrix-name-text" title={item.name}>
          {item.name}
        </span>
        {props.figure === null ? null : <span className="ww-matrix-figure">{props.figure}</span>}
      </div>
      <Gap items={window.from} />
      {columnItems.slice(window.from, window.to).map((column, slot) => {
        const place = window.from + slot + 1;
        return (
          <Cell
            key={column.id}
            item={item}
            column={column}
            place={place}
            columns={props.columns}
            words={props.words}
            waiting={props.waiting}
            focused={focusColumn === place}
            selected={props.selectedColumn === place}
          />
        );
      })}
      <Gap items={columnItems.length - window.to} />
    </div>
  );
});

/** Room of the columns that are not drawn. */
export function Gap({ items }: { readonly items: number }) {
  return items === 0 ? null : <span className="ww-matrix-gap" aria-hidden="true" style={{ inlineSize: `calc(${items} * var(--cell))` }} />;
}

function Chevron({ open }: { readonly open: boolean }) {
  return (
    <svg className="ww-matrix-chevron" viewBox="0 0 16 16" aria-hidden="true" data-open={open}>
      <path d="M5.5 3.5 10.5 8l-5 4.5" />
    </svg>
  );
}

interface CellProps {
  readonly item: AxisItem;
  readonly column: AxisItem;
  readonly place: number;
  readonly columns: CoverageColumns;
  readonly words: MatrixWords;
  /** While filling in: the cells that are being saved. Null: not filling in. */
  readonly waiting: ReadonlySet<string> | null;
  readonly focused: boolean;
  readonly selected: boolean;
}

/** A cell stays as it is while the window moves over it. */
const Cell = memo(function Cell(props: CellProps) {
  const { item, column, place, columns, words, focused, selected } = props;
  const tabIndex = focused ? 0 : -1;
  const met = crossing(item, column);
  if (met === null) return <SummaryCell {...props} tabIndex={tabIndex} />;
  const cell = cellAt(columns, met.wijk.index, met.need.index);
  if (cell === undefined)
    return <div className="ww-matrix-cell" role="gridcell" aria-colindex={place + 1} data-c={place} tabIndex={tabIndex} />;
  const offered = cell.status === 'fragile' || cell.status === 'covered' || cell.status === 'ample';
  const flag: CoverageFlag | undefined = offered ? cell.flags[0] : undefined;
  const key = `${met.need.id}@${met.wijk.id}`;
  return (
    <div
      className="ww-matrix-cell"
      role="gridcell"
      aria-colindex={place + 1}
      data-c={place}
      data-status={cell.status}
      data-flag={flag}
      data-big={cell.partners > 9 ? true : undefined}
      data-selected={selected ? true : undefined}
      data-waiting={props.waiting?.has(key) ? true : undefined}
      aria-selected={selected}
      aria-label={cellSpeech(words, met.need.name, met.wijk.name, offered ? cell : { ...cell, flags: [] })}
      tabIndex={tabIndex}
    >
      {signOf(cell.status, cell.partners)}
      {props.waiting === null ? null : <Weight weight={cell.weight} />}
    </div>
  );
});

function signOf(status: string, partners: number): string {
  if (status === 'not_inventoried') return '?';
  if (status === 'not_applicable') return '–';
  return partners > 99 ? '99' : String(partners);
}

function Weight({ weight }: { readonly weight: number | null }) {
  return weight === null ? null : <span className="ww-matrix-weight" data-weight={weight} />;
}

function SummaryCell({ item, column, place, columns, words, tabIndex }: CellProps & { readonly tabIndex: number }) {
  const met = themeCrossing(item, column);
  if (met === null) return <div className="ww-matrix-sum" role="gridcell" aria-colindex={place + 1} data-c={place} tabIndex={tabIndex} />;
  const summary = summarise(columns, [met.wijk.index], met.theme.needs);
  const label = groupSpeech(words, met.theme.name, met.wijk.name, summary);
  const state = summary.applicable === 0 ? 'none' : summary.unassessed ? 'unseen' : summary.gaps === 0 ? 'zero' : 'gaps';
  const text = { none: '–', unseen: '?', zero: '0', gaps: String(summary.gaps) }[state];
  return (
    <div
      className="ww-matrix-sum"
      role="gridcell"
      aria-colindex={place + 1}
      data-c={place}
      data-state={state}
      aria-label={label}
      tabIndex={tabIndex}
    >
      {text}
    </div>
  );
}
