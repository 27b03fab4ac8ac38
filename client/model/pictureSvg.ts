/** The picture as SVG: vector, for a poster. What people typed is only ever text in it; there is no script, no link, no style sheet. */
import type { Label } from './detailLabels.ts';
import { drawable, fitText, widthInEm } from './detailText.ts';
import type { ColourGroup } from './picture.ts';
import { ICON_BOX, ICON_LINE, ICON_PATHS } from './pictureIcons.ts';
import type { Scene, SceneNode, SceneTie, SceneTile, Shape } from './pictureScene.ts';
import { tieStyle } from './pictureTies.ts';

export interface SvgColours {
  readonly water: string;
  readonly tile: string;
  readonly tileLine: string;
  readonly ink: string;
  readonly ink2: string;
  readonly edge: string;
  readonly edgeFocus: string;
  readonly edgeDim: string;
  readonly nodeDim: string;
  readonly ref: string;
  readonly gap: string;
  readonly group: Readonly<Record<ColourGroup, { readonly fill: string; readonly line: string; readonly icon: string }>>;
}

export interface SvgWords {
  readonly title: string;
  /** Per place: gaps or that nobody looked yet, and whether a ring stands before it. */
  readonly notes: readonly { readonly right: string; readonly ring: boolean }[];
  /** Entries of the legend: what a colour stands for. */
  readonly legend: readonly { readonly group: ColourGroup; readonly name: string }[];
  /** Source and day, in the foot. */
  readonly foot: string;
}

const FONT = 'Noto Sans, Segoe UI, Arial, sans-serif';
const FOOT = 84;
const MARGIN = 16;
const round = (value: number): string => String(Math.round(value * 10) / 10);

/** Text that can stand anywhere in XML; signs XML does not know are left out. */
export function xmlText(text: string): string {
  return drawable(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

function words(text: string, x: number, y: number, size: number, colour: string, more = ''): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${colour}"${more}>${xmlText(text)}</text>`;
}

function polygon(corners: number, x: number, y: number, radius: number): string {
  return Array.from({ length: corners }, (_, i) => {
    const angle = (Math.PI * 2 * i) / corners;
    return `${round(x + Math.cos(angle) * radius)},${round(y + Math.sin(angle) * radius)}`;
  }).join(' ');
}

function outline(shape: Shape, x: number, y: number, radius: number, paint: string): string {
  if (shape === 'ellipse') return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${paint}/>`;
  if (shape === 'round-rectangle') {
    const side = radius * 1.84;
    return `<rect x="${round(x - side / 2)}" y="${round(y - side / 2)}" width="${round(side)}" height="${round(side)}" rx="${round(radius * 0.3)}" ${paint}/>`;
  }
  return `<polygon points="${shape === 'round-hexagon' ? polygon(6, x, y, radius * 1.16) : polygon(4, x, y, radius * 1.3)}" ${paint}/>`;
}

function mark(node: SceneNode, colours: SvgColours): string {
  const dim = node.tone === 'dim';
  const own = colours.group[node.group];
  const dashed = node.shape === 'round-diamond' || node.mark === 'went' ? ' stroke-dasharray="3 2"' : '';
  const paint = `fill="${dim ? colours.tile : own.fill}" stroke="${dim ? colours.nodeDim : own.line}" stroke-width="1.5"${dashed}`;
  const size = node.radius * 1.22;
  const icon = node.icon
    ? `<path d="${ICON_PATHS[node.icon]}" transform="translate(${round(node.x - size / 2)} ${round(node.y - size / 2)}) scale(${(size / ICON_BOX).toFixed(3)})" fill="none" stroke="${dim ? colours.nodeDim : own.icon}" stroke-width="${ICON_LINE}" stroke-linecap="round" stroke-linejoin="round"/>`
    : '';
  return `<g><title>${xmlText(node.name)}</title>${outline(node.shape, node.x, node.y, node.radius, paint)}${icon}</g>`;
}

function tieColour(tie: SceneTie, colours: SvgColours): string {
  if (tie.tone === 'dim') return colours.edgeDim;
  if (tie.tone === 'went') return colours.gap;
  if (tie.kind === 0) return colours.ref;
  return tie.tone === 'rest' ? colours.edge : colours.edgeFocus;
}

function line(tie: SceneTie, from: SceneNode, to: SceneNode, colours: SvgColours): string {
  const style = tieStyle(tie.kind);
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  const [nx, ny] = [-(to.y - from.y) / length, (to.x - from.x) / length];
  const [cx, cy] = [(from.x + to.x) / 2 + nx * tie.bend, (from.y + to.y) / 2 + ny * tie.bend];
  // The line ends at the rim of the mark, so that an arrow is seen.
  const into = Math.max(1, Math.hypot(to.x - cx, to.y - cy));
  const [ex, ey] = [to.x - ((to.x - cx) / into) * to.radius * 1.15, to.y - ((to.y - cy) / into) * to.radius * 1.15];
  const dash =
    style.dash === 'dotted'
      ? ' stroke-dasharray="0.5 4.2" stroke-linecap="round"'
      : style.dash === 'dashed'
        ? ' stroke-dasharray="7 4"'
        : '';
  const colour = tieColour(tie, colours);
  const angle = (Math.atan2(ey - cy, ex - cx) * 180) / Math.PI;
  const arrow = style.arrow
    ? `<path d="M0 0-9-4v8Z" transform="translate(${round(ex)} ${round(ey)}) rotate(${round(angle)})" fill="${colour}"/>`
    : '';
  return `<path d="M${round(from.x)} ${round(from.y)}Q${round(cx)} ${round(cy)} ${round(ex)} ${round(ey)}" fill="none" stroke="${colour}" stroke-width="${round(tie.width)}"${dash}/>${arrow}`;
}

/** Title and note of a tile: beside each other where they fit, else the note below. */
function tile(each: SceneTile, svgWords: SvgWords, colours: SvgColours): string {
  const note = svgWords.notes[each.place];
  const noteWidth = note?.right ? widthInEm(note.right) * 13 + (note.ring ? 18 : 0) : 0;
  const beside = widthInEm(each.name) * 15.5 + noteWidth + 34 <= each.width;
  const left = beside ? each.x + each.width - 12 - noteWidth : each.x + 12;
  const line = each.y + (beside ? 23 : 40);
  const ring = note?.ring
    ? `<circle cx="${round(left + 5)}" cy="${round(line - 4)}" r="4.6" fill="none" stroke="${colours.gap}" stroke-width="2.4"/>`
    : '';
  const right = note?.right ? ring + words(note.right, left + (note.ring ? 16 : 0), line, 12, colours.ink2) : '';
  const ground = `<rect x="${round(each.x)}" y="${round(each.y)}" width="${round(each.width)}" height="${round(each.height)}" rx="14" fill="${colours.tile}" stroke="${colours.tileLine}"/>`;
  const title = fitText(each.name, each.width - 24 - (beside ? noteWidth : 0), 15.5);
  return `${ground}${words(title, each.x + 12, each.y + 23, 14, colours.ink, ' font-weight="650"')}${right}`;
}

function label(each: Label, size: number, ground: string, ink: string): string {
  const anchor = each.align === 'center' ? 'middle' : each.align === 'left' ? 'start' : 'end';
  const halo = ` text-anchor="${anchor}" font-weight="${each.strong ? 700 : 500}" stroke="${ground}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke"`;
  return each.lines.map((text, i) => words(text, each.x, each.y + size * 0.36 + i * size * 1.18, size, ink, halo)).join('');
}

function legend(svgWords: SvgWords, scene: Scene, colours: SvgColours): string {
  let [x, y] = [0, scene.height + 16];
  const signs = svgWords.legend.map(({ group, name }) => {
    const width = 34 + widthInEm(name) * 13;
    if (x + width > scene.width) [x, y] = [0, y + 20];
    const sign = `<rect x="${round(x)}" y="${round(y)}" width="12" height="12" rx="3" fill="${colours.group[group].fill}" stroke="${colours.group[group].line}"/>`;
    const text = words(name, x + 18, y + 10, 12, colours.ink);
    x += width;
    return sign + text;
  });
  return signs.join('') + words(`${svgWords.title} · ${svgWords.foot}`, 0, y + 32, 12, colours.ink2);
}

/** A whole SVG document of the scene, with names of `labelSize` px placed for zoom 1. */
export function pictureSvg(scene: Scene, labels: readonly Label[], labelSize: number, svgWords: SvgWords, colours: SvgColours): string {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const ties = scene.ties.flatMap((tie) => {
    const [from, to] = [nodes.get(tie.fromId), nodes.get(tie.toId)];
    return from && to ? [line(tie, from, to, colours)] : [];
  });
  const [width, height] = [scene.width + 2 * MARGIN, scene.height + 2 * MARGIN + FOOT];
  const parts = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-MARGIN} ${-MARGIN} ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" font-family="${FONT}" role="img">`,
    `<title>${xmlText(svgWords.title)}</title>`,
    `<rect x="${-MARGIN}" y="${-MARGIN}" width="${round(width)}" height="${round(height)}" fill="${colours.water}"/>`,
    ...scene.tiles.map((each) => tile(each, svgWords, colours)),
    ...ties,
    ...scene.nodes.map((node) => mark(node, colours)),
    ...labels.map((each) => label(each, labelSize, colours.tile, colours.ink)),
    legend(svgWords, scene, colours),
    '</svg>',
  ];
  return parts.join('\n');
}
