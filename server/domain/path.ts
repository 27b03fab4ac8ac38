import { dayNumber } from './coverageDays.ts';
import type { PicturePartner } from './pictureLists.ts';
import { at, halfAlive, type PictureTie, partnerAlive, partnerAt, pictureTie, type TieGraph } from './pictureTies.ts';
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
  // Ties carry the spans of their partners, so only a path to oneself has to be asked whether the partner is alive.
  if (from === undefined || to === undefined || !partnerAlive(graph, to, day)) return NO_PATH;
  const desk = deskOf(graph);
  const start = beginSearch(desk.start, from);
  const goal = beginSearch(desk.goal, to);
  const path = follow(graph, start, goal, day, meet(graph, start, goal, day));
  tidy(start);
  tidy(goal);
  return path;
}

/**
 * One end of the search. `distance` is steps + 1 (0: not seen yet); `strength` the most that ties between the end and a partner add up to.
 * Both are of all partners and cost too much to make for every question: they are kept with the graph and tidied after use.
 */
interface Search {
  readonly distance: Int32Array;
  readonly strength: Int32Array;
  readonly seen: number[];
  ring: readonly number[];
  steps: number;
}

const desks = new WeakMap<TieGraph, { readonly start: Search; readonly goal: Search }>();

function deskOf(graph: TieGraph): { readonly start: Search; readonly goal: Search } {
  const size = graph.partners.length;
  const emptySearch = (): Search => ({ distance: new Int32Array(size), strength: new Int32Array(size), seen: [], ring: [], steps: 0 });
  const desk = desks.get(graph) ?? { start: emptySearch(), goal: emptySearch() };
  desks.set(graph, desk);
  return desk;
}

function beginSearch(search: Search, partner: number): Search {
  search.distance[partner] = 1;
  search.seen.push(partner);
  search.ring = [partner];
  search.steps = 0;
  return search;
}

function tidy(search: Search): void {
  for (const partner of search.seen) {
    search.distance[partner] = 0;
    search.strength[partner] = 0;
  }
  search.seen.length = 0;
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
  const { distance, strength } = search;
  const next: number[] = [];
  search.steps += 1;
  const here = search.steps + 1;
  for (const partner of search.ring) {
    const end = at(graph.first, partner + 1);
    for (let half = at(graph.first, partner); half < end; half += 1) {
      const other = at(graph.other, half);
      const seen = at(distance, other);
      if ((seen !== 0 && seen !== here) || !halfAlive(graph, half, day)) continue;
      const sum = at(strength, partner) + at(graph.strength, at(graph.halfTie, half));
      if (seen === 0) {
        distance[other] = here;
        next.push(other);
      }
      if (sum > at(strength, other)) strength[other] = sum;
    }
  }
  for (const partner of next) search.seen.push(partner);
  search.ring = next;
}

/** Walks the strongest of the shortest ways, at each partner on to the first by name of those that are as good. */
function follow(graph: TieGraph, start: Search, goal: Search, day: number, met: readonly number[]): PartnerPath {
  const [first] = start.seen;
  if (first === undefined || met.length === 0) return NO_PATH;
  const partners = [partnerAt(graph, first)];
  const ties: PictureTie[] = [];
  let here = first;
  const stepOn = (leadsOn: LeadsOn): void => {
    const half = firstByName(graph, here, day, leadsOn);
    here = at(graph.other, half);
    partners.push(partnerAt(graph, here));
    ties.push(pictureTie(graph, at(graph.halfTie, half)));
  };
  for (const layer of layersFromStart(graph, start, goal, day, met)) {
    stepOn((other, strength) => layer.has(other) && at(start.strength, here) + strength === at(start.strength, other));
  }
  while (at(goal.distance, here) > 1) {
    stepOn((other, strength) => isTight(goal, other, strength, here));
  }
  return { partners, ties };
}

type LeadsOn = (other: number, strength: number) => boolean;

/** Is `before` one step nearer to where the search began, on a strongest way to `partner` over a tie of this strength? */
function isTight(search: Search, before: number, strength: number, partner: number): boolean {
  const isNearer = at(search.distance, before) === at(search.distance, partner) - 1 && at(search.distance, before) > 0;
  return isNearer && at(search.strength, before) + strength === at(search.strength, partner);
}

/** The partners on the strongest shortest ways, step by step after the start, as far as where the searches met. */
function layersFromStart(
  graph: TieGraph,
  start: Search,
  goal: Search,
  day: number,
  met: readonly number[],
): readonly ReadonlySet<number>[] {
  const total = (partner: number): number => at(start.strength, partner) + at(goal.strength, partner);
  const most = met.reduce((highest, partner) => Math.max(highest, total(partner)), 0);
  const layers: ReadonlySet<number>[] = [];
  let layer = new Set(met.filter((partner) => total(partner) === most));
  for (let steps = start.steps; steps > 0; steps -= 1) {
    layers.push(layer);
    const before = new Set<number>();
    for (const partner of layer) {
      for (let half = at(graph.first, partner); half < at(graph.first, partner + 1); half += 1) {
        const other = at(graph.other, half);
        if (at(start.distance, other) !== steps || !halfAlive(graph, half, day)) continue;
        if (isTight(start, other, at(graph.strength, at(graph.halfTie, half)), partner)) before.add(other);
      }
    }
    layer = before;
  }
  return layers.reverse();
}

/** Of the alive ties that lead on, the half to the first partner by name (the lowest index). */
function firstByName(graph: TieGraph, partner: number, day: number, leadsOn: LeadsOn): number {
  let found = -1;
  for (let half = at(graph.first, partner); half < at(graph.first, partner + 1); half += 1) {
    const other = at(graph.other, half);
    if (found >= 0 && other >= at(graph.other, found)) continue;
    if (halfAlive(graph, half, day) && leadsOn(other, at(graph.strength, at(graph.halfTie, half)))) found = half;
  }
  if (found < 0) throw new Error('a partner on a path has no step on');
  return found;
}
