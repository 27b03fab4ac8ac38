import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useText } from '../text/index.ts';
import { announce } from './announce.ts';
import { FieldProblem } from './choices.tsx';

export interface ComboOption {
  readonly value: string;
  readonly label: string;
  /** Beneath the name: kind, wijk. */
  readonly note?: string;
  readonly sign?: ReactNode;
}

interface ComboboxProps {
  readonly label: string;
  /** What is chosen, or null. */
  readonly chosen: ComboOption | null;
  readonly options: readonly ComboOption[];
  /** The letters typed so far, a moment after the last. */
  readonly onQuery: (text: string) => void;
  readonly onChoose: (option: ComboOption | null) => void;
  readonly busy?: boolean;
  readonly problem?: string | undefined;
  readonly hint?: string;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
}

const REST_MS = 120;

interface Listbox {
  readonly id: string;
  readonly options: readonly ComboOption[];
  readonly active: number;
  readonly busy: boolean;
  choose(option: ComboOption): void;
}

function OptionList({ id, options, active, busy, choose }: Listbox) {
  const t = useText('common');
  return (
    <div id={id} role="listbox" className="ww-combobox__list" aria-label={t('search')}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the text box, as ARIA's combobox has it.
        <div
          key={option.value}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="ww-combobox__option"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(option)}
        >
          {option.sign}
          <span>
            <bdi>{option.label}</bdi>
            {option.note !== undefined && <span className="ww-muted ww-small"> {option.note}</span>}
          </span>
        </div>
      ))}
      {options.length === 0 && <div className="ww-combobox__none">{busy ? t('loading') : t('noOptions')}</div>}
    </div>
  );
}

/** A text box that finds one of many while typing: arrows, Enter, Esc, as ARIA's editable combobox has it. */
export function Combobox(props: ComboboxProps) {
  const { label, chosen, options, onQuery, onChoose, busy = false, problem, hint, required = false } = props;
  const id = useId();
  const t = useText('common');
  const [text, setText] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const choose = (option: ComboOption) => {
    onChoose(option);
    setText(null);
    setOpen(false);
    announce(option.label);
  };
  const type = (letters: string) => {
    setText(letters);
    setOpen(true);
    setActive(0);
    if (letters === '') onChoose(null);
    clearTimeout(timer.current ?? undefined);
    timer.current = setTimeout(() => onQuery(letters), REST_MS);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const option = options[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) setOpen(true);
      else setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % Math.max(options.length, 1));
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      if (option !== undefined) choose(option);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      setText(null);
    }
  };
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className="ww-field ww-combobox">
      <label htmlFor={id} className="utrecht-form-label">
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="utrecht-form-field-description">
          {hint}
        </div>
      )}
      {problem && <FieldProblem id={`${id}-problem`}>{problem}</FieldProblem>}
      <div className="ww-combobox__box">
        {text === null && chosen?.sign}
        <input
          id={id}
          role="combobox"
          className={`utrecht-textbox utrecht-textbox--html-input ${problem ? 'utrecht-textbox--invalid' : ''}`}
          value={text ?? chosen?.label ?? ''}
          placeholder={t('search')}
          required={required}
          autoComplete="off"
          spellCheck={false}
          data-autofocus={props.autoFocus === true ? '' : undefined}
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && options[active] !== undefined ? `${id}-list-${active}` : undefined}
          aria-invalid={problem ? true : undefined}
          aria-describedby={described === '' ? undefined : described}
          onChange={(event) => type(event.target.value.slice(0, 200))}
          onKeyDown={onKeyDown}
          onClick={() => setOpen(true)}
          onBlur={() => {
            setOpen(false);
            setText(null);
          }}
        />
      </div>
      {open && <OptionList id={`${id}-list`} options={options} active={active} busy={busy} choose={choose} />}
    </div>
  );
}
