/** The schematic map of wijken: where each tile lies, which class its number falls in, and which tile lies next to it. */
export interface TileSource {
  readonly code: string;
  readonly tileX: number | null;
  readonly tileY: number | null;
}
export interface Tile {
  readonly code: string;
  readonly column: number;
  readonly row: number;
}

/**
 * Tiles on their own column and row. Wijken without a place, or whose place is taken, fill a grid under the others,
 * so that every wijk is on the map.
 */
export function layTiles(wijken: readonly TileSource[]): Tile[] {
  const taken = new Set<string>();
  const placed: Tile[] = [];
  const rest: string[] = [];
  for (const wijk of wijken) {
    const key = `${wijk.tileX}/${wijk.tileY}`;
    if (wijk.tileX === null || wijk.tileY === null || taken.has(key)) rest.push(wijk.code);
    else {
      taken.add(key);
      placed.push({ code: wijk.code, column: wijk.tileX, row: wijk.tileY });
    }
  }
  const left = Math.min(0, ...placed.map((tile) => tile.column));
  const firstFree = placed.length === 0 ? 0 : Math.max(...placed.map((tile) => tile.row)) + 1;
  const width = Math.max(Math.max(0, ...placed.map((tile) => tile.column)) - left + 1, Math.ceil(Math.sqrt(rest.length * 1.6)));
  rest.forEach((code, index) => {
    placed.push({ code, column: left + (index % width), row: firstFree + Math.floor(index / width) });
  });
  const order = new Map(wijken.map((wijk, index) => [wijk.code, index]));
  return placed.sort((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0));
}

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';
const STEP: Record<Direction, readonly [number, number]> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** Is the key an arrow? */
export function isDirection(key: string): key is Direction {
  return key in STEP;
}

/** The nearest tile in a direction; sideways counts double, so that an arrow goes straight first. Null at the edge. */
export function tileTowards(tiles: readonly Tile[], fromCode: string, direction: Direction): string | null {
  const from = tiles.find((tile) => tile.code === fromCode);
  if (from === undefined) return null;
  const [dx, dy] = STEP[direction];
  let best: { code: string; cost: number } | null = null;
  for (const tile of tiles) {
    const x = tile.column - from.column;
    const y = tile.row - from.row;
    const along = x * dx + y * dy;
    if (along <= 0) continue;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    const cost = along + aside * 2;
    if (best === null || cost < best.cost) best = { code: tile.code, cost };
  }
  return best?.code ?? null;
}

/** Class of a number of gaps: 0, 1 to 2, 3 to 5, 6 or more. Source: screens.md, Coverage cell. */
export function gapClass(gaps: number): 0 | 1 | 2 | 3 {
  if (gaps === 0) return 0;
  if (gaps <= 2) return 1;
  return gaps <= 5 ? 2 : 3;
}

export interface FigureClass {
  /** From (included) and to (included), as seen in the class. */
  readonly from: number;
  readonly to: number;
}

/**
 * At most `count` classes with about as many wijken in each. Equal values share a class; classes without wijken are left out.
 */
export function figureClasses(values: readonly number[], count = 4): FigureClass[] {
  const sorted = [...values].sort((a, b) => a - b);
  const classes: FigureClass[] = [];
  let start = 0;
  for (let part = 1; part <= count && start < sorted.length; part += 1) {
    let end = Math.max(start + 1, Math.round((sorted.length * part) / count));
    while (end < sorted.length && sorted[end] === sorted[end - 1]) end += 1;
    const from = sorted[start];
    const to = sorted[Math.min(end, sorted.length) - 1];
    if (from !== undefined && to !== undefined) classes.push({ from, to });
    start = end;
  }
  return classes;
}

/** Index of the class a value falls in. */
export function classOf(classes: readonly FigureClass[], value: number): number {
  const index = classes.findIndex((one) => value <= one.to);
  return index < 0 ? classes.length - 1 : index;
}

/** What colours the map: gaps, one need, or a figure; the text is what stands in the address. */
export type MapColouring =
  | { readonly by: 'gaps' }
  | { readonly by: 'need'; readonly needId: string }
  | { readonly by: 'figure'; readonly indicator: string };

/** `gaten`, `behoefte:N05` or `cijfer:a_65_oo`. */
export function colouringId(colouring: MapColouring): string {
  if (colouring.by === 'need') return `behoefte:${colouring.needId}`;
  return colouring.by === 'figure' ? `cijfer:${colouring.indicator}` : 'gaten';
}

/** The text in the address back to a colouring; anything unknown colours by gaps. */
export function readColouring(text: string): MapColouring {
  const [by, id] = text.split(':', 2);
  if (by === 'behoefte' && id) return { by: 'need', needId: id };
  return by === 'cijfer' && id ? { by: 'figure', indicator: id } : { by: 'gaps' };
}
