/** Three layers in one place: ground, Cytoscape, and what lies on top. Only the middle one takes the pointer. */

export interface CanvasLayers {
  readonly ground: CanvasRenderingContext2D;
  readonly middle: HTMLElement;
  readonly top: CanvasRenderingContext2D;
  /** CSS px. */
  resize(width: number, height: number): void;
  /** Empties a layer and sets it to CSS px. */
  clear(context: CanvasRenderingContext2D): void;
  remove(): void;
}

function layer(host: HTMLElement, name: string): CanvasRenderingContext2D {
  const canvas = host.ownerDocument.createElement('canvas');
  canvas.className = `ww-canvas__${name}`;
  canvas.setAttribute('aria-hidden', 'true');
  host.append(canvas);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas');
  return context;
}

/** Puts the layers into `host`. */
export function canvasLayers(host: HTMLElement): CanvasLayers {
  const ground = layer(host, 'ground');
  const middle = host.ownerDocument.createElement('div');
  middle.className = 'ww-canvas__marks';
  middle.setAttribute('aria-hidden', 'true');
  host.append(middle);
  const top = layer(host, 'top');
  let ratio = 1;
  return {
    ground,
    middle,
    top,
    resize(width, height) {
      ratio = window.devicePixelRatio || 1;
      for (const { canvas } of [ground, top]) {
        canvas.width = Math.max(1, Math.round(width * ratio));
        canvas.height = Math.max(1, Math.round(height * ratio));
      }
    },
    clear(context) {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, context.canvas.width, context.canvas.height);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
    },
    remove() {
      for (const { canvas } of [ground, top]) {
        // A canvas of no size gives its memory back at once, not when the collector comes by.
        canvas.width = 0;
        canvas.height = 0;
        canvas.remove();
      }
      middle.remove();
    },
  };
}
