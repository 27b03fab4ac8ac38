import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { AnyVariables, Client } from '@urql/core';
import { useCallback } from 'react';
import { conflictRows } from '../model/conflictRows.ts';
import { afterCommand } from '../model/undoStack.ts';
import { useNotices } from '../state/notices.ts';
import { useUndoStack } from '../state/undo.ts';
import { textOf } from '../text/index.ts';
import { announce } from '../ui/announce.ts';
import { useApi } from './ApiProvider.tsx';
import { useCurrentNetwork } from './CurrentNetwork.tsx';
import { askConflict } from './conflict.ts';
import { type Failure, failureOf } from './failure.ts';
import { newId } from './ids.ts';
import type { NetworkCache } from './networkCache.ts';
import { addPending } from './pending.ts';

export interface Problem {
  readonly field?: string | null;
  readonly code: string;
  readonly message: string;
  readonly warning: boolean;
}
export interface CommandPayload {
  readonly seq?: number | null;
  readonly problems: readonly Problem[];
}

/** How a command ended. `problems` is for the user to mend; the rest has been said on the screen already. */
export type Outcome<P> =
  | { readonly status: 'done'; readonly payload: P }
  | { readonly status: 'problems'; readonly payload: P; readonly problems: readonly Problem[] }
  | { readonly status: 'kept' }
  | { readonly status: 'queued' }
  | { readonly status: 'failed'; readonly failure: Failure };

export interface CommandOptions {
  /** What is being done, in words, for the undo button and the live region: "Koffie-inloop gewijzigd". */
  readonly label?: string;
  /** Say it only to the screen reader, not in a notice. For moves and the like. */
  readonly quiet?: boolean;
  /** Show what the user must mend as a notice: for a button that has no form to show it in. */
  readonly sayProblems?: boolean;
}

type InputOf<V> = V extends { readonly input: infer I } ? I : never;
/** The input without what useCommand adds itself. */
export type CommandInput<V> = Omit<InputOf<V>, 'commandId' | 'networkId'>;
/** What the mutation's one field gives back. */
export type PayloadOf<T> = Extract<Exclude<T[keyof T], string | undefined>, CommandPayload>;

interface Sending {
  readonly client: Client;
  readonly cache: NetworkCache;
  readonly networkId: string;
  readonly document: TypedDocumentNode<unknown, AnyVariables>;
  readonly options: CommandOptions;
}

const blocking = (payload: CommandPayload) => payload.problems.filter((problem) => !problem.warning);

function payloadIn(data: unknown): (CommandPayload & { readonly [field: string]: unknown }) | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  return Object.values(data).find((value) => typeof value === 'object' && value !== null && 'problems' in value);
}

/** The stored thing a CONFLICT comes with: the part of the payload that has a version. */
function storedIn(payload: {
  readonly [field: string]: unknown;
}): { readonly [field: string]: unknown; readonly version: number } | undefined {
  const parts = Object.values(payload).flatMap((part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? [part, ...Object.values(part)] : [],
  );
  return parts.find((part) => typeof part === 'object' && part !== null && typeof part.version === 'number');
}

function sayFailure(failure: Failure): void {
  const t = textOf('shell');
  const refused = failure.kind === 'refused' || failure.kind === 'missing';
  const reference = failure.kind === 'failed' ? failure.reference : null;
  useNotices
    .getState()
    .show({ tone: 'problem', text: refused ? t('refused') : reference === null ? t('failed') : t('failedReference', { reference }) });
}

function sayProblems(problems: readonly Problem[]): void {
  useNotices.getState().show({ tone: 'problem', text: problems.map((problem) => problem.message).join(' ') });
}

function sayDone(sending: Sending, commandId: string, payload: CommandPayload): void {
  const { label, quiet } = sending.options;
  const warnings = payload.problems.map((problem) => problem.message).join(' ');
  if (warnings !== '') useNotices.getState().show({ tone: 'problem', text: warnings });
  if (label === undefined) return;
  useUndoStack.getState().change((stack) => afterCommand(stack, { networkId: sending.networkId, commandId, label }));
  if (quiet === true) announce(label);
  else useNotices.getState().show({ tone: 'done', text: label, undoes: commandId });
}

async function sendOnce(sending: Sending, input: { readonly [field: string]: unknown }, commandId: string) {
  const variables = { input: { ...input, commandId, networkId: sending.networkId } };
  return sending.client.mutation(sending.document, variables).toPromise();
}

async function conflictOutcome(
  sending: Sending,
  input: { readonly [field: string]: unknown },
  payload: CommandPayload & { readonly [field: string]: unknown },
): Promise<Outcome<unknown>> {
  const stored = storedIn(payload);
  const choice = await askConflict({
    label: sending.options.label ?? '',
    networkId: sending.networkId,
    entityId: typeof input.id === 'string' ? input.id : String(stored?.id ?? ''),
    rows: stored === undefined ? [] : conflictRows(input, stored),
  });
  sending.cache.changed(false);
  if (choice === 'keep' || stored === undefined) {
    useNotices.getState().show({ tone: 'done', text: textOf('shell')('conflict.kept') });
    return { status: 'kept' };
  }
  return runCommand(sending, { ...input, version: stored.version });
}

/** Sends a command and sees it through: conflict, waiting for a connection, undo stack, what is said. */
async function runCommand(
  sending: Sending,
  input: { readonly [field: string]: unknown },
  commandId = newId('command'),
  mayQueue = true,
): Promise<Outcome<unknown>> {
  const result = await sendOnce(sending, input, commandId);
  if (result.error !== undefined && payloadIn(result.data) === undefined) {
    const failure = failureOf(result.error);
    if (failure.kind !== 'offline') sayFailure(failure);
    else if (mayQueue) queue(sending, input, commandId);
    return failure.kind === 'offline' ? { status: 'queued' } : { status: 'failed', failure };
  }
  const payload = payloadIn(result.data);
  if (payload === undefined) return { status: 'failed', failure: { kind: 'failed', reference: null } };
  const problems = blocking(payload);
  if (problems.some((problem) => problem.code === 'CONFLICT')) return conflictOutcome(sending, input, payload);
  if (problems.length > 0) {
    if (sending.options.sayProblems === true) sayProblems(problems);
    return { status: 'problems', payload, problems };
  }
  if (payload.seq !== null && payload.seq !== undefined) sayDone(sending, commandId, payload);
  sending.cache.changed(false);
  return { status: 'done', payload };
}

function queue(sending: Sending, input: { readonly [field: string]: unknown }, commandId: string): void {
  const label = sending.options.label ?? '';
  addPending({
    commandId,
    label,
    async send() {
      const outcome = await runCommand(sending, input, commandId, false);
      if (outcome.status === 'problems')
        useNotices.getState().show({ tone: 'problem', text: `${label}: ${outcome.problems.map((problem) => problem.message).join(' ')}` });
      return outcome.status === 'queued' ? 'waiting' : 'sent';
    },
  });
  useNotices.getState().show({ tone: 'done', text: textOf('shell')('queued', { what: label }) });
}

/** Like useCommand, with every way it can end told apart. */
export function useCommandOutcome<T, V extends AnyVariables>(
  document: TypedDocumentNode<T, V>,
): (input: CommandInput<V>, options?: CommandOptions) => Promise<Outcome<PayloadOf<T>>> {
  const { client, cache } = useApi();
  const { network } = useCurrentNetwork();
  const networkId = network.id;
  return useCallback(
    async (input, options = {}) => {
      const sending: Sending = {
        client,
        cache,
        networkId,
        document: document as unknown as TypedDocumentNode<unknown, AnyVariables>,
        options,
      };
      return (await runCommand(sending, input)) as Outcome<PayloadOf<T>>;
    },
    [client, cache, networkId, document],
  );
}

/**
 * A change of the network: `const rename = useCommand(UPDATE_PARTNER); await rename({ id, version, name }, { label })`.
 * Adds commandId and networkId, keeps the undo stack, tells what was done, shows a conflict with both versions. Gives the
 * payload (look at `problems` for what the user must mend), or null when it failed, waits for a connection or was left as it
 * stood: that has then been said on the screen.
 */
export function useCommand<T, V extends AnyVariables>(
  document: TypedDocumentNode<T, V>,
): (input: CommandInput<V>, options?: CommandOptions) => Promise<PayloadOf<T> | null> {
  const run = useCommandOutcome(document);
  return useCallback(
    async (input, options) => {
      const outcome = await run(input, options);
      return outcome.status === 'done' || outcome.status === 'problems' ? outcome.payload : null;
    },
    [run],
  );
}
