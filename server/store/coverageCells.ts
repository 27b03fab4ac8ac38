import { z } from 'zod';
import { type CountedOffers, type JudgedCell, judgeCell, NO_OFFERS } from '../domain/coverageCell.ts';
import { isStale } from '../domain/coverageDays.ts';
import { type AssessmentRecord, DAYPARTS, type Daypart, type IsoDate, ORIGINS, type Origin } from '../domain/records.ts';
import { parseRecord } from './recordSchemas.ts';
import type { Row, Transaction, Value } from './store.ts';

/** One cell as the graph answers it. */
export interface StoredCell extends JudgedCell {
  readonly networkId: string;
  readonly wijkCode: string;
  readonly needId: string;
  readonly asOf: IsoDate;
  /** What was known on that day. */
  readonly assessment: AssessmentRecord | null;
}

/** One partner that offers one activity in a cell. */
export interface StoredOffer {
  readonly needId: string;
  readonly partnerId: string;
  readonly activityId: string;
  readonly activityName: string;
  readonly supportLevel: number | null;
  readonly dayparts: readonly Daypart[];
  readonly lastConfirmedOn: IsoDate | null;
  readonly stale: boolean;
  readonly citywide: boolean;
  readonly origin: Origin;
}

export interface CellQuestion {
  readonly networkId: string;
  readonly wijkCode: string;
  readonly needId: string;
  readonly asOf: IsoDate;
}

const needId = z.string();
const counted = z.object({
  partners: z.number(),
  viaGemeente: z.number(),
  notInformal: z.number(),
  lastConfirmedOn: z.string(),
  weekend: z.number(),
  rungs: z.number(),
});
const offer = z.object({
  needId: z.string(),
  partnerId: z.string(),
  activityId: z.string(),
  activityName: z.string(),
  supportLevel: z.number().nullable(),
  dayparts: z.array(z.enum(DAYPARTS)),
  lastConfirmedOn: z.string().nullable(),
  origin: z.enum(ORIGINS),
  citywide: z.boolean(),
});

/** One cell, asked of the graph itself; undefined when the network does not use that wijk or that need. */
export async function readCell(tx: Transaction, { asOf, ...cell }: CellQuestion): Promise<StoredCell | undefined> {
  const [row] = await tx.run('coverage/cell', { ...cell, on: asOf });
  return row && cellOf({ ...cell, asOf }, row, row.assessment);
}

/** Every cell of one wijk in the order of the matrix, asked of the graph itself; none when it is no wijk of this network. */
export async function readWijkCells(tx: Transaction, wijk: Omit<CellQuestion, 'needId'>): Promise<readonly StoredCell[]> {
  const { asOf, ...place } = wijk;
  const needs = await tx.run('coverage/wijk-needs', place);
  const known = byNeed(await tx.run('coverage/wijk-assessments', { ...place, on: asOf }));
  const offered = byNeed(await tx.run('coverage/wijk-coverage', { ...place, on: asOf }));
  return needs.map((row) => {
    const id = needId.parse(row.needId);
    return cellOf({ ...wijk, needId: id }, offered.get(id), known.get(id)?.assessment);
  });
}

function byNeed(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [needId.parse(row.needId), row]));
}

function cellOf(cell: CellQuestion, offers: Row | undefined, stored: Value | undefined): StoredCell {
  const { wijkCode, needId: need } = cell;
  const assessment =
    stored === null || stored === undefined ? null : parseRecord('assessment', { ...fields(stored), wijkCode, needId: need });
  return { ...cell, ...judgeCell(countedOf(offers), assessment?.status ?? null, cell.asOf), assessment };
}

function fields(value: Value): object {
  return typeof value === 'object' && value !== null ? value : {};
}

function countedOf(row: Row | undefined): CountedOffers {
  if (row === undefined) return NO_OFFERS;
  const { partners, viaGemeente, notInformal, lastConfirmedOn, weekend, rungs } = counted.parse(row);
  return {
    partners,
    citywideOnly: viaGemeente === 1,
    informalOnly: notInformal === 0,
    lastConfirmedOn: lastConfirmedOn || null,
    weekend: weekend === 1,
    rungs,
  };
}

/** Who is in one cell on a day, by name. */
export async function readCellOffers(tx: Transaction, { asOf, ...cell }: CellQuestion): Promise<readonly StoredOffer[]> {
  return offersOf(await tx.run('coverage/offers-of-cell', { ...cell, on: asOf }), asOf);
}

/** Who is in any cell of a wijk on a day, by need and name: one question for a whole page. */
export async function readWijkOffers(tx: Transaction, { asOf, ...place }: Omit<CellQuestion, 'needId'>): Promise<readonly StoredOffer[]> {
  return offersOf(await tx.run('coverage/offers-of-wijk', { ...place, on: asOf }), asOf);
}

function offersOf(rows: readonly Row[], asOf: IsoDate): readonly StoredOffer[] {
  return rows.map((row) => {
    const parsed = offer.parse(row);
    return { ...parsed, stale: isStale(parsed.lastConfirmedOn, asOf) };
  });
}
