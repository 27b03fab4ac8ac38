/** What the rest of the client needs of the server. */
export { ApiProvider, useApi } from './ApiProvider.tsx';
export { type Current, type CurrentNetwork, type Taxonomy, useCurrentNetwork, useViewer, type Viewer } from './CurrentNetwork.tsx';
export { useConnection } from './connection.ts';
export { type Failure, failureOf } from './failure.ts';
export { graphql } from './gql/index.ts';
export { newId } from './ids.ts';
export { type LiveChange, useNetworkChanges } from './NetworkChanges.tsx';
export { type CommandOptions, type Outcome, type Problem, useCommand, useCommandOutcome } from './useCommand.ts';
export { type QueryState, useNetworkQuery } from './useNetworkQuery.ts';
export { type Undo, useUndo } from './useUndo.ts';
