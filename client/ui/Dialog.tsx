import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../text/index.ts';
import { IconButton } from './Button.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, at the foot. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  /** Asks for an answer: Esc and the cross are not offered. */
  readonly mustChoose?: boolean;
  readonly className?: string;
}

/** Opens while it is mounted; the browser keeps the focus inside and gives it back to whoever had it. */
function useModal(onClose: () => void, mustChoose: boolean) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return undefined;
    const before = document.activeElement;
    if (!dialog.open) dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return {
    ref,
    onCancel: (event: { preventDefault(): void; target: EventTarget; currentTarget: EventTarget }) => {
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      if (!mustChoose) onClose();
    },
  };
}

/** A modal question or form. Render it to open it. */
export function Dialog({ title, onClose, children, footer, size = 'medium', mustChoose = false, className = '' }: DialogProps) {
  const titleId = useId();
  const t = useText('common');
  const modal = useModal(onClose, mustChoose);
  return (
    <dialog {...modal} className={`ww-dialog ww-dialog--${size} ${className}`} aria-labelledby={titleId}>
      <div className="ww-dialog__head">
        <h2 id={titleId}>{title}</h2>
        {!mustChoose && <IconButton label={t('close')} icon="close" onClick={onClose} />}
      </div>
      <div className="ww-dialog__body">{children}</div>
      {footer !== undefined && <div className="ww-dialog__foot">{footer}</div>}
    </dialog>
  );
}

/** A panel that slides over the page from the side, for narrow screens. Render it to open it. */
export function Drawer({ title, onClose, children, side = 'end' }: DialogProps & { readonly side?: 'start' | 'end' | 'bottom' }) {
  const titleId = useId();
  const t = useText('common');
  const modal = useModal(onClose, false);
  return (
    <dialog {...modal} className={`ww-drawer ww-drawer--${side}`} aria-labelledby={titleId}>
      <div className="ww-dialog__head">
        <h2 id={titleId}>{title}</h2>
        <IconButton label={t('close')} icon="close" onClick={onClose} />
      </div>
      <div className="ww-dialog__body">{children}</div>
    </dialog>
  );
}
