import { usePreferences } from '../../state/preferences.ts';
import { useText } from '../../text/index.ts';
import { Button, Dialog } from '../../ui/index.ts';

/** Three steps on a first visit, and behind the question mark afterwards. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const { setWelcomed } = usePreferences();
  const t = useText('help');
  const close = () => {
    setWelcomed();
    onClose();
  };
  return (
    <Dialog
      title={t('title')}
      onClose={close}
      footer={
        <Button variant="primary" onClick={close}>
          {t('start')}
        </Button>
      }
    >
      <ol className="ww-help-steps">
        <li>{t('step1')}</li>
        <li>{t('step2')}</li>
        <li>{t('step3')}</li>
      </ol>
    </Dialog>
  );
}
