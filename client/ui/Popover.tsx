import { type ReactNode, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { Button, type ButtonVariant, IconButton } from './Button.tsx';
import type { IconName } from './icons.tsx';
import { placePanel } from './placePanel.ts';

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

/** Lifts the panel into the top layer and keeps it at its button while the page moves. */
function useTopLayer(
  panel: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLElement | null>,
  open: boolean,
  align: 'start' | 'end',
): void {
  useLayoutEffect(() => {
    const [shown, button] = [panel.current, frame.current?.querySelector('button')];
    if (!open || shown === null || !button) return undefined;
    shown.showPopover();
    const place = () => placePanel(shown, button, align);
    place();
    const resized = new ResizeObserver(place);
    resized.observe(shown);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      resized.disconnect();
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, [panel, frame, open, align]);
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
  const panel = useRef<HTMLElement>(null);
  const panelId = useId();
  const close = () => {
    setOpen(false);
    frame.current?.querySelector('button')?.focus();
  };

  useTopLayer(panel, frame, open, align);
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
        <section ref={panel} id={panelId} popover="manual" aria-label={name} className="ww-popover__panel">
          {typeof children === 'function' ? children(close) : children}
        </section>
      )}
    </div>
  );
}
