import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type To } from 'react-router';
import { Icon, type IconName } from './icons.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'subtle' | 'danger';

interface Look {
  readonly variant?: ButtonVariant;
  readonly icon?: IconName;
  readonly iconEnd?: IconName;
  readonly children: ReactNode;
}
interface ButtonProps extends Look, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** Working: presses do nothing till it is done; the button keeps the focus. */
  readonly busy?: boolean;
  readonly pressed?: boolean;
}

function classes(variant: ButtonVariant, more: readonly (string | false | undefined)[]): string {
  const own = variant === 'secondary' ? '' : variant === 'danger' ? 'nl-button--danger' : `nl-button--${variant}`;
  return ['nl-button', 'ww-button', own, ...more].filter((name) => name !== '' && name !== false && name !== undefined).join(' ');
}

function Content({ icon, iconEnd, children }: Look) {
  return (
    <>
      {icon && (
        <span className="nl-button__icon-start">
          <Icon name={icon} />
        </span>
      )}
      <span className="nl-button__label">{children}</span>
      {iconEnd && (
        <span className="nl-button__icon-end">
          <Icon name={iconEnd} size={16} />
        </span>
      )}
    </>
  );
}

/** NL Design System's button. While `busy`, a second press does nothing. */
export function Button({
  variant = 'secondary',
  icon,
  iconEnd,
  busy = false,
  pressed,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(variant, [
        pressed === true && 'nl-button--pressed',
        busy && 'nl-button--busy',
        rest.disabled === true && 'nl-button--disabled',
        className,
      ])}
      aria-pressed={pressed}
      aria-disabled={busy ? true : undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      <Content {...(icon && { icon })} {...(iconEnd && { iconEnd })}>
        {children}
      </Content>
    </button>
  );
}

/** A link that looks like a button: it goes somewhere. */
export function LinkButton({ to, variant = 'secondary', icon, iconEnd, children }: Look & { readonly to: To }) {
  return (
    <Link to={to} className={classes(variant, ['ww-link-button'])}>
      <Content {...(icon && { icon })} {...(iconEnd && { iconEnd })}>
        {children}
      </Content>
    </Link>
  );
}

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** What it does, in words: name for screen readers and tooltip. */
  readonly label: string;
  readonly icon: IconName;
  readonly pressed?: boolean;
  readonly size?: number;
}

/** A button with only a drawing; its words show on hover and are its name. */
export function IconButton({ label, icon, pressed, size = 20, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes('subtle', [
        'nl-button--icon-only',
        'ww-icon-button',
        pressed === true && 'nl-button--pressed',
        rest.disabled === true && 'nl-button--disabled',
        className,
      ])}
      aria-label={label}
      aria-pressed={pressed}
      title={label}
    >
      <Icon name={icon} size={size} />
    </button>
  );
}
