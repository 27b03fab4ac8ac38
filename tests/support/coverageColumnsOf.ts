import type { CoverageColumns } from '../../server/domain/coverageLists.ts';
import type { NetworkFile, Span } from '../../server/domain/records.ts';
import { oracleNeeds } from './coverageOracle.ts';

/** The columns the graph would collect of a file: ends of ties, spans with '' for open, -1 for an unknown number. */
export function coverageColumnsOf(file: NetworkFile): CoverageColumns {
  const { partners, activities, assessments } = file;
  const offers = activities.flatMap((activity) => activity.offers.map((offer) => ({ ...offer, activityId: activity.id })));
  const addresses = activities.flatMap((activity) => activity.addresses.map((address) => ({ ...address, activityId: activity.id })));
  const serves = activities.flatMap((activity) => activity.serves.map((area) => ({ ...area, activityId: activity.id })));
  const wijken = [...file.network.wijkCodes].sort();
  const gemeenteOf = new Map(file.reference.wijken.map((wijk) => [wijk.code, wijk.gemeenteCode]));
  return {
    networkId: file.network.id,
    version: 1,
    seq: 0,
    referenceVersion: 1,
    wijken: { codes: wijken, gemeenteCodes: wijken.map((code) => gemeenteOf.get(code) ?? '') },
    needIds: oracleNeeds(file),
    partners: { ids: partners.map((one) => one.id), formalities: partners.map((one) => one.formality), ...spans(partners) },
    activities: {
      ids: activities.map((one) => one.id),
      supportLevels: activities.map((one) => one.supportLevel ?? -1),
      weekends: activities.map((one) => one.dayparts.some((daypart) => daypart.startsWith('s'))),
      lastConfirmedOn: activities.map((one) => one.lastConfirmedOn ?? ''),
      targetGroups: activities.map((one) => one.targetGroups),
      ...spans(activities),
    },
    offers: { activityIds: offers.map((one) => one.activityId), partnerIds: offers.map((one) => one.partnerId), ...spans(offers) },
    addresses: { activityIds: addresses.map((one) => one.activityId), needIds: addresses.map((one) => one.needId), ...spans(addresses) },
    serves: { activityIds: serves.map((one) => one.activityId), areaCodes: serves.map((one) => one.areaCode), ...spans(serves) },
    assessments: {
      wijkCodes: assessments.map((one) => one.wijkCode),
      needIds: assessments.map((one) => one.needId),
      statuses: assessments.map((one) => one.status),
      people: assessments.map((one) => one.people ?? -1),
      weights: assessments.map((one) => one.weight ?? -1),
      indicators: assessments.map((one) => one.indicator ?? ''),
      sources: assessments.map((one) => one.source ?? ''),
      years: assessments.map((one) => one.year ?? -1),
      estimated: assessments.map((one) => one.estimated),
      versions: assessments.map((one) => one.version),
      origins: assessments.map((one) => one.origin),
      ...spans(assessments),
    },
  };
}

function spans(things: readonly Span[]): { readonly sinces: readonly string[]; readonly untils: readonly string[] } {
  return { sinces: things.map((one) => one.since ?? ''), untils: things.map((one) => one.until ?? '') };
}
