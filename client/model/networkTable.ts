/** The table that says what the picture shows: a row a visible partner, sorted as asked, and as CSV. */
import type { Visible } from './networkFilter.ts';
import { at, dateOf, type Picture, REFERRAL, rowsAt } from './picture.ts';

export const TABLE_COLUMNS = ['name', 'kind', 'formality', 'group', 'wijk', 'ties', 'referrals', 'activities', 'confirmed'] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export interface TableRow {
  readonly partner: number;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly formality: string;
  readonly group: string;
  readonly wijk: string;
  readonly ties: number;
  readonly referrals: number;
  readonly activities: number;
  /** `2026-11-24`; empty when never. */
  readonly confirmed: string;
  readonly origin: string;
}

/** Words for what the columns hold as codes. */
export interface TableWords {
  readonly kind: (kind: string) => string;
  readonly formality: (formality: string) => string;
  readonly group: (group: string) => string;
  readonly wijk: (codes: readonly string[]) => string;
}

function tiesOf(picture: Picture, visible: Visible, partner: number): { ties: number; referrals: number } {
  let [ties, referrals] = [0, 0];
  for (const tie of rowsAt(picture.tiesOf, partner)) {
    if (at(visible.ties, tie) === 0) continue;
    if (at(picture.ties.kind, tie) === REFERRAL) referrals += 1;
    else ties += 1;
  }
  return { ties, referrals };
}

function activitiesOf(picture: Picture, partner: number, day: number): number {
  const offered = new Set<number>();
  for (const offer of rowsAt(picture.offersOf, partner)) {
    if (at(picture.offers.since, offer) <= day && day < at(picture.offers.until, offer)) offered.add(at(picture.offers.activity, offer));
  }
  return offered.size;
}

/** One row for every visible partner, in the order of the picture. */
export function tableRows(picture: Picture, visible: Visible, day: number, words: TableWords): TableRow[] {
  const { partners } = picture;
  const rows: TableRow[] = [];
  for (let i = 0; i < partners.count; i += 1) {
    if (at(visible.partners, i) === 0) continue;
    const confirmed = at(partners.confirmed, i);
    rows.push({
      partner: i,
      id: partners.ids[i] ?? '',
      name: partners.names[i] ?? '',
      kind: words.kind(partners.kinds[i] ?? ''),
      formality: words.formality(partners.formalities[i] ?? ''),
      group: words.group(partners.groups[i] ?? ''),
      wijk: words.wijk(partners.wijkCodes[i] ?? []),
      ...tiesOf(picture, visible, i),
      activities: activitiesOf(picture, i, day),
      confirmed: confirmed === 0 ? '' : dateOf(confirmed),
      origin: partners.origins[i] ?? '',
    });
  }
  return rows;
}

/** Sorted by a column; equal ones by name. Text as the language sorts it, numbers as numbers. */
export function sortRows(rows: readonly TableRow[], column: TableColumn, descending: boolean, language: string): TableRow[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const turn = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [a[column], b[column]];
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
    return order * turn || collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  });
}

/** One cell of CSV. What a spreadsheet would take for a formula is made plain text. */
export function csvCell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The table as CSV with semicolons and a byte order mark, as Dutch spreadsheets read it. */
export function tableCsv(rows: readonly TableRow[], heads: Readonly<Record<TableColumn, string>>): string {
  const lines = [
    TABLE_COLUMNS.map((column) => csvCell(heads[column])),
    ...rows.map((row) => TABLE_COLUMNS.map((column) => csvCell(row[column]))),
  ];
  return `\ufeff${lines.map((line) => line.join(';')).join('\r\n')}\r\n`;
}
