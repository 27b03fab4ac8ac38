/**
 * Where partners can stand inside one tile. Few partners: staggered rows with room for names below. Many: the busiest by name on top,
 * the others in a tight grid ordered by sector, so that the mix reads as blocks of colour. A very full tile gets a box for every sector.
 */
import { at } from './picture.ts';

/** px at zoom 1. */
export const ROOMY = { cellWidth: 104, pitch: 44, head: 30, firstRow: 19, foot: 40, side: 12, maxPitch: 62, bandPitch: 54 } as const;
/** Tight tiles are seen at about this size: a city in groups fills the canvas at zoom 1. */
export const DENSE = {
  cellWidth: 25,
  pitch: 22,
  head: 40,
  side: 10,
  foot: 6,
  hubWidth: 148,
  hubPitch: 29,
  boxHead: 31,
  boxGap: 8,
} as const;
/** From this many partners in one tile each sector gets its own box. */
export const BOXES_FROM = 100;

export interface Slots {
  readonly height: number;
  /** Relative to the tile's top left. */
  readonly x: number[];
  readonly y: number[];
  /** Slot i is one of the few whose name stands beside it. */
  readonly hub: boolean[];
  readonly boxes: readonly GroupBox[];
}

/** The partners of one sector inside a full tile. */
export interface GroupBox {
  readonly group: number;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function roomyRowSizes(count: number, width: number): number[] {
  const columns = Math.max(1, Math.floor((width - 2 * ROOMY.side) / ROOMY.cellWidth));
  const sizes: number[] = [];
  let left = count;
  while (left > 0) {
    const most = columns >= 3 && sizes.length % 2 === 1 ? columns - 1 : columns;
    sizes.push(Math.min(left, most));
    left -= most;
  }
  return spreadRows(sizes, count);
}

/** The last row is not left with one partner while the rows above are full. */
function spreadRows(sizes: readonly number[], count: number): number[] {
  const rows = sizes.length;
  if (rows < 2) return [...sizes];
  const even = Math.floor(count / rows);
  return sizes.map((_, i) => even + (i < count % rows ? 1 : 0));
}

/** Height of a roomy tile this wide; the band's rows stand wider apart, because most ties end there. */
export function roomyHeight(count: number, width: number, band = false): number {
  const rows = Math.max(1, roomyRowSizes(count, width).length);
  return ROOMY.head + ROOMY.firstRow + (rows - 1) * (band ? ROOMY.bandPitch : ROOMY.pitch) + ROOMY.foot;
}

/** Staggered rows over the whole tile. */
export function roomySlots(count: number, width: number, height: number): Slots {
  const sizes = roomyRowSizes(count, width);
  const room = height - ROOMY.head - ROOMY.firstRow - ROOMY.foot;
  const pitch = sizes.length < 2 ? 0 : Math.min(ROOMY.maxPitch, room / (sizes.length - 1));
  const top = ROOMY.head + ROOMY.firstRow + Math.max(0, (room - pitch * (sizes.length - 1)) * 0.3);
  const x: number[] = [];
  const y: number[] = [];
  sizes.forEach((size, row) => {
    const step = (width - 2 * ROOMY.side) / size;
    const same = sizes[row - 1] === size || sizes[row + 1] === size;
    const shift = same && size > 1 ? (row % 2 === 0 ? -step / 4 : step / 4) * Math.min(1, 2 - 2 / size) : 0;
    for (let i = 0; i < size; i += 1) {
      x.push(ROOMY.side + step * (i + 0.5) + shift);
      y.push(top + pitch * row + (i % 2 === 1 && sizes.length === 1 ? 14 : 0));
    }
  });
  return { height, x, y, hub: x.map(() => false), boxes: [] };
}

/** How many names stand on top of a block of this many partners. */
function hubCount(count: number, boxed: boolean): number {
  if (count < 3) return count;
  return boxed ? 2 : Math.min(6, Math.max(2, Math.round(count / 10)));
}

interface Block {
  readonly height: number;
  readonly x: number[];
  readonly y: number[];
  readonly hubs: number;
}

function block(count: number, width: number, boxed: boolean): Block {
  const hubs = hubCount(count, boxed);
  const hubColumns = Math.max(1, Math.floor(width / DENSE.hubWidth));
  const hubRows = Math.ceil(hubs / hubColumns);
  const columns = Math.max(1, Math.floor(width / DENSE.cellWidth));
  const x: number[] = [];
  const y: number[] = [];
  for (let i = 0; i < hubs; i += 1) {
    x.push((i % hubColumns) * (width / hubColumns) + DENSE.cellWidth / 2);
    y.push(Math.floor(i / hubColumns) * DENSE.hubPitch + DENSE.hubPitch / 2);
  }
  for (let i = 0; i < count - hubs; i += 1) {
    x.push((i % columns) * DENSE.cellWidth + DENSE.cellWidth / 2);
    y.push(hubRows * DENSE.hubPitch + Math.floor(i / columns) * DENSE.pitch + DENSE.pitch / 2);
  }
  return { height: hubRows * DENSE.hubPitch + Math.ceil((count - hubs) / columns) * DENSE.pitch, x, y, hubs };
}

interface Counted {
  readonly group: number;
  readonly count: number;
}

/** Groups in their order over this many rows, about as many partners in each. */
function inRows(groups: readonly Counted[], rows: number): Counted[][] {
  const each = groups.reduce((sum, { count }) => sum + count, 0) / rows;
  const split: Counted[][] = [[]];
  let filled = 0;
  for (const group of groups) {
    if (filled + group.count / 2 > each * split.length && split.length < rows) split.push([]);
    split[split.length - 1]?.push(group);
    filled += group.count;
  }
  return split.filter((row) => row.length > 0);
}

/** Widths in step with the counts, none narrower than a name needs. */
function boxWidths(row: readonly Counted[], room: number): number[] {
  const least = Math.min(DENSE.hubWidth, room / row.length);
  const all = row.reduce((sum, { count }) => sum + count, 0);
  return row.map(({ count }) => least + ((room - least * row.length) * count) / Math.max(1, all));
}

function boxedIn(rows: number, groups: readonly Counted[], width: number): Slots {
  const slots = { x: [] as number[], y: [] as number[], hub: [] as boolean[] };
  const boxes: GroupBox[] = [];
  let y: number = DENSE.head;
  for (const row of inRows(groups, rows)) {
    const widths = boxWidths(row, width - 2 * DENSE.side - (row.length - 1) * DENSE.boxGap);
    const insides = row.map(({ count }, i) => block(count, at(widths, i) - 10, true));
    const height = DENSE.boxHead + Math.max(...insides.map((inside) => inside.height)) + 4;
    let x: number = DENSE.side;
    for (const [i, { group, count }] of row.entries()) {
      const inside = insides[i];
      boxes.push({ group, count, x, y, width: at(widths, i), height });
      for (let k = 0; inside && k < count; k += 1) {
        slots.x.push(x + 5 + at(inside.x, k));
        slots.y.push(y + DENSE.boxHead + at(inside.y, k));
        slots.hub.push(k < inside.hubs);
      }
      x += at(widths, i) + DENSE.boxGap;
    }
    y += height + DENSE.boxGap;
  }
  return { ...slots, height: y - DENSE.boxGap + DENSE.foot, boxes };
}

/** Boxes in as many rows as make the tile lowest; rows where a name would not fit do not count. */
function boxedSlots(groups: readonly number[], width: number): Slots {
  const counted = [...new Set(groups)].map((group): Counted => ({ group, count: groups.filter((each) => each === group).length }));
  const most = Math.max(1, Math.floor((width - 2 * DENSE.side) / (DENSE.hubWidth * 0.85)));
  const least = Math.ceil(counted.length / most);
  const options = counted
    .map((_, i) => i + 1)
    .filter((rows) => rows >= least)
    .map((rows) => boxedIn(rows, counted, width));
  return options.reduce((best, option) => (option.height < best.height ? option : best));
}

/**
 * Tight slots for partners whose sectors are `groups`, in that order; the first slots of a block are for its busiest.
 * `groups` is sorted, so that a sector lies together.
 */
export function denseSlots(groups: readonly number[], width: number): Slots {
  if (groups.length === 0) return { height: DENSE.head + DENSE.foot + 20, x: [], y: [], hub: [], boxes: [] };
  if (groups.length >= BOXES_FROM) return boxedSlots(groups, width);
  const inside = block(groups.length, width - 2 * DENSE.side, false);
  return {
    height: DENSE.head + inside.height + DENSE.foot,
    x: inside.x.map((x) => DENSE.side + x),
    y: inside.y.map((y) => DENSE.head + y),
    hub: inside.x.map((_, i) => i < inside.hubs),
    boxes: [],
  };
}
