import type { CommandResult } from '../commands/runCommand.ts';
import type { Problem } from '../generated/types.ts';
import type { Context } from './context.ts';
import { shownProblem } from './problemText.ts';

export interface PayloadBase {
  readonly commandId: string;
  readonly seq: number | null;
  readonly problems: Problem[];
}

/** What every mutation answers, in the reader's language. Clears what this request had read before the change. */
export function payloadOf(context: Context, result: CommandResult): PayloadBase {
  for (const loader of Object.values(context.loaders)) loader.clearAll();
  return {
    commandId: result.commandId,
    seq: result.seq,
    problems: result.problems.map((problem) => shownProblem(problem, context.language)),
  };
}

/** The payload of a removal: ids of all that went. */
export function removePayload(context: Context, result: CommandResult) {
  return { ...payloadOf(context, result), removedIds: result.lines.filter((line) => line.after === null).map((line) => line.entityId) };
}
