/** A layout that was kept, with new partners placed near their ties and everybody else left where they stood. */
import { type Layout, type LayoutInput, layOut, withPut } from './layout.ts';
import type { Tile } from './layoutRows.ts';
import { at, rowsAt, rowsOf } from './picture.ts';

const NEW_SHARE = 0.25;

function sameTiles(kept: Layout, input: LayoutInput): boolean {
  return kept.tiles.length === input.places.length && kept.tiles.every((tile, i) => tile.key === input.places[i]?.key);
}

/** The middle of the partner's placed neighbours; the middle of its tile when it has none. */
function drawnTo(
  input: LayoutInput,
  ties: ReturnType<typeof rowsOf>,
  who: number,
  placed: Uint8Array,
  x: Float64Array,
  y: Float64Array,
  tile: Tile,
) {
  let [sumX, sumY, count] = [0, 0, 0];
  for (const tie of rowsAt(ties, who)) {
    const end = at(input.from, tie) === who ? at(input.to, tie) : at(input.from, tie);
    if (at(placed, end) === 0) continue;
    sumX += at(x, end);
    sumY += at(y, end);
    count += 1;
  }
  return count > 0 ? { x: sumX / count, y: sumY / count } : { x: tile.x + tile.width / 2, y: tile.y + tile.height / 2 };
}

/** The spot in the tile nearest to `near` that is free; the freest one when none is. */
function freeSpot(
  tile: Tile,
  near: { x: number; y: number },
  taken: readonly { x: number; y: number }[],
  room: number,
): { x: number; y: number } {
  const step = room / 3;
  let best = { x: tile.x + tile.width / 2, y: tile.y + tile.height / 2 };
  let bestScore = Number.POSITIVE_INFINITY;
  for (let y = tile.y + 48; y <= tile.y + Math.max(50, tile.height - 36); y += step) {
    for (let x = tile.x + room / 2; x <= tile.x + tile.width - room / 2 + 1; x += step) {
      const clearance = Math.min(room, ...taken.map((spot) => Math.hypot(spot.x - x, (spot.y - y) * 1.5)));
      const score = (room - clearance) * 40 + Math.hypot(x - near.x, y - near.y);
      if (score >= bestScore) continue;
      bestScore = score;
      best = { x, y };
    }
  }
  return best;
}

interface Recalled {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly hub: Uint8Array;
  readonly placed: Uint8Array;
  readonly missing: number[];
}

/** Everybody who stood somewhere stands there still. */
function recall(kept: Layout, input: LayoutInput): Recalled {
  const count = input.ids.length;
  const before = new Map(kept.ids.map((id, i) => [id, i]));
  const result: Recalled = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    hub: new Uint8Array(count),
    placed: new Uint8Array(count),
    missing: [],
  };
  input.ids.forEach((id, i) => {
    const old = before.get(id);
    if (old === undefined) {
      result.missing.push(i);
      return;
    }
    [result.x[i], result.y[i], result.hub[i], result.placed[i]] = [at(kept.x, old), at(kept.y, old), at(kept.hub, old), 1];
  });
  return result;
}

/** Who stands in or near the tile now, hands counted. */
function takenSpots(tile: Tile, seen: Layout, placed: Uint8Array, room: number): { x: number; y: number }[] {
  const taken: { x: number; y: number }[] = [];
  placed.forEach((is, i) => {
    const [x, y] = [at(seen.x, i), at(seen.y, i)];
    const near = x > tile.x - room && x < tile.x + tile.width + room && y > tile.y - room && y < tile.y + tile.height + room;
    if (is === 1 && near) taken.push({ x, y });
  });
  return taken;
}

/** The kept layout with the newcomers in it; a fresh one when the tiles are others or too much is new. */
export function growLayout(kept: Layout | null, input: LayoutInput): Layout {
  if (!kept || !sameTiles(kept, input)) return layOut(input);
  const { x, y, hub, placed, missing } = recall(kept, input);
  if (missing.length > Math.max(4, input.ids.length * NEW_SHARE)) return layOut(input);
  const ties = rowsOf(input.ids.length, [input.from, input.to]);
  const room = kept.dense ? 22 : 70;
  const grown: Layout = { ...kept, ids: input.ids, x, y, hub };
  for (const who of missing) {
    const tile = kept.tiles[at(input.place, who)];
    if (!tile) continue;
    const seen = withPut(grown, input.putX, input.putY);
    const spot = freeSpot(tile, drawnTo(input, ties, who, placed, seen.x, seen.y, tile), takenSpots(tile, seen, placed, room), room);
    [x[who], y[who], placed[who]] = [Math.round(spot.x), Math.round(spot.y), 1];
  }
  return grown;
}
