/** Signs of the kinds of partner, as paths in a box of 24: drawn on the canvas and in the SVG alike. */
import type { Kind } from './picture.ts';

export const ICON_BOX = 24;
export const ICON_LINE = 2.1;

export const ICON_PATHS: Readonly<Record<Kind, string>> = {
  organisation: 'M5 21V4h9v17M14 10h6v11M2.5 21h19M8 8h3M8 12h3M8 16h3M17 14v.01M17 17.5v.01',
  initiative: 'M12 21v-9M12 14c0-5-3.5-7.5-9-7.5C3 11.500 6 14 12 14M12 11.500c0-4.500 3-7 9-7 0 4.500-3.500 7-9 7',
  place: 'M3 11.500 12 4l9 7.500M5.500 10v10.500h13V10M10 20.500v-6h4v6',
  profession: 'M3 8h18v12H3zM8.500 8V4.500h7V8M3 13.500h18',
  partnership: 'M14.500 12a5.500 5.500 0 1 1-11 0 5.500 5.500 0 0 1 11 0M20.500 12a5.500 5.500 0 1 1-11 0 5.500 5.500 0 0 1 11 0',
};
