/** Who is near whom: steps from a partner, and the shortest way between two. Over typed arrays, so a click answers at once. */
import { at, otherEnd, type Picture, rowsAt } from './picture.ts';

/** Steps from the middle for every partner; -1 beyond `depth` or where no path leads. `ties` holds 1 where a tie may be used. */
export function stepsFrom(picture: Picture, ties: Uint8Array, middle: number, depth: number): Int16Array {
  const steps = new Int16Array(picture.partners.count).fill(-1);
  if (middle < 0 || middle >= steps.length) return steps;
  steps[middle] = 0;
  let edge = [middle];
  for (let step = 1; step <= depth && edge.length > 0; step += 1) {
    const next: number[] = [];
    for (const partner of edge) {
      for (const tie of rowsAt(picture.tiesOf, partner)) {
        const other = otherEnd(picture.ties, tie, partner);
        if (at(ties, tie) === 0 || at(steps, other) >= 0) continue;
        steps[other] = step;
        next.push(other);
      }
    }
    edge = next;
  }
  return steps;
}

export interface PartnerPath {
  readonly partners: readonly number[];
  /** Tie i leads from partner i to partner i + 1. */
  readonly ties: readonly number[];
}

/**
 * The shortest path over usable ties; of equally short ones the one over the closest collaborations. Null when there is none.
 */
export function shortestPath(picture: Picture, ties: Uint8Array, from: number, to: number): PartnerPath | null {
  const steps = stepsFrom(picture, ties, from, picture.partners.count);
  if (from < 0 || to < 0 || at(steps, to) < 0 || steps.length === 0) return null;
  if (from === to) return { partners: [from], ties: [] };
  const partners = [to];
  const path: number[] = [];
  let here = to;
  while (here !== from) {
    const best = closestTieTowards(picture, ties, steps, here);
    if (best < 0) return null;
    path.unshift(best);
    here = otherEnd(picture.ties, best, here);
    partners.unshift(here);
  }
  return { partners, ties: path };
}

function closestTieTowards(picture: Picture, ties: Uint8Array, steps: Int16Array, here: number): number {
  let best = -1;
  for (const tie of rowsAt(picture.tiesOf, here)) {
    if (at(ties, tie) === 0 || at(steps, otherEnd(picture.ties, tie, here)) !== at(steps, here) - 1) continue;
    if (best < 0 || at(picture.ties.kind, tie) > at(picture.ties.kind, best)) best = tie;
  }
  return best;
}
