import { compareKeys } from './compareKeys.ts';
/** What decides where a gap stands, and where a page goes on. */
export interface GapPlace {
  readonly priority: number | null;
  readonly networkId: string;
  readonly wijkCode: string;
  readonly needId: string;
}

/** Most pressing first, unranked last, then by network, wijk and need, so that no two stand in the same place. */
export function compareGaps(a: GapPlace, b: GapPlace): number {
  if (a.priority !== b.priority) {
    if (a.priority === null) return 1;
    if (b.priority === null) return -1;
    return b.priority - a.priority;
  }
  return compareKeys(a.networkId, b.networkId) || compareKeys(a.wijkCode, b.wijkCode) || compareKeys(a.needId, b.needId);
}

/** Those that come after a place, also when what stood there is gone. */
export function placesAfter<T extends GapPlace>(gaps: readonly T[], place: GapPlace): readonly T[] {
  return gaps.filter((gap) => compareGaps(gap, place) > 0);
}

/**
 * The first `count` in order, sorted. A country has tens of thousands of gaps and a page a hundred: a heap of one page, the
 * last of it on top, looks at each gap once.
 */
export function smallest<T extends GapPlace>(gaps: readonly T[], count: number): readonly T[] {
  if (count <= 0) return [];
  const heap: T[] = [];
  for (const gap of gaps) {
    if (heap.length < count) {
      heap.push(gap);
      rise(heap, heap.length - 1);
    } else if (heap[0] !== undefined && compareGaps(gap, heap[0]) < 0) {
      heap[0] = gap;
      sink(heap);
    }
  }
  return heap.sort(compareGaps);
}

function isLater<T extends GapPlace>(heap: readonly T[], a: number, b: number): boolean {
  const first = heap[a];
  const second = heap[b];
  return first !== undefined && (second === undefined || compareGaps(first, second) > 0);
}

function swap<T>(heap: T[], a: number, b: number): void {
  const first = heap[a];
  const second = heap[b];
  if (first === undefined || second === undefined) return;
  heap[a] = second;
  heap[b] = first;
}

function rise<T extends GapPlace>(heap: T[], from: number): void {
  for (let at = from; at > 0; ) {
    const parent = (at - 1) >> 1;
    if (!isLater(heap, at, parent)) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function sink<T extends GapPlace>(heap: T[]): void {
  for (let at = 0; ; ) {
    const left = 2 * at + 1;
    if (left >= heap.length) return;
    const child = isLater(heap, left + 1, left) ? left + 1 : left;
    if (!isLater(heap, child, at)) return;
    swap(heap, at, child);
    at = child;
  }
}
