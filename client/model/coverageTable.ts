import { COVERAGE_STATUSES, type CoverageColumns, cellAt, type MatrixCell } from './coverage.ts';

/** The matrix as a list: the equal of the picture, sortable and exportable. */
export const TABLE_SORTS = ['wijk', 'need', 'theme', 'status', 'partners', 'people', 'weight'] as const;
export type TableSort = (typeof TABLE_SORTS)[number];

export interface TableRow extends MatrixCell {
  readonly wijkName: string;
  readonly needName: string;
  readonly themeName: string;
}

export interface TableNames {
  readonly wijk: ReadonlyMap<string, string>;
  readonly need: ReadonlyMap<string, { readonly name: string; readonly themeName: string }>;
}

/** Every cell as a row, wijk by wijk. */
export function tableRows(columns: CoverageColumns, names: TableNames): TableRow[] {
  return columns.wijkCodes.flatMap((_, wijk) =>
    columns.needIds.flatMap((__, need) => {
      const cell = cellAt(columns, wijk, need);
      if (cell === undefined) return [];
      const found = names.need.get(cell.needId);
      const wijkName = names.wijk.get(cell.wijkCode) ?? cell.wijkCode;
      return [{ ...cell, wijkName, needName: found?.name ?? cell.needId, themeName: found?.themeName ?? '' }];
    }),
  );
}

function keyOf(row: TableRow, sort: TableSort): string | number | null {
  switch (sort) {
    case 'wijk':
      return row.wijkName;
    case 'need':
      return row.needName;
    case 'theme':
      return row.themeName;
    case 'status':
      return COVERAGE_STATUSES.indexOf(row.status);
    case 'partners':
      return row.partners;
    case 'people':
      return row.people;
    case 'weight':
      return row.weight;
  }
}

/** Sorted rows; equal ones stay in their order, and what is not known stands last both ways. */
export function sortTable(rows: readonly TableRow[], sort: TableSort, descending: boolean, locale: string): TableRow[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const turn = descending ? -1 : 1;
  return rows
    .map((row, index) => ({ row, index, key: keyOf(row, sort) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return a.key === b.key ? a.index - b.index : a.key === null ? 1 : -1;
      const order = typeof a.key === 'number' && typeof b.key === 'number' ? a.key - b.key : collator.compare(String(a.key), String(b.key));
      return order * turn || a.index - b.index;
    })
    .map((entry) => entry.row);
}
