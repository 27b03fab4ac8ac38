/** Colours of the theme, read from the tokens once a theme: the canvas has no CSS of its own. Only names we know are read. */
import { COLOUR_GROUPS, type ColourGroup } from '../model/picture.ts';

const NAMES = [
  'water',
  'tile',
  'tile-line',
  'band',
  'surface',
  'surface-2',
  'ink',
  'ink-2',
  'ink-3',
  'action',
  'action-bg',
  'edge',
  'edge-dim',
  'edge-focus',
  'ref',
  'node-dim',
  'focus',
  'focus-ink',
  'gap',
  'ok',
  'area',
] as const;
export type TokenName = (typeof NAMES)[number];

export interface GroupColours {
  readonly fill: string;
  readonly line: string;
  readonly icon: string;
}

export interface CanvasTokens {
  readonly colour: Readonly<Record<TokenName, string>>;
  readonly group: Readonly<Record<ColourGroup, GroupColours>>;
  readonly font: string;
}

const FONT = '"Noto Sans Kaart", "Noto Sans Variable", "Noto Sans", sans-serif';

/** Reads the tokens that hold at this element. */
export function readTokens(element: Element): CanvasTokens {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(`--ww-${name}`).trim() || '#888888';
  const colours = NAMES.map((name): [TokenName, string] => [name, read(name)]);
  const groups = COLOUR_GROUPS.map((group): [ColourGroup, GroupColours] => [
    group,
    { fill: read(group), line: read(`${group}-l`), icon: read(`${group}-i`) },
  ]);
  return {
    colour: Object.fromEntries(colours) as Record<TokenName, string>,
    group: Object.fromEntries(groups) as Record<ColourGroup, GroupColours>,
    font: FONT,
  };
}
