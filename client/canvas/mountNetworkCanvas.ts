/**
 * The picture on the screen: ground (tiles, bundles) below, Cytoscape in the middle for marks, ties, gestures, names and signs on top.
 * Three layers are painted in the same frame. What is made here is ended by `destroy`.
 */
import cytoscape, { type Core } from 'cytoscape';
import type { Scene } from '../model/pictureScene.ts';
import { canvasElements } from './canvasElements.ts';
import { gestures } from './canvasGestures.ts';
import { canvasLayers } from './canvasLayers.ts';
import { canvasPainter } from './canvasPainter.ts';
import { canvasPicture } from './canvasPicture.ts';
import { readTokens } from './canvasTokens.ts';
import { STYLE } from './cytoscapeStyle.ts';
import type { SceneWords } from './paintTiles.ts';
import { fitView, textScale, type Viewport } from './viewport.ts';

export interface CanvasEvents {
  onPartner(id: string): void;
  /** A tile or bundle; null is the water between them. */
  onTile(place: number | null): void;
  onOpenTile(place: number): void;
  /** The partner under the pointer and where on the canvas it is; null when it left. */
  onHover(hover: { readonly partner: number; readonly x: number; readonly y: number } | null): void;
  onMoved(id: string, x: number, y: number): void;
  /** After a movement came to rest, and after a change of size. */
  onRest(view: Viewport): void;
}

export interface CanvasOptions {
  /** Hide ties while moving: with many marks that is what keeps it smooth. */
  readonly many: boolean;
  readonly calm: boolean;
}

export interface NetworkCanvas {
  show(scene: Scene, words: SceneWords): void;
  view(): Viewport;
  fit(): void;
  zoomBy(factor: number): void;
  /** Brings a point of the world to the middle, at this zoom or the present one. */
  moveTo(x: number, y: number, zoom?: number): void;
  /** The partner the keyboard stands on. */
  standOn(partner: number | null): void;
  setMovable(on: boolean): void;
  /** After a change of theme. */
  restyle(): void;
  /** What is on the screen now, as PNG. */
  png(): Promise<Blob | null>;
  destroy(): void;
}

const STEP_MS = 220;
const STYLE_ELEMENT = '__________cytoscape_stylesheet';

/** Cytoscape adds a style element unless one with its id is there: our policy allows none, and network.css holds its one rule. */
function keepStyleOut(page: Document): void {
  if (page.getElementById(STYLE_ELEMENT)) return;
  const mark = page.createElement('meta');
  mark.id = STYLE_ELEMENT;
  page.head.append(mark);
}

function startCytoscape(container: HTMLElement, options: CanvasOptions): Core {
  keepStyleOut(container.ownerDocument);
  return cytoscape({
    container,
    style: STYLE,
    elements: [],
    layout: { name: 'preset' },
    minZoom: 0.02,
    maxZoom: 6,
    boxSelectionEnabled: false,
    autounselectify: true,
    autoungrabify: true,
    hideEdgesOnViewport: options.many,
    textureOnViewport: false,
    motionBlur: false,
  });
}

interface Fitting {
  fitZoom: number;
  /** Does the view still show the whole? Then it goes on doing so when the canvas changes size. */
  whole: boolean;
  world: { width: number; height: number };
}

function viewOf(cy: Core, fitting: Fitting): Viewport {
  const [width, height] = [cy.width(), cy.height()];
  const pan = cy.pan();
  return { width, height, zoom: cy.zoom(), panX: pan.x, panY: pan.y, fitZoom: fitting.fitZoom, scale: textScale(width, height) };
}

function camera(cy: Core, fitting: Fitting, calm: boolean) {
  const glide = (to: { zoom: number; pan: { x: number; y: number } }): void => {
    cy.stop();
    if (calm) cy.viewport(to);
    else cy.animate({ zoom: to.zoom, pan: to.pan, duration: STEP_MS, easing: 'ease-out' });
  };
  const whole = (): { zoom: number; pan: { x: number; y: number } } => {
    const { zoom, panX, panY } = fitView(cy.width(), cy.height(), fitting.world.width, fitting.world.height);
    fitting.fitZoom = zoom;
    return { zoom, pan: { x: panX, y: panY } };
  };
  return {
    glide,
    jumpToWhole(): void {
      fitting.whole = true;
      cy.stop();
      cy.viewport(whole());
    },
    fit(): void {
      fitting.whole = true;
      glide(whole());
    },
    zoomBy(factor: number): void {
      const zoom = Math.max(fitting.fitZoom * 0.5, Math.min(6, cy.zoom() * factor));
      const [x, y] = [cy.width() / 2, cy.height() / 2];
      const pan = cy.pan();
      const grown = zoom / cy.zoom();
      fitting.whole = false;
      glide({ zoom, pan: { x: x - (x - pan.x) * grown, y: y - (y - pan.y) * grown } });
    },
    moveTo(x: number, y: number, zoom = cy.zoom()): void {
      fitting.whole = false;
      glide({ zoom, pan: { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom } });
    },
  };
}

/** Reads the style once without a page: the first time costs a tenth of a second, better spent while the answer is on its way. */
export function warmUp(): void {
  cytoscape({ headless: true, styleEnabled: true, style: STYLE, elements: [{ data: { id: 'a', bend: 0 } }] }).destroy();
}

/** Puts the picture into `host`. */
export function mountNetworkCanvas(host: HTMLElement, events: CanvasEvents, options: CanvasOptions): NetworkCanvas {
  const layers = canvasLayers(host);
  const cy = startCytoscape(layers.middle, options);
  const fitting: Fitting = { fitZoom: 1, whole: true, world: { width: 1, height: 1 } };
  const elements = canvasElements(cy);
  const view = (): Viewport => viewOf(cy, fitting);
  const painter = canvasPainter(cy, layers, elements, view, readTokens(host), options);
  const move = camera(cy, fitting, options.calm);
  const hands = gestures(cy, painter, elements, view, events, () => {
    fitting.whole = false;
  });

  function resized(): void {
    // On paper the canvas makes way for the vector picture: what was seen before still holds.
    if (host.clientWidth === 0 || host.clientHeight === 0) return;
    cy.resize();
    layers.resize(cy.width(), cy.height());
    if (fitting.whole) move.jumpToWhole();
    else fitting.fitZoom = fitView(cy.width(), cy.height(), fitting.world.width, fitting.world.height).zoom;
    painter.settle();
    events.onRest(view());
  }
  const watcher = new ResizeObserver(resized);
  watcher.observe(host);
  layers.resize(cy.width(), cy.height());

  return {
    show(scene, words) {
      const other = fitting.world.width !== scene.width || fitting.world.height !== scene.height;
      fitting.world = { width: scene.width, height: scene.height };
      elements.show(scene, painter.tokens());
      painter.show(scene, words);
      if (other) move.jumpToWhole();
      painter.settle();
      if (other) events.onRest(view());
    },
    view,
    fit: move.fit,
    zoomBy: move.zoomBy,
    moveTo: move.moveTo,
    standOn: painter.standOn,
    setMovable: (on) => {
      cy.autoungrabify(!on);
    },
    restyle() {
      painter.restyle(readTokens(host));
    },
    png: () => canvasPicture(host, layers, painter.tokens().colour.water),
    destroy() {
      watcher.disconnect();
      hands.end();
      painter.end();
      cy.destroy();
      layers.remove();
    },
  };
}
