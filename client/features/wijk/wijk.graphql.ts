import { graphql } from '../../api/index.ts';

export const WIJK_CELLS = graphql(`
  query WijkCells($networkId: ID!, $wijkCode: AreaCode!, $asOf: Date) {
    wijkCoverage(networkId: $networkId, wijkCode: $wijkCode, asOf: $asOf) {
      wijkCode
      needId
      status
      partners
      citywideOnly
      informalOnly
      stale
      noWeekend
      emptyRungs
      assessment { people weight indicator source year estimated origin }
      offers {
        activityId
        activityName
        supportLevel
        dayparts
        lastConfirmedOn
        stale
        citywide
        origin
        partner { id name kind formality colourGroup }
      }
    }
    wijk(code: $wijkCode) {
      code
      buurten { code name figures { areaCode indicator value unit year source estimated } }
    }
  }
`);

export const WIJK_GAPS = graphql(`
  query WijkGaps($networkId: ID!, $wijkCode: AreaCode!, $asOf: Date) {
    gaps(networkId: $networkId, wijkCode: $wijkCode, asOf: $asOf, withFragile: true, first: 100) {
      edges {
        node {
          needId
          wijkCode
          status
          partners
          priority
          people
          indicator
          source
          year
          estimated
          weight
          coverage
          origin
          nearby { wijkName partner { id name kind formality colourGroup } }
        }
      }
    }
  }
`);

export const WIJK_STALE = graphql(`
  query WijkStale($networkId: ID!, $wijkCode: AreaCode!, $asOf: Date) {
    activities(networkId: $networkId, first: 100, filter: { wijkCode: $wijkCode, stale: true }, asOf: $asOf) {
      totalCount
      edges { node { id version name lastConfirmedOn origin offers { partner { id name kind formality colourGroup } } } }
    }
  }
`);

export const WIJK_PICTURE = graphql(`
  query WijkPicture($networkId: ID!) {
    picture(networkId: $networkId) {
      networkId
      version
      partnerIds
      partnerNames
      partnerKinds
      partnerFormalities
      partnerColourGroups
      partnerWijkCodes
      partnerSince
      partnerUntil
      collaborationFrom
      collaborationTo
      collaborationLevels
      collaborationSince
      collaborationUntil
    }
  }
`);

export const CONFIRM_ACTIVITY = graphql(`
  mutation WijkConfirmActivity($input: ConfirmInput!) {
    confirmActivity(input: $input) {
      commandId
      seq
      problems { field code message warning }
      activity { id version name lastConfirmedOn }
    }
  }
`);
