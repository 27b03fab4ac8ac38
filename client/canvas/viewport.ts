/** Where the world lies on the screen. */
export interface Viewport {
  /** CSS px of the canvas. */
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly panX: number;
  readonly panY: number;
  /** Zoom at which the whole is in view. */
  readonly fitZoom: number;
  /** How much larger than at a desk: a beamer, a wall. */
  readonly scale: number;
}

const MARGIN = 10;
/** A network of a few is not blown up to fill a wall. */
const MOST_FIT = 1.3;

/** Zoom and pan at which a world of this size is in the middle of the view. */
export function fitView(
  width: number,
  height: number,
  worldWidth: number,
  worldHeight: number,
): { zoom: number; panX: number; panY: number } {
  const zoom = Math.max(
    0.02,
    Math.min(
      MOST_FIT * textScale(width, height),
      (width - 2 * MARGIN) / Math.max(1, worldWidth),
      (height - 2 * MARGIN) / Math.max(1, worldHeight),
    ),
  );
  // On a tall screen the picture hangs a little above the middle.
  return { zoom, panX: (width - worldWidth * zoom) / 2, panY: Math.min((height - worldHeight * zoom) / 2, MARGIN + height * 0.12) };
}

/** Text is larger on a large canvas, never smaller than at a desk. */
export function textScale(width: number, height: number): number {
  return Math.max(1, Math.min(2, Math.min(width / 880, height / 690)));
}

/** A point of the world on the screen. */
export const toScreen = (view: Viewport, x: number, y: number): { x: number; y: number } => ({
  x: x * view.zoom + view.panX,
  y: y * view.zoom + view.panY,
});
/** A point of the screen in the world. */
export const toWorld = (view: Viewport, x: number, y: number): { x: number; y: number } => ({
  x: (x - view.panX) / view.zoom,
  y: (y - view.panY) / view.zoom,
});
