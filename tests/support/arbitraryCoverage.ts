import fc from 'fast-check';
import type { CoverageFilter } from '../../server/domain/coverageFilter.ts';
import type { NetworkFile, Span } from '../../server/domain/records.ts';
import { arbitraryNetwork } from './arbitraryNetwork.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> =>
  fc.option(fc.option(arbitrary, { nil: undefined }), { nil: null });

/** Any filter: nothing, null, an empty list, or some of what this network knows and one id nobody knows. */
export function arbitraryFilter(file: NetworkFile): fc.Arbitrary<CoverageFilter> {
  const groupIds = [...file.reference.targetGroups.slice(0, 4).map((group) => group.id), 'no-such-group'];
  return fc
    .record({
      targetGroupIds: maybe(fc.subarray(groupIds)),
      weekend: maybe(fc.boolean()),
      supportLevels: maybe(fc.subarray([1, 2, 3, 4, 5])),
      formality: maybe(fc.constantFrom('formal' as const, 'informal' as const)),
    })
    .map((filter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)));
}

/** What one change of a network leaves: records changed, gone and new, all at once, small enough to shrink. */
export interface ChangedNetwork {
  readonly before: NetworkFile;
  readonly after: NetworkFile;
}

/** Two networks over the same areas and needs, where the second took partners, activities and assessments from either or dropped them. */
export function changeOf(before: NetworkFile, other: NetworkFile): fc.Arbitrary<ChangedNetwork> {
  return fc
    .record({
      partners: choices(before.partners.length),
      activities: choices(before.activities.length),
      assessments: choices(before.assessments.length),
    })
    .map((chosen) => ({ before, after: mixed(before, other, chosen) }));
}

type Choice = 'stay' | 'change' | 'go';
const choices = (length: number) => fc.array(fc.constantFrom<Choice>('stay', 'change', 'go'), { minLength: length, maxLength: length });

function mixed(
  before: NetworkFile,
  other: NetworkFile,
  chosen: { readonly [key in 'partners' | 'activities' | 'assessments']: readonly Choice[] },
): NetworkFile {
  const partners = mix(before.partners, other.partners, chosen.partners);
  const partnerIds = new Set(partners.map((partner) => partner.id));
  const activities = mix(before.activities, other.activities, chosen.activities);
  return {
    ...before,
    partners,
    activities: activities.map((activity) => ({
      ...activity,
      heldAt: null,
      offers: activity.offers.filter((offer) => partnerIds.has(offer.partnerId)),
    })),
    assessments: mix(before.assessments, other.assessments, chosen.assessments),
  };
}

/** What stays is as it was; what changes is as the other has it under the same id; what the other has beyond is new. */
function mix<T extends { readonly id: string }>(before: readonly T[], other: readonly T[], chosen: readonly Choice[]): readonly T[] {
  const byId = new Map(other.map((one) => [one.id, one]));
  const kept = before.flatMap((one, index) => {
    if (chosen[index] === 'go') return [];
    return [chosen[index] === 'change' ? (byId.get(one.id) ?? one) : one];
  });
  const known = new Set(before.map((one) => one.id));
  return [...kept, ...other.filter((one) => !known.has(one.id))];
}

/**
 * A network in which cells have partners: of the five spans that must all run, only one in four keeps its odd ends.
 * Without that, hardly an offer is alive on any day and a wrong count goes unseen.
 */
export function arbitraryCoveredNetwork(): fc.Arbitrary<NetworkFile> {
  const size = { wijken: 3, needs: 2, partners: 6, activities: 14, collaborations: 0, referrals: 0 };
  const kept = fc.array(fc.nat({ max: 3 }), { minLength: 30, maxLength: 30 });
  return fc.tuple(arbitraryNetwork(size), kept).map(([file, choices]) => openSpans(file, choices));
}

function openSpans(file: NetworkFile, choices: readonly number[]): NetworkFile {
  let asked = 0;
  const open = <T extends Span>(one: T): T => (choices[asked++ % choices.length] === 0 ? one : { ...one, since: null, until: null });
  return {
    ...file,
    partners: file.partners.map(open),
    activities: file.activities.map((activity) => ({
      ...open(activity),
      offers: activity.offers.map(open),
      addresses: activity.addresses.map(open),
      serves: activity.serves.map(open),
    })),
    assessments: file.assessments.map((one) => ({ ...open(one), status: asked % 5 === 0 ? one.status : 'assessed' })),
  };
}
