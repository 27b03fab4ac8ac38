import { useEffect } from 'react';
import { useUndo } from '../../api/index.ts';
import { useText } from '../../text/index.ts';
import { IconButton } from '../../ui/index.ts';

/** In a text field Ctrl+Z belongs to the text; in a dialog to the dialog. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], dialog') === null
  );
}

function useUndoKeys(undo: () => Promise<void>, redo: () => Promise<void>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || !isElsewhere(event.target)) return;
      const key = event.key.toLowerCase();
      const act = key === 'z' && !event.shiftKey ? undo : key === 'y' || (key === 'z' && event.shiftKey) ? redo : null;
      if (act === null) return;
      event.preventDefault();
      void act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}

/** Undo and redo, also by Ctrl+Z and Ctrl+Shift+Z outside text fields. They never disappear: without work they say so. */
export function UndoButtons() {
  const { undoLabel, redoLabel, undo, redo } = useUndo();
  const t = useText('shell');
  useUndoKeys(undo, redo);
  return (
    <>
      <IconButton
        icon="undo"
        label={undoLabel === null ? t('nothingToUndo') : t('undoWhat', { what: undoLabel })}
        aria-disabled={undoLabel === null}
        className={undoLabel === null ? 'ww-shell-idle' : ''}
        aria-keyshortcuts="Control+Z"
        onClick={() => void undo()}
      />
      <IconButton
        icon="redo"
        label={redoLabel === null ? t('nothingToRedo') : t('redoWhat', { what: redoLabel })}
        aria-disabled={redoLabel === null}
        className={redoLabel === null ? 'ww-shell-idle' : ''}
        aria-keyshortcuts="Control+Shift+Z"
        onClick={() => void redo()}
      />
    </>
  );
}
