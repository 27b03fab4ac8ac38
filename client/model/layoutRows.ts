/** Tiles in rows from north to south and from west to east, with the band of citywide partners across the middle. */

/** One tile's place in the world: a wijk, a sector, a form, or the band. */
export interface Place {
  readonly key: string;
  readonly name: string;
  /** Column and row of the schematic map; null where the place has none. */
  readonly column: number | null;
  readonly row: number | null;
  /** Partners of the whole network stand on it. */
  readonly band: boolean;
}

export interface Tile {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PackedTiles {
  /** In the order of the places. */
  readonly tiles: readonly Tile[];
  readonly width: number;
  readonly height: number;
}

/** Height a place needs when it is this wide. */
export type HeightOf = (place: number, width: number) => number;

export const TILE_GAP = 10;
export const MIN_TILE_WIDTH = 120;

interface Row {
  readonly places: readonly number[];
  /** Empty columns before each place, and after the last. */
  readonly gaps: readonly number[];
}

/** Rows of place indexes; places without a spot on the map follow below in rows as long as the others. */
export function rowsOfPlaces(places: readonly Place[]): Row[] {
  const spotted = places.flatMap((place, i) => (!place.band && place.row !== null && place.column !== null ? [i] : []));
  const others = places.flatMap((place, i) => (!place.band && (place.row === null || place.column === null) ? [i] : []));
  const rows = new Map<number, number[]>();
  for (const i of spotted) {
    const row = Math.round(places[i]?.row ?? 0);
    rows.set(row, [...(rows.get(row) ?? []), i]);
  }
  const left = Math.min(...spotted.map((i) => places[i]?.column ?? 0));
  const right = Math.max(...spotted.map((i) => places[i]?.column ?? 0));
  const packed = [...rows.entries()].sort(([a], [b]) => a - b).map(([, row]) => rowOf(places, row, left, right));
  const perRow = Math.max(2, Math.ceil(Math.sqrt(others.length * 1.2)), ...packed.map((row) => row.places.length));
  for (let i = 0; i < others.length; i += perRow) {
    const row = others.slice(i, i + perRow);
    packed.push({ places: row, gaps: [...row.map(() => 0), 0] });
  }
  return packed;
}

function rowOf(places: readonly Place[], row: readonly number[], left: number, right: number): Row {
  const column = (i: number): number => places[i]?.column ?? 0;
  const sorted = [...row].sort((a, b) => column(a) - column(b));
  const gaps = sorted.map((place, i) => {
    const before = i === 0 ? left - 1 : column(sorted[i - 1] ?? place);
    return Math.max(0, Math.round(column(place) - before - 1));
  });
  const last = sorted[sorted.length - 1];
  const after = last === undefined ? 0 : Math.max(0, Math.round(right - column(last)));
  return { places: sorted, gaps: [...gaps, after] };
}

/** Water where the map has no wijk: narrower than a tile, so that the others have room. */
const emptyWidth = (columns: number, width: number): number => Math.min(2, columns) * width * 0.07;

/** Widths of one row that let all its tiles come out about equally high. */
function widthsOf(row: Row, width: number, weights: ArrayLike<number>, heightOf: HeightOf): { widths: number[]; height: number } {
  const room = width - TILE_GAP * (row.places.length - 1) - row.gaps.reduce((sum, gap) => sum + emptyWidth(gap, width), 0);
  let shares = row.places.map((place) => Math.max(0.4, weights[place] ?? 0));
  let best = { widths: spread(shares, room), height: Number.POSITIVE_INFINITY };
  for (let round = 0; round < 6; round += 1) {
    const widths = spread(shares, room);
    const heights = row.places.map((place, i) => heightOf(place, widths[i] ?? 0));
    const height = Math.max(...heights);
    if (height < best.height) best = { widths, height };
    const mean = heights.reduce((sum, each) => sum + each, 0) / heights.length;
    shares = shares.map((share, i) => share * ((heights[i] ?? mean) / mean) ** 0.35);
  }
  return best;
}

function spread(shares: readonly number[], room: number): number[] {
  const even = room / shares.length;
  const least = Math.min(Math.max(MIN_TILE_WIDTH, even * 0.45), even);
  const sum = shares.reduce((total, share) => total + share, 0);
  const spare = room - least * shares.length;
  return shares.map((share) => least + (spare * share) / sum);
}

interface Attempt extends PackedTiles {
  readonly miss: number;
}

function attempt(
  places: readonly Place[],
  rows: readonly Row[],
  width: number,
  weights: ArrayLike<number>,
  heightOf: HeightOf,
): PackedTiles {
  const tiles = places.map((place): Tile => ({ key: place.key, x: 0, y: 0, width: 0, height: 0 }));
  const band = places.findIndex((place) => place.band);
  const before = Math.floor(rows.length / 2);
  let y = 0;
  const putBand = (): void => {
    if (band < 0) return;
    const height = heightOf(band, width);
    tiles[band] = { key: places[band]?.key ?? '', x: 0, y, width, height };
    y += height + TILE_GAP;
  };
  rows.forEach((row, i) => {
    if (i === before) putBand();
    const { widths, height } = widthsOf(row, width, weights, heightOf);
    let x = 0;
    row.places.forEach((place, j) => {
      x += emptyWidth(row.gaps[j] ?? 0, width);
      tiles[place] = { key: places[place]?.key ?? '', x, y, width: widths[j] ?? 0, height };
      x += (widths[j] ?? 0) + TILE_GAP;
    });
    y += height + TILE_GAP;
  });
  if (rows.length === 0) putBand();
  return { tiles, width, height: Math.max(1, y - TILE_GAP) };
}

/** The width at which the whole comes closest to `aspect` (width over height). */
export function packTiles(
  places: readonly Place[],
  weights: ArrayLike<number>,
  heightOf: HeightOf,
  minWidth: number,
  aspect = 1.22,
): PackedTiles {
  const rows = rowsOfPlaces(places);
  let best: Attempt | null = null;
  for (let width = minWidth; width < minWidth * 16; width *= 1.09) {
    const packed = attempt(places, rows, width, weights, heightOf);
    const miss = Math.abs(Math.log(packed.width / packed.height / aspect));
    if (!best || miss < best.miss) best = { ...packed, miss };
    else if (packed.width / packed.height > aspect * 1.6) break;
  }
  return best ?? { tiles: [], width: 1, height: 1 };
}
