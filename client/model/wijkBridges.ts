/** Ties between partners of a wijk that cross from formal to informal, or from care to welfare. */
import type { WijkPartner } from './wijk.ts';

export interface WijkTie {
  readonly fromId: string;
  readonly toId: string;
  /** 1 to 5. */
  readonly level: number;
}
export interface Bridge {
  readonly ties: readonly WijkTie[];
  /** All ties between partners of the wijk. */
  readonly total: number;
  /** The partner at the end of most of these ties, when it holds at least three and half of them. */
  readonly hub: { readonly partner: WijkPartner; readonly ties: number } | null;
  /** Partners of the first side without any of these ties. */
  readonly without: readonly WijkPartner[];
}

export type Side = (partner: WijkPartner) => boolean;
/** A mixed partner stands on both sides. */
export const isFormal: Side = (partner) => partner.formality === 'formal' || partner.formality === 'mixed';
export const isInformal: Side = (partner) => partner.formality === 'informal' || partner.formality === 'mixed';
export const isCare: Side = (partner) => partner.colourGroup === 'zorg';
export const isWelfare: Side = (partner) => ['welzijn', 'bewoners', 'gemeente'].includes(partner.colourGroup);

/** Ties with one end on each side, strongest first. Ties to partners outside the wijk do not count. */
export function bridgeBetween(partners: readonly WijkPartner[], ties: readonly WijkTie[], first: Side, second: Side): Bridge {
  const byId = new Map(partners.map((partner) => [partner.id, partner]));
  const inside = ties.filter((tie) => byId.has(tie.fromId) && byId.has(tie.toId));
  const crossing = inside.filter((tie) => {
    const from = byId.get(tie.fromId);
    const to = byId.get(tie.toId);
    return from !== undefined && to !== undefined && ((first(from) && second(to)) || (first(to) && second(from)));
  });
  const counts = new Map<string, number>();
  for (const tie of crossing) for (const id of [tie.fromId, tie.toId]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return {
    ties: [...crossing].sort((a, b) => b.level - a.level),
    total: inside.length,
    hub: hubOf(counts, byId, crossing.length),
    without: partners.filter((partner) => first(partner) && !counts.has(partner.id)),
  };
}

function hubOf(counts: ReadonlyMap<string, number>, byId: ReadonlyMap<string, WijkPartner>, all: number): Bridge['hub'] {
  let best: Bridge['hub'] = null;
  for (const [id, ties] of counts) {
    const partner = byId.get(id);
    if (partner !== undefined && ties >= 3 && ties * 2 >= all && (best === null || ties > best.ties)) best = { partner, ties };
  }
  return best;
}
