/** The marks of the picture: shape by form, colour by sector, size by ties; a name where this level of detail has room for one. */
import { NAMED_FROM_TIES } from './detail.ts';
import { drawable, nameInTile } from './detailText.ts';
import { at, type Formality } from './picture.ts';
import type { Mark, SceneInput, SceneNode, Shape, Tone } from './pictureScene.ts';

const SHAPES: Readonly<Record<Formality, Shape>> = {
  formal: 'round-rectangle',
  informal: 'ellipse',
  mixed: 'round-hexagon',
  unknown: 'round-diamond',
};
/** Radius of a mark in a tight tile, and of the few that have a name beside them. */
const SMALL = 7.2;
const HUB = 9.5;
const NAMES_A_GROUP = 2;

/** Shape of a form; a word we do not know is a diamond. */
export const shapeOf = (formality: Formality): Shape => SHAPES[formality];

/** Radius by ties, where there is room: 0 to 3, 4 to 8, 9 and more. */
export function radiusFor(degree: number): number {
  if (degree >= 9) return 18;
  return degree >= 4 ? 14.5 : 11.5;
}

/** Width and height of a shape with this radius, so that all shapes look equally big. */
export function sizeOf(shape: Shape, radius: number): { width: number; height: number } {
  if (shape === 'round-rectangle') return { width: radius * 1.84, height: radius * 1.84 };
  if (shape === 'round-hexagon') return { width: radius * 2.32, height: radius * 2.02 };
  if (shape === 'round-diamond') return { width: radius * 2.6, height: radius * 2.6 };
  return { width: radius * 2, height: radius * 2 };
}

/** The busiest two of each sector in each tile: they have a name where marks stand in groups. */
function busiestOfGroups(input: SceneInput): Uint8Array {
  const { picture, visible, groups } = input;
  const best = new Map<string, number[]>();
  for (let i = 0; i < picture.partners.count; i += 1) {
    if (at(visible.partners, i) === 0) continue;
    const key = `${at(groups.of, i)} ${picture.partners.groups[i]}`;
    const list = best.get(key) ?? [];
    list.push(i);
    list.sort((a, b) => at(visible.degree, b) - at(visible.degree, a));
    best.set(key, list.slice(0, NAMES_A_GROUP));
  }
  const named = new Uint8Array(picture.partners.count);
  for (const list of best.values()) for (const partner of list) named[partner] = 1;
  return named;
}

function toneOf(input: SceneInput, steps: Int16Array | null, partner: number): Tone {
  if (!steps) return 'rest';
  if (input.selected === partner) return 'selected';
  return at(steps, partner) >= 0 ? 'focus' : 'dim';
}

function markOf(input: SceneInput, partner: number): Mark {
  if (input.before) {
    const [was, is] = [at(input.before.partners, partner), at(input.visible.partners, partner)];
    if (was !== is) return is === 1 ? 'came' : 'went';
  }
  if (input.found.has(partner)) return 'found';
  return input.fresh.has(partner) ? 'new' : null;
}

function namedAs(input: SceneInput, tone: Tone, mark: Mark, partner: number, busiest: Uint8Array): SceneNode['named'] {
  if (tone === 'selected' || (tone === 'focus' && input.path)) return 'must';
  if (tone === 'focus' || mark !== null || input.level === 'names') return 'may';
  if (input.level === 'some') return at(input.visible.degree, partner) >= NAMED_FROM_TIES ? 'may' : 'never';
  return at(busiest, partner) === 1 || isHub(input, partner) ? 'may' : 'never';
}

const isHub = (input: SceneInput, partner: number): boolean => at((input.open ?? input.layout).hub, partner) === 1;

function radiusOf(input: SceneInput, tone: Tone, partner: number): number {
  const degree = at(input.visible.degree, partner);
  if (input.open) return isHub(input, partner) ? 11 : 8;
  if (!input.layout.dense) return radiusFor(degree);
  if (isHub(input, partner) || tone === 'selected') return HUB;
  return SMALL;
}

/** Marks of visible partners (and, comparing, of those that went); the dim ones first so that the others lie on top. */
export function sceneNodes(input: SceneInput, steps: Int16Array | null, onlyFocus: boolean): SceneNode[] {
  const { picture, visible, groups, layout, open } = input;
  const { partners } = picture;
  const busiest = input.level === 'groups' || input.level === 'bundles' ? busiestOfGroups(input) : new Uint8Array(0);
  const nodes: SceneNode[] = [];
  for (let i = 0; i < partners.count; i += 1) {
    if (at(visible.partners, i) === 0 && at(input.before?.partners ?? [], i) === 0) continue;
    const tone = toneOf(input, steps, i);
    if (onlyFocus && tone === 'dim') continue;
    const [x, y] = [open ? at(open.x, i) : at(layout.x, i), open ? at(open.y, i) : at(layout.y, i)];
    if (!Number.isFinite(x)) continue;
    const mark = markOf(input, i);
    const small = (input.level === 'groups' || input.level === 'bundles') && !isHub(input, i) && layout.dense;
    nodes.push({
      partner: i,
      id: partners.ids[i] ?? '',
      x,
      y,
      radius: radiusOf(input, tone, i),
      shape: shapeOf(partners.formalities[i] ?? 'unknown'),
      group: partners.groups[i] ?? 'onbekend',
      icon: small && tone !== 'selected' ? null : (partners.kinds[i] ?? 'organisation'),
      tone,
      mark,
      name: drawable(nameInTile(partners.names[i] ?? '', groups.places[at(groups.of, i)]?.name ?? '')),
      named: namedAs(input, tone, mark, i, busiest),
      rank: at(visible.degree, i) + (tone === 'focus' ? 1000 : 0) + (mark ? 500 : 0) + (isHub(input, i) ? 200 : 0),
      beside: isHub(input, i),
    });
  }
  const order: Readonly<Record<Tone, number>> = { dim: 0, rest: 1, focus: 2, selected: 3 };
  return nodes.sort((a, b) => order[a.tone] - order[b.tone]);
}
