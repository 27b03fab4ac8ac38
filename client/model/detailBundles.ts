/** The whole in one look: a bundle for each tile with its mix as dots, and the ties between tiles as lines with a number. */
import type { Tile } from './layoutRows.ts';
import { at, COLOUR_GROUPS, type ColourGroup, FORMALITIES, type Formality, type Picture, REFERRAL } from './picture.ts';

const DOT_STEPS = [1, 2, 5, 10, 25, 50, 100] as const;
const MOST_DOTS = 400;
const MOST_TIES = 26;
/** px of the screen when the whole is in view. */
export const DOT = { pitch: 13.5, size: 9.5, side: 12, head: 30, foot: 9 } as const;

export interface Dot {
  readonly group: ColourGroup;
  readonly formality: Formality;
}

export interface Bundle {
  readonly place: number;
  readonly key: string;
  readonly count: number;
  readonly dots: readonly Dot[];
  readonly perRow: number;
  /** In the world's coordinates. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface BundleTie {
  readonly a: number;
  readonly b: number;
  readonly count: number;
}

export interface Bundles {
  readonly perDot: number;
  readonly bundles: readonly Bundle[];
  readonly ties: readonly BundleTie[];
}

/** px² of canvas for each dot: on a phone a dot stands for more partners. */
const ROOM_A_DOT = 1450;

/** How many partners one dot stands for, so that all dots together stay under 400, and under what this canvas has room for. */
export function partnersPerDot(partners: number, area = Number.POSITIVE_INFINITY): number {
  const most = Math.min(MOST_DOTS, Math.max(30, area / ROOM_A_DOT));
  return DOT_STEPS.find((step) => partners / step <= most) ?? 250;
}

/** One dot for every `perDot` of each sector and form; the largest remainders get the dots that are left. */
function dotsOf(counts: ReadonlyMap<number, number>, total: number, perDot: number): Dot[] {
  const shares = [...counts.entries()].map(([key, count]) => ({ key, whole: Math.floor(count / perDot), rest: (count % perDot) / perDot }));
  let left = Math.max(total > 0 ? 1 : 0, Math.round(total / perDot)) - shares.reduce((sum, share) => sum + share.whole, 0);
  const extra = new Set<number>();
  for (const share of [...shares].sort((a, b) => b.rest - a.rest || a.key - b.key)) {
    if (left <= 0) break;
    extra.add(share.key);
    left -= 1;
  }
  return shares
    .sort((a, b) => a.key - b.key)
    .flatMap(({ key, whole }) => {
      const dot: Dot = { group: COLOUR_GROUPS[Math.floor(key / 10)] ?? 'onbekend', formality: FORMALITIES[key % 10] ?? 'unknown' };
      return new Array<Dot>(whole + (extra.has(key) ? 1 : 0)).fill(dot);
    });
}

/** A box around the dots, in the middle of its tile, never larger than most of it. */
function boxOf(tile: Tile, dots: number, nameWidth: number, fitZoom: number): Pick<Bundle, 'x' | 'y' | 'width' | 'height' | 'perRow'> {
  const most = tile.width * fitZoom * 0.86;
  const rowsAtMost = Math.max(1, Math.floor((tile.height * fitZoom * 0.8 - DOT.head - DOT.foot) / DOT.pitch));
  const wide = Math.max(Math.ceil(Math.sqrt(dots * 3.2)), Math.ceil(dots / rowsAtMost), 2);
  const width = Math.min(
    Math.max(wide * DOT.pitch + 2 * DOT.side, Math.min(nameWidth, 190)),
    Math.max(most, Math.min(nameWidth, tile.width * fitZoom * 1.05), 56),
  );
  const perRow = Math.max(1, Math.floor((width - 2 * DOT.side + 2) / DOT.pitch));
  const height = DOT.head + Math.max(1, Math.ceil(dots / perRow)) * DOT.pitch + DOT.foot;
  const [worldWidth, worldHeight] = [width / fitZoom, height / fitZoom];
  return {
    perRow,
    width: worldWidth,
    height: worldHeight,
    x: tile.x + (tile.width - worldWidth) / 2,
    y: tile.y + (tile.height - worldHeight) / 2,
  };
}

function tiesBetween(picture: Picture, of: Int16Array, ties: Uint8Array, kinds: ReadonlySet<number>, places: number): BundleTie[] {
  const counts = new Int32Array(places * places);
  const wanted = Uint8Array.from({ length: 6 }, (_, kind) => (kind !== REFERRAL && kinds.has(kind) ? 1 : 0));
  const { from, to, kind, count } = picture.ties;
  for (let i = 0; i < count; i += 1) {
    if (at(ties, i) === 0 || at(wanted, at(kind, i)) === 0) continue;
    const [a, b] = [at(of, at(from, i)), at(of, at(to, i))];
    const pair = a < b ? a * places + b : b * places + a;
    counts[pair] = at(counts, pair) + 1;
  }
  const found: BundleTie[] = [];
  counts.forEach((each, pair) => {
    if (each > 0) found.push({ a: Math.floor(pair / places), b: pair % places, count: each });
  });
  return found.sort((x, y) => y.count - x.count);
}

/** Ties within each place are those with `a` equal to `b`. Between places the most there are, and the most of every place. */
export function mostTies(ties: readonly BundleTie[], chosen: number | null): BundleTie[] {
  const between = ties.filter(({ a, b }) => a !== b);
  const perPlace = new Map<number, number>();
  return between.filter(({ a, b }, i) => {
    const own = Math.min(perPlace.get(a) ?? 0, perPlace.get(b) ?? 0);
    perPlace.set(a, (perPlace.get(a) ?? 0) + 1);
    perPlace.set(b, (perPlace.get(b) ?? 0) + 1);
    return i < MOST_TIES || own < 1 || a === chosen || b === chosen;
  });
}

/** Bundles of the visible partners, and all ties between places counted. `nameWidth` is what a tile's title needs in px. */
export function bundlesOf(
  picture: Picture,
  visible: { readonly partners: Uint8Array; readonly ties: Uint8Array; readonly partnerCount: number },
  of: Int16Array,
  tiles: readonly Tile[],
  nameWidths: readonly number[],
  fitZoom: number,
  kinds: ReadonlySet<number>,
  area = Number.POSITIVE_INFINITY,
): Bundles {
  const mixes = tiles.map(() => new Map<number, number>());
  for (let i = 0; i < picture.partners.count; i += 1) {
    if (at(visible.partners, i) === 0) continue;
    const key =
      COLOUR_GROUPS.indexOf(picture.partners.groups[i] ?? 'onbekend') * 10 +
      FORMALITIES.indexOf(picture.partners.formalities[i] ?? 'unknown');
    const mix = mixes[at(of, i)];
    mix?.set(key, (mix.get(key) ?? 0) + 1);
  }
  const perDot = partnersPerDot(visible.partnerCount, area);
  const bundles = tiles.map((tile, place): Bundle => {
    const mix = mixes[place] ?? new Map<number, number>();
    const count = [...mix.values()].reduce((sum, each) => sum + each, 0);
    const dots = dotsOf(mix, count, perDot);
    return { place, key: tile.key, count, dots, ...boxOf(tile, dots.length, nameWidths[place] ?? 0, fitZoom) };
  });
  return { perDot, bundles, ties: tiesBetween(picture, of, visible.ties, kinds, tiles.length) };
}
