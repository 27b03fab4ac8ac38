import { dayNumber } from './coverageDays.ts';
import type { PicturePartner } from './pictureLists.ts';
import { at, halfAlive, type PictureTie, partnerAlive, partnerAt, pictureTie, type TieGraph } from './pictureTies.ts';
import type { IsoDate } from './records.ts';

export const EGO_MAX_DEPTH = 4;
export const EGO_MAX_PARTNERS = 2_000;

export interface EgoNetwork {
  /** The middle first, then by distance; inside a distance the strongest tie first, then by name. */
  readonly nodes: readonly { readonly partner: PicturePartner; readonly distance: number }[];
  /** All alive ties between these partners. */
  readonly ties: readonly PictureTie[];
  /** Were there more than `max`? The farthest, weakest and last by name are the ones left out. */
  readonly cut: boolean;
}

/**
 * Who stands around a partner on a day, up to `depth` steps over alive ties, the partner itself included in `max`.
 * Undefined when there is no such partner. A partner that is not alive on that day stands alone.
 */
export function egoNetwork(graph: TieGraph, partnerId: string, on: IsoDate, depth: number, max: number): EgoNetwork | undefined {
  const middle = graph.indexOf.get(partnerId);
  if (middle === undefined) return undefined;
  const day = dayNumber(on);
  const distance = new Map([[middle, 0]]);
  let cut = false;
  let ring: readonly number[] = partnerAlive(graph, middle, day) ? [middle] : [];
  for (let step = 1; step <= depth && ring.length > 0 && !cut; step += 1) {
    const next = nextRing(graph, ring, distance, day);
    const room = max - distance.size;
    cut = next.length > room;
    ring = next.slice(0, room);
    for (const partner of ring) distance.set(partner, step);
  }
  const nodes = [...distance].map(([index, steps]) => ({ partner: partnerAt(graph, index), distance: steps }));
  return { nodes, ties: tiesAmong(graph, distance, day), cut };
}

/** Partners one step further, strongest tie to this ring first, then by name. */
function nextRing(graph: TieGraph, ring: readonly number[], reached: ReadonlyMap<number, number>, day: number): number[] {
  const strongest = new Map<number, number>();
  for (const partner of ring) {
    for (let half = at(graph.first, partner); half < at(graph.first, partner + 1); half += 1) {
      const other = at(graph.other, half);
      if (!halfAlive(graph, half, day) || reached.has(other)) continue;
      const strength = at(graph.strength, at(graph.halfTie, half));
      const known = strongest.get(other);
      if (known === undefined || known < strength) strongest.set(other, strength);
    }
  }
  return [...strongest].sort(([a, strengthA], [b, strengthB]) => strengthB - strengthA || a - b).map(([partner]) => partner);
}

function tiesAmong(graph: TieGraph, reached: ReadonlyMap<number, number>, day: number): PictureTie[] {
  const found: number[] = [];
  for (const partner of reached.keys()) {
    for (let half = at(graph.first, partner); half < at(graph.first, partner + 1); half += 1) {
      const tie = at(graph.halfTie, half);
      // Every tie lies at both its ends; it is taken at the one it goes out from.
      if (at(graph.from, tie) === partner && halfAlive(graph, half, day) && reached.has(at(graph.other, half))) found.push(tie);
    }
  }
  return found.sort((a, b) => a - b).map((tie) => pictureTie(graph, tie));
}
