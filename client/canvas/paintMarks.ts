/** What lies on the marks: signs of kinds, rings round the chosen and the found, and names with a halo. */
import type { Box, Label, LabelWish } from '../model/detailLabels.ts';
import { placeLabels } from '../model/detailLabels.ts';
import { widthInEm } from '../model/detailText.ts';
import { COLOUR_GROUPS, type Kind } from '../model/picture.ts';
import { ICON_BOX, ICON_LINE, ICON_PATHS } from '../model/pictureIcons.ts';
import { sizeOf } from '../model/pictureNodes.ts';
import type { Scene, SceneNode } from '../model/pictureScene.ts';
import type { CanvasTokens } from './canvasTokens.ts';
import { NO_NOTE, type SceneWords } from './paintTiles.ts';
import { planTitle } from './planTitle.ts';
import { traceShape } from './shapes.ts';
import { toScreen, type Viewport } from './viewport.ts';

const icons = new Map<Kind, Path2D>();
function icon(kind: Kind): Path2D {
  const known = icons.get(kind);
  if (known) return known;
  const path = new Path2D(ICON_PATHS[kind]);
  icons.set(kind, path);
  return path;
}

/** Where a node is now: a mark that is being dragged is elsewhere than the scene says. */
export type SpotOf = (node: SceneNode) => { readonly x: number; readonly y: number };

/** Names keep this many px of the screen, larger on a wall and a little when zoomed in where there is room. */
export const labelSize = (scene: Scene, view: Viewport): number =>
  12 * view.scale * (scene.dense ? 1 : Math.max(1, Math.min(1.4, Math.sqrt(view.zoom / view.fitZoom))));

function inView(view: Viewport, x: number, y: number, margin: number): boolean {
  return x > -margin && y > -margin && x < view.width + margin && y < view.height + margin;
}

function paintIcon(context: CanvasRenderingContext2D, kind: Kind, x: number, y: number, size: number, colour: string): void {
  const scale = size / ICON_BOX;
  context.save();
  context.translate(x - size / 2, y - size / 2);
  context.scale(scale, scale);
  context.lineWidth = ICON_LINE;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = colour;
  context.stroke(icon(kind));
  context.restore();
}

function ring(
  context: CanvasRenderingContext2D,
  node: SceneNode,
  x: number,
  y: number,
  radius: number,
  tokens: CanvasTokens,
  strong: boolean,
): void {
  traceShape(context, node.shape, x, y, radius + 6);
  context.lineWidth = strong ? 4 : 3;
  context.strokeStyle = tokens.colour.focus;
  context.stroke();
  traceShape(context, node.shape, x, y, radius + 2.5);
  context.lineWidth = strong ? 3.5 : 2;
  context.strokeStyle = tokens.colour['focus-ink'];
  context.stroke();
}

function paintHalo(context: CanvasRenderingContext2D, node: SceneNode, x: number, y: number, radius: number, tokens: CanvasTokens): void {
  traceShape(context, node.shape, x, y, radius + 5);
  context.lineWidth = 4;
  if (node.mark === 'went') context.setLineDash([5, 3]);
  context.strokeStyle = node.mark === 'went' ? tokens.colour.gap : node.mark === 'came' ? tokens.colour.ok : tokens.colour.area;
  context.stroke();
  context.setLineDash([]);
}

/** Signs and rings of all marks in view. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  scene: Scene,
  spotOf: SpotOf,
  tokens: CanvasTokens,
  view: Viewport,
  hovered: number | null,
  keyed: number | null,
): void {
  for (const node of scene.nodes) {
    const spot = spotOf(node);
    const { x, y } = toScreen(view, spot.x, spot.y);
    if (!inView(view, x, y, 40)) continue;
    const radius = node.radius * view.zoom;
    if (node.mark === 'came' || node.mark === 'went' || node.mark === 'new') paintHalo(context, node, x, y, radius, tokens);
    if (node.tone === 'selected' || keyed === node.partner) ring(context, node, x, y, radius, tokens, true);
    else if (node.mark === 'found' || hovered === node.partner) ring(context, node, x, y, radius, tokens, false);
    if (node.icon && radius > 5.5) {
      const dim = node.tone === 'dim';
      paintIcon(context, node.icon, x, y, radius * 1.22, dim ? tokens.colour['node-dim'] : tokens.group[node.group].icon);
    }
  }
}

export interface Pointed {
  readonly words: SceneWords;
  readonly hovered: number | null;
  readonly keyed: number | null;
}

function wish(node: SceneNode, x: number, y: number, radius: number, pointed: Pointed, home: Box | null): LabelWish {
  const must = node.named === 'must' || pointed.hovered === node.partner || pointed.keyed === node.partner;
  return { node: node.partner, x, y, radius, text: node.name, rank: node.rank, must, beside: node.beside, home };
}

/** Titles and notes of tiles: no name stands on them. */
function titleBoxes(scene: Scene, view: Viewport, words: SceneWords): Box[] {
  const heads = scene.boxes.map((box): Box => {
    const { x, y } = toScreen(view, box.x, box.y);
    const name = words.groupNames[COLOUR_GROUPS[box.group] ?? 'onbekend'] ?? '';
    const width = Math.min(box.width * view.zoom, (widthInEm(name) * 13.5 + 50) * view.scale);
    return { left: x, right: x + width, top: y + 2, bottom: y + 20 * view.scale };
  });
  return heads.concat(
    scene.tiles.flatMap((tile): Box[] => {
      const { x, y } = toScreen(view, tile.x, tile.y);
      const width = tile.width * view.zoom;
      if (tile.tone === 'chip') return [{ left: x, right: x + width, top: y, bottom: y + tile.height * view.zoom }];
      const plan = planTitle(tile, words.notes[tile.place] ?? NO_NOTE, scene, view, words.number);
      const line = plan.size * 1.15;
      const lines = plan.lines.length + (plan.note === 'below' ? 1 : 0);
      const after = plan.after === '' ? 0 : 10 + widthInEm(plan.after) * plan.small;
      const title: Box = { left: x, right: x + 14 + plan.titleWidth + after, top: y, bottom: y + 10 * plan.scale + lines * line };
      const note: Box = { left: x + width - 14 - plan.noteWidth, right: x + width, top: y, bottom: y + 24 * plan.scale };
      return plan.note === 'right' ? [title, note] : [title];
    }),
  );
}

/** The tile a node stands in, in screen px: its name would rather stay inside. */
function homeOf(scene: Scene, view: Viewport, node: { readonly x: number; readonly y: number }): Box | null {
  const tile = scene.tiles.find(
    (each) => node.x >= each.x && node.x <= each.x + each.width && node.y >= each.y && node.y <= each.y + each.height,
  );
  if (!tile) return null;
  const { x, y } = toScreen(view, tile.x, tile.y);
  return { left: x, top: y, right: x + tile.width * view.zoom, bottom: y + tile.height * view.zoom + 2 };
}

/** Names for the present zoom; their places are relative to the pan, so that panning keeps them. */
export function labelsFor(scene: Scene, spotOf: SpotOf, view: Viewport, pointed: Pointed): Label[] {
  const marks = new Map<number, Box>();
  const wishes: LabelWish[] = [];
  for (const node of scene.nodes) {
    const spot = spotOf(node);
    const { x, y } = toScreen(view, spot.x, spot.y);
    if (!inView(view, x, y, 60)) continue;
    const { width, height } = sizeOf(node.shape, node.radius * view.zoom);
    marks.set(node.partner, { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 });
    const may = node.named !== 'never' || pointed.hovered === node.partner || pointed.keyed === node.partner;
    if (may && node.name !== '') wishes.push(wish(node, x, y, Math.max(width, height) / 2, pointed, homeOf(scene, view, spot)));
  }
  const within: Box = { left: 2, top: 2, right: view.width - 2, bottom: view.height - 2 };
  return placeLabels(wishes, marks, titleBoxes(scene, view, pointed.words), labelSize(scene, view), within, scene.dense);
}

/** Names with a halo in the colour of the ground, so that a tie below does not spoil them. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  labels: readonly Label[],
  scene: Scene,
  tokens: CanvasTokens,
  size: number,
): void {
  const tones = new Map(scene.nodes.map((node) => [node.partner, node.tone]));
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = tokens.colour.tile;
  for (const label of labels) {
    context.font = `${label.strong ? 700 : 500} ${size}px ${tokens.font}`;
    context.textAlign = label.align;
    context.fillStyle = tones.get(label.node) === 'dim' ? tokens.colour['ink-3'] : tokens.colour.ink;
    label.lines.forEach((line, i) => {
      const y = label.y + i * size * 1.18;
      context.strokeText(line, label.x, y);
      context.fillText(line, label.x, y);
    });
  }
}
