/** What is on the screen, as one PNG. */
import type { CanvasLayers } from './canvasLayers.ts';

/** The layers over each other; Cytoscape's own canvases lie between ours. */
export function canvasPicture(host: HTMLElement, layers: CanvasLayers, ground: string): Promise<Blob | null> {
  const { width, height } = layers.ground.canvas;
  const whole = host.ownerDocument.createElement('canvas');
  whole.width = width;
  whole.height = height;
  const context = whole.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.fillStyle = ground;
  context.fillRect(0, 0, width, height);
  for (const canvas of host.querySelectorAll('canvas')) {
    if (canvas.width > 0 && canvas.height > 0) context.drawImage(canvas, 0, 0, width, height);
  }
  return new Promise((resolve) => whole.toBlob(resolve, 'image/png'));
}
