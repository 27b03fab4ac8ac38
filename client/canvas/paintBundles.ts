/** The whole in one look: bundles with their dots, and the ties between them with their number. */

import { type Bundle, DOT, mostTies } from '../model/detailBundles.ts';
import type { Box } from '../model/detailLabels.ts';
import { pillSpot } from '../model/detailPills.ts';
import { fitText, widthInEm } from '../model/detailText.ts';
import { shapeOf } from '../model/pictureNodes.ts';
import type { Scene } from '../model/pictureScene.ts';
import type { CanvasTokens } from './canvasTokens.ts';
import type { SceneWords } from './paintTiles.ts';
import { traceShape } from './shapes.ts';
import { toScreen, type Viewport } from './viewport.ts';

interface Placed {
  readonly bundle: Bundle;
  readonly box: Box;
}

const middleX = (box: Box): number => (box.left + box.right) / 2;
const middleY = (box: Box): number => (box.top + box.bottom) / 2;

function placed(scene: Scene, view: Viewport): Placed[] {
  return (scene.bundles?.bundles ?? []).map((bundle) => {
    const { x, y } = toScreen(view, bundle.x, bundle.y);
    return { bundle, box: { left: x, top: y, right: x + bundle.width * view.zoom, bottom: y + bundle.height * view.zoom } };
  });
}

function paintBox(
  { context, tokens }: { context: CanvasRenderingContext2D; tokens: CanvasTokens },
  { bundle, box }: Placed,
  name: string,
  chosen: boolean,
  grown: number,
  words: SceneWords,
): void {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (chosen) {
    context.beginPath();
    context.roundRect(box.left - 6, box.top - 6, width + 12, height + 12, 17 * grown);
    context.fillStyle = tokens.colour.focus;
    context.fill();
  }
  context.beginPath();
  context.roundRect(box.left, box.top, width, height, 12 * grown);
  context.fillStyle = tokens.colour.tile;
  context.fill();
  context.lineWidth = chosen ? 4 : 1;
  context.strokeStyle = chosen ? tokens.colour['focus-ink'] : tokens.colour['tile-line'];
  context.stroke();
  const roomy = width / grown > 108;
  const size = (roomy ? 14 : 12) * grown;
  const count = words.number(bundle.count);
  const line = box.top + (roomy ? 16 : 14) * grown;
  const side = (roomy ? DOT.side : 8) * grown;
  // In a narrow box the name takes the line, and the count stands beside the dots.
  const nameRoom = width - 2 * side - (roomy ? widthInEm(count) * size + 6 : 0);
  const countLine = roomy ? line : box.bottom - (DOT.foot + DOT.pitch / 2) * grown;
  context.textBaseline = 'middle';
  context.fillStyle = tokens.colour.ink;
  context.textAlign = 'left';
  context.font = `650 ${size}px ${tokens.font}`;
  context.fillText(fitText(name, nameRoom, size * 1.06), box.left + side, line);
  context.textAlign = 'right';
  context.font = `450 ${size}px ${tokens.font}`;
  context.fillText(count, box.right - side, countLine);
}

function paintDots(context: CanvasRenderingContext2D, tokens: CanvasTokens, { bundle, box }: Placed, grown: number): void {
  context.lineWidth = 1.1;
  bundle.dots.forEach((dot, i) => {
    const x = box.left + (DOT.side + DOT.size / 2 + (i % bundle.perRow) * DOT.pitch) * grown;
    const y = box.top + (DOT.head + DOT.pitch / 2 + Math.floor(i / bundle.perRow) * DOT.pitch) * grown;
    const colours = tokens.group[dot.group];
    traceShape(context, shapeOf(dot.formality), x, y, (DOT.size / 2) * grown);
    context.fillStyle = colours.fill;
    context.fill();
    context.strokeStyle = colours.line;
    if (dot.formality === 'unknown') context.setLineDash([2, 1.5]);
    context.stroke();
    if (dot.formality === 'unknown') context.setLineDash([]);
  });
}

function paintTies(
  context: CanvasRenderingContext2D,
  scene: Scene,
  boxes: ReadonlyMap<number, Placed>,
  tokens: CanvasTokens,
  grown: number,
) {
  const ties = mostTies(scene.bundles?.ties ?? [], scene.selectedTile);
  const lines = ties.flatMap(({ a, b, count }) => {
    const [from, to] = [boxes.get(a)?.box, boxes.get(b)?.box];
    return from && to ? [{ a, b, count, x1: middleX(from), y1: middleY(from), x2: middleX(to), y2: middleY(to) }] : [];
  });
  for (const line of lines) {
    const chosen = line.a === scene.selectedTile || line.b === scene.selectedTile;
    context.beginPath();
    context.moveTo(line.x1, line.y1);
    context.lineTo(line.x2, line.y2);
    context.lineWidth = Math.min(14, 1 + 0.52 * Math.sqrt(line.count)) * grown;
    context.strokeStyle = chosen ? tokens.colour['edge-focus'] : tokens.colour.edge;
    context.globalAlpha = scene.selectedTile !== null && !chosen ? 0.45 : 1;
    context.stroke();
    context.globalAlpha = 1;
  }
  return lines;
}

function paintPills(
  context: CanvasRenderingContext2D,
  lines: ReturnType<typeof paintTies>,
  boxes: readonly Box[],
  tokens: CanvasTokens,
  grown: number,
  words: SceneWords,
): void {
  const size = 12 * grown;
  const pills: Box[] = [];
  for (const line of [...lines].sort((a, b) => b.count - a.count)) {
    const label = words.number(line.count);
    const half = { x: (widthInEm(label) * size) / 2 + 6 * grown, y: 9 * grown };
    const spot = pillSpot(line, boxes, pills, half);
    if (!spot) continue;
    pills.push({ left: spot.x - half.x - 1, right: spot.x + half.x + 1, top: spot.y - half.y - 1, bottom: spot.y + half.y + 1 });
    context.beginPath();
    context.roundRect(spot.x - half.x, spot.y - half.y, half.x * 2, half.y * 2, half.y);
    context.fillStyle = tokens.colour.surface;
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = tokens.colour['tile-line'];
    context.stroke();
    context.font = `500 ${size}px ${tokens.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = tokens.colour.ink;
    context.fillText(label, spot.x, spot.y + 0.5);
  }
}

/** Draws all bundles; they grow with the zoom, so that text and dots stay in step. */
export function paintBundles(
  context: CanvasRenderingContext2D,
  scene: Scene,
  words: SceneWords,
  tokens: CanvasTokens,
  view: Viewport,
): void {
  const grown = (view.zoom / view.fitZoom) * view.scale;
  const all = placed(scene, view);
  const boxes = new Map(all.map((each) => [each.bundle.place, each]));
  const lines = paintTies(context, scene, boxes, tokens, grown);
  for (const each of all) {
    const name = scene.tiles[each.bundle.place]?.name ?? '';
    paintBox({ context, tokens }, each, name, each.bundle.place === scene.selectedTile, grown, words);
    paintDots(context, tokens, each, grown);
  }
  paintPills(
    context,
    lines,
    all.map(({ box }) => box),
    tokens,
    grown,
    words,
  );
}
