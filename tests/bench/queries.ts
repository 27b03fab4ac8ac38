/** What the screens ask, about: enough of it to cost what they cost. */

export const PICTURE = `query BenchPicture($networkId: ID!) {
  picture(networkId: $networkId) {
    networkId version seq
    partnerIds partnerNames partnerAliases partnerKinds partnerFormalities partnerColourGroups partnerSectorIds partnerWijkCodes
    partnerSince partnerUntil partnerConfirmed partnerOrigins partnerVersions partnerX partnerY
    collaborationIds collaborationFrom collaborationTo collaborationLevels collaborationSince collaborationUntil collaborationVersions
    referralIds referralFrom referralTo referralNeedIds referralSince referralUntil referralVersions
    activityIds activityNames activityLevels activityWeekend activityNeedIds activityTargetGroupIds activityServes activitySince activityUntil
    offerPartner offerActivity offerSince offerUntil
  }
}`;

export const MATRIX = `query BenchMatrix($networkId: ID!, $asOf: Date, $filter: CoverageFilter) {
  coverage(networkId: $networkId, asOf: $asOf, filter: $filter) {
    version asOf wijkCodes needIds statuses partners flags emptyRungs people weights indicators sources years estimated assessmentVersions
  }
}`;

export const CELL = `query BenchCell($networkId: ID!, $wijkCode: AreaCode!, $needId: ID!, $asOf: Date) {
  coverageCell(networkId: $networkId, wijkCode: $wijkCode, needId: $needId, asOf: $asOf) {
    status partners citywideOnly informalOnly stale noWeekend emptyRungs assessment { people weight source year }
    offers { partner { id name kind formality colourGroup } activityId activityName supportLevel dayparts lastConfirmedOn citywide }
  }
}`;

export const GAPS = `query BenchGaps($networkId: ID, $after: String, $asOf: Date) {
  gaps(networkId: $networkId, first: 50, after: $after, asOf: $asOf) {
    totalCount unrankedCount
    edges { cursor node {
      networkId wijkCode wijkName needId status partners priority people indicator source year estimated weight coverage
      nearby { partner { id name } activityName wijkName }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const PROGRESS = 'query BenchProgress { coverageProgress { ready total } }';

export const PARTNERS_PAGE = `query BenchPartners($networkId: ID!, $after: String, $filter: PartnerFilter) {
  partners(networkId: $networkId, first: 50, after: $after, filter: $filter) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { cursor node {
      id version name aliases kind formality lastConfirmedOn stale activityCount tieCount
      sectors { id nameNl colourGroup }
      worksIn { wijk { code name } since until }
      activities { id name supportLevel dayparts serves needs { id nameNl } offers { role partner { id name } } }
    } }
  }
}`;

export const SEARCH = `query BenchSearch($networkId: ID!, $search: String!) {
  partners(networkId: $networkId, first: 20, filter: { search: $search }) { totalCount edges { node { id name kind formality } } }
}`;

export const PARTNER = 'query BenchPartner($id: ID!) { partner(id: $id) { id version name kind formality description } }';

export const UPDATE = `mutation BenchUpdate($input: UpdatePartnerInput!) {
  updatePartner(input: $input) { seq problems { code message } partner { id version } }
}`;

export const EGO = `query BenchEgo($partnerId: ID!, $depth: Int!) {
  ego(partnerId: $partnerId, depth: $depth) { cut nodes { distance partner { id name kind formality colourGroup } } ties { id kind fromId toId level } }
}`;

export const PATH = `query BenchPath($fromId: ID!, $toId: ID!) {
  path(fromId: $fromId, toId: $toId) { partners { id name } ties { id kind fromId toId level } }
}`;

export const CHANGED = `subscription BenchChanged($networkId: ID!, $afterSeq: Int!) {
  networkChanged(networkId: $networkId, afterSeq: $afterSeq) { seq kind entityKind entityId title after }
}`;
