import type { Exchange, ExchangeIO, Operation, OperationResult } from '@urql/core';
import { makeOperation } from '@urql/core';
import { filter, fromArray, merge, mergeMap, pipe, share, tap } from 'wonka';

/** Answers kept, so that going back shows the page at once. */
const KEPT_ANSWERS = 80;

interface Kept {
  readonly result: OperationResult;
  readonly epoch: number;
}

/** Operations with this in their context hold what hardly changes; only changes of the network itself make them new. */
export const STRUCTURE = { wijkweb: 'structure' } as const;
const isStructure = (operation: Operation) => operation.context.wijkweb === 'structure';

export interface NetworkCache {
  readonly exchange: Exchange;
  /** Something changed in the network: every answer on the screen is asked again, every kept one when it is next needed. */
  changed(structureToo: boolean): void;
}

/**
 * Answers by question, all made old by a change of the network. Much simpler than a cache of things: a change may touch any
 * picture, matrix or list, and the server keeps those at hand anyway.
 */
export function createNetworkCache(): NetworkCache {
  const kept = new Map<number, Kept>();
  const active = new Map<number, Operation>();
  let epoch = 0;
  let reexecute: (operation: Operation) => void = () => {};

  function keep(result: OperationResult): void {
    if (result.operation.kind !== 'query' || result.error !== undefined) return;
    kept.delete(result.operation.key);
    kept.set(result.operation.key, { result, epoch });
    for (const key of kept.keys()) {
      if (kept.size <= KEPT_ANSWERS) break;
      kept.delete(key);
    }
  }

  function track(operation: Operation): void {
    if (operation.kind === 'query') active.set(operation.key, operation);
    if (operation.kind === 'teardown') active.delete(operation.key);
  }

  function isFresh(operation: Operation): boolean {
    const answer = kept.get(operation.key);
    return operation.kind === 'query' && operation.context.requestPolicy !== 'network-only' && answer?.epoch === epoch;
  }

  function keptAnswers(operation: Operation): OperationResult[] {
    const answer = kept.get(operation.key);
    if (operation.kind !== 'query' || operation.context.requestPolicy === 'network-only' || answer === undefined) return [];
    return [{ ...answer.result, operation, stale: answer.epoch !== epoch }];
  }

  const exchange: Exchange = ({ client, forward }): ExchangeIO => {
    reexecute = (operation) => client.reexecuteOperation(operation);
    return (operations) => {
      const shared = pipe(operations, tap(track), share);
      const fromKept = pipe(
        shared,
        mergeMap((operation) => fromArray(keptAnswers(operation))),
      );
      const fromServer = pipe(
        shared,
        filter((operation) => !isFresh(operation)),
        forward,
        tap(keep),
      );
      return merge([fromKept, fromServer]);
    };
  };

  return {
    exchange,
    changed(structureToo) {
      epoch += 1;
      for (const [key, answer] of kept) {
        if (!structureToo && isStructure(answer.result.operation)) kept.set(key, { ...answer, epoch });
      }
      for (const operation of [...active.values()]) {
        if (!structureToo && isStructure(operation)) continue;
        reexecute(makeOperation('query', operation, { ...operation.context, requestPolicy: 'network-only' }));
      }
    },
  };
}
