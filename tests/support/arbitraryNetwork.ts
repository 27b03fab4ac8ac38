import fc from 'fast-check';
import { DAYPARTS, FORMALITIES, type IsoDate, type NetworkFile, type Span } from '../../server/domain/records.ts';
import { randomNetwork } from './randomNetwork.ts';

/** The few days that matter: spans begin and end on them, and questions are asked on and around them, so edges are met often. */
export const ODD_DAYS: readonly IsoDate[] = [
  '2024-02-29',
  '2024-12-31',
  '2025-01-01',
  '2025-11-22',
  '2025-11-23',
  '2026-06-30',
  '2026-11-22',
  '2027-01-01',
];

/** A day to ask about: on, before or after the days on which spans begin and end. */
export const arbitraryDay: fc.Arbitrary<IsoDate> = fc.constantFrom('1900-01-01', ...ODD_DAYS, '2100-01-01');

/** Open, half open, closed; never one that ends before it begins. (freq: one in so many is open; 1 would leave nothing ever ending.) */
export const arbitrarySpan: fc.Arbitrary<Span> = fc
  .tuple(fc.option(fc.constantFrom(...ODD_DAYS), { nil: null, freq: 3 }), fc.option(fc.constantFrom(...ODD_DAYS), { nil: null, freq: 2 }))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { since: b, until: a } : { since: a, until: a !== null && a === b ? null : b }));

/** How large the parts may become; small is enough, for every fault we know of shows at three. */
export interface ArbitraryLimits {
  readonly partners?: number;
  readonly wijken?: number;
  readonly needs?: number;
  readonly activities?: number;
  readonly collaborations?: number;
  readonly referrals?: number;
}

const part = (max: number) => fc.nat({ max });
const subset = <T>(list: readonly T[], maxLength: number): fc.Arbitrary<T[]> =>
  fc.subarray([...list], { maxLength: Math.min(maxLength, list.length) });
const confirmed = fc.option(fc.constantFrom(...ODD_DAYS), { nil: null, freq: 3 });

/**
 * A small network with every oddity: nothing at all, one partner, cells nobody looked at, spans that end on the day asked,
 * offers of partners that stopped, activities for the whole gemeente. Shrinks to fewer and simpler things.
 */
export function arbitraryNetwork(limits: ArbitraryLimits = {}): fc.Arbitrary<NetworkFile> {
  return fc
    .record({
      seed: fc.nat({ max: 1_000_000 }),
      partners: part(limits.partners ?? 6),
      wijken: part(limits.wijken ?? 4),
      needs: part(limits.needs ?? 4),
      activities: part(limits.activities ?? 10),
      collaborations: part(limits.collaborations ?? 8),
      referrals: part(limits.referrals ?? 5),
      ownNeeds: part(1),
      assessed: fc.constantFrom(0, 0.5, 1),
      hostileNames: fc.boolean(),
    })
    .chain((sizes) => withOddities(randomNetwork({ ...sizes, placed: 0.5, meetings: sizes.partners > 0 ? 1 : 0 })));
}

/** Gives every partner, activity, assessment and tie of a network a span, a confirmation and links of its own. */
function withOddities(file: NetworkFile): fc.Arbitrary<NetworkFile> {
  return fc
    .record({
      partners: fc.tuple(
        ...file.partners.map((partner) =>
          fc.tuple(arbitrarySpan, fc.constantFrom(...FORMALITIES)).map(([span, formality]) => ({ ...partner, ...span, formality })),
        ),
      ),
      activities: fc.tuple(...file.activities.map((activity) => oddActivity(file, activity))),
      assessments: fc.tuple(
        ...file.assessments.map((one) =>
          fc.tuple(arbitrarySpan, fc.option(part(50), { nil: null })).map(([span, people]) => ({ ...one, ...span, people })),
        ),
      ),
      collaborations: fc.tuple(...file.collaborations.map((tie) => arbitrarySpan.map((span) => ({ ...tie, ...span })))),
      referrals: fc.tuple(...file.referrals.map((tie) => arbitrarySpan.map((span) => ({ ...tie, ...span })))),
    })
    .map((changed) => ({ ...file, ...changed }));
}

function oddActivity(file: NetworkFile, activity: NetworkFile['activities'][number]): fc.Arbitrary<NetworkFile['activities'][number]> {
  const needIds = [...file.reference.needs.map((need) => need.id), ...file.needs.map((need) => need.id)];
  const areaCodes = [...file.reference.wijken.map((wijk) => wijk.code), ...file.reference.gemeenten.map((gemeente) => gemeente.code)];
  const partnerIds = file.partners.map((partner) => partner.id);
  const groupIds = file.reference.targetGroups.slice(0, 3).map((group) => group.id);
  return fc
    .record({
      span: arbitrarySpan,
      lastConfirmedOn: confirmed,
      supportLevel: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
      dayparts: subset(DAYPARTS, 3),
      targetGroups: subset(groupIds, 2),
      partnerIds: subset(partnerIds, 4),
      needIds: subset(needIds, 3),
      areaCodes: subset(areaCodes, 3),
      spans: fc.array(arbitrarySpan, { minLength: 10, maxLength: 10 }),
    })
    .map(({ span, spans, partnerIds: offering, needIds: needs, areaCodes: areas, ...rest }) => {
      const own = (index: number): Span => spans[index] ?? { since: null, until: null };
      return {
        ...activity,
        ...rest,
        ...span,
        offers: offering.map((partnerId, index) => ({ partnerId, role: index === 0 ? ('lead' as const) : ('co' as const), ...own(index) })),
        addresses: needs.map((needId, index) => ({ needId, ...own(4 + index) })),
        serves: areas.map((areaCode, index) => ({ areaCode, ...own(7 + index) })),
      };
    });
}
