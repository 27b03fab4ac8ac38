import { useText } from '../../text/index.ts';
import { announce, Button, Popover } from '../../ui/index.ts';

export interface ShareActions {
  readonly svg: () => void;
  readonly png: () => void;
  readonly csv: () => void;
}

/** A link that shows the same, the picture, the table, paper. */
export function ShareMenu({ actions }: { readonly actions: ShareActions }) {
  const t = useText('network');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      announce(t('share.copied'));
    } catch {
      announce(t('share.notCopied'));
    }
  };
  return (
    <Popover name={t('share.label')} label={t('share.label')} icon="share" align="end">
      {(close) => {
        const item = (label: string, act: () => unknown) => (
          <Button
            key={label}
            variant="subtle"
            onClick={() => {
              close();
              void act();
            }}
          >
            {label}
          </Button>
        );
        return (
          <div className="ww-network-choices">
            {item(t('share.link'), copy)}
            {item(t('share.svg'), actions.svg)}
            {item(t('share.png'), actions.png)}
            {item(t('share.csv'), actions.csv)}
            {item(t('share.print'), () => window.print())}
          </div>
        );
      }}
    </Popover>
  );
}
