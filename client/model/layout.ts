/**
 * Where every partner stands: deterministic, so that the same network is the same picture for everyone. Tiles are packed, partners get
 * slots inside them, and neighbours change places while that makes their ties shorter. Places put by hand win (`withPut`).
 */
import { type Place, packTiles, type Tile } from './layoutRows.ts';
import { denseSlots, type GroupBox, roomyHeight, roomySlots, type Slots } from './layoutSlots.ts';
import { shortenTies } from './layoutSwap.ts';
import { at, rowsOf } from './picture.ts';

/** Everything as plain lists and typed arrays: it travels to a worker as it is. */
export interface LayoutInput {
  readonly places: readonly Place[];
  readonly ids: readonly string[];
  /** Index of the partner's place. */
  readonly place: Int16Array;
  /** Index of its colour group and of its formality. */
  readonly group: Uint8Array;
  readonly formality: Uint8Array;
  /** Its ties, past and present. */
  readonly degree: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Where it was put by hand; NaN where it was not. */
  readonly putX: Float64Array;
  readonly putY: Float64Array;
}

export interface Layout {
  readonly dense: boolean;
  readonly width: number;
  readonly height: number;
  readonly tiles: readonly Tile[];
  /** Boxes by sector in very full tiles, in the world's coordinates. */
  readonly boxes: readonly (GroupBox & { readonly place: number })[];
  readonly ids: readonly string[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 1 for the few partners of a tight tile whose name stands beside them. */
  readonly hub: Uint8Array;
}

const ROOMY_MOST = 200;
const ROOMY_MOST_A_TILE = 32;

/** Partners of each place, in the order in which a tight tile shows them: sector, form, ties. */
function membersOf(input: LayoutInput): number[][] {
  const members = input.places.map((): number[] => []);
  input.place.forEach((place, partner) => {
    members[place]?.push(partner);
  });
  const order = (a: number, b: number): number =>
    at(input.group, a) - at(input.group, b) ||
    at(input.formality, a) - at(input.formality, b) ||
    at(input.degree, b) - at(input.degree, a) ||
    ((input.ids[a] ?? '') < (input.ids[b] ?? '') ? -1 : 1);
  for (const list of members) list.sort(order);
  return members;
}

/** Is there room for names: few partners, and no tile with very many? */
function isDense(input: LayoutInput, members: readonly (readonly number[])[]): boolean {
  return input.ids.length > ROOMY_MOST || members.some((list, i) => list.length > ROOMY_MOST_A_TILE && !input.places[i]?.band);
}

/** The slots of a tight tile are for its busiest first, then for the rest in order; in a full tile so for each sector. */
function denseOrder(members: readonly number[], input: LayoutInput, slots: Slots): number[] {
  const byTies = (list: readonly number[]): number[] => [...list].sort((a, b) => at(input.degree, b) - at(input.degree, a) || a - b);
  const blocks = slots.boxes.length > 0 ? slots.boxes.map((box) => members.filter((p) => at(input.group, p) === box.group)) : [members];
  let done = 0;
  return blocks.flatMap((block) => {
    const hubs = slots.hub.slice(done, done + block.length).filter(Boolean).length;
    done += block.length;
    const busiest = byTies(block).slice(0, hubs);
    return [...busiest, ...block.filter((partner) => !busiest.includes(partner))];
  });
}

/** Gives every partner its spot, tile after tile. */
function fill(input: LayoutInput, members: readonly (readonly number[])[], tiles: readonly Tile[], dense: boolean) {
  const x = new Float64Array(input.ids.length);
  const y = new Float64Array(input.ids.length);
  const hub = new Uint8Array(input.ids.length);
  const boxes: (GroupBox & { place: number })[] = [];
  members.forEach((list, place) => {
    const tile = tiles[place];
    if (!tile || list.length === 0) return;
    const groups = list.map((partner) => at(input.group, partner));
    const slots = dense ? denseSlots(groups, tile.width) : roomySlots(list.length, tile.width, tile.height);
    const order = dense ? denseOrder(list, input, slots) : list;
    order.forEach((partner, i) => {
      x[partner] = tile.x + at(slots.x, i);
      y[partner] = tile.y + at(slots.y, i);
      hub[partner] = slots.hub[i] ? 1 : 0;
    });
    for (const box of slots.boxes) boxes.push({ ...box, x: box.x + tile.x, y: box.y + tile.y, place });
  });
  return { x, y, hub, boxes };
}

/** Rounded, so that a layout kept as text is the same layout. */
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** A fresh layout of the whole network, hands left aside. 2,000 partners take well under a second. */
export function layOut(input: LayoutInput): Layout {
  const members = membersOf(input);
  const dense = isDense(input, members);
  const groups = members.map((list) => list.map((partner) => at(input.group, partner)));
  const heightOf = (place: number, width: number): number =>
    dense ? denseSlots(groups[place] ?? [], width).height : roomyHeight(members[place]?.length ?? 0, width, input.places[place]?.band);
  const weights = members.map((list) => (dense ? list.length : Math.sqrt(list.length)));
  const packed = packTiles(input.places, weights, heightOf, dense ? 360 : 440);
  const { x, y, hub, boxes } = fill(input, members, packed.tiles, dense);
  if (!dense) shortenTies(x, y, members, rowsOf(input.ids.length, [input.from, input.to]), input, packed.tiles);
  for (let i = 0; i < x.length; i += 1) {
    x[i] = rounded(at(x, i));
    y[i] = rounded(at(y, i));
  }
  return { dense, width: packed.width, height: packed.height, tiles: packed.tiles, boxes, ids: input.ids, x, y, hub };
}

/** The layout with everybody who was put somewhere by hand in that spot. */
export function withPut(layout: Layout, putX: Float64Array, putY: Float64Array): Layout {
  const put = (i: number): boolean => Number.isFinite(at(putX, i)) && Number.isFinite(at(putY, i));
  return { ...layout, x: layout.x.map((x, i) => (put(i) ? at(putX, i) : x)), y: layout.y.map((y, i) => (put(i) ? at(putY, i) : y)) };
}
