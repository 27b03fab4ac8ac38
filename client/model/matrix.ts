/** The two axes of the matrix: needs grouped by theme, and wijken; either may be the rows. */
export interface ThemeName {
  readonly id: string;
  readonly name: string;
  readonly order: number;
}
export interface NeedName {
  readonly id: string;
  readonly name: string;
  readonly themeId: string;
}
export interface WijkName {
  readonly code: string;
  readonly name: string;
}

export interface ThemeItem {
  readonly kind: 'theme';
  readonly id: string;
  readonly name: string;
  readonly open: boolean;
  /** Indexes of its needs in the columns. */
  readonly needs: readonly number[];
}
export interface NeedItem {
  readonly kind: 'need';
  readonly id: string;
  readonly name: string;
  readonly themeId: string;
  readonly index: number;
}
export interface WijkItem {
  readonly kind: 'wijk';
  readonly id: string;
  readonly name: string;
  readonly index: number;
}
export type AxisItem = ThemeItem | NeedItem | WijkItem;

/** Needs under their themes, in the order of the themes; needs of a closed theme are left out, as is a theme without needs. */
export function needAxis(
  themes: readonly ThemeName[],
  needs: readonly NeedName[],
  needIds: readonly string[],
  closed: ReadonlySet<string>,
): (ThemeItem | NeedItem)[] {
  const byId = new Map(needs.map((need) => [need.id, need]));
  const items: NeedItem[] = [];
  needIds.forEach((id, index) => {
    const need = byId.get(id);
    items.push({ kind: 'need', id, name: need?.name ?? id, themeId: need?.themeId ?? '', index });
  });
  const known = new Set(themes.map((theme) => theme.id));
  const loose = items.filter((item) => !known.has(item.themeId));
  const ordered = [...themes].sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
  return [
    ...ordered.flatMap((theme) => {
      const own = items.filter((item) => item.themeId === theme.id);
      if (own.length === 0) return [];
      const open = !closed.has(theme.id);
      const head: ThemeItem = { kind: 'theme', id: theme.id, name: theme.name, open, needs: own.map((item) => item.index) };
      return open ? [head, ...own] : [head];
    }),
    ...loose,
  ];
}

/** Wijken in the order of the columns. */
export function wijkAxis(wijken: readonly WijkName[], wijkCodes: readonly string[]): WijkItem[] {
  const names = new Map(wijken.map((wijk) => [wijk.code, wijk.name]));
  return wijkCodes.map((code, index) => ({ kind: 'wijk', id: code, name: names.get(code) ?? code, index }));
}

/** A place in the grid: row 0 is the head, column 0 holds the names. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface MatrixKey {
  readonly key: string;
  readonly ctrl: boolean;
}

function nextTheme(items: readonly AxisItem[], from: number, step: 1 | -1): number {
  for (let at = from + step; at >= 1 && at <= items.length; at += step) {
    if (items[at - 1]?.kind === 'theme') return at;
  }
  return step === 1 ? items.length : Math.min(1, items.length);
}

function clamp(value: number, max: number): number {
  return Math.max(0, Math.min(max, value));
}

function pageMove(step: 1 | -1, place: GridPlace, rows: readonly AxisItem[], columns: readonly AxisItem[]): GridPlace {
  const themesAreColumns = columns.some((item) => item.kind === 'theme');
  return themesAreColumns
    ? { row: place.row, column: nextTheme(columns, place.column, step) }
    : { row: nextTheme(rows, place.row, step), column: place.column };
}

/**
 * Where a key brings the focus: arrows a cell, Home and End the ends of the row, with Ctrl the corners,
 * PageUp and PageDown the previous and next theme. Null when the key does not move. Source: screens.md, Keyboard and speech.
 */
export function moveInMatrix(
  pressed: MatrixKey,
  place: GridPlace,
  rows: readonly AxisItem[],
  columns: readonly AxisItem[],
): GridPlace | null {
  const { row, column } = place;
  const at = (r: number, c: number): GridPlace => ({ row: clamp(r, rows.length), column: clamp(c, columns.length) });
  switch (pressed.key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'Home':
      return pressed.ctrl ? at(Math.min(1, rows.length), Math.min(1, columns.length)) : at(row, Math.min(1, columns.length));
    case 'End':
      return pressed.ctrl ? at(rows.length, columns.length) : at(row, columns.length);
    case 'PageUp':
      return pageMove(-1, place, rows, columns);
    case 'PageDown':
      return pageMove(1, place, rows, columns);
    default:
      return null;
  }
}

/** The need and wijk that meet in a cell, whichever way the table is turned; null on a theme. */
export function crossing(row: AxisItem, column: AxisItem): { readonly need: NeedItem; readonly wijk: WijkItem } | null {
  if (row.kind === 'need' && column.kind === 'wijk') return { need: row, wijk: column };
  if (row.kind === 'wijk' && column.kind === 'need') return { need: column, wijk: row };
  return null;
}

/** The theme and wijk that meet in a summary cell; null elsewhere. */
export function themeCrossing(row: AxisItem, column: AxisItem): { readonly theme: ThemeItem; readonly wijk: WijkItem } | null {
  if (row.kind === 'theme' && column.kind === 'wijk') return { theme: row, wijk: column };
  if (row.kind === 'wijk' && column.kind === 'theme') return { theme: column, wijk: row };
  return null;
}

/** The place of a need and a wijk in the grid; null when one is not shown. */
export function placeOf(rows: readonly AxisItem[], columns: readonly AxisItem[], needId: string, wijkCode: string): GridPlace | null {
  const find = (items: readonly AxisItem[]): number => items.findIndex((item) => item.id === needId || item.id === wijkCode);
  const row = find(rows);
  const column = find(columns);
  return row < 0 || column < 0 ? null : { row: row + 1, column: column + 1 };
}
