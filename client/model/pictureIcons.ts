/** Signs of the kinds of partner, as paths in a box of 24: drawn on the canvas and in the SVG alike. */
import type { Kind } from './picture.ts';

export const ICON_BOX = 24;
export const ICON_LINE = 2.1;

export const ICON_PATHS: Readonly<Record<Kind, string>> = {
  organisation: 'M5 20V5h8v15M13 10h6v10M3 20h18M8 9h2M8 13h2M8 17h2M16 14h.01M16 17h.01',
  initiative: 'M12 21v-9M12 12c0-4-2.5-6.5-8-6.5 0 5 3 7 8 6.5ZM12 13.5c.2-4 2.7-6 8-5.5-.2 4.5-3.5 6-8 5.5Z',
  place: 'M3.5 12 12 4.5l8.5 7.5M6 10.5V20h12v-9.5M10 20v-5h4v5',
  profession: 'M3.5 8h17v11.5h-17ZM9 8V5h6v3M3.5 13h17M12 12v2',
  partnership: 'M9 7a5 5 0 1 0 0 10A5 5 0 0 0 9 7ZM15 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10Z',
};
