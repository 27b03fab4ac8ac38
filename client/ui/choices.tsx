import { type ReactNode, useId } from 'react';
import { useText } from '../text/index.ts';
import { Icon, type IconName } from './icons.tsx';

export interface Option<V extends string = string> {
  readonly value: V;
  readonly label: string;
  /** Options with the same group stand together under its name. */
  readonly group?: string;
  readonly count?: number;
  readonly icon?: IconName;
  readonly disabled?: boolean;
}

interface SegmentedProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly Option<V>[];
  readonly onChange: (value: V) => void;
}

/** One of a few, all in sight: radio buttons that look like one bar. */
export function Segmented<V extends string>({ label, value, options, onChange }: SegmentedProps<V>) {
  const name = useId();
  return (
    <fieldset className="ww-segmented">
      <legend className="ww-hidden-text">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="ww-segmented__option">
          <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>
            {option.icon && <Icon name={option.icon} size={16} />}
            {option.label}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface SelectProps<V extends string> {
  readonly label: string;
  readonly value: V | '';
  readonly options: readonly Option<V>[];
  readonly onChange: (value: V | '') => void;
  readonly hideLabel?: boolean;
  /** Text of the empty choice; without it there is none. */
  readonly empty?: string;
  readonly required?: boolean;
  readonly problem?: string | undefined;
  readonly hint?: string;
  readonly name?: string;
}

function groups<V extends string>(options: readonly Option<V>[]): [string | undefined, Option<V>[]][] {
  const found = new Map<string | undefined, Option<V>[]>();
  for (const option of options) found.set(option.group, [...(found.get(option.group) ?? []), option]);
  return [...found];
}

/** One of many: the browser's own select, so that every phone and screen reader knows it. */
export function Select<V extends string>({
  label,
  value,
  options,
  onChange,
  hideLabel = false,
  empty,
  required = false,
  problem,
  hint,
  name,
}: SelectProps<V>) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  const line = (option: Option<V>) => (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  );
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
      <select
        id={id}
        name={name}
        className={`utrecht-select utrecht-select--html-select ww-select ${problem ? 'utrecht-select--invalid' : ''}`}
        value={value}
        required={required}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described === '' ? undefined : described}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          onChange(chosen?.value ?? '');
        }}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {groups(options).map(([group, members]) =>
          group === undefined ? (
            members.map(line)
          ) : (
            <optgroup key={group} label={group}>
              {members.map(line)}
            </optgroup>
          ),
        )}
      </select>
    </div>
  );
}

interface CheckboxProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly count?: number;
  readonly disabled?: boolean;
  /** A sign between box and words, as in a legend. */
  readonly sign?: ReactNode;
}

export function Checkbox({ label, checked, onChange, count, disabled = false, sign }: CheckboxProps) {
  return (
    <label className="ww-checkbox">
      <input
        type="checkbox"
        className="utrecht-checkbox utrecht-checkbox--html-input"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {sign}
      <span className="ww-checkbox__label">{label}</span>
      {count !== undefined && <span className="ww-checkbox__count">{count}</span>}
    </label>
  );
}

/** What is wrong with a field, right above it; read out when it appears. */
export function FieldProblem({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const t = useText('forms');
  return (
    <div id={id} className="utrecht-form-field-error-message ww-field__problem">
      <Icon name="warning" size={16} />
      <span>
        <span className="ww-hidden-text">{t('problem')} </span>
        {children}
      </span>
    </div>
  );
}
