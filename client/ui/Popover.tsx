import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button, type ButtonVariant, IconButton } from './Button.tsx';
import type { IconName } from './icons.tsx';

interface PopoverProps {
  /** What the button says. */
  readonly label: ReactNode;
  /** Name of the panel for screen readers. */
  readonly name: string;
  readonly icon?: IconName;
  readonly variant?: ButtonVariant;
  readonly align?: 'start' | 'end';
  /** Only the icon shows; `name` is what the button is called. */
  readonly iconOnly?: boolean;
  readonly className?: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** A button that shows a small panel beneath it. Esc and a press elsewhere close it; the focus goes back to the button. */
export function Popover({
  label,
  name,
  icon,
  variant = 'secondary',
  align = 'start',
  className = '',
  iconOnly = false,
  children,
}: PopoverProps) {
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const panelId = useId();
  const close = () => {
    setOpen(false);
    frame.current?.querySelector('button')?.focus();
  };

  useEffect(() => {
    if (!open) return undefined;
    const elsewhere = (event: Event) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
    };
  }, [open]);

  const toggle = { 'aria-expanded': open, 'aria-controls': open ? panelId : undefined, onClick: () => setOpen(!open) };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is heard from whatever inside has the focus.
    <div
      className={`ww-popover ${className}`}
      ref={frame}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        event.preventDefault();
        close();
      }}
    >
      {iconOnly && icon !== undefined ? (
        <IconButton label={name} icon={icon} {...toggle} />
      ) : (
        <Button variant={variant} {...(icon && { icon })} iconEnd="chevronDown" {...toggle}>
          {label}
        </Button>
      )}
      {open && (
        <section id={panelId} aria-label={name} className={`ww-popover__panel ww-popover__panel--${align}`}>
          {typeof children === 'function' ? children(close) : children}
        </section>
      )}
    </div>
  );
}
