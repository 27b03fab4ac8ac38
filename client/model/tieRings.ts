/** Where the partners of one partner stand in the small picture: rings by how close, spread so that names have room. Pure. */

export interface RingTie {
  readonly id: string;
  /** 1 to 5. */
  readonly level: number;
}
export interface RingPlace {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}
export interface Rings {
  readonly width: number;
  readonly height: number;
  /** Half axes, inside out: level 4 and 5, level 3, level 1 and 2. */
  readonly radii: readonly (readonly [rx: number, ry: number])[];
  readonly places: readonly RingPlace[];
  /** How many ties did not fit; the closest ones stand in it. */
  readonly left: number;
}

const WIDTH = 560;
const HEIGHT = 400;
const RADII = [
  [92, 68],
  [150, 112],
  [206, 156],
] as const;
const MOST = 14;
/** More on one ring stand by turns a little in and out, or their names meet. */
const CROWD = 5;

function ringOf(level: number): readonly [number, number] {
  return level >= 4 ? RADII[0] : level === 3 ? RADII[1] : RADII[2];
}

function sharesDivisor(a: number, b: number): boolean {
  return b === 0 ? a !== 1 : sharesDivisor(b, a % b);
}

/** A step through `count` places that visits all of them and lands neighbours far apart. */
function stepOf(count: number): number {
  const wanted = Math.max(1, Math.round(count * 0.38));
  for (let step = wanted; step < count; step += 1) if (!sharesDivisor(count, step)) return step;
  return 1;
}

/** Places around the middle (0, 0); the closest ties first, ties of one level in the order given. */
export function tieRings(ties: readonly RingTie[]): Rings {
  const shown = ties
    .map((tie, order) => ({ tie, order }))
    .sort((a, b) => b.tie.level - a.tie.level || a.order - b.order)
    .slice(0, MOST);
  const step = stepOf(shown.length);
  const places = shown.map(({ tie }, index) => {
    const slot = (index * step) % shown.length;
    const angle = -Math.PI / 2 + (2 * Math.PI * slot) / shown.length;
    const [rx, ry] = ringOf(tie.level);
    const crowded = shown.filter((other) => ringOf(other.tie.level)[0] === rx).length > CROWD;
    const sway = crowded ? (slot % 2 === 0 ? 1.12 : 0.88) : 1;
    return { id: tie.id, x: rx * sway * Math.cos(angle), y: ry * sway * Math.sin(angle) };
  });
  return { width: WIDTH, height: HEIGHT, radii: RADII, places, left: ties.length - shown.length };
}

/** A name on at most two lines of about `most` signs, cut with an ellipsis. */
export function twoLines(name: string, most = 16): readonly string[] {
  const cut = (text: string) => (text.length > most + 2 ? `${text.slice(0, most)}…` : text);
  if (name.length <= most) return [name];
  const words = name.split(' ');
  let first = words[0] ?? '';
  let used = 1;
  while (used < words.length && `${first} ${words[used]}`.length <= most) {
    first = `${first} ${words[used]}`;
    used += 1;
  }
  const rest = words.slice(used).join(' ');
  return rest === '' ? [cut(first)] : [cut(first), cut(rest)];
}
