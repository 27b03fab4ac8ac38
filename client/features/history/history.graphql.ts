import { graphql } from '../../api/index.ts';

export const HISTORY = graphql(`
  query History($networkId: ID!, $entityId: ID!, $first: Int!, $after: String) {
    changes(networkId: $networkId, entityId: $entityId, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { id seq at actor commandId kind entityKind title before after undoes undone } }
    }
  }
`);
