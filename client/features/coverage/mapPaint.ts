import type { MapArea } from '../../map/WijkMap.tsx';
import { type CoverageColumns, cellOf, type GroupSummary } from '../../model/coverage.ts';
import { classOf, type FigureClass, figureClasses, gapClass } from '../../model/coverageMap.ts';
import { type FigureFact, figureOf, figureText } from '../../model/figures.ts';
import { cellSpeech, gapsInWords, type MatrixWords } from '../../model/matrixSpeech.ts';
import type { LegendLine } from './MapLegend.tsx';
import type { CoverageNames } from './useCoverage.ts';

/** The map painted: its tiles, what their colours mean, and the source of a figure. */
export interface Painted {
  readonly areas: MapArea[];
  readonly legend: readonly LegendLine[];
  readonly source: string | null;
}

export interface PaintedWijk {
  readonly code: string;
  readonly name: string;
  readonly tileX?: number | null;
  readonly tileY?: number | null;
  readonly figures: readonly FigureFact[];
}
type Wijken = readonly PaintedWijk[];

function place(wijk: PaintedWijk) {
  return { code: wijk.code, name: wijk.name, tileX: wijk.tileX ?? null, tileY: wijk.tileY ?? null };
}

/** By the number of gaps; a wijk of which half or more was never looked at is hatched. */
export function paintGaps(
  wijken: Wijken,
  summaries: readonly GroupSummary[],
  words: MatrixWords,
  people: (code: string) => string,
  unseen: string,
): Painted {
  const areas = wijken.map((wijk, index): MapArea => {
    const summary = summaries[index];
    const gaps = summary?.gaps ?? 0;
    const blank = summary === undefined || summary.unassessed || summary.applicable === 0;
    const speech = `${wijk.name}, ${summary === undefined ? unseen : gapsInWords(words, summary)}, ${people(wijk.code)}.`;
    return {
      ...place(wijk),
      tone: blank ? 'unknown' : `gaps${gapClass(gaps)}`,
      value: blank ? unseen : String(gaps),
      ring: !blank,
      speech,
    };
  });
  return { areas, legend: [{ tone: 'gaps0' }, { tone: 'gaps1' }, { tone: 'gaps2' }, { tone: 'gaps3' }, { tone: 'unseen' }], source: null };
}

/** By the state of one need. */
export function paintNeed(wijken: Wijken, columns: CoverageColumns, needId: string, names: CoverageNames, words: MatrixWords): Painted {
  const areas = wijken.map((wijk): MapArea => {
    const cell = cellOf(columns, wijk.code, needId);
    const status = cell?.status ?? 'not_inventoried';
    const blank = status === 'not_inventoried';
    const tone = blank ? 'unknown' : status === 'not_applicable' ? 'plain' : status;
    const value = blank || status === 'not_applicable' ? words.status[status] : String(cell?.partners ?? 0);
    const speech =
      cell === undefined ? `${wijk.name}.` : cellSpeech(words, names.needName.get(cell.needId) ?? cell.needId, wijk.name, cell);
    return { ...place(wijk), tone, value, ring: status === 'gap', speech };
  });
  return {
    areas,
    legend: [{ tone: 'gap' }, { tone: 'fragile' }, { tone: 'covered' }, { tone: 'ample' }, { tone: 'unseen' }, { tone: 'plain' }],
    source: null,
  };
}

const FIGURE_TONES = ['figure0', 'figure1', 'figure2', 'figure3'] as const;

/** By a figure, in classes with about as many wijken each; unknown is hatched. */
export function paintFigure(wijken: Wijken, indicator: string, locale: string, unknown: string): Painted {
  const figures = wijken.map((wijk) => figureOf(wijk.figures, indicator));
  const classes = figureClasses(figures.flatMap((figure) => (figure === null ? [] : [figure.value])));
  // Fewer classes than colours: the darkest stays the highest.
  const toneOf = (index: number) => FIGURE_TONES[index + FIGURE_TONES.length - classes.length] ?? 'figure3';
  const areas = wijken.map((wijk, index): MapArea => {
    const figure = figures[index] ?? null;
    const text =
      figure === null
        ? unknown
        : `${figure.estimated ? '± ' : ''}${figureText(figure.value, figure.unit, locale)}${figure.unit === '%' ? ' %' : figure.unit === 'km' ? ' km' : ''}`;
    return {
      ...place(wijk),
      tone: figure === null ? 'unknown' : toneOf(classOf(classes, figure.value)),
      value: text,
      ring: false,
      speech: `${wijk.name}, ${text}${figure === null ? '' : `, ${figure.year}`}.`,
    };
  });
  const unit = figures.find((figure) => figure !== null)?.unit ?? '';
  const legend = classes.map((one, index) => ({ tone: toneOf(index), text: rangeText(one, unit, locale) }));
  return { areas, legend: figures.includes(null) ? [...legend, { tone: 'unknown' as const }] : legend, source: null };
}

function rangeText(one: FigureClass, unit: string, locale: string): string {
  const from = figureText(one.from, unit, locale);
  const to = figureText(one.to, unit, locale);
  const sign = unit === '%' || unit === 'km' ? ` ${unit}` : '';
  return from === to ? `${from}${sign}` : `${from}–${to}${sign}`;
}
