/** Pointer and touch: choose, hover, open, drag, and when a movement has come to rest. */
import type { Core, EventObject } from 'cytoscape';
import type { Scene } from '../model/pictureScene.ts';
import type { CanvasElements } from './canvasElements.ts';
import type { CanvasPainter } from './canvasPainter.ts';
import type { CanvasEvents } from './mountNetworkCanvas.ts';
import type { Viewport } from './viewport.ts';

const REST_MS = 110;
/** Half of the least area that can be hit, in px. */
const LEAST_HIT = 12;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const holds = (box: Box, x: number, y: number): boolean => x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;

/** Place of the tile or bundle at a point of the world. */
export function placeAt(scene: Scene, x: number, y: number): number | null {
  const boxes = scene.bundles?.bundles ?? scene.tiles;
  return boxes.find((box) => holds(box, x, y))?.place ?? null;
}

/** A small mark is hit a little beside it too. */
function nearNode(scene: Scene, x: number, y: number, zoom: number) {
  let best: { id: string; partner: number } | null = null;
  let nearest = LEAST_HIT / zoom;
  for (const node of scene.nodes) {
    const distance = Math.hypot(node.x - x, node.y - y);
    if (distance < nearest) [best, nearest] = [node, distance];
  }
  return best;
}

export function gestures(
  cy: Core,
  painter: CanvasPainter,
  elements: CanvasElements,
  view: () => Viewport,
  events: CanvasEvents,
  onMove: () => void,
): { end(): void } {
  let rest: ReturnType<typeof setTimeout> | null = null;
  const nodeOf = (event: EventObject) => painter.scene()?.nodes.find((node) => elements.nodeKey(node.id) === event.target.id());

  function onViewport(): void {
    painter.moving();
    if (rest) clearTimeout(rest);
    rest = setTimeout(() => {
      rest = null;
      painter.settle();
      events.onRest(view());
    }, REST_MS);
  }

  function onTap(event: EventObject): void {
    const scene = painter.scene();
    if (!scene) return;
    if (event.target !== cy) {
      events.onPartner(elements.partnerId(event.target.id()));
      return;
    }
    const near = nearNode(scene, event.position.x, event.position.y, cy.zoom());
    if (near) events.onPartner(near.id);
    else events.onTile(placeAt(scene, event.position.x, event.position.y));
  }

  function onDoubleTap(event: EventObject): void {
    const scene = painter.scene();
    const place = scene && event.target === cy ? placeAt(scene, event.position.x, event.position.y) : null;
    if (place !== null) events.onOpenTile(place);
  }

  function onOver(event: EventObject): void {
    const node = nodeOf(event);
    if (!node) return;
    const here = view();
    painter.hover(node.partner);
    cy.container()?.classList.add('ww-canvas__marks--hit');
    events.onHover({ partner: node.partner, x: node.x * here.zoom + here.panX, y: node.y * here.zoom + here.panY });
  }

  function onOut(): void {
    painter.hover(null);
    cy.container()?.classList.remove('ww-canvas__marks--hit');
    events.onHover(null);
  }

  function onDragged(event: EventObject): void {
    const { x, y } = event.target.position();
    const id = elements.partnerId(event.target.id());
    elements.moved(id);
    painter.settle();
    events.onMoved(id, x, y);
  }

  const onDrag = (): void => {
    painter.moving();
    onOut();
  };
  // Only a hand turns off showing the whole; our own movements say so themselves.
  const onHand = (): void => onMove();

  cy.on('viewport', onViewport);
  cy.on('tap', onTap);
  cy.on('dbltap', onDoubleTap);
  cy.on('mouseover', 'node', onOver);
  cy.on('mouseout', 'node', onOut);
  cy.on('drag', 'node', onDrag);
  cy.on('dragfree', 'node', onDragged);
  cy.on('dragpan pinchzoom scrollzoom', onHand);
  return {
    end() {
      if (rest) clearTimeout(rest);
      cy.removeAllListeners();
    },
  };
}
