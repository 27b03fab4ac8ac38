import { useEffect } from 'react';
import { useUndo } from '../../api/index.ts';
import { type Notice, useNotices } from '../../state/notices.ts';
import { useText } from '../../text/index.ts';
import { Button, Icon, IconButton } from '../../ui/index.ts';

/** Long enough to read twice; what was done stays undoable in the header. A problem stays till it is closed. */
const SHOWN_MS = 9000;

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { dismiss } = useNotices();
  const { undoCommand } = useUndo();
  const t = useText('shell');
  const common = useText('common');
  useEffect(() => {
    if (notice.tone === 'problem') return undefined;
    const timer = setTimeout(() => dismiss(notice.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, dismiss]);
  const { undoes } = notice;
  return (
    <li className={`ww-shell-notice ww-shell-notice--${notice.tone}`}>
      <Icon name={notice.tone === 'done' ? 'check' : 'warning'} />
      <span className="ww-shell-notice__text">{notice.text}</span>
      {undoes !== undefined && (
        <Button
          onClick={() => {
            dismiss(notice.id);
            void undoCommand(undoes, notice.text);
          }}
        >
          {common('undo')}
        </Button>
      )}
      <IconButton icon="close" label={t('dismiss')} size={16} onClick={() => dismiss(notice.id)} />
    </li>
  );
}

/** What was just done, and what did not work. */
export function Notices() {
  const { notices } = useNotices();
  const t = useText('shell');
  return (
    <section aria-label={t('notices')} className="ww-shell-notices">
      <ul aria-live="polite" aria-relevant="additions">
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </ul>
    </section>
  );
}
