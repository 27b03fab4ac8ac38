import { useText } from '../../text/index.ts';
import { Button, Popover } from '../../ui/index.ts';

interface RowMenuProps {
  /** What the line is about. */
  readonly name: string;
  readonly onEdit?: () => void;
  readonly onConfirm?: () => void;
  readonly onEnd: () => void;
  readonly onRemove: () => void;
}

/** What can be done with one thing: few words, under one button. */
export function RowMenu({ name, onEdit, onConfirm, onEnd, onRemove }: RowMenuProps) {
  const t = useText('partners');
  return (
    <Popover name={t('menu.label', { name })} icon="more" iconOnly align="end" className="ww-row-menu" label={t('profile.more')}>
      {(close) => {
        const then = (act: () => void) => () => {
          close();
          act();
        };
        return (
          <div className="ww-row-menu__list">
            {onEdit && (
              <Button variant="subtle" icon="pencil" onClick={then(onEdit)}>
                {t('menu.edit')}
              </Button>
            )}
            {onConfirm && (
              <Button variant="subtle" icon="check" onClick={then(onConfirm)}>
                {t('menu.confirm')}
              </Button>
            )}
            <Button variant="subtle" icon="calendar" onClick={then(onEnd)}>
              {t('menu.end')}
            </Button>
            <Button variant="subtle" icon="trash" onClick={then(onRemove)}>
              {t('menu.remove')}
            </Button>
          </div>
        );
      }}
    </Popover>
  );
}
