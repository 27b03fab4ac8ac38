import { z } from 'zod';
import type { FigureReference, ReferenceData } from '../domain/records.ts';
import type { ParamValue, Store, Transaction } from './store.ts';

/** The reference data that fits in memory: all but buurten and figures, which are asked for by area. */
export type ReferenceWords = Omit<ReferenceData, 'buurten' | 'figures'>;

const ROWS_A_CALL = 2_000;
type Rows = readonly { readonly [key: string]: ParamValue }[];

const named = z.object({ code: z.string(), name: z.string() });
const optional = z.string().nullable().default(null);
const words = z.object({ id: z.string(), nameNl: z.string(), nameEn: z.string() });
const wijk = named.extend({
  gemeenteCode: z.string(),
  borders: z.array(z.string()),
  tileX: z.number().nullable().default(null),
  tileY: z.number().nullable().default(null),
});
const need = words.extend({ themeId: z.string(), definition: optional, level: optional, indicator: optional });
const figure = z.object({
  areaCode: z.string(),
  indicator: z.string(),
  value: z.number(),
  unit: z.string(),
  year: z.number(),
  source: z.string(),
  estimated: z.boolean(),
});

/** Stores reference data, new or again, and counts its version up. Nothing is taken away. */
export async function putReference(tx: Transaction, reference: ReferenceData): Promise<void> {
  await putRows(
    tx,
    'reference/put-gemeenten',
    reference.gemeenten.map(({ code, name }) => ({ code, name })),
  );
  await putRows(tx, 'reference/put-wijken', reference.wijken.map(wijkRow));
  await putRows(tx, 'reference/put-borders', bordersOf(reference));
  await putRows(
    tx,
    'reference/put-buurten',
    reference.buurten.map(({ code, name, wijkCode }) => ({ code, name, wijkCode })),
  );
  await putFigures(tx, reference.figures);
  await putRows(
    tx,
    'reference/put-themes',
    reference.themes.map(({ id, ...props }) => ({ id, props })),
  );
  await putRows(
    tx,
    'reference/put-needs',
    reference.needs.map(({ id, themeId, ...props }) => ({ id, themeId, props: present(props) })),
  );
  await putRows(
    tx,
    'reference/put-target-groups',
    reference.targetGroups.map(({ id, ...props }) => ({ id, props })),
  );
  await putRows(
    tx,
    'reference/put-sectors',
    reference.sectors.map(({ id, ...props }) => ({ id, props })),
  );
  await putRows(
    tx,
    'reference/put-activity-kinds',
    reference.activityKinds.map(({ id, ...props }) => ({ id, props })),
  );
  await tx.run('reference/bump-reference');
}

function wijkRow({ code, name, gemeenteCode, tileX, tileY }: ReferenceData['wijken'][number]) {
  return { code, gemeenteCode, props: present({ name, tileX, tileY }) };
}

function bordersOf({ wijken }: ReferenceData): Rows {
  const known = new Set(wijken.map((area) => area.code));
  return wijken.flatMap((area) =>
    area.borders.filter((other) => area.code < other && known.has(other)).map((other) => ({ a: area.code, b: other })),
  );
}

async function putFigures(tx: Transaction, figures: readonly FigureReference[]): Promise<void> {
  const rows = figures.map((one) => ({ areaCode: one.areaCode, id: figureIdOf(one), props: { ...one, id: figureIdOf(one) } }));
  await putRows(
    tx,
    'reference/put-wijk-figures',
    rows.filter((row) => row.areaCode.startsWith('WK')),
  );
  await putRows(
    tx,
    'reference/put-buurt-figures',
    rows.filter((row) => row.areaCode.startsWith('BU')),
  );
  await putRows(
    tx,
    'reference/put-gemeente-figures',
    rows.filter((row) => row.areaCode.startsWith('GM')),
  );
}

function figureIdOf(one: FigureReference): string {
  return `${one.areaCode}|${one.indicator}|${one.year}`;
}

async function putRows(tx: Transaction, statement: string, rows: Rows): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_CALL) await tx.run(statement, { rows: rows.slice(start, start + ROWS_A_CALL) });
}

function present(fields: { readonly [key: string]: ParamValue }): { readonly [key: string]: ParamValue } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** All words and areas, sorted as they are read: themes by their order, the rest by id or code. */
export async function readReference(tx: Transaction): Promise<ReferenceWords> {
  const gemeenten = (await tx.run('reference/gemeenten')).map((row) => named.parse(row));
  const wijken = (await tx.run('reference/wijken')).map((row) => wijk.parse(row));
  const themes = (await tx.run('reference/themes')).map((row) => words.extend({ order: z.number() }).parse(row.props));
  const needs = (await tx.run('reference/needs')).map((row) => need.parse({ ...propsOf(row.props), themeId: row.themeId }));
  const targetGroups = (await tx.run('reference/target-groups')).map((row) => words.parse(row.props));
  const sectors = (await tx.run('reference/sectors')).map((row) => words.extend({ colourGroup: z.string() }).parse(row.props));
  const activityKinds = (await tx.run('reference/activity-kinds')).map((row) => words.parse(row.props));
  return { gemeenten, wijken, themes: themes.sort((a, b) => a.order - b.order), needs, targetGroups, sectors, activityKinds };
}

function propsOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** Figures of some areas, by area, indicator and year; what is missing is not in the list. */
export async function readFigures(tx: Transaction, areaCodes: readonly string[]): Promise<readonly FigureReference[]> {
  const rows = await tx.run('reference/figures-of-areas', { areaCodes });
  return rows.map((row) => figure.parse(row.figure));
}

/** The newest figure of one indicator for one area, if there is one. */
export async function readNewestFigure(tx: Transaction, areaCode: string, indicator: string): Promise<FigureReference | undefined> {
  const [row] = await tx.run('reference/newest-figure', { areaCode, indicator });
  return row && figure.parse(row.figure);
}

export async function readBuurten(tx: Transaction, wijkCode: string): Promise<readonly { readonly code: string; readonly name: string }[]> {
  return (await tx.run('reference/buurten-of-wijk', { wijkCode })).map((row) => named.parse(row));
}

export interface ReferenceProvider {
  /** The words and areas of now: read again only when their version in the graph went up. */
  get(): Promise<ReferenceWords>;
}

/** Keeps the reference data in memory under its version in the graph. */
export function createReferenceProvider(store: Store): ReferenceProvider {
  let kept: { readonly version: number; readonly words: Promise<ReferenceWords> } | undefined;
  return {
    async get() {
      const version = await store.read(readReferenceVersion);
      if (kept === undefined || kept.version !== version) kept = { version, words: store.read(readReference) };
      const { words: reading } = kept;
      return reading.catch((error: unknown) => {
        kept = undefined;
        throw error;
      });
    },
  };
}

/** 0 while there is no reference data. */
export async function readReferenceVersion(tx: Transaction): Promise<number> {
  const [row] = await tx.run('reference/version-of-reference');
  return Number(row?.version ?? 0);
}
