/** The ties of the picture: thickness by level, referrals as dashed arrows, those round the chosen partner in the colour of action. */
import { at, REFERRAL } from './picture.ts';
import type { SceneInput, SceneNode, SceneTie, TieTone } from './pictureScene.ts';

/** More lines than this at rest are a blur: the closest collaborations stay. */
export const MOST_REST_TIES = 60;
export const MOST_REST_TIES_ROOMY = 600;
const STRAIGHT_ABOVE = 500;
const MOST_BEND = 26;

export interface TieStyle {
  readonly width: number;
  readonly dash: 'solid' | 'dotted' | 'dashed';
  readonly arrow: boolean;
}

/** How each kind of tie looks: index 0 refers to, 1 to 5 the level of collaboration. */
export const TIE_STYLES: readonly TieStyle[] = [
  { width: 1.6, dash: 'dashed', arrow: true },
  { width: 1.8, dash: 'dotted', arrow: false },
  { width: 1, dash: 'solid', arrow: false },
  { width: 2, dash: 'solid', arrow: false },
  { width: 3.5, dash: 'solid', arrow: false },
  { width: 5.5, dash: 'solid', arrow: false },
];

/** Style of a kind; one we do not know looks like the lightest. */
export const tieStyle = (kind: number): TieStyle => TIE_STYLES[kind] ?? { width: 1, dash: 'solid', arrow: false };

function toneOf(input: SceneInput, steps: Int16Array | null, tie: number): TieTone | null {
  const { ties } = input.picture;
  const [from, to, kind] = [at(ties.from, tie), at(ties.to, tie), at(ties.kind, tie)];
  const now = at(input.visible.ties, tie) === 1;
  if (input.before) {
    const was = at(input.before.ties, tie) === 1;
    if (was !== now && kind !== REFERRAL) return now ? 'came' : 'went';
  }
  if (!now) return null;
  if (input.path) return input.path.ties.includes(tie) ? 'path' : input.restKinds.has(kind) ? 'dim' : null;
  if (!steps) return input.restKinds.has(kind) ? 'rest' : null;
  const [a, b] = [at(steps, from), at(steps, to)];
  const near = a >= 0 && b >= 0 && Math.min(a, b) < input.steps;
  if (near && input.focusKinds.has(kind)) return 'focus';
  return input.restKinds.has(kind) ? 'dim' : null;
}

/** Bends so that two ties between the same partners do not cover each other; a referral bends the other way. */
function bendOf(from: SceneNode, to: SceneNode, kind: number, straight: boolean): number {
  if (straight) return kind === REFERRAL ? -8 : 0;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const bend = Math.min(MOST_BEND, length * 0.12);
  const turned = from.id < to.id ? 1 : -1;
  return kind === REFERRAL ? -bend * turned : bend * turned * 0.7;
}

/** Thinner among small marks, so that the marks are what is seen. */
function widthOf(input: SceneInput, kind: number, tone: TieTone): number {
  const width = tone === 'path' ? Math.max(3.5, tieStyle(kind).width) : tieStyle(kind).width;
  return input.layout.dense ? width * 0.55 : width;
}

function sparse(input: SceneInput, ties: { tie: number; tone: TieTone }[]): { tie: number; tone: TieTone }[] {
  const { kind, from, to } = input.picture.ties;
  const most = input.layout.dense ? MOST_REST_TIES : MOST_REST_TIES_ROOMY;
  const context = ties.filter(({ tone }) => tone === 'rest' || tone === 'dim');
  if (context.length <= most) return ties;
  const weight = (tie: number): number =>
    at(kind, tie) * 1000 + at(input.visible.degree, at(from, tie)) + at(input.visible.degree, at(to, tie));
  const kept = new Set(
    context
      .sort((a, b) => weight(b.tie) - weight(a.tie) || a.tie - b.tie)
      .slice(0, most)
      .map(({ tie }) => tie),
  );
  return ties.filter(({ tie, tone }) => (tone !== 'rest' && tone !== 'dim') || kept.has(tie));
}

/** Ties between the marks that are drawn. Where marks are many, only the closest at rest, and no dim ones behind the chosen partner. */
export function sceneTies(input: SceneInput, steps: Int16Array | null, nodes: readonly SceneNode[], bundled: boolean): SceneTie[] {
  const { ties } = input.picture;
  const nodeOf = new Map(nodes.map((node) => [node.partner, node]));
  const toned: { tie: number; tone: TieTone }[] = [];
  for (let tie = 0; tie < ties.count; tie += 1) {
    const tone = toneOf(input, steps, tie);
    if (tone === null || ((bundled || input.layout.dense) && tone === 'dim')) continue;
    if (nodeOf.has(at(ties.from, tie)) && nodeOf.has(at(ties.to, tie))) toned.push({ tie, tone });
  }
  const straight = nodes.length > STRAIGHT_ABOVE;
  const order: Readonly<Record<TieTone, number>> = { dim: 0, rest: 1, went: 2, came: 3, focus: 4, path: 5 };
  return sparse(input, toned)
    .sort((a, b) => order[a.tone] - order[b.tone])
    .flatMap(({ tie, tone }): SceneTie[] => {
      const [from, to, kind] = [nodeOf.get(at(ties.from, tie)), nodeOf.get(at(ties.to, tie)), at(ties.kind, tie)];
      if (!from || !to) return [];
      return [
        {
          tie,
          id: ties.ids[tie] ?? '',
          fromId: from.id,
          toId: to.id,
          kind,
          tone,
          width: widthOf(input, kind, tone),
          bend: bendOf(from, to, kind, straight),
        },
      ];
    });
}
