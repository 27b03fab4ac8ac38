import type { CollaborationRecord, IsoDate, NeedRecord, NetworkFile, PartnerRecord, ReferenceData } from '../../server/domain/records.ts';
import {
  type Ground,
  randomActivity,
  randomAssessment,
  randomCollaboration,
  randomMeeting,
  randomPartner,
  randomPosition,
  randomReferral,
} from './randomRecords.ts';
import { randomAreas, randomTaxonomy, type Taxonomy } from './randomReference.ts';
import { type RandomSource, randomSource } from './randomSource.ts';

export interface RandomNetworkOptions {
  readonly seed: number;
  /** `n-random` unless told; ids of all records carry its last part, so networks can stand side by side. */
  readonly networkId?: string;
  /** `GM9001` unless told. */
  readonly gemeenteCode?: string;
  readonly partners: number;
  readonly wijken: number;
  readonly activities: number;
  /** At most as many as there are pairs. */
  readonly collaborations: number;
  readonly referrals: number;
  /** Needs of the taxonomy: 35 unless told. */
  readonly needs?: number;
  /** Needs the network added itself: 0 unless told. */
  readonly ownNeeds?: number;
  /** Needs of the taxonomy it does not use: 0 unless told. */
  readonly hiddenNeeds?: number;
  readonly meetings?: number;
  /** Share of the partners that were put somewhere by hand, 0 to 1; 0.2 unless told. */
  readonly placed?: number;
  /** Share of the cells that somebody looked at, 0 to 1; 0.9 unless told. */
  readonly assessed?: number;
  readonly hostileNames?: boolean;
  /** The day that spans and confirmations are spread around: 2026-11-22 unless told. */
  readonly today?: IsoDate;
  /** A taxonomy shared with other networks; made anew unless given. */
  readonly taxonomy?: Taxonomy;
}

/** A city as the budgets of design.md §9 have it. */
export const CITY_SIZE = { partners: 2000, wijken: 120, needs: 35, activities: 5000, collaborations: 18_000, referrals: 2000 } as const;

/** A network of any size, from nothing at all to a city; the same options give the same network. */
export function randomNetwork(options: RandomNetworkOptions): NetworkFile {
  const ground = groundOf(options);
  const { reference, networkId, random } = ground;
  const ownNeeds = Array.from({ length: options.ownNeeds ?? 0 }, (_, index) => ownNeed(ground, index));
  const needIds = [...reference.needs.map((need) => need.id), ...ownNeeds.map((need) => need.id)];
  const partners = Array.from({ length: options.partners }, (_, index) => randomPartner(ground, index));
  const seen = options.assessed ?? 0.9;
  return {
    format: 'wijkweb-network',
    formatVersion: 1,
    reference,
    network: {
      id: networkId,
      networkId,
      version: 1,
      name: `Netwerk ${ground.suffix.replace(/-$/, '')}`,
      origin: 'example',
      wijkCodes: reference.wijken.map((wijk) => wijk.code),
      hiddenNeeds: reference.needs.slice(reference.needs.length - (options.hiddenNeeds ?? 0)).map((need) => need.id),
    },
    needs: ownNeeds,
    partners,
    activities:
      needIds.length === 0
        ? []
        : Array.from({ length: options.activities }, (_, index) => randomActivity(ground, index, partners, needIds)),
    collaborations: collaborationsOf(ground, partners, options.collaborations),
    referrals: referralsOf(ground, partners, options.referrals, needIds),
    assessments: reference.wijken.flatMap((wijk) =>
      needIds.flatMap((needId) => (random.chance(seen) ? [randomAssessment(ground, wijk.code, needId)] : [])),
    ),
    meetings: Array.from({ length: options.meetings ?? 0 }, (_, index) => randomMeeting(ground, index, partners)),
    positions: partners.flatMap((partner) => (random.chance(options.placed ?? 0.2) ? [randomPosition(ground, partner)] : [])),
  };
}

function groundOf(options: RandomNetworkOptions): Ground {
  const networkId = options.networkId ?? 'n-random';
  const gemeenteCode = options.gemeenteCode ?? 'GM9001';
  const reference: ReferenceData = {
    ...taxonomyOf(options.taxonomy ?? randomTaxonomy(options.needs ?? 35)),
    ...randomAreas(options.seed, gemeenteCode, options.wijken),
  };
  return {
    random: randomSource(options.seed),
    networkId,
    suffix: `${networkId.replace(/^n-/, '')}-`,
    today: options.today ?? '2026-11-22',
    hostile: options.hostileNames ?? false,
    reference,
  };
}

/** Only the taxonomy of what may be a whole reference. */
function taxonomyOf({ themes, needs, targetGroups, sectors, activityKinds }: Taxonomy): Taxonomy {
  return { themes, needs, targetGroups, sectors, activityKinds };
}

function ownNeed(ground: Ground, index: number): NeedRecord {
  const theme = ground.reference.themes[index % ground.reference.themes.length];
  return {
    id: `n-${ground.suffix}${index}`,
    networkId: ground.networkId,
    version: 1,
    nameNl: `Eigen behoefte ${index + 1}`,
    nameEn: `Own need ${index + 1}`,
    definition: null,
    themeId: theme?.id ?? 'T1',
    level: null,
    indicator: index % 2 === 0 ? 'a_65_oo' : null,
  };
}

/** Different pairs, the first partners far more often than the last: hubs and a long tail. */
function* skewedPairs(random: RandomSource, ids: readonly string[], count: number): Iterable<readonly [string, string]> {
  const possible = (ids.length * (ids.length - 1)) / 2;
  if (count * 3 > possible) {
    const all = ids.flatMap((a, index) => ids.slice(index + 1).map((b) => [a, b] as const));
    yield* random.sample(all, count);
    return;
  }
  const taken = new Set<number>();
  while (taken.size < count) {
    const a = random.skewedIndex(ids.length, 1.9);
    const b = random.skewedIndex(ids.length, 1.3);
    const key = Math.min(a, b) * ids.length + Math.max(a, b);
    const [from, to] = [ids[a], ids[b]];
    if (a === b || taken.has(key) || from === undefined || to === undefined) continue;
    taken.add(key);
    yield [from, to];
  }
}

function collaborationsOf(ground: Ground, partners: readonly PartnerRecord[], count: number): CollaborationRecord[] {
  const ids = partners.map((partner) => partner.id);
  return [...skewedPairs(ground.random, ids, count)].map((pair, index) => randomCollaboration(ground, index, pair));
}

function referralsOf(
  ground: Ground,
  partners: readonly PartnerRecord[],
  count: number,
  needIds: readonly string[],
): NetworkFile['referrals'] {
  if (partners.length < 2) return [];
  return Array.from({ length: count }, (_, index) => {
    const from = ground.random.skewedIndex(partners.length, 1.9);
    const to = (from + 1 + ground.random.skewedIndex(partners.length - 1, 1.2)) % partners.length;
    return randomReferral(ground, index, [partners[from]?.id ?? '', partners[to]?.id ?? ''], needIds);
  });
}

export interface RandomCountryOptions {
  readonly seed: number;
  /** 342 unless told. */
  readonly networks?: number;
  /** Wijken a network, about: 10 unless told. */
  readonly wijken?: number;
  /** Partners a network, about: 290 unless told, 100,000 in all. */
  readonly partners?: number;
  readonly activities?: number;
  readonly collaborations?: number;
  readonly referrals?: number;
  /** Shared by all; made anew unless given. */
  readonly taxonomy?: Taxonomy;
}

/** A country: one network a gemeente, a few large and many small ones, over one taxonomy. Made one by one, so that memory stays small. */
export function* randomCountry(options: RandomCountryOptions): Iterable<NetworkFile> {
  const taxonomy = options.taxonomy ?? randomTaxonomy(35);
  const random = randomSource(options.seed);
  for (let index = 0; index < (options.networks ?? 342); index += 1) {
    const share = 0.4 + random.next() ** 3 * 2.4;
    const size = (whole: number): number => Math.max(1, Math.round(whole * share));
    yield randomNetwork({
      seed: options.seed * 1000 + index,
      networkId: `n-gm${index + 1}`,
      gemeenteCode: `GM${1000 + index}`,
      taxonomy,
      partners: size(options.partners ?? 290),
      wijken: size(options.wijken ?? 10),
      activities: size(options.activities ?? 870),
      collaborations: size(options.collaborations ?? 2600),
      referrals: size(options.referrals ?? 290),
    });
  }
}
