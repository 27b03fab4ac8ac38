import { type RefObject, useEffect, useRef, useState } from 'react';
import type { CanvasEvents, NetworkCanvas } from '../../canvas/mountNetworkCanvas.ts';
import { usePreferences } from '../../state/preferences.ts';

/** Asked for as soon as this file is there, so that it comes while the picture is still on its way. */
const arriving = import('../../canvas/mountNetworkCanvas.ts');

void arriving.then(({ warmUp }) => warmUp());

const calm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The canvas in `host`, from the moment its code is there until the view is left. */
export function useCanvas(host: RefObject<HTMLElement | null>, many: boolean, events: CanvasEvents): NetworkCanvas | null {
  const [canvas, setCanvas] = useState<NetworkCanvas | null>(null);
  const theme = usePreferences((state) => state.theme);
  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  });

  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    let gone = false;
    let made: NetworkCanvas | null = null;
    void arriving.then(({ mountNetworkCanvas }) => {
      if (gone) return;
      made = mountNetworkCanvas(
        element,
        {
          onPartner: (id) => latest.current.onPartner(id),
          onTile: (place) => latest.current.onTile(place),
          onOpenTile: (place) => latest.current.onOpenTile(place),
          onHover: (hover) => latest.current.onHover(hover),
          onMoved: (id, x, y) => latest.current.onMoved(id, x, y),
          onRest: (view) => latest.current.onRest(view),
        },
        { many, calm: calm() },
      );
      setCanvas(made);
      latest.current.onRest(made.view());
    });
    return () => {
      gone = true;
      made?.destroy();
      setCanvas(null);
    };
  }, [host, many]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read anew when the theme is another.
  useEffect(() => {
    canvas?.restyle();
  }, [canvas, theme]);
  return canvas;
}
