import { graphql } from '../../api/index.ts';

export const DIRECTORY = graphql(`
  query Directory($networkId: ID!, $first: Int!, $after: String, $filter: PartnerFilter, $sort: PartnerSort, $direction: SortDirection, $asOf: Date) {
    partners(networkId: $networkId, first: $first, after: $after, filter: $filter, sort: $sort, direction: $direction, asOf: $asOf) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { ...DirectoryRow } }
    }
  }
  fragment DirectoryRow on Partner {
    id version name aliases kind formality origin stale lastConfirmedOn tieCount activityCount
    sectors { id nameNl nameEn colourGroup }
    worksIn { wijk { code name } }
  }
`);

export const DIRECTORY_COUNT = graphql(`
  query DirectoryCount($networkId: ID!, $filter: PartnerFilter, $asOf: Date) {
    partners(networkId: $networkId, first: 1, filter: $filter, asOf: $asOf) { totalCount }
  }
`);

export const DIRECTORY_FILE = graphql(`
  query DirectoryFile($networkId: ID!, $after: String, $filter: PartnerFilter, $sort: PartnerSort, $direction: SortDirection, $asOf: Date) {
    partners(networkId: $networkId, first: 100, after: $after, filter: $filter, sort: $sort, direction: $direction, asOf: $asOf) {
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          ...DirectoryRow
          description website contactFunction contactEmail contactPhone since until source
        }
      }
    }
  }
`);

export const DUPLICATES = graphql(`
  query Duplicates($networkId: ID!) {
    duplicates(networkId: $networkId, first: 20) {
      similarity
      a { ...DuplicatePartner }
      b { ...DuplicatePartner }
    }
  }
  fragment DuplicatePartner on Partner {
    id version name kind formality tieCount activityCount
    sectors { colourGroup }
    worksIn { wijk { name } }
  }
`);

export const MERGE_PARTNERS = graphql(`
  mutation MergePartners($input: MergePartnersInput!) {
    mergePartners(input: $input) { commandId seq problems { field code message warning } partner { id version name } }
  }
`);
