/** Names beside their marks without one over another: the busiest first; who finds no free spot has no name until there is more room. */
import { widthInEm, wrapName } from './detailText.ts';

export interface LabelWish {
  /** Which node it is. */
  readonly node: number;
  /** Middle and radius of its mark, in screen px. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly text: string;
  /** Higher goes first. */
  readonly rank: number;
  /** Bold, and drawn even where it covers something. */
  readonly must: boolean;
  /** Its name stands beside it rather than below. */
  readonly beside: boolean;
  /** The tile it stands in: its name stays inside where it can. */
  readonly home: Box | null;
}

export interface Label {
  readonly node: number;
  readonly lines: readonly string[];
  /** Middle of the first line (or its start, or its end), in screen px. */
  readonly x: number;
  readonly y: number;
  readonly align: 'center' | 'left' | 'right';
  readonly strong: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CELL = 56;
const LINE = 1.18;
const GAP = 3;

/** Boxes that are taken, in a coarse grid so that looking is quick. */
class TakenSpace {
  readonly #cells = new Map<number, Box[]>();

  #each(box: Box, visit: (key: number) => boolean): boolean {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row += 1) {
      for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column += 1) {
        if (visit(row * 10_007 + column)) return true;
      }
    }
    return false;
  }

  take(box: Box): void {
    this.#each(box, (key) => {
      const list = this.#cells.get(key);
      if (list) list.push(box);
      else this.#cells.set(key, [box]);
      return false;
    });
  }

  isFree(box: Box, except: Box): boolean {
    return !this.#each(box, (key) => {
      const list = this.#cells.get(key) ?? [];
      return list.some(
        (other) => other !== except && other.left < box.right && box.left < other.right && other.top < box.bottom && box.top < other.bottom,
      );
    });
  }
}

interface Candidate {
  readonly label: Label;
  readonly box: Box;
}

function candidate(wish: LabelWish, side: 'below' | 'above' | 'left' | 'right', signs: number, lines: number, size: number): Candidate {
  const wrapped = wrapName(wish.text, signs, lines);
  const width = Math.max(...wrapped.map(widthInEm), 0.5) * size * (wish.must ? 1.08 : 1);
  const height = wrapped.length * size * LINE;
  const far = wish.radius + GAP;
  const flat = side === 'left' || side === 'right';
  const top = flat ? wish.y - height / 2 : side === 'below' ? wish.y + far : wish.y - far - height;
  const left = side === 'right' ? wish.x + far + 1 : side === 'left' ? wish.x - far - 1 - width : wish.x - width / 2;
  const align = side === 'right' ? 'left' : side === 'left' ? 'right' : 'center';
  const x = align === 'left' ? left : align === 'right' ? left + width : wish.x;
  return {
    label: { node: wish.node, lines: wrapped, x, y: top + (size * LINE) / 2, align, strong: wish.must },
    box: { left: left - 1, top: top + 1, right: left + width + 1, bottom: top + height - 1 },
  };
}

function candidates(wish: LabelWish, size: number): Candidate[] {
  if (wish.beside) {
    return [22, 16, 12].map((signs) => candidate(wish, 'right', signs, 1, size));
  }
  return [
    candidate(wish, 'below', 20, 2, size),
    candidate(wish, 'below', 14, 2, size),
    candidate(wish, 'above', 20, 1, size),
    candidate(wish, 'above', 20, 2, size),
    candidate(wish, 'right', 14, 2, size),
    candidate(wish, 'left', 14, 2, size),
    candidate(wish, 'below', 12, 1, size),
  ];
}

/** Whole names before cut ones, inside the own tile before outside it, then in the order of the options. */
function best(options: readonly Candidate[], home: Box | null): Candidate | undefined {
  const cost = ({ label, box }: Candidate): number =>
    (label.lines.some((line) => line.endsWith('…')) ? 3 : 0) + (home && !inside(box, home) ? 2 : 0);
  return options.reduce<Candidate | undefined>((found, option) => (found && cost(found) <= cost(option) ? found : option), undefined);
}

const inside = (box: Box, frame: Box): boolean =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

/**
 * Places names of `size` px. `marks` are the boxes of all marks by node, `taken` what else may not be covered (titles of tiles),
 * `within` what is on the screen: nobody gets a name that runs out of it; with `strict` none runs out of its tile either.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  marks: ReadonlyMap<number, Box>,
  taken: readonly Box[],
  size: number,
  within: Box,
  strict = false,
): Label[] {
  const space = new TakenSpace();
  for (const box of taken) space.take(box);
  for (const box of marks.values()) space.take(box);
  const nowhere: Box = { left: 0, top: 0, right: 0, bottom: 0 };
  const labels: Label[] = [];
  for (const wish of [...wishes].sort((a, b) => Number(b.must) - Number(a.must) || b.rank - a.rank || a.node - b.node)) {
    const own = marks.get(wish.node) ?? nowhere;
    const options = candidates(wish, size);
    const free = options.filter(({ box }) => inside(box, within) && space.isFree(box, own));
    const chosen =
      best(strict && !wish.must ? free.filter(({ box }) => !wish.home || inside(box, wish.home)) : free, wish.home) ??
      (wish.must ? options[0] : undefined);
    if (!chosen) continue;
    space.take(chosen.box);
    labels.push(chosen.label);
  }
  return labels;
}
