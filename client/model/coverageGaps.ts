/** The ranked gaps: their parts, what is missing where there is no rank, and what could be the next step. */
export interface GapParts {
  readonly needId: string;
  readonly wijkCode: string;
  readonly priority: number | null;
  readonly people: number | null;
  readonly weight: number | null;
  readonly coverage: number;
}

/** Why a gap has no place in the order; null when it has one. */
export function whyUnranked(gap: Pick<GapParts, 'people' | 'weight' | 'priority'>): 'people' | 'weight' | 'both' | null {
  if (gap.priority !== null) return null;
  if (gap.people === null) return gap.weight === null ? 'both' : 'people';
  return gap.weight === null ? 'weight' : null;
}

/** Share that nobody covers, in percent. */
export function shareNotCovered(gap: Pick<GapParts, 'coverage'>): number {
  return Math.round((1 - gap.coverage) * 100);
}

export interface NearbyFact {
  readonly partner: { readonly id: string; readonly name: string };
  readonly wijkName: string;
}

/** Neighbours that already do it, each partner once with all its wijken, in the order given. */
export function nearbyPartners(
  nearby: readonly NearbyFact[],
): { readonly id: string; readonly name: string; readonly wijken: readonly string[] }[] {
  const found = new Map<string, { id: string; name: string; wijken: string[] }>();
  for (const { partner, wijkName } of nearby) {
    const entry = found.get(partner.id) ?? { id: partner.id, name: partner.name, wijken: [] };
    if (!entry.wijken.includes(wijkName)) entry.wijken.push(wijkName);
    found.set(partner.id, entry);
  }
  return [...found.values()];
}

/** Ranked and unranked apart, both in the order of the server; the rank counts on from the first page. */
export function splitRanked<G extends Pick<GapParts, 'priority'>>(
  gaps: readonly G[],
): { ranked: { rank: number; gap: G }[]; unranked: G[] } {
  const ranked = gaps.filter((gap) => gap.priority !== null).map((gap, index) => ({ rank: index + 1, gap }));
  return { ranked, unranked: gaps.filter((gap) => gap.priority === null) };
}
