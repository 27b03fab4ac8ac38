import { dayNumber } from './coverageDays.ts';
import type { PicturePartner } from './pictureLists.ts';
import { at, type PictureTie, partnerAlive, partnerAt, pictureTie, type TieGraph, tieAlive } from './pictureTies.ts';
import type { IsoDate } from './records.ts';

/** Partners from one end to the other, and the tie of each step: one less than partners. Both empty when there is no path. */
export interface PartnerPath {
  readonly partners: readonly PicturePartner[];
  readonly ties: readonly PictureTie[];
}

const NO_PATH: PartnerPath = { partners: [], ties: [] };

/**
 * A shortest path over ties alive on a day. Of several the one with the strongest ties together (levels added up, a referral counts 0),
 * then the one whose partners come first by name: the same question always gets the same answer.
 * Somebody to themselves is a path of one. Unknown or not alive that day: no path.
 */
export function shortestPath(graph: TieGraph, fromId: string, toId: string, on: IsoDate): PartnerPath {
  const from = graph.indexOf.get(fromId);
  const to = graph.indexOf.get(toId);
  const day = dayNumber(on);
  if (from === undefined || to === undefined || !partnerAlive(graph, from, day) || !partnerAlive(graph, to, day)) return NO_PATH;
  const start = searchFrom(graph, from);
  const goal = searchFrom(graph, to);
  const met = meet(graph, start, goal, day);
  if (met.length === 0) return NO_PATH;
  const onward = onwardSteps(graph, start, goal, met, day);
  return follow(graph, from, to, onward);
}

/** One end of the search: everything up to `steps` away is in `distance`, as steps + 1 (0: not seen yet). */
interface Search {
  readonly distance: Int32Array;
  ring: number[];
  steps: number;
}

function searchFrom(graph: TieGraph, partner: number): Search {
  const distance = new Int32Array(graph.partners.length);
  distance[partner] = 1;
  return { distance, ring: [partner], steps: 0 };
}

/** Widens the end that costs least, ring by ring, until the two touch: the partners in which they do; none when they never will. */
function meet(graph: TieGraph, start: Search, goal: Search, day: number): readonly number[] {
  let met = start.ring.filter((partner) => at(goal.distance, partner) > 0);
  while (met.length === 0 && start.ring.length > 0 && goal.ring.length > 0) {
    const [near, far] = ringCost(graph, start.ring) <= ringCost(graph, goal.ring) ? [start, goal] : [goal, start];
    widen(graph, near, day);
    met = near.ring.filter((partner) => at(far.distance, partner) > 0);
  }
  return met;
}

function ringCost(graph: TieGraph, ring: readonly number[]): number {
  let cost = 0;
  for (const partner of ring) cost += at(graph.first, partner + 1) - at(graph.first, partner);
  return cost;
}

function widen(graph: TieGraph, search: Search, day: number): void {
  const { first, halfTie, other } = graph;
  const next: number[] = [];
  search.steps += 1;
  for (const partner of search.ring) {
    const end = at(first, partner + 1);
    for (let half = at(first, partner); half < end; half += 1) {
      const neighbour = at(other, half);
      if (at(search.distance, neighbour) !== 0 || !tieAlive(graph, at(halfTie, half), day)) continue;
      search.distance[neighbour] = search.steps + 1;
      next.push(neighbour);
    }
  }
  search.ring = next;
}

/** The best step on from a partner towards the goal, with the strength of all ties from there on. */
interface Step {
  readonly strength: number;
  readonly next: number;
  readonly tie: number;
}

/** The best step on for every partner on a shortest path: first from where the searches met to the goal, then from the start to there. */
function onwardSteps(graph: TieGraph, start: Search, goal: Search, met: readonly number[], day: number): ReadonlyMap<number, Step> {
  const onward = new Map<number, Step>();
  const [arrived = [], ...toGoal] = layersBack(graph, goal, met, day);
  for (const partner of arrived) onward.set(partner, { strength: 0, next: partner, tie: -1 });
  for (const layer of toGoal) setBestSteps(graph, layer, goal.distance, -1, onward, day);
  const toStart = layersBack(graph, start, met, day).slice(0, -1);
  for (const layer of toStart.reverse()) setBestSteps(graph, layer, start.distance, 1, onward, day);
  return onward;
}

/** The partners on shortest paths between the origin of a search and where it met the other, by distance: the origin first. */
function layersBack(graph: TieGraph, search: Search, met: readonly number[], day: number): readonly (readonly number[])[] {
  const layers: (readonly number[])[] = [met];
  let layer = met;
  for (let distance = search.steps; distance > 0; distance -= 1) {
    const before = new Set<number>();
    for (const partner of layer) {
      const end = at(graph.first, partner + 1);
      for (let half = at(graph.first, partner); half < end; half += 1) {
        const neighbour = at(graph.other, half);
        if (at(search.distance, neighbour) === distance && tieAlive(graph, at(graph.halfTie, half), day)) before.add(neighbour);
      }
    }
    layer = [...before];
    layers.push(layer);
  }
  return layers.reverse();
}

/** For each partner of a layer the best tie into the layer at `difference` from it, among partners from where it goes on. */
function setBestSteps(
  graph: TieGraph,
  layer: readonly number[],
  distance: Int32Array,
  difference: 1 | -1,
  onward: Map<number, Step>,
  day: number,
): void {
  for (const partner of layer) {
    const wanted = at(distance, partner) + difference;
    let best: Step | undefined;
    for (let half = at(graph.first, partner); half < at(graph.first, partner + 1); half += 1) {
      const next = at(graph.other, half);
      const tie = at(graph.halfTie, half);
      if (at(distance, next) !== wanted || !tieAlive(graph, tie, day)) continue;
      const after = onward.get(next);
      if (after === undefined) continue;
      const step = { strength: at(graph.strength, tie) + after.strength, next, tie };
      if (best === undefined || isBetter(step, best)) best = step;
    }
    if (best !== undefined) onward.set(partner, best);
  }
}

/** Stronger from here on, then the earlier name (the lower index), then the earlier tie. */
function isBetter(a: Step, b: Step): boolean {
  if (a.strength !== b.strength) return a.strength > b.strength;
  return a.next !== b.next ? a.next < b.next : a.tie < b.tie;
}

function follow(graph: TieGraph, from: number, to: number, onward: ReadonlyMap<number, Step>): PartnerPath {
  const partners = [partnerAt(graph, from)];
  const ties: PictureTie[] = [];
  for (let here = from; here !== to; ) {
    const step = onward.get(here);
    if (step === undefined) return NO_PATH;
    ties.push(pictureTie(graph, step.tie));
    partners.push(partnerAt(graph, step.next));
    here = step.next;
  }
  return { partners, ties };
}
