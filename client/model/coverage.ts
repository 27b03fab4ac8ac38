/**
 * The matrix wijk x need as it comes from the server, and how one cell is read from it.
 * Columns of one length; cell i is wijk floor(i / needs), need i mod needs. Source: design.md §3.
 */
export const COVERAGE_STATUSES = ['gap', 'fragile', 'covered', 'ample', 'not_inventoried', 'not_applicable'] as const;
export type CoverageStatus = (typeof COVERAGE_STATUSES)[number];

/** Most serious first: the first one that holds is the icon in the cell. */
export const COVERAGE_FLAGS = ['stale', 'citywideOnly', 'informalOnly', 'noWeekend'] as const;
export type CoverageFlag = (typeof COVERAGE_FLAGS)[number];

const FLAG_BIT: Record<CoverageFlag, number> = { citywideOnly: 1, informalOnly: 2, stale: 4, noWeekend: 8 };
const RUNGS = [1, 2, 3, 4, 5] as const;

export interface CoverageColumns {
  readonly wijkCodes: readonly string[];
  readonly needIds: readonly string[];
  readonly statuses: readonly CoverageStatus[];
  readonly partners: readonly number[];
  readonly flags: readonly number[];
  readonly emptyRungs: readonly number[];
  readonly people: readonly (number | null)[];
  readonly weights: readonly (number | null)[];
  readonly indicators: readonly (string | null)[];
  readonly sources: readonly (string | null)[];
  readonly years: readonly (number | null)[];
  readonly estimated: readonly boolean[];
  readonly assessmentVersions: readonly number[];
}

export interface MatrixCell {
  readonly wijkCode: string;
  readonly needId: string;
  readonly status: CoverageStatus;
  readonly partners: number;
  readonly flags: readonly CoverageFlag[];
  readonly emptyRungs: readonly number[];
  readonly people: number | null;
  readonly weight: number | null;
  readonly indicator: string | null;
  readonly source: string | null;
  readonly year: number | null;
  readonly estimated: boolean;
  readonly assessmentVersion: number;
}

/** The flags in a bit set, most serious first. */
export function flagsOf(bits: number): CoverageFlag[] {
  return COVERAGE_FLAGS.filter((flag) => (bits & FLAG_BIT[flag]) !== 0);
}

/** The rungs 1 to 5 in a bit set. */
export function rungsOf(bits: number): number[] {
  return RUNGS.filter((rung) => (bits & (1 << (rung - 1))) !== 0);
}

/** Index of a cell in the columns. */
export function cellIndex(columns: CoverageColumns, wijk: number, need: number): number {
  return wijk * columns.needIds.length + need;
}

/** One cell by its indexes; undefined outside the matrix. */
export function cellAt(columns: CoverageColumns, wijk: number, need: number): MatrixCell | undefined {
  const wijkCode = columns.wijkCodes[wijk];
  const needId = columns.needIds[need];
  const index = cellIndex(columns, wijk, need);
  const status = columns.statuses[index];
  if (wijkCode === undefined || needId === undefined || status === undefined) return undefined;
  return {
    wijkCode,
    needId,
    status,
    partners: columns.partners[index] ?? 0,
    flags: flagsOf(columns.flags[index] ?? 0),
    emptyRungs: rungsOf(columns.emptyRungs[index] ?? 0),
    people: columns.people[index] ?? null,
    weight: columns.weights[index] ?? null,
    indicator: columns.indicators[index] ?? null,
    source: columns.sources[index] ?? null,
    year: columns.years[index] ?? null,
    estimated: columns.estimated[index] ?? false,
    assessmentVersion: columns.assessmentVersions[index] ?? 0,
  };
}

/** One cell by its names; undefined when the network has no such wijk or need. */
export function cellOf(columns: CoverageColumns, wijkCode: string, needId: string): MatrixCell | undefined {
  return cellAt(columns, columns.wijkCodes.indexOf(wijkCode), columns.needIds.indexOf(needId));
}

/** What is selected on the coverage screen: a wijk, a need, or the cell where they meet. */
export interface CoverageSelection {
  readonly wijkCode: string | null;
  readonly needId: string | null;
}

/** Selection to the text in the address: `N05@WK050509`, `WK050509` or `N05`; null when nothing is selected. */
export function selectionId(selection: CoverageSelection): string | null {
  if (selection.needId !== null && selection.wijkCode !== null) return `${selection.needId}@${selection.wijkCode}`;
  return selection.wijkCode ?? selection.needId;
}

/** The text in the address back to a selection. A thing the network does not have is not selected. */
export function readSelection(id: string | null, wijkCodes: readonly string[], needIds: readonly string[]): CoverageSelection {
  const parts = id === null ? [] : id.split('@');
  return {
    wijkCode: parts.find((part) => wijkCodes.includes(part)) ?? null,
    needId: parts.find((part) => needIds.includes(part)) ?? null,
  };
}

export interface GroupSummary {
  readonly gaps: number;
  readonly fragile: number;
  /** Cells that count: everything but not applicable. */
  readonly applicable: number;
  /** Half or more of the cells that count were never looked at: the number of gaps says nothing then. */
  readonly unassessed: boolean;
}

/** Gaps over some needs of some wijken. Nothing that counts is not "unassessed": `applicable` is 0 then. */
export function summarise(columns: CoverageColumns, wijken: readonly number[], needs: readonly number[]): GroupSummary {
  let gaps = 0;
  let fragile = 0;
  let applicable = 0;
  let unseen = 0;
  for (const wijk of wijken) {
    for (const need of needs) {
      const status = columns.statuses[cellIndex(columns, wijk, need)];
      if (status === undefined || status === 'not_applicable') continue;
      applicable += 1;
      if (status === 'gap') gaps += 1;
      else if (status === 'fragile') fragile += 1;
      else if (status === 'not_inventoried') unseen += 1;
    }
  }
  return { gaps, fragile, applicable, unassessed: applicable > 0 && unseen * 2 >= applicable };
}

/** Summary per wijk over all needs shown, in the order of the columns. */
export function summariseWijken(columns: CoverageColumns): GroupSummary[] {
  const needs = columns.needIds.map((_, index) => index);
  return columns.wijkCodes.map((_, wijk) => summarise(columns, [wijk], needs));
}
