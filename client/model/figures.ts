/** Figures about areas: the newest of an indicator, shares made of two counts, and where a wijk stands among the others. */
export interface FigureFact {
  readonly indicator: string;
  readonly value: number;
  readonly unit: string;
  readonly year: number;
  readonly source: string;
  readonly estimated: boolean;
}
export interface AreaFigures {
  readonly code: string;
  readonly name: string;
  readonly figures: readonly FigureFact[];
}

/** The newest figure of an indicator; null when the area has none. A missing figure is never 0. */
export function newestFigure(figures: readonly FigureFact[], indicator: string): FigureFact | null {
  let newest: FigureFact | null = null;
  for (const figure of figures) {
    if (figure.indicator === indicator && (newest === null || figure.year > newest.year)) newest = figure;
  }
  return newest;
}

/** A share in percent of two counts of one area in the newest year that has both; null when there is none. */
export function shareOf(figures: readonly FigureFact[], part: string, whole: string, indicator: string): FigureFact | null {
  const years = figures.filter((figure) => figure.indicator === part).map((figure) => figure.year);
  for (const year of years.sort((a, b) => b - a)) {
    const top = figures.find((figure) => figure.indicator === part && figure.year === year);
    const bottom = figures.find((figure) => figure.indicator === whole && figure.year === year);
    if (top === undefined || bottom === undefined || bottom.value === 0) continue;
    const value = (100 * top.value) / bottom.value;
    return { indicator, value, unit: '%', year, source: top.source, estimated: top.estimated || bottom.estimated };
  }
  return null;
}

/** A count of the whole gemeente added up from its wijken, when every wijk has it for that year; null otherwise. */
export function sumOfWijken(wijken: readonly AreaFigures[], indicator: string, year: number): FigureFact | null {
  const found = wijken.map((wijk) => wijk.figures.find((figure) => figure.indicator === indicator && figure.year === year));
  const first = found[0];
  if (first === undefined || found.some((figure) => figure === undefined)) return null;
  const value = found.reduce((sum, figure) => sum + (figure?.value ?? 0), 0);
  return { ...first, value, estimated: true };
}

/** One line of the strip plot: a count, or a share of two counts. */
export type StripMeasure =
  | { readonly key: string; readonly indicator: string; readonly whole?: undefined }
  | { readonly key: string; readonly indicator: string; readonly whole: string };

/** What the wijk page shows, in this order. Those without any figure are said to be not known. */
export const STRIP_MEASURES: readonly StripMeasure[] = [
  { key: 'p_65_oo', indicator: 'a_65_oo', whole: 'a_inw' },
  { key: 'p_1p_hh', indicator: 'a_1p_hh', whole: 'a_hh' },
  { key: 'p_verwed', indicator: 'a_verwed', whole: 'a_inw' },
  { key: 'p_koopw', indicator: 'p_koopw' },
  { key: 'g_afs_hp', indicator: 'g_afs_hp' },
  { key: 'g_afs_gs', indicator: 'g_afs_gs' },
  { key: 'p_eenzaam_65', indicator: 'p_eenzaam_65' },
  { key: 'p_mantelzorg', indicator: 'p_mantelzorg' },
];

/** A figure of an area by its code: read, or made as a share of two counts (`p_65_oo`). Null when there is none. */
export function figureOf(figures: readonly FigureFact[], code: string): FigureFact | null {
  const measure = STRIP_MEASURES.find((one) => one.key === code && one.whole !== undefined);
  return measure === undefined ? newestFigure(figures, code) : measured(measure, figures);
}

/** Codes of everything that can be shown of some areas: first the shares that can be made, then what was read. */
export function figureCodes(areas: readonly { readonly figures: readonly FigureFact[] }[]): string[] {
  const read = new Set(areas.flatMap((area) => area.figures.map((figure) => figure.indicator)));
  const shares = STRIP_MEASURES.filter((one) => one.whole !== undefined && read.has(one.indicator) && read.has(one.whole));
  return [...shares.map((one) => one.key), ...read];
}

export interface StripLine {
  readonly key: string;
  readonly own: FigureFact | null;
  readonly gemeente: FigureFact | null;
  /** The gemeente's number was added up from its wijken. */
  readonly summed: boolean;
  /** Every other wijk that has the figure, 0 is the lowest and 1 the highest of all. */
  readonly others: readonly number[];
  readonly ownAt: number | null;
  readonly gemeenteAt: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
}

function measured(measure: StripMeasure, figures: readonly FigureFact[]): FigureFact | null {
  if (measure.whole === undefined) return newestFigure(figures, measure.indicator);
  return shareOf(figures, measure.indicator, measure.whole, measure.key);
}

function gemeenteFigure(
  measure: StripMeasure,
  own: FigureFact | null,
  gemeente: AreaFigures | null,
  wijken: readonly AreaFigures[],
): { figure: FigureFact | null; summed: boolean } {
  const direct = gemeente === null ? null : measured(measure, gemeente.figures);
  if (own === null || measure.whole === undefined || direct?.year === own.year) return { figure: direct, summed: false };
  const part = sumOfWijken(wijken, measure.indicator, own.year);
  const whole = sumOfWijken(wijken, measure.whole, own.year);
  if (part === null || whole === null || whole.value === 0) return { figure: direct, summed: false };
  return { figure: { ...part, indicator: measure.key, value: (100 * part.value) / whole.value, unit: '%' }, summed: true };
}

/** Where a wijk stands among the other wijken and its gemeente, for one measure. */
export function stripLine(
  measure: StripMeasure,
  wijkCode: string,
  wijken: readonly AreaFigures[],
  gemeente: AreaFigures | null,
): StripLine {
  const values = wijken.map((wijk) => ({ code: wijk.code, figure: measured(measure, wijk.figures) }));
  const own = values.find((value) => value.code === wijkCode)?.figure ?? null;
  const { figure, summed } = gemeenteFigure(measure, own, gemeente, wijken);
  const known = values.flatMap((value) => (value.figure === null ? [] : [value.figure.value]));
  const lowest = known.length === 0 ? null : Math.min(...known);
  const highest = known.length === 0 ? null : Math.max(...known);
  const place = (value: number | undefined): number | null => {
    if (value === undefined || lowest === null || highest === null) return null;
    return highest === lowest ? 0.5 : Math.max(0, Math.min(1, (value - lowest) / (highest - lowest)));
  };
  const others = values.flatMap((value) => (value.code === wijkCode ? [] : [place(value.figure?.value)]));
  return {
    key: measure.key,
    own,
    gemeente: figure,
    summed,
    others: others.filter((other) => other !== null),
    ownAt: place(own?.value),
    gemeenteAt: place(figure?.value),
    lowest,
    highest,
  };
}

/** "1 op de 4" : the whole number of people of whom one is meant, and whether it is nearly or exactly so; null for an empty share. */
export function oneIn(share: number): { readonly of: number; readonly exact: boolean; readonly nearly: boolean } | null {
  if (!(share > 0) || share > 100) return null;
  const of = Math.max(1, Math.round(100 / share));
  const difference = share - 100 / of;
  return { of, exact: Math.abs(difference) < 0.3, nearly: difference < -0.3 };
}

/** A figure in the language: whole counts, one decimal for the rest. Percent and kilometre signs are the screen's. */
export function figureText(value: number, unit: string, locale: string): string {
  const whole = unit !== '%' && unit !== 'km' && Number.isInteger(value);
  const digits = whole ? 0 : 1;
  return new Intl.NumberFormat(locale, { minimumFractionDigits: whole ? 0 : 1, maximumFractionDigits: digits }).format(value);
}

/** The house a figure came from, short enough for a card: "CBS", "RIVM", or the first words of the source. */
export function shortSource(source: string): string {
  const house = /\b(CBS|RIVM|GGD|SCP|DUO|Vektis)\b/.exec(source)?.[1];
  if (house !== undefined) return house;
  const start = source.split(/[(,;]/, 1)[0]?.trim() ?? source;
  return start.length > 40 ? `${start.slice(0, 39)}…` : start;
}

/** Source and years behind a column of figures, newest figure of each area; null when no area has it. */
export function sourceOfFigures(
  areas: readonly AreaFigures[],
  indicator: string,
): { readonly source: string; readonly from: number; readonly to: number; readonly estimated: boolean } | null {
  const found = areas.flatMap((area) => figureOf(area.figures, indicator) ?? []);
  const first = found[0];
  if (first === undefined) return null;
  const years = found.map((figure) => figure.year);
  const sources = [...new Set(found.map((figure) => shortSource(figure.source)))];
  return {
    source: sources.join(', '),
    from: Math.min(...years),
    to: Math.max(...years),
    estimated: found.some((figure) => figure.estimated),
  };
}
