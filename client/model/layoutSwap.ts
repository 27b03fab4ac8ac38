/** Partners of one tile change places while that makes their ties shorter: fewer crossings, without any physics. */
import type { LayoutInput } from './layout.ts';
import type { Tile } from './layoutRows.ts';
import { at, type RowsOf, rowsAt } from './picture.ts';

const MOST_ROUNDS = 6;

/** Length of the partner's ties if it stood here; a busy partner on the band is drawn to the centre line. */
function cost(
  input: LayoutInput,
  ties: RowsOf,
  x: Float64Array,
  y: Float64Array,
  who: number,
  hereX: number,
  hereY: number,
  other: number,
  centre: number,
): number {
  let sum = centre < 0 ? 0 : Math.abs(hereY - centre) * Math.max(0, at(input.degree, who) - 6) * 0.4;
  for (const tie of rowsAt(ties, who)) {
    const end = at(input.from, tie) === who ? at(input.to, tie) : at(input.from, tie);
    if (end === other || end === who) continue;
    sum += Math.hypot(at(x, end) - hereX, (at(y, end) - hereY) * 0.8);
  }
  return sum;
}

function swapInTile(
  x: Float64Array,
  y: Float64Array,
  members: readonly number[],
  ties: RowsOf,
  input: LayoutInput,
  centre: number,
): boolean {
  let better = false;
  for (let i = 0; i < members.length; i += 1) {
    for (let j = i + 1; j < members.length; j += 1) {
      const [a, b] = [members[i] ?? 0, members[j] ?? 0];
      const [ax, ay, bx, by] = [at(x, a), at(y, a), at(x, b), at(y, b)];
      const now = cost(input, ties, x, y, a, ax, ay, b, centre) + cost(input, ties, x, y, b, bx, by, a, centre);
      const then = cost(input, ties, x, y, a, bx, by, b, centre) + cost(input, ties, x, y, b, ax, ay, a, centre);
      if (then >= now - 0.5) continue;
      [x[a], y[a], x[b], y[b]] = [bx, by, ax, ay];
      better = true;
    }
  }
  return better;
}

/** Changes `x` and `y` in place; always ends, because every swap shortens and the rounds are counted. */
export function shortenTies(
  x: Float64Array,
  y: Float64Array,
  members: readonly (readonly number[])[],
  ties: RowsOf,
  input: LayoutInput,
  tiles: readonly Tile[],
): void {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let better = false;
    members.forEach((list, place) => {
      const tile = tiles[place];
      const centre = input.places[place]?.band && tile ? tile.y + tile.height / 2 : -1;
      if (swapInTile(x, y, list, ties, input, centre)) better = true;
    });
    if (!better) return;
  }
}
