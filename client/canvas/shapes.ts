/** Outlines of the four forms, as paths on a canvas. */
import type { Shape } from '../model/pictureScene.ts';

/** Adds a shape of this radius to the path; the sizes follow pictureNodes.sizeOf. */
export function traceShape(context: CanvasRenderingContext2D, shape: Shape, x: number, y: number, radius: number): void {
  context.beginPath();
  if (shape === 'ellipse') context.arc(x, y, radius, 0, Math.PI * 2);
  else if (shape === 'round-rectangle') context.roundRect(x - radius * 0.92, y - radius * 0.92, radius * 1.84, radius * 1.84, radius * 0.3);
  else tracePolygon(context, shape === 'round-hexagon' ? 6 : 4, x, y, radius * (shape === 'round-hexagon' ? 1.16 : 1.3));
}

function tracePolygon(context: CanvasRenderingContext2D, corners: number, x: number, y: number, radius: number): void {
  for (let i = 0; i < corners; i += 1) {
    const angle = (Math.PI * 2 * i) / corners;
    const [px, py] = [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
    if (i === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  }
  context.closePath();
}
