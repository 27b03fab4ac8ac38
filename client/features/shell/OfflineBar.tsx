import { useEffect } from 'react';
import { checkConnection, onBackOnline, useConnection } from '../../api/connection.ts';
import { sendPending, usePending } from '../../api/pending.ts';
import { useNotices } from '../../state/notices.ts';
import { useText } from '../../text/index.ts';
import { Button, Icon } from '../../ui/index.ts';

/** What waits though the server is there (it was busy) is tried again this often. */
const AGAIN_MS = 2000;

/** Shown while the server cannot be reached: what waits, and a way to try at once. What waits goes when the connection returns. */
export function OfflineBar() {
  const { online } = useConnection();
  const { commands } = usePending();
  const t = useText('shell');

  useEffect(
    () =>
      onBackOnline(() => {
        void sendPending().then((count) => {
          if (count > 0) useNotices.getState().show({ tone: 'done', text: t('sent', { count }) });
        });
      }),
    [t],
  );
  useEffect(() => {
    if (!online || commands.length === 0) return undefined;
    const timer = setInterval(() => void checkConnection().then(sendPending), AGAIN_MS);
    return () => clearInterval(timer);
  }, [online, commands.length]);

  return (
    <div role="status" className="ww-shell-offline">
      {!online && (
        <div className="ww-shell-offline__bar">
          <Icon name="cloudOff" />
          <span>{t('offline')}</span>
          {commands.length > 0 && (
            <details>
              <summary>{t('waiting', { count: commands.length })}</summary>
              <ul>
                {commands.map((command) => (
                  <li key={command.commandId}>{command.label}</li>
                ))}
              </ul>
            </details>
          )}
          <Button onClick={() => void checkConnection()}>{t('tryNow')}</Button>
        </div>
      )}
    </div>
  );
}
