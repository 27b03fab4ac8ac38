import './help.css';
import { usePreferences } from '../../state/preferences.ts';
import { useText } from '../../text/index.ts';
import { Button, Checkbox, Dialog } from '../../ui/index.ts';

const STEPS = ['1', '2', '3'] as const;
const KEYS = ['undo', 'redo', 'search', 'canvas', 'matrix', 'escape'] as const;

/** What the keys do; letters can be switched off, because a dictation program may type them (WCAG 2.1.4). */
function Keys() {
  const { shortcuts, setShortcuts } = usePreferences();
  const t = useText('help');
  return (
    <details className="ww-help-keys">
      <summary>{t('keys.title')}</summary>
      <dl>
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{t(`keys.${key}.key`)}</kbd>
            </dt>
            <dd>{t(`keys.${key}.does`)}</dd>
          </div>
        ))}
      </dl>
      <Checkbox label={t('keys.on')} checked={shortcuts} onChange={setShortcuts} />
    </details>
  );
}

/** Three steps on a first visit, and behind the question mark afterwards. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const { welcomed, setWelcomed, contrast, setContrast } = usePreferences();
  const t = useText('help');
  const close = () => {
    setWelcomed();
    onClose();
  };
  return (
    <Dialog
      title={welcomed ? t('again') : t('title')}
      onClose={close}
      footer={
        <Button variant="primary" data-autofocus="" onClick={close}>
          {welcomed ? t('back') : t('start')}
        </Button>
      }
    >
      <ol className="ww-help-steps">
        {STEPS.map((step) => (
          <li key={step}>
            <div>
              <strong>{t(`step.${step}.name`)}</strong>
              <br />
              {t(`step.${step}.text`)}
            </div>
          </li>
        ))}
      </ol>
      <p className="ww-help-note">{t('safe')}</p>
      <Checkbox label={t('contrast')} checked={contrast} onChange={setContrast} />
      <Keys />
    </Dialog>
  );
}
