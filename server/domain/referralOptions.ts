import { compareKeys } from './compareKeys.ts';
import { dayNumber, isStale } from './coverageDays.ts';
import { shortestPath } from './path.ts';
import { compareByName, type PictureActivity, type PictureLists, type PicturePartner } from './pictureLists.ts';
import { offeringPartners } from './pictureOffers.ts';
import { acquaintances, aliveTiesOf, partnerAlive, partnerAt, type TieGraph } from './pictureTies.ts';
import type { Daypart, IsoDate } from './records.ts';
import { aliveOn } from './spans.ts';

/** Nearest first: the order in which options are given. */
export const REACHES = ['same_wijk', 'bordering', 'citywide', 'elsewhere'] as const;
export type Reach = (typeof REACHES)[number];

export interface ReferralQuestion {
  /** Who asks; null for somebody outside the network. */
  readonly partnerId: string | null;
  readonly needId: string;
  readonly wijkCode: string;
  readonly targetGroupId: string | null;
  readonly daypart: Daypart | null;
  readonly day: IsoDate;
}

/** Where the wijk of the question lies. */
export interface Surroundings {
  readonly gemeenteCode: string | null;
  readonly borders: ReadonlySet<string>;
}

export interface ReferralOption {
  readonly partner: PicturePartner;
  readonly activity: PictureActivity;
  readonly reach: Reach;
  /** Wijken it serves by name on that day, sorted. */
  readonly wijkCodes: readonly string[];
  /** How many partners stand in between: 0 is known to the asker, null is no path. */
  readonly steps: number | null;
  /** Who stand in between: with one step up to three partners that know both, the strongest ties first. */
  readonly via: readonly PicturePartner[];
  readonly stale: boolean;
}

const MOST_VIA = 3;

/**
 * Where the asker can refer to for a need in a wijk on a day. One row for each partner that offers a fitting activity, never the asker.
 * An activity that names no target group is for everyone; one that names no daypart does not fit a question for a daypart.
 * Order, each rule only where those before leave two equal: same wijk, bordering wijk, citywide, elsewhere; lightest support first,
 * unknown last; fewest partners in between, no path last; confirmed within a year before older; partner's name; activity's id.
 */
export function referralOptions(
  lists: PictureLists,
  graph: TieGraph,
  question: ReferralQuestion,
  surroundings: Surroundings,
  first: number,
): readonly ReferralOption[] {
  const offers = [...lists.activities.values()]
    .filter((activity) => fits(activity, question))
    .flatMap((activity) => {
      const place = placeOf(activity, question, surroundings);
      const partners = offeringPartners(lists, activity, question.day).filter((id) => id !== question.partnerId);
      return partners.map((partnerId) => ({ activity, partnerId, ...place, stale: isStale(activity.lastConfirmedOn, question.day) }));
    });
  const routes = routesFrom(graph, question);
  const options = offers.flatMap(({ partnerId, ...offer }) => {
    const partner = lists.partners.get(partnerId);
    return partner === undefined ? [] : [{ partner, ...offer, ...routes.to(partnerId) }];
  });
  return options
    .sort(byRules)
    .slice(0, Math.max(0, first))
    .map((option) => ({ ...option, via: routes.via(option.partner.id, option.steps) }));
}

function fits(activity: PictureActivity, question: ReferralQuestion): boolean {
  const { needId, targetGroupId, daypart, day } = question;
  return (
    activity.addresses.some((address) => address.needId === needId && aliveOn(address, day)) &&
    (targetGroupId === null || activity.targetGroups.length === 0 || activity.targetGroups.includes(targetGroupId)) &&
    (daypart === null || activity.dayparts.includes(daypart))
  );
}

function placeOf(activity: PictureActivity, question: ReferralQuestion, surroundings: Surroundings) {
  const codes = activity.serves.filter((area) => aliveOn(area, question.day)).map((area) => area.areaCode);
  const wijkCodes = codes.filter((code) => code.startsWith('WK')).sort();
  return { wijkCodes, reach: reachOf(codes, question.wijkCode, surroundings) };
}

function reachOf(codes: readonly string[], wijkCode: string, surroundings: Surroundings): Reach {
  if (codes.includes(wijkCode)) return 'same_wijk';
  if (codes.some((code) => surroundings.borders.has(code))) return 'bordering';
  if (surroundings.gemeenteCode !== null && codes.includes(surroundings.gemeenteCode)) return 'citywide';
  return 'elsewhere';
}

/** How the asker gets to others: steps for all at once, names of who stand in between only for the options that are shown. */
function routesFrom(graph: TieGraph, question: ReferralQuestion) {
  const me = question.partnerId === null ? undefined : graph.indexOf.get(question.partnerId);
  const steps = me === undefined ? new Map<number, number>() : stepsFrom(graph, me, dayNumber(question.day));
  return {
    to(partnerId: string): { readonly steps: number | null } {
      return { steps: steps.get(graph.indexOf.get(partnerId) ?? -1) ?? null };
    },
    via(partnerId: string, between: number | null): readonly PicturePartner[] {
      const other = graph.indexOf.get(partnerId);
      if (me === undefined || other === undefined || question.partnerId === null || between === null || between === 0) return [];
      if (between === 1) return knownToBoth(graph, me, other, question.day);
      return shortestPath(graph, question.partnerId, partnerId, question.day).partners.slice(1, -1);
    },
  };
}

/** Partners in between, for everybody that can be reached. */
function stepsFrom(graph: TieGraph, me: number, day: number): ReadonlyMap<number, number> {
  const steps = new Map([[me, -1]]);
  if (!partnerAlive(graph, me, day)) return new Map();
  let ring = [me];
  for (let between = 0; ring.length > 0; between += 1) {
    const next: number[] = [];
    for (const partner of ring) {
      for (const { other } of aliveTiesOf(graph, partner, day)) {
        if (steps.has(other)) continue;
        steps.set(other, between);
        next.push(other);
      }
    }
    ring = next;
  }
  return steps;
}

function knownToBoth(graph: TieGraph, me: number, other: number, day: IsoDate): readonly PicturePartner[] {
  const mine = acquaintances(graph, me, day);
  const theirs = acquaintances(graph, other, day);
  const strength = (index: number): number => (mine.get(index) ?? 0) + (theirs.get(index) ?? 0);
  return [...mine.keys()]
    .filter((index) => theirs.has(index))
    .sort((a, b) => strength(b) - strength(a) || a - b)
    .slice(0, MOST_VIA)
    .map((index) => partnerAt(graph, index));
}

type Sortable = Omit<ReferralOption, 'via'>;

function byRules(a: Sortable, b: Sortable): number {
  return (
    REACHES.indexOf(a.reach) - REACHES.indexOf(b.reach) ||
    (a.activity.supportLevel ?? UNKNOWN_LAST) - (b.activity.supportLevel ?? UNKNOWN_LAST) ||
    (a.steps ?? UNKNOWN_LAST) - (b.steps ?? UNKNOWN_LAST) ||
    Number(a.stale) - Number(b.stale) ||
    compareByName(a.partner, b.partner) ||
    compareKeys(a.activity.id, b.activity.id)
  );
}
const UNKNOWN_LAST = 1_000_000;
