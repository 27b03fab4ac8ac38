/** One tile opened: it takes two thirds of the width, its partners stand in boxes by sector, the other tiles are chips at the edge. */
import type { LayoutInput } from './layout.ts';
import type { Tile } from './layoutRows.ts';
import type { GroupBox } from './layoutSlots.ts';
import { at } from './picture.ts';

export interface Chip {
  readonly place: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface OpenLayout {
  readonly width: number;
  readonly height: number;
  readonly tile: Tile;
  readonly boxes: readonly (GroupBox & { readonly place: number })[];
  readonly chips: readonly Chip[];
  /** Positions of the partners in it; NaN for the others. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly hub: Uint8Array;
}

const CHIP = { width: 124, height: 40, gap: 8 } as const;
const HEAD = 44;
const BOX_HEAD = 26;

interface Piece {
  readonly group: number;
  readonly members: readonly number[];
}

/** Height of a sector's box this wide, with its busiest two by name on top. */
function pieceSize(piece: Piece, width: number, cell: number): { columns: number; height: number; hubs: number } {
  const columns = Math.max(1, Math.floor((width - 16) / cell));
  const hubs = Math.min(piece.members.length, 2);
  const rest = piece.members.length - hubs;
  return { columns, hubs, height: BOX_HEAD + 34 + Math.ceil(rest / columns) * cell + 6 };
}

function boxesHeight(pieces: readonly Piece[], columns: number, width: number, cell: number): number {
  const bottoms = new Array<number>(columns).fill(0);
  for (const piece of pieces) {
    const column = bottoms.indexOf(Math.min(...bottoms));
    bottoms[column] = at(bottoms, column) + pieceSize(piece, width, cell).height + 10;
  }
  return Math.max(...bottoms);
}

/** The largest cell at which all boxes fit the tile's height. */
function bestCell(pieces: readonly Piece[], columns: number, width: number, height: number): number {
  for (let cell = 46; cell > 16; cell -= 1) if (boxesHeight(pieces, columns, width, cell) <= height) return cell;
  return 16;
}

function fillBoxes(pieces: readonly Piece[], tile: Tile, place: number, open: { x: Float64Array; y: Float64Array; hub: Uint8Array }) {
  const columns = pieces.length > 1 && tile.width > 420 ? 2 : 1;
  const width = (tile.width - 32 - (columns - 1) * 12) / columns;
  const cell = bestCell(pieces, columns, width, tile.height - HEAD - 10);
  const bottoms = new Array<number>(columns).fill(tile.y + HEAD);
  return pieces.map((piece): GroupBox & { place: number } => {
    const size = pieceSize(piece, width, cell);
    const column = bottoms.indexOf(Math.min(...bottoms));
    const [left, top] = [tile.x + 16 + column * (width + 12), at(bottoms, column)];
    piece.members.forEach((partner, i) => {
      const hub = i < size.hubs;
      const j = i - size.hubs;
      open.x[partner] = left + (hub ? 20 + (i * width) / 2 : 8 + ((j % size.columns) + 0.5) * cell);
      open.y[partner] = top + BOX_HEAD + (hub ? 17 : 34 + (Math.floor(j / size.columns) + 0.5) * cell);
      open.hub[partner] = hub ? 1 : 0;
    });
    bottoms[column] = top + size.height + 10;
    return { group: piece.group, count: piece.members.length, x: left, y: top, width, height: size.height, place };
  });
}

/** Chips along the edges, each in its own direction from the opened tile, never one over another. */
function chipsAround(tiles: readonly Tile[], opened: number, width: number, height: number): Chip[] {
  const middle = tiles[opened];
  if (!middle) return [];
  const sides: { left: number[]; right: number[] } = { left: [], right: [] };
  const centre = (tile: Tile | undefined): { x: number; y: number } => ({
    x: (tile?.x ?? 0) + (tile?.width ?? 0) / 2,
    y: (tile?.y ?? 0) + (tile?.height ?? 0) / 2,
  });
  const others = tiles.flatMap((_, i) => (i === opened ? [] : [i]));
  const byX = [...others].sort((a, b) => centre(tiles[a]).x - centre(tiles[b]).x);
  const half = Math.ceil(byX.filter((i) => centre(tiles[i]).x < centre(middle).x).length);
  const most = Math.max(Math.ceil(others.length / 2), 1);
  sides.left = byX.slice(0, Math.min(Math.max(half, others.length - most), most));
  sides.right = byX.slice(sides.left.length);
  return (['left', 'right'] as const).flatMap((side) => {
    const list = [...sides[side]].sort((a, b) => centre(tiles[a]).y - centre(tiles[b]).y);
    const step = Math.min(height / Math.max(1, list.length), CHIP.height + 32);
    const top = (height - step * list.length) / 2;
    const chipHeight = Math.min(CHIP.height, step - 3);
    const x = side === 'left' ? CHIP.gap : width - CHIP.width - CHIP.gap;
    return list.map((place, i): Chip => ({ place, x, y: top + step * i + (step - chipHeight) / 2, width: CHIP.width, height: chipHeight }));
  });
}

/** Layout for a canvas of `width` x `height` px with the tile of `place` opened. */
export function openTile(
  input: LayoutInput,
  visible: Uint8Array,
  tiles: readonly Tile[],
  place: number,
  width: number,
  height: number,
): OpenLayout {
  const members: number[] = [];
  input.place.forEach((each, partner) => {
    if (each === place && at(visible, partner) === 1) members.push(partner);
  });
  members.sort((a, b) => at(input.degree, b) - at(input.degree, a) || a - b);
  const groups = [...new Set(members.map((partner) => at(input.group, partner)))].sort((a, b) => a - b);
  const pieces = groups.map((group): Piece => {
    const own = members.filter((partner) => at(input.group, partner) === group);
    const rest = own.slice(2).sort((a, b) => at(input.formality, a) - at(input.formality, b));
    return { group, members: [...own.slice(0, 2), ...rest] };
  });
  const wide = width > 600 ? width - 2 * (CHIP.width + 3 * CHIP.gap) : width - 2 * CHIP.gap;
  const tile: Tile = { key: tiles[place]?.key ?? '', x: (width - wide) / 2, y: 10, width: wide, height: Math.max(300, height - 20) };
  const open = {
    x: new Float64Array(input.ids.length).fill(Number.NaN),
    y: new Float64Array(input.ids.length).fill(Number.NaN),
    hub: new Uint8Array(input.ids.length),
  };
  const boxes = fillBoxes(pieces, tile, place, open);
  return { width, height, tile, boxes, chips: width > 600 ? chipsAround(tiles, place, width, height) : [], ...open };
}
