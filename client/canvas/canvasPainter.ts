/** Paints ground and top in the frame in which Cytoscape paints the marks; names and signs rest while much is moving. */
import type { Core } from 'cytoscape';
import type { Label } from '../model/detailLabels.ts';
import type { Scene, SceneNode } from '../model/pictureScene.ts';
import type { CanvasElements } from './canvasElements.ts';
import type { CanvasLayers } from './canvasLayers.ts';
import type { CanvasTokens } from './canvasTokens.ts';
import { paintBundles } from './paintBundles.ts';
import { labelSize, labelsFor, paintLabels, paintMarks } from './paintMarks.ts';
import { paintTiles, paintTitles, type SceneWords } from './paintTiles.ts';
import type { Viewport } from './viewport.ts';

export interface CanvasPainter {
  show(scene: Scene, words: SceneWords): void;
  scene(): Scene | null;
  tokens(): CanvasTokens;
  restyle(tokens: CanvasTokens): void;
  /** Something moves: names that would have to be placed anew stay away until `settle`. */
  moving(): void;
  /** Places the names and paints. */
  settle(): void;
  hover(partner: number | null): void;
  standOn(partner: number | null): void;
  isHovered(): number | null;
  end(): void;
}

interface Painted {
  scene: Scene | null;
  words: SceneWords;
  tokens: CanvasTokens;
  labels: Label[];
  labelsAt: { zoom: number; panX: number; panY: number };
  moving: boolean;
  hovered: number | null;
  keyed: number | null;
}

/** While moving, this many signs and names are painted along; more wait. */
const FEW = 160;

function spotsOf(cy: Core, elements: CanvasElements) {
  return (node: SceneNode): { x: number; y: number } => {
    const element = cy.getElementById(elements.nodeKey(node.id));
    return element.nonempty() && element.grabbed() ? element.position() : node;
  };
}

export function canvasPainter(
  cy: Core,
  layers: CanvasLayers,
  elements: CanvasElements,
  view: () => Viewport,
  tokens: CanvasTokens,
  options: { readonly many: boolean },
): CanvasPainter {
  const now: Painted = {
    scene: null,
    words: { notes: [], groupNames: {}, number: String },
    tokens,
    labels: [],
    labelsAt: { zoom: 1, panX: 0, panY: 0 },
    moving: false,
    hovered: null,
    keyed: null,
  };
  let dragging = false;
  const stand = spotsOf(cy, elements);
  const spotOf = (node: SceneNode): { x: number; y: number } => (dragging ? stand(node) : node);

  function paintGround(scene: Scene, here: Viewport): void {
    layers.clear(layers.ground);
    if (scene.bundles) paintBundles(layers.ground, scene, now.words, now.tokens, here);
    else paintTiles(layers.ground, scene, now.words, now.tokens, here);
  }

  function paintTop(scene: Scene, here: Viewport): void {
    layers.clear(layers.top);
    if (!scene.bundles) paintTitles(layers.top, scene, now.words, now.tokens, here);
    const few = scene.nodes.length <= FEW || !options.many;
    if (now.moving && !few) return;
    paintMarks(layers.top, scene, spotOf, now.tokens, here, now.hovered, now.keyed);
    const zoomed = Math.abs(here.zoom / now.labelsAt.zoom - 1) > 0.001;
    if (now.moving && zoomed) now.labels = labelsFor(scene, spotOf, here, now);
    if (now.moving && zoomed) now.labelsAt = here;
    layers.top.save();
    layers.top.translate(here.panX - now.labelsAt.panX, here.panY - now.labelsAt.panY);
    paintLabels(layers.top, now.labels, scene, now.tokens, labelSize(scene, here));
    layers.top.restore();
  }

  function paint(): void {
    if (!now.scene) return;
    const here = view();
    paintGround(now.scene, here);
    paintTop(now.scene, here);
  }

  function settle(): void {
    now.moving = false;
    dragging = cy
      .nodes()
      .filter((node) => node.grabbed())
      .nonempty();
    if (now.scene) now.labels = labelsFor(now.scene, spotOf, view(), now);
    now.labelsAt = view();
    paint();
  }

  const onRender = (): void => paint();
  cy.on('render', onRender);
  // The first names are drawn before the font is there; they are placed again when it is.
  let alive = true;
  void document.fonts.ready.then(() => {
    if (alive) settle();
  });

  const mark = (key: 'hovered' | 'keyed') => (partner: number | null) => {
    if (now[key] === partner) return;
    now[key] = partner;
    settle();
  };
  return {
    show(scene, words) {
      now.scene = scene;
      now.words = words;
    },
    scene: () => now.scene,
    tokens: () => now.tokens,
    restyle(next) {
      now.tokens = next;
      if (now.scene) elements.show(now.scene, next);
      settle();
    },
    moving() {
      now.moving = true;
      dragging = cy
        .nodes()
        .filter((node) => node.grabbed())
        .nonempty();
    },
    settle,
    hover: mark('hovered'),
    standOn: mark('keyed'),
    isHovered: () => now.hovered,
    end() {
      alive = false;
      cy.off('render', onRender);
    },
  };
}
