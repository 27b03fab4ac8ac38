import { useCallback } from 'react';
import { afterRedo, afterUndo, type DoneCommand, forget, nextRedo, nextUndo } from '../model/undoStack.ts';
import { useNotices } from '../state/notices.ts';
import { useUndoStack } from '../state/undo.ts';
import { useText } from '../text/index.ts';
import { useApi } from './ApiProvider.tsx';
import { useCurrentNetwork } from './CurrentNetwork.tsx';
import { failureOf } from './failure.ts';
import { graphql } from './gql/index.ts';
import { newId } from './ids.ts';

const UNDO = graphql(`
  mutation UndoCommand($input: UndoInput!) {
    undo(input: $input) {
      commandId
      seq
      problems { field code message warning }
    }
  }
`);

export interface Undo {
  /** What undo would take back, in words; null when there is nothing. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Takes back one command of the log, also somebody else's or an old one. */
  undoCommand(commandId: string, label: string): Promise<boolean>;
}

/** Undo and redo of this tab's commands. Redo is the undo of the undo. */
export function useUndo(): Undo {
  const { client, cache } = useApi();
  const { network } = useCurrentNetwork();
  const { stack, change, setBusy } = useUndoStack();
  const t = useText('shell');
  const networkId = network.id;

  const takeBack = useCallback(
    async (command: DoneCommand, said: (what: { readonly what: string }) => string): Promise<string | null> => {
      if (useUndoStack.getState().busy) return null;
      setBusy(true);
      try {
        const commandId = newId('command');
        const result = await client.mutation(UNDO, { input: { networkId, commandId, undoes: command.commandId } }).toPromise();
        const problems = result.data?.undo.problems.filter((problem) => !problem.warning) ?? [];
        const { show } = useNotices.getState();
        if (result.error !== undefined) {
          const offline = failureOf(result.error).kind === 'offline';
          show({ tone: 'problem', text: offline ? t('offline') : t('failed') });
          return null;
        }
        if (problems.length > 0) {
          change((before) => forget(before, command));
          show({ tone: 'problem', text: t('notUndone', { why: problems.map((problem) => problem.message).join(' ') }) });
          return null;
        }
        cache.changed(true);
        show({ tone: 'done', text: said({ what: command.label }) });
        return commandId;
      } finally {
        setBusy(false);
      }
    },
    [client, cache, networkId, t, change, setBusy],
  );

  const undoneText = useCallback((what: { readonly what: string }) => t('undone', what), [t]);
  const undoThis = useCallback(
    async (command: DoneCommand) => {
      const by = await takeBack(command, undoneText);
      if (by !== null) change((before) => afterUndo(before, command, by));
      return by !== null;
    },
    [takeBack, undoneText, change],
  );

  const undo = useCallback(async () => {
    const command = nextUndo(useUndoStack.getState().stack, networkId);
    if (command !== undefined) await undoThis(command);
  }, [networkId, undoThis]);

  const redo = useCallback(async () => {
    const command = nextRedo(useUndoStack.getState().stack, networkId);
    if (command === undefined) return;
    const by = await takeBack(command, (what) => t('redone', what));
    if (by !== null) change((before) => afterRedo(before, command, by));
  }, [networkId, takeBack, change, t]);

  const undoCommand = useCallback((commandId: string, label: string) => undoThis({ networkId, commandId, label }), [networkId, undoThis]);

  return {
    undoLabel: nextUndo(stack, networkId)?.label ?? null,
    redoLabel: nextRedo(stack, networkId)?.label ?? null,
    undo,
    redo,
    undoCommand,
  };
}
