import { useMemo } from 'react';
import { useCurrentNetwork } from '../../api/index.ts';
import { type MapArea, WijkMap } from '../../map/WijkMap.tsx';
import { type CoverageColumns, type CoverageSelection, cellOf, type GroupSummary, summariseWijken } from '../../model/coverage.ts';
import { classOf, type FigureClass, figureClasses, gapClass, type MapColouring } from '../../model/coverageMap.ts';
import { figureText, newestFigure, sourceOfFigures } from '../../model/figures.ts';
import { cellSpeech, gapsInWords, type MatrixWords } from '../../model/matrixSpeech.ts';
import { useFormat, useText } from '../../text/index.ts';
import { LinkButton, Select } from '../../ui/index.ts';
import { type LegendLine, MapLegend } from './MapLegend.tsx';
import type { CoverageNames } from './useCoverage.ts';
import type { CoverageView } from './useCoverageView.ts';
import { useIndicatorName } from './useIndicatorName.ts';
import { peopleInWijk } from './wijkFigures.ts';

interface MapCardProps {
  readonly columns: CoverageColumns;
  readonly names: CoverageNames;
  readonly words: MatrixWords;
  readonly view: CoverageView;
  readonly selection: CoverageSelection;
  readonly wijkHref: (code: string) => string;
  onSelect(code: string): void;
}

/** The wijken where they lie, coloured by gaps, by one need or by a figure. */
export function MapCard(props: MapCardProps) {
  const { columns, names, view, selection } = props;
  const t = useText('coverage');
  const indicatorName = useIndicatorName();
  const { areas, legend, source } = useMapAreas(props);
  const { colouring } = view;
  const title =
    colouring.by === 'gaps'
      ? t('map.gaps')
      : colouring.by === 'need'
        ? t('map.need', { name: names.needName.get(colouring.needId) ?? colouring.needId })
        : t('map.figure', { name: upperFirst(indicatorName(colouring.indicator)) });
  const wijk = selection.wijkCode;
  return (
    <section className="ww-card ww-coverage-mapcard" aria-labelledby="ww-map-title">
      <div className="ww-coverage-cardhead">
        <h2 id="ww-map-title">{title}</h2>
        <ColourChoice view={view} columns={columns} names={names} />
      </div>
      <WijkMap
        areas={areas}
        selectedCode={wijk}
        label={`${title}. ${t('map.label')}`}
        help={t('map.help')}
        width={440}
        onSelect={props.onSelect}
      />
      <div className="ww-coverage-mapfoot">
        <MapLegend lines={legend} source={source} />
        {wijk === null ? null : (
          <LinkButton to={props.wijkHref(wijk)} iconEnd="chevronRight">
            {t('map.openWijk', { name: names.wijkName.get(wijk) ?? wijk })}
          </LinkButton>
        )}
      </div>
    </section>
  );
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

function ColourChoice({
  view,
  columns,
  names,
}: {
  readonly view: CoverageView;
  readonly columns: CoverageColumns;
  readonly names: CoverageNames;
}) {
  const t = useText('coverage');
  const { network } = useCurrentNetwork();
  const indicatorName = useIndicatorName();
  const indicators = useMemo(
    () => [...new Set(network.wijken.flatMap((wijk) => wijk.figures.map((figure) => figure.indicator)))],
    [network],
  );
  const options = [
    { value: 'gaten', label: t('map.byGaps') },
    ...indicators.map((code) => ({ value: `cijfer:${code}`, label: indicatorName(code), group: t('map.byFigure') })),
    ...columns.needIds.map((id) => ({ value: `behoefte:${id}`, label: names.needName.get(id) ?? id, group: t('map.byNeed') })),
  ];
  const { colouring } = view;
  const value =
    colouring.by === 'gaps' ? 'gaten' : colouring.by === 'need' ? `behoefte:${colouring.needId}` : `cijfer:${colouring.indicator}`;
  return (
    <div className="ww-coverage-colour ww-no-print">
      <Select
        label={t('map.colour')}
        hideLabel
        value={value}
        options={options}
        onChange={(next) => {
          const [by, id] = next.split(':', 2);
          view.setColouring(
            by === 'behoefte' && id ? { by: 'need', needId: id } : by === 'cijfer' && id ? { by: 'figure', indicator: id } : { by: 'gaps' },
          );
        }}
      />
    </div>
  );
}

interface Painted {
  readonly areas: MapArea[];
  readonly legend: readonly LegendLine[];
  readonly source: string | null;
}

function useMapAreas({ columns, names, words, view }: MapCardProps): Painted {
  const { network } = useCurrentNetwork();
  const t = useText('coverage');
  const format = useFormat();
  const locale = format.language === 'nl' ? 'nl-NL' : 'en-GB';
  const { colouring } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: t changes with the words
  return useMemo(() => {
    const wijken = columns.wijkCodes.flatMap((code) => network.wijken.find((wijk) => wijk.code === code) ?? []);
    const people = (code: string) => {
      const figure = peopleInWijk(wijken.find((wijk) => wijk.code === code)?.figures ?? []);
      return figure === null ? t('speech.peopleUnknown') : t('speech.people', { n: format.number(figure.value) });
    };
    if (colouring.by === 'gaps') return paintGaps(wijken, summariseWijken(columns), words, people, t('map.unseen'));
    if (colouring.by === 'need') return paintNeed(wijken, columns, colouring, names, words);
    const paint = figurePaint(wijken, colouring.indicator, locale, t('map.unknown'));
    const facts = sourceOfFigures(wijken, colouring.indicator);
    const years = facts === null ? null : facts.from === facts.to ? String(facts.to) : `${facts.from}–${facts.to}`;
    const source = facts === null ? null : `${facts.source}, ${years}${facts.estimated ? `, ${t('map.estimated')}` : ''}`;
    return { ...paint, source };
  }, [columns, network, colouring, words, names, locale]);
}

type Wijken = readonly {
  readonly code: string;
  readonly name: string;
  readonly tileX?: number | null;
  readonly tileY?: number | null;
  readonly figures: readonly Parameters<typeof newestFigure>[0][number][];
}[];

function place(wijk: Wijken[number]) {
  return { code: wijk.code, name: wijk.name, tileX: wijk.tileX ?? null, tileY: wijk.tileY ?? null };
}

function paintGaps(
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

function paintNeed(
  wijken: Wijken,
  columns: CoverageColumns,
  colouring: MapColouring & { by: 'need' },
  names: CoverageNames,
  words: MatrixWords,
): Painted {
  const areas = wijken.map((wijk): MapArea => {
    const cell = cellOf(columns, wijk.code, colouring.needId);
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

function figurePaint(wijken: Wijken, indicator: string, locale: string, unknown: string): Painted {
  const figures = wijken.map((wijk) => newestFigure(wijk.figures, indicator));
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
  return from === to ? from : `${from}–${to}`;
}
