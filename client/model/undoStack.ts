/** What can be turned back and done again, newest last. An undo is itself a command: turning that one back is the redo. */

export interface DoneCommand {
  readonly networkId: string;
  readonly commandId: string;
  /** What was done, in words. */
  readonly label: string;
}
export interface UndoStack {
  readonly done: readonly DoneCommand[];
  readonly undone: readonly DoneCommand[];
}

export const EMPTY_STACK: UndoStack = { done: [], undone: [] };
const KEPT = 100;

/** After a new command there is nothing left to do again. */
export function afterCommand(stack: UndoStack, command: DoneCommand): UndoStack {
  return { done: [...stack.done, command].slice(-KEPT), undone: stack.undone.filter((other) => other.networkId !== command.networkId) };
}

/** What undo takes back now: the newest command in this network. */
export function nextUndo(stack: UndoStack, networkId: string): DoneCommand | undefined {
  return stack.done.findLast((command) => command.networkId === networkId);
}

/** What redo does now: the newest undo in this network. */
export function nextRedo(stack: UndoStack, networkId: string): DoneCommand | undefined {
  return stack.undone.findLast((command) => command.networkId === networkId);
}

/** `command` was taken back by the command `by`. */
export function afterUndo(stack: UndoStack, command: DoneCommand, by: string): UndoStack {
  return { done: without(stack.done, command), undone: [...stack.undone, { ...command, commandId: by }].slice(-KEPT) };
}

/** The undo `command` was itself taken back by the command `by`: the first thing stands again. */
export function afterRedo(stack: UndoStack, command: DoneCommand, by: string): UndoStack {
  return { done: [...stack.done, { ...command, commandId: by }].slice(-KEPT), undone: without(stack.undone, command) };
}

/** A command that can no longer be taken back: someone changed the same thing afterwards. */
export function forget(stack: UndoStack, command: DoneCommand): UndoStack {
  return { done: without(stack.done, command), undone: without(stack.undone, command) };
}

function without(commands: readonly DoneCommand[], command: DoneCommand): DoneCommand[] {
  return commands.filter((other) => other.commandId !== command.commandId);
}
