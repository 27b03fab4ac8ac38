import { useMemo, useState } from 'react';
import { useCurrentNetwork } from '../../api/index.ts';
import { type CoverageColumns, type CoverageSelection, cellAt, type MatrixCell, summariseWijken } from '../../model/coverage.ts';
import { type Brush, brushOfKey } from '../../model/coverageAssess.ts';
import { sourceOfFigures } from '../../model/figures.ts';
import { type AxisItem, crossing, needAxis, wijkAxis } from '../../model/matrix.ts';
import { gapsInWords, type MatrixWords } from '../../model/matrixSpeech.ts';
import { useFormat, useText } from '../../text/index.ts';
import { ExampleBadge } from '../../ui/index.ts';
import { BrushBar } from './BrushBar.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import { MatrixLegend } from './MatrixLegend.tsx';
import { useFastFill } from './useAssess.ts';
import type { CoverageNames } from './useCoverage.ts';
import type { CoverageView } from './useCoverageView.ts';

/** More columns than this cannot be read on A4. */
const PAPER_COLUMNS = 20;

interface MatrixCardProps {
  readonly columns: CoverageColumns;
  readonly names: CoverageNames;
  readonly words: MatrixWords;
  readonly view: CoverageView;
  readonly selection: CoverageSelection;
  readonly figures: ReadonlyMap<string, string>;
  readonly stale: boolean;
  onReasons(selection: CoverageSelection): void;
  onAssess(selection: CoverageSelection): void;
  onOpenWijk(code: string): void;
}

/** The matrix wijk x need with its head, its legend and, while filling in, its brush. */
export function MatrixCard(props: MatrixCardProps) {
  const { columns, names, words, view, figures } = props;
  const t = useText('coverage');
  const [brush, setBrush] = useState<Brush>(2);
  const { waiting, fill } = useFastFill(names);
  const { rows, columnItems } = useAxes(columns, names, view);
  const headSpeech = useHeadSpeech(columns, names, words, figures);
  const actions = useMatrixActions(props, brush, fill);
  const axes = view.turned ? { rows: t('wijken'), columns: t('needs') } : { rows: t('needs'), columns: t('wijken') };
  const tooWide = columnItems.length > PAPER_COLUMNS;
  return (
    <section className="ww-card ww-matrix-card" aria-labelledby="ww-matrix-title" data-stale={props.stale} data-too-wide={tooWide}>
      {view.filling ? <BrushBar brush={brush} waiting={waiting.size} onBrush={setBrush} /> : null}
      <MatrixGrid
        rows={rows}
        columnItems={columnItems}
        columns={columns}
        words={words}
        selection={props.selection}
        label={t('matrixLabel', axes)}
        help={t('speech.matrixHelp')}
        corner={<Corner allClosed={actions.allClosed} />}
        cornerSpeech={`${t('title')}. ${actions.allClosed ? t('openAll') : t('closeAll')}`}
        figures={figures}
        headSpeech={headSpeech}
        waiting={view.filling ? waiting : null}
        {...actions.on}
      />
      {tooWide ? <p className="ww-matrix-paper">{t('tooWideForPaper')}</p> : null}
      <MatrixLegend />
    </section>
  );
}

/** Needs by theme and wijken, the way the table is turned. */
function useAxes(
  columns: CoverageColumns,
  names: CoverageNames,
  view: CoverageView,
): { readonly rows: readonly AxisItem[]; readonly columnItems: readonly AxisItem[] } {
  const needs = useMemo(
    () => needAxis(names.themes, names.needs, columns.needIds, view.closedThemes),
    [names, columns.needIds, view.closedThemes],
  );
  const wijken = useMemo(
    () =>
      wijkAxis(
        [...names.wijkName].map(([code, name]) => ({ code, name })),
        columns.wijkCodes,
      ),
    [names, columns.wijkCodes],
  );
  return view.turned ? { rows: wijken, columnItems: needs } : { rows: needs, columnItems: wijken };
}

/** What a click, Enter, Space or a key does on a cell, a name or the corner. */
function useMatrixActions(props: MatrixCardProps, brush: Brush, fill: (cell: MatrixCell, brush: Brush) => void) {
  const { columns, names, view } = props;
  const allClosed = names.themes.length > 0 && names.themes.every((theme) => view.closedThemes.has(theme.id));
  const toggleTheme = (id: string) => {
    const next = new Set(view.closedThemes);
    if (!next.delete(id)) next.add(id);
    view.setClosedThemes(next);
  };
  const fillCell = (row: AxisItem, column: AxisItem, chosen: Brush): boolean => {
    const met = crossing(row, column);
    const cell = met === null ? undefined : cellAt(columns, met.wijk.index, met.need.index);
    if (cell === undefined) return false;
    fill(cell, chosen);
    return true;
  };
  const onCell = (row: AxisItem, column: AxisItem, then: (selection: CoverageSelection) => void) => {
    const met = crossing(row, column);
    const theme = row.kind === 'theme' ? row : column.kind === 'theme' ? column : null;
    if (met !== null) then({ wijkCode: met.wijk.id, needId: met.need.id });
    else if (theme !== null) toggleTheme(theme.id);
  };
  const on = {
    onReasons: (row: AxisItem, column: AxisItem) => {
      if (!view.filling || !fillCell(row, column, brush)) onCell(row, column, props.onReasons);
    },
    onAssess: (row: AxisItem, column: AxisItem) => onCell(row, column, props.onAssess),
    onHead: (item: AxisItem) => {
      if (item.kind === 'theme') toggleTheme(item.id);
      else if (item.kind === 'wijk') props.onOpenWijk(item.id);
      else view.setColouring({ by: 'need', needId: item.id });
    },
    onCorner: () => view.setClosedThemes(allClosed ? new Set() : new Set(names.themes.map((theme) => theme.id))),
    onFillKey: (key: string, row: AxisItem, column: AxisItem) => {
      const pressed = view.filling ? brushOfKey(key) : null;
      return pressed !== null && fillCell(row, column, pressed);
    },
  };
  return { allClosed, on };
}

function Corner({ allClosed }: { readonly allClosed: boolean }) {
  const t = useText('coverage');
  const { network } = useCurrentNetwork();
  const facts = sourceOfFigures(network.wijken, 'a_65_oo');
  return (
    <>
      <span className="ww-matrix-title">
        <strong id="ww-matrix-title">{t('title')}</strong>
        {network.example ? <ExampleBadge /> : null}
      </span>
      <span className="ww-matrix-corner-foot">
        <span className="ww-muted">
          {facts === null
            ? t('headFiguresUnknown')
            : t('headFigures', { source: facts.source, year: facts.from === facts.to ? facts.to : `${facts.from}–${facts.to}` })}
        </span>
        <span className="ww-matrix-openall">{allClosed ? t('openAll') : t('closeAll')}</span>
      </span>
    </>
  );
}

/** "Sterrenburg, 5.615 mensen van 65+, 4 gaten" for the head of each wijk. */
function useHeadSpeech(
  columns: CoverageColumns,
  names: CoverageNames,
  words: MatrixWords,
  figures: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const t = useText('coverage');
  const { language } = useFormat();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language, not with the function
  return useMemo(() => {
    const summaries = summariseWijken(columns);
    return new Map(
      columns.wijkCodes.map((code, index) => {
        const summary = summaries[index];
        const n = figures.get(code);
        const people = n === undefined ? t('speech.peopleUnknown') : t('speech.people', { n: n });
        const gaps = summary === undefined ? '' : gapsInWords(words, summary);
        return [code, t('speech.wijkHead', { name: names.wijkName.get(code) ?? code, people, gaps })];
      }),
    );
  }, [columns, names, words, figures, language]);
}
