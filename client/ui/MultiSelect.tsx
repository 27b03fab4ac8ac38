import { useId, useState } from 'react';
import { useText } from '../text/index.ts';
import { Button } from './Button.tsx';
import { Checkbox, type Option } from './choices.tsx';
import type { IconName } from './icons.tsx';
import { Popover } from './Popover.tsx';

interface MultiSelectProps<V extends string> {
  readonly label: string;
  readonly values: readonly V[];
  readonly options: readonly Option<V>[];
  readonly onChange: (values: V[]) => void;
  readonly icon?: IconName;
}

const SEARCH_FROM = 10;

function summary<V extends string>(values: readonly V[], options: readonly Option<V>[], all: string, many: string): string {
  if (values.length === 0) return all;
  const only = values.length === 1 ? options.find((option) => option.value === values[0]) : undefined;
  return only?.label ?? many;
}

/** The boxes of a MultiSelect, also on their own in a form or drawer. */
export function CheckboxList<V extends string>({ label, values, options, onChange }: Omit<MultiSelectProps<V>, 'icon'>) {
  const [query, setQuery] = useState('');
  const id = useId();
  const t = useText('common');
  const asked = query.trim().toLowerCase();
  const shown = asked === '' ? options : options.filter((option) => `${option.label} ${option.group ?? ''}`.toLowerCase().includes(asked));
  const names = [...new Set(shown.map((option) => option.group))];
  const toggle = (value: V, on: boolean) =>
    onChange(on ? [...values.filter((other) => other !== value), value] : values.filter((other) => other !== value));
  return (
    <fieldset className="ww-checkbox-list">
      <legend className="ww-hidden-text">{label}</legend>
      {options.length >= SEARCH_FROM && (
        <>
          <label className="ww-hidden-text" htmlFor={id}>
            {t('search')}
          </label>
          <input
            id={id}
            type="search"
            className="utrecht-textbox"
            placeholder={t('search')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            autoComplete="off"
          />
        </>
      )}
      <div className="ww-checkbox-list__options">
        {shown.length === 0 && <p className="ww-muted">{t('noOptions')}</p>}
        {names.map((name) => (
          <div key={name ?? ''}>
            {name !== undefined && <div className="ww-checkbox-list__group">{name}</div>}
            {shown
              .filter((option) => option.group === name)
              .map((option) => (
                <Checkbox
                  key={option.value}
                  label={option.label}
                  checked={values.includes(option.value)}
                  onChange={(on) => toggle(option.value, on)}
                  {...(option.count !== undefined && { count: option.count })}
                />
              ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** Some of many: a button that names what was chosen, with boxes beneath it. */
export function MultiSelect<V extends string>({ label, values, options, onChange, icon }: MultiSelectProps<V>) {
  const t = useText('common');
  const said = summary(values, options, t('all'), t('chosen', { count: values.length }));
  return (
    <Popover
      name={label}
      {...(icon && { icon })}
      label={
        <>
          {label} <strong>{said}</strong>
        </>
      }
      className={values.length > 0 ? 'ww-multiselect ww-multiselect--on' : 'ww-multiselect'}
    >
      <CheckboxList label={label} values={values} options={options} onChange={onChange} />
      {values.length > 0 && (
        <Button variant="subtle" icon="close" onClick={() => onChange([])}>
          {t('clear')}
        </Button>
      )}
    </Popover>
  );
}
