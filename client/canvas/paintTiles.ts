/** Tiles, their titles, and the boxes of sectors, below the marks. All sizes of text are px of the screen: they do not grow with the zoom. */
import { fitText, widthInEm } from '../model/detailText.ts';
import { DENSE } from '../model/layoutSlots.ts';
import { COLOUR_GROUPS } from '../model/picture.ts';
import type { Scene, SceneTile } from '../model/pictureScene.ts';
import type { CanvasTokens } from './canvasTokens.ts';
import { planTitle } from './planTitle.ts';
import { toScreen, type Viewport } from './viewport.ts';

/** Words on a tile, in the language of the screen. */
export interface TileNote {
  /** Top right: gaps, or that nobody has looked yet. */
  readonly right: string;
  /** An open ring before it: there are gaps. */
  readonly ring: boolean;
  /** After the title, in small letters. */
  readonly after: string;
  /** On a chip, below the name. */
  readonly chip: string;
}

export interface SceneWords {
  readonly notes: readonly TileNote[];
  readonly groupNames: Readonly<Record<string, string>>;
  readonly number: (value: number) => string;
}

export const NO_NOTE: TileNote = { right: '', ring: false, after: '', chip: '' };
const RADIUS = 14;

interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly tokens: CanvasTokens;
  readonly view: Viewport;
}

function text(
  brush: Brush,
  words: string,
  x: number,
  y: number,
  size: number,
  weight: number,
  colour: string,
  align: CanvasTextAlign = 'left',
): void {
  const { context, tokens } = brush;
  context.font = `${weight} ${size}px ${tokens.font}`;
  context.textAlign = align;
  context.textBaseline = 'middle';
  context.fillStyle = colour;
  context.fillText(words, x, y);
}

function plate(
  brush: Brush,
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  line: string,
  lineWidth: number,
  radius: number,
): void {
  const { context } = brush;
  context.beginPath();
  context.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = lineWidth;
  context.strokeStyle = line;
  context.stroke();
}

/** An open ring: the sign of a gap, everywhere. */
function ring(brush: Brush, x: number, y: number, radius: number): void {
  const { context, tokens } = brush;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.lineWidth = 2.4;
  context.strokeStyle = tokens.colour.gap;
  context.stroke();
}

function chip(brush: Brush, tile: SceneTile, words: SceneWords, x: number, y: number, width: number, height: number): void {
  const { tokens } = brush;
  const tied = tile.tieCount > 0;
  plate(brush, x, y, width, height, tokens.colour.tile, tied ? tokens.colour.action : tokens.colour['tile-line'], tied ? 1.5 : 1, 10);
  const two = tied && height >= 34;
  text(
    brush,
    fitText(tile.name, width - 12, 13),
    x + width / 2,
    y + height / 2 - (two ? 8 : 0),
    13,
    tied ? 650 : 450,
    tokens.colour.ink,
    'center',
  );
  if (two) text(brush, words.notes[tile.place]?.chip ?? '', x + width / 2, y + height / 2 + 9, 12, 400, tokens.colour['ink-2'], 'center');
}

/** Text with a halo in the colour of the tile, so that a tie below does not spoil it. */
function haloed(
  brush: Brush,
  words: string,
  x: number,
  y: number,
  size: number,
  weight: number,
  colour: string,
  align: CanvasTextAlign = 'left',
): void {
  const { context, tokens } = brush;
  context.font = `${weight} ${size}px ${tokens.font}`;
  context.textAlign = align;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = tokens.colour.tile;
  context.strokeText(words, x, y);
  text(brush, words, x, y, size, weight, colour, align);
}

function title(brush: Brush, tile: SceneTile, words: SceneWords, scene: Scene, x: number, y: number, width: number): void {
  const { tokens, view } = brush;
  const note = words.notes[tile.place] ?? NO_NOTE;
  const plan = planTitle(tile, note, scene, view, words.number);
  const top = y + 15 * plan.scale + 3;
  plan.lines.forEach((line, i) => {
    haloed(brush, line, x + 12, top + i * plan.size * 1.15, plan.size, 650, tokens.colour.ink);
  });
  if (plan.after !== '') haloed(brush, plan.after, x + 22 + plan.titleWidth, top + 0.5, plan.small, 450, tokens.colour['ink-2']);
  if (plan.note === 'none') return;
  const below = plan.note === 'below';
  const middle = below ? top + plan.lines.length * plan.size * 1.15 + 1 : top;
  const left = below ? x + 12 : x + width - 12 - plan.noteWidth;
  const shift = note.ring ? 16 * plan.scale : 0;
  haloed(brush, fitText(plan.noteText, width - 24 - shift, plan.small), left + shift, middle, plan.small, 450, tokens.colour['ink-2']);
  if (note.ring) ring(brush, left + 5.5 * plan.scale, middle, 4.6 * plan.scale);
}

/** Titles of all tiles in view, on top of the ties. */
export function paintTitles(
  context: CanvasRenderingContext2D,
  scene: Scene,
  words: SceneWords,
  tokens: CanvasTokens,
  view: Viewport,
): void {
  const brush: Brush = { context, tokens, view };
  for (const tile of scene.tiles) {
    const { x, y } = toScreen(view, tile.x, tile.y);
    const width = tile.width * view.zoom;
    if (tile.tone === 'chip' || width <= 46 || x > view.width || y > view.height || x + width < 0 || y + 60 < 0) continue;
    title(brush, tile, words, scene, x, y, width);
  }
}

function paintBoxes(brush: Brush, scene: Scene, words: SceneWords): void {
  const { tokens, view } = brush;
  for (const box of scene.boxes) {
    const { x, y } = toScreen(view, box.x, box.y);
    const [width, height] = [box.width * view.zoom, box.height * view.zoom];
    plate(brush, x, y, width, height, tokens.colour['surface-2'], tokens.colour['surface-2'], 0.5, 10);
    const size = 12.5 * view.scale;
    const group = words.groupNames[COLOUR_GROUPS[box.group] ?? 'onbekend'] ?? '';
    if (DENSE.boxHead * view.zoom < size * 0.95 && !scene.open) continue;
    const name = fitText(group, width - 44, size * 1.08);
    text(brush, name, x + 10, y + 11 * view.scale, size, 650, tokens.colour.ink);
    text(brush, words.number(box.count), x + 14 + widthInEm(name) * size * 1.08, y + 11 * view.scale, size, 450, tokens.colour['ink-2']);
  }
}

/** Draws the ground of the picture, without titles. */
export function paintTiles(context: CanvasRenderingContext2D, scene: Scene, words: SceneWords, tokens: CanvasTokens, view: Viewport): void {
  const brush: Brush = { context, tokens, view };
  for (const tile of scene.tiles) {
    const { x, y } = toScreen(view, tile.x, tile.y);
    const [width, height] = [tile.width * view.zoom, tile.height * view.zoom];
    if (x > view.width || y > view.height || x + width < 0 || y + height < 0) continue;
    if (tile.tone === 'chip') {
      chip(brush, tile, words, x, y, width, height);
      continue;
    }
    const chosen = tile.tone === 'selected';
    if (scene.open && chosen) {
      plate(brush, x - 3, y - 3, width + 6, height + 6, tokens.colour.focus, tokens.colour.focus, 1, RADIUS + 3);
    }
    const line = chosen ? (scene.open ? tokens.colour['focus-ink'] : tokens.colour.action) : tokens.colour['tile-line'];
    plate(brush, x, y, width, height, tile.band ? tokens.colour.band : tokens.colour.tile, line, chosen ? 2.5 : 1, RADIUS);
  }
  paintBoxes(brush, scene, words);
}
