/** Going through the picture with the keyboard: the nearest partner in a direction, the next tie, the next of its wijk. */
import { at, otherEnd, type Picture, rowsAt } from './picture.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

export interface Spot {
  readonly partner: number;
  readonly x: number;
  readonly y: number;
}

const AHEAD: Readonly<Record<Direction, (dx: number, dy: number) => [number, number]>> = {
  right: (dx, dy) => [dx, dy],
  left: (dx, dy) => [-dx, dy],
  down: (dx, dy) => [dy, dx],
  up: (dx, dy) => [-dy, dx],
};

/** The nearest spot in a direction, those straight ahead before those aside; null at the edge. */
export function nearestInDirection(spots: readonly Spot[], from: Spot, direction: Direction): Spot | null {
  let best: Spot | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    if (spot.partner === from.partner) continue;
    const [ahead, aside] = AHEAD[direction](spot.x - from.x, spot.y - from.y);
    if (ahead <= 0.5 || Math.abs(aside) > ahead * 2.5) continue;
    const cost = ahead + Math.abs(aside) * 2;
    if (cost >= bestCost) continue;
    bestCost = cost;
    best = spot;
  }
  return best;
}

/** The first partner to stand on: the one top left. */
export function firstSpot(spots: readonly Spot[]): Spot | null {
  return spots.reduce<Spot | null>((best, spot) => (!best || spot.y * 4 + spot.x < best.y * 4 + best.x ? spot : best), null);
}

/** Visible neighbours of a partner, closest collaboration first, then by name. */
export function neighboursInOrder(picture: Picture, ties: Uint8Array, partner: number): number[] {
  const best = new Map<number, number>();
  for (const tie of rowsAt(picture.tiesOf, partner)) {
    if (at(ties, tie) === 0) continue;
    const other = otherEnd(picture.ties, tie, partner);
    best.set(other, Math.max(best.get(other) ?? 0, at(picture.ties.kind, tie)));
  }
  const name = (i: number): string => picture.partners.names[i] ?? '';
  return [...best.entries()].sort(([a, x], [b, y]) => y - x || name(a).localeCompare(name(b))).map(([other]) => other);
}

/** The next in a round, or the one before; the first when `current` is not in it. */
export function nextInRound<T>(list: readonly T[], current: T, step: 1 | -1): T | null {
  if (list.length === 0) return null;
  const place = list.indexOf(current);
  const next = place < 0 ? (step > 0 ? 0 : list.length - 1) : (place + step + list.length) % list.length;
  return list[next] ?? null;
}
