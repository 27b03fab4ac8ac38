import { graphql } from '../../api/gql/index.ts';

export const COVERAGE_MATRIX = graphql(`
  query CoverageMatrix($networkId: ID!, $asOf: Date, $filter: CoverageFilter) {
    coverage(networkId: $networkId, asOf: $asOf, filter: $filter) {
      networkId
      version
      asOf
      wijkCodes
      needIds
      statuses
      partners
      flags
      emptyRungs
      people
      weights
      indicators
      sources
      years
      estimated
      assessmentVersions
    }
    network(id: $networkId) {
      id
      partnerCount(asOf: $asOf)
    }
  }
`);

export const COVERAGE_GAPS = graphql(`
  query CoverageGaps($networkId: ID!, $asOf: Date, $filter: CoverageFilter, $wijkCode: AreaCode, $withFragile: Boolean!, $first: Int!, $after: String) {
    gaps(networkId: $networkId, asOf: $asOf, filter: $filter, wijkCode: $wijkCode, withFragile: $withFragile, first: $first, after: $after) {
      totalCount
      unrankedCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          networkId
          wijkCode
          wijkName
          needId
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
          nearby { activityId activityName wijkCode wijkName partner { id name kind formality colourGroup } }
        }
      }
    }
  }
`);

export const COVERAGE_CELL = graphql(`
  query CoverageCellReasons($networkId: ID!, $wijkCode: AreaCode!, $needId: ID!, $asOf: Date) {
    coverageCell(networkId: $networkId, wijkCode: $wijkCode, needId: $needId, asOf: $asOf) {
      wijkCode
      needId
      status
      partners
      citywideOnly
      informalOnly
      stale
      noWeekend
      emptyRungs
      assessment { id version status people weight indicator source year estimated since origin }
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
  }
`);

export const ASSESS_NEED = graphql(`
  mutation AssessNeed($input: AssessNeedInput!) {
    assessNeed(input: $input) {
      commandId
      seq
      problems { field code message warning }
      cell {
        wijkCode
        needId
        status
        partners
        assessment { id version status people weight indicator source year estimated since origin }
      }
    }
  }
`);
