/** The undo and redo stack of this tab. */
import { create } from 'zustand';
import { EMPTY_STACK, type UndoStack } from '../model/undoStack.ts';

interface UndoState {
  readonly stack: UndoStack;
  readonly busy: boolean;
  change(step: (stack: UndoStack) => UndoStack): void;
  setBusy(busy: boolean): void;
}

export const useUndoStack = create<UndoState>((set) => ({
  stack: EMPTY_STACK,
  busy: false,
  change: (step) => set(({ stack }) => ({ stack: step(stack) })),
  setBusy: (busy) => set({ busy }),
}));
