import { type HTMLInputTypeAttribute, useEffect, useId, useRef, useState } from 'react';
import { useText } from '../text/index.ts';
import { announce } from './announce.ts';
import { IconButton } from './Button.tsx';
import { FieldProblem } from './choices.tsx';
import { Icon } from './icons.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem?: string | undefined;
  readonly hint?: string;
  readonly maxLength?: number;
  readonly multiline?: boolean;
  readonly type?: HTMLInputTypeAttribute;
  readonly required?: boolean;
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  readonly name?: string;
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'url' | 'tel';
  readonly min?: string;
  readonly max?: string;
}

const DEFAULT_MAX = 200;

/** A labelled text box. What is pasted beyond the limit is cut, and that is said. Its problem stands above it and belongs to it. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, problem, hint, maxLength = DEFAULT_MAX, multiline = false, type = 'text', hideLabel = false } = props;
  const id = useId();
  const t = useText('common');
  const [cut, setCut] = useState(false);
  const change = (text: string) => {
    const tooLong = text.length > maxLength;
    setCut(tooLong);
    if (tooLong) announce(t('cut', { max: maxLength }));
    onChange(tooLong ? text.slice(0, maxLength) : text);
  };
  const described = [hint && `${id}-hint`, problem && `${id}-problem`, cut && `${id}-cut`].filter(Boolean).join(' ');
  const shared = {
    id,
    value,
    name: props.name,
    required: props.required,
    autoComplete: 'off',
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': described === '' ? undefined : described,
    'data-autofocus': props.autoFocus === true ? '' : undefined,
  };
  return (
    <div className="ww-field">
      <label htmlFor={id} className={hideLabel ? 'ww-hidden-text' : 'utrecht-form-label'}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="utrecht-form-field-description">
          {hint}
        </div>
      )}
      {problem && <FieldProblem id={`${id}-problem`}>{problem}</FieldProblem>}
      {multiline ? (
        <textarea
          {...shared}
          rows={3}
          className={`utrecht-textarea utrecht-textarea--html-textarea ${problem ? 'utrecht-textarea--invalid' : ''}`}
          onChange={(event) => change(event.target.value)}
        />
      ) : (
        <input
          {...shared}
          type={type}
          inputMode={props.inputMode}
          min={props.min}
          max={props.max}
          className={`utrecht-textbox utrecht-textbox--html-input ${problem ? 'utrecht-textbox--invalid' : ''}`}
          onChange={(event) => change(event.target.value)}
        />
      )}
      {cut && (
        <div id={`${id}-cut`} className="utrecht-form-field-description">
          {t('cut', { max: maxLength })}
        </div>
      )}
    </div>
  );
}

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  /** Called a moment after the last letter, and at once on clearing. */
  readonly onSearch: (text: string) => void;
  readonly placeholder?: string;
  /** ms of rest before `onSearch`, default 120. */
  readonly wait?: number;
  readonly id?: string;
}

/** Search while typing. It holds its own letters, so that a slow page never eats one; what comes from outside (back, clear) wins. */
export function SearchField({ label, value, onSearch, placeholder, wait = 120, id }: SearchFieldProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const t = useText('common');
  const [text, setText] = useState(value);
  const told = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    if (value !== told.current) setText(value);
    told.current = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  const tell = (next: string, after: number) => {
    const cut = next.slice(0, DEFAULT_MAX);
    setText(cut);
    clearTimeout(timer.current ?? undefined);
    timer.current = setTimeout(() => {
      told.current = cut;
      onSearch(cut);
    }, after);
  };
  return (
    <div className="ww-search">
      <label htmlFor={fieldId} className="ww-hidden-text">
        {label}
      </label>
      <Icon name="search" />
      <input
        id={fieldId}
        type="search"
        className="utrecht-textbox"
        value={text}
        placeholder={placeholder ?? label}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => tell(event.target.value, wait)}
      />
      {text !== '' && <IconButton label={t('clear')} icon="close" size={16} onClick={() => tell('', 0)} />}
    </div>
  );
}
