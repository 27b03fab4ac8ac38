/** What a wijk's cells tell together: the ladder of support, the week, and who is active. */
import type { CoverageStatus } from './coverage.ts';
import { DAYS, hasWeekend, PARTS_OF_DAY } from './dayparts.ts';

export type Formality = 'formal' | 'informal' | 'mixed' | 'unknown';
export type PartnerKind = 'organisation' | 'initiative' | 'place' | 'profession' | 'partnership';

export interface WijkPartner {
  readonly id: string;
  readonly name: string;
  readonly kind: PartnerKind;
  readonly formality: Formality;
  readonly colourGroup: string;
}
export interface WijkOffer {
  readonly partner: WijkPartner;
  readonly activityId: string;
  readonly activityName: string;
  readonly supportLevel: number | null;
  readonly dayparts: readonly string[];
  readonly citywide: boolean;
}
export interface WijkCell {
  readonly needId: string;
  readonly status: CoverageStatus;
  readonly offers: readonly WijkOffer[];
}

/** A rung: who stands on it, a step somebody must skip, or outside the ladder. */
export type Rung =
  | { readonly level: number; readonly state: 'offered'; readonly partners: readonly WijkPartner[] }
  | { readonly level: number; readonly state: 'skipped' }
  | { readonly level: number; readonly state: 'outside' };
export interface ThemeLadder {
  readonly themeId: string;
  /** From the top, rung 5, down to rung 1. */
  readonly rungs: readonly Rung[];
  /** No activity of this theme has a known rung. */
  readonly empty: boolean;
}

/**
 * Who helps on which rung, for the needs of one theme. An empty rung between two offered ones is a step somebody must skip;
 * above and below the offer the ladder simply ends.
 */
export function ladderOf(themeId: string, cells: readonly WijkCell[]): ThemeLadder {
  const byLevel = new Map<number, Map<string, WijkPartner>>();
  for (const cell of cells) {
    for (const offer of cell.offers) {
      if (offer.supportLevel === null) continue;
      const partners = byLevel.get(offer.supportLevel) ?? new Map<string, WijkPartner>();
      partners.set(offer.partner.id, offer.partner);
      byLevel.set(offer.supportLevel, partners);
    }
  }
  const levels = [...byLevel.keys()];
  const rungs = [5, 4, 3, 2, 1].map((level): Rung => {
    const partners = byLevel.get(level);
    if (partners !== undefined) return { level, state: 'offered', partners: [...partners.values()] };
    const between = levels.some((other) => other > level) && levels.some((other) => other < level);
    return { level, state: between ? 'skipped' : 'outside' };
  });
  return { themeId, rungs, empty: levels.length === 0 };
}

export interface WeekEntry {
  readonly activityId: string;
  readonly activityName: string;
  readonly partner: WijkPartner;
}
export interface Week {
  /** Entries by `mon_morning` till `sun_evening`; a daypart without any is an empty list. */
  readonly slots: ReadonlyMap<string, readonly WeekEntry[]>;
  /** Activities whose daypart is not known, or that come on call. */
  readonly unscheduled: readonly WeekEntry[];
  /** Distinct activities on Saturday or Sunday. */
  readonly weekend: readonly WeekEntry[];
}

/** Which activities are there on which daypart; an activity that several partners offer stands once. */
export function weekOf(cells: readonly WijkCell[]): Week {
  const slots = new Map<string, WeekEntry[]>(DAYS.flatMap((day) => PARTS_OF_DAY.map((part) => [`${day}_${part}`, []])));
  const unscheduled: WeekEntry[] = [];
  const weekend: WeekEntry[] = [];
  for (const offer of distinctActivities(cells)) {
    const entry = { activityId: offer.activityId, activityName: offer.activityName, partner: offer.partner };
    if (offer.dayparts.length === 0) unscheduled.push(entry);
    for (const daypart of offer.dayparts) slots.get(daypart)?.push(entry);
    if (hasWeekend(offer.dayparts)) weekend.push(entry);
  }
  return { slots, unscheduled, weekend };
}

function distinctActivities(cells: readonly WijkCell[]): WijkOffer[] {
  const byId = new Map<string, WijkOffer>();
  for (const cell of cells) {
    for (const offer of cell.offers) if (!byId.has(offer.activityId)) byId.set(offer.activityId, offer);
  }
  return [...byId.values()].sort((a, b) => a.activityName.localeCompare(b.activityName));
}

export interface ActivePartner {
  readonly partner: WijkPartner;
  readonly citywide: boolean;
  /** Names of what it offers here; empty: no offer known. */
  readonly activities: readonly { readonly id: string; readonly name: string }[];
}

/** Partners with an offer here or with this wijk as working area, most offers first, then by name. */
export function activePartners(cells: readonly WijkCell[], workingHere: readonly WijkPartner[]): ActivePartner[] {
  const found = new Map<string, { partner: WijkPartner; local: boolean; activities: Map<string, string> }>();
  const put = (partner: WijkPartner, local: boolean) => {
    const entry = found.get(partner.id) ?? { partner, local: false, activities: new Map<string, string>() };
    entry.local ||= local;
    found.set(partner.id, entry);
    return entry;
  };
  for (const partner of workingHere) put(partner, true);
  for (const cell of cells) {
    for (const offer of cell.offers) put(offer.partner, !offer.citywide).activities.set(offer.activityId, offer.activityName);
  }
  return [...found.values()]
    .map(({ partner, local, activities }) => ({
      partner,
      citywide: !local,
      activities: [...activities].map(([id, name]) => ({ id, name })),
    }))
    .sort((a, b) => b.activities.length - a.activities.length || a.partner.name.localeCompare(b.partner.name));
}
