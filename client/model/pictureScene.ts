/**
 * What is drawn, said without a canvas: marks, ties, tiles, bundles. The canvas, the SVG and the tests read the same scene.
 * Colours are names of tokens; positions are px of the world at zoom 1.
 */
import type { DetailLevel } from './detail.ts';
import { type Bundles, bundlesOf } from './detailBundles.ts';
import { widthInEm } from './detailText.ts';
import type { Layout } from './layout.ts';
import type { OpenLayout } from './layoutOpen.ts';
import type { GroupBox } from './layoutSlots.ts';
import type { Visible } from './networkFilter.ts';
import type { Groups } from './networkGroups.ts';
import { type PartnerPath, stepsFrom } from './pathSearch.ts';
import { at, type ColourGroup, type Kind, type Picture } from './picture.ts';
import { sceneNodes } from './pictureNodes.ts';
import { sceneTies } from './pictureTies.ts';

export type Shape = 'round-rectangle' | 'ellipse' | 'round-hexagon' | 'round-diamond';
/** rest: as it is; focus: near the chosen one; dim: context; selected: the chosen one. */
export type Tone = 'rest' | 'focus' | 'dim' | 'selected';
export type Mark = 'came' | 'went' | 'found' | 'new' | null;

export interface SceneNode {
  readonly partner: number;
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly shape: Shape;
  readonly group: ColourGroup;
  readonly icon: Kind | null;
  readonly tone: Tone;
  readonly mark: Mark;
  readonly name: string;
  /** May it have a name at this level, and must it? */
  readonly named: 'never' | 'may' | 'must';
  readonly rank: number;
  readonly beside: boolean;
}

export type TieTone = 'rest' | 'focus' | 'dim' | 'path' | 'came' | 'went';

export interface SceneTie {
  readonly tie: number;
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly kind: number;
  readonly tone: TieTone;
  /** Width in px at zoom 1. */
  readonly width: number;
  /** Signed distance of its bend from the straight line, in px; 0 is straight. */
  readonly bend: number;
}

export interface SceneTile {
  readonly place: number;
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly band: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tone: 'rest' | 'selected' | 'chip';
  /** Ties with the opened tile, on a chip. */
  readonly tieCount: number;
}

export interface Scene {
  readonly level: DetailLevel;
  readonly width: number;
  readonly height: number;
  readonly dense: boolean;
  readonly nodes: readonly SceneNode[];
  readonly ties: readonly SceneTie[];
  readonly tiles: readonly SceneTile[];
  readonly boxes: readonly (GroupBox & { readonly place: number })[];
  readonly bundles: Bundles | null;
  readonly selectedTile: number | null;
  readonly open: boolean;
}

export interface SceneInput {
  readonly picture: Picture;
  readonly visible: Visible;
  readonly groups: Groups;
  readonly layout: Layout;
  readonly open: (OpenLayout & { readonly place: number }) | null;
  readonly level: DetailLevel;
  /** Zoom at which the whole is in view, and how much larger than at a desk things are written there. */
  readonly fitZoom: number;
  readonly scale: number;
  /** px² of the canvas. */
  readonly area: number;
  /** Kinds of ties drawn at rest, and round the chosen partner. */
  readonly restKinds: ReadonlySet<number>;
  readonly focusKinds: ReadonlySet<number>;
  readonly selected: number | null;
  /** Steps round the chosen partner that stay in colour. */
  readonly steps: number;
  readonly selectedTile: number | null;
  readonly path: PartnerPath | null;
  readonly found: ReadonlySet<number>;
  readonly fresh: ReadonlySet<number>;
  /** The other day's picture when two days are compared. */
  readonly before: Visible | null;
}

/** Steps from the chosen partner, of everybody; null when nobody is chosen. */
export function focusSteps(input: SceneInput): Int16Array | null {
  const { picture, visible, selected, path } = input;
  if (path) {
    const steps = new Int16Array(picture.partners.count).fill(-1);
    path.partners.forEach((partner, i) => {
      steps[partner] = i;
    });
    return steps;
  }
  if (selected === null || at(visible.partners, selected) === 0) return null;
  const usable = visible.ties.map((flag, tie) => (flag === 1 && input.focusKinds.has(at(picture.ties.kind, tie)) ? 1 : 0));
  return stepsFrom(picture, usable, selected, input.steps);
}

function counts(input: SceneInput): number[] {
  const list = input.groups.places.map(() => 0);
  input.groups.of.forEach((place, partner) => {
    if (at(input.visible.partners, partner) === 1) list[place] = (list[place] ?? 0) + 1;
  });
  return list;
}

function tilesOf(input: SceneInput, count: readonly number[]): SceneTile[] {
  const chosen = input.selectedTile ?? (input.selected === null ? null : at(input.groups.of, input.selected));
  return input.layout.tiles.map((tile, place) => ({
    ...tile,
    place,
    name: input.groups.places[place]?.name ?? '',
    count: count[place] ?? 0,
    band: input.groups.places[place]?.band ?? false,
    tone: chosen === place ? ('selected' as const) : ('rest' as const),
    tieCount: 0,
  }));
}

function openTiles(input: SceneInput, open: OpenLayout & { place: number }, count: readonly number[]): SceneTile[] {
  const ties = input.groups.places.map(() => 0);
  for (let i = 0; i < input.picture.ties.count; i += 1) {
    if (at(input.visible.ties, i) === 0 || at(input.picture.ties.kind, i) === 0) continue;
    const [a, b] = [at(input.groups.of, at(input.picture.ties.from, i)), at(input.groups.of, at(input.picture.ties.to, i))];
    if (a === open.place && b !== open.place) ties[b] = (ties[b] ?? 0) + 1;
    if (b === open.place && a !== open.place) ties[a] = (ties[a] ?? 0) + 1;
  }
  const rects = [{ ...open.tile, place: open.place }, ...open.chips];
  return rects.map((rect) => ({
    place: rect.place,
    key: input.groups.places[rect.place]?.key ?? '',
    name: input.groups.places[rect.place]?.name ?? '',
    count: count[rect.place] ?? 0,
    band: false,
    x: rect.x,
    y: rect.y,
    width: rect.width,
    height: rect.height,
    tone: rect.place === open.place ? ('selected' as const) : ('chip' as const),
    tieCount: ties[rect.place] ?? 0,
  }));
}

/** Everything to draw. At the level of bundles no single partner is in it, unless one is chosen: then it and those near it. */
export function buildScene(input: SceneInput): Scene {
  const { layout, open, level } = input;
  const steps = focusSteps(input);
  const count = counts(input);
  const bundled = level === 'bundles' && !open;
  const nodes = bundled && !steps ? [] : sceneNodes(input, steps, bundled);
  const nameWidths = input.groups.places.map((place, i) => widthInEm(place.name) * 14 + widthInEm(String(count[i] ?? 0)) * 14 + 34);
  return {
    level,
    dense: layout.dense,
    width: open?.width ?? layout.width,
    height: open?.height ?? layout.height,
    nodes,
    ties: sceneTies(input, steps, nodes, bundled),
    tiles: open ? openTiles(input, open, count) : tilesOf(input, count),
    boxes: open?.boxes ?? (bundled ? [] : layout.boxes),
    bundles:
      bundled && !steps
        ? bundlesOf(
            input.picture,
            input.visible,
            input.groups.of,
            layout.tiles,
            nameWidths,
            input.fitZoom / input.scale,
            input.restKinds,
            input.area / input.scale ** 2,
          )
        : null,
    selectedTile: input.selectedTile,
    open: open !== null,
  };
}
