import { useId } from 'react';
import { useCurrentNetwork, useViewer } from '../../api/index.ts';
import { today } from '../../state/today.ts';
import { useFilters } from '../../state/urlState.ts';
import { useFormat, useText } from '../../text/index.ts';
import { Button, IconButton, MultiSelect, Popover, Segmented } from '../../ui/index.ts';
import type { CoverageView } from './useCoverageView.ts';
import { useScreenWidth } from './useScreenWidth.ts';

/** Filters left, views right: what counts, and how it is shown. */
export function CoverageToolbar({ view, onExport }: { readonly view: CoverageView; onExport(): void }) {
  const t = useText('coverage');
  const viewer = useViewer();
  const phone = useScreenWidth() === 'phone';
  const options = [
    { value: 'matrix', label: phone ? t('byWijk') : t('matrix'), icon: 'table' },
    { value: 'lijst', label: t('list'), icon: 'list' },
  ] as const;
  return (
    <div className="ww-coverage-toolbar ww-no-print">
      {phone ? (
        <details className="ww-coverage-phone-filters">
          <summary>{t('filters.title')}</summary>
          <CoverageFilters />
        </details>
      ) : (
        <CoverageFilters />
      )}
      <div className="ww-coverage-toolbar-end">
        <Segmented label={t('view')} value={view.as} options={options} onChange={view.setAs} />
        {view.as === 'matrix' ? (
          <span className="ww-coverage-wide">
            <Button pressed={view.turned} onClick={() => view.setTurned(!view.turned)}>
              {t('turn')}
            </Button>
          </span>
        ) : null}
        <IconButton icon="download" label={t('exportCsv')} onClick={onExport} />
        <IconButton icon="print" label={t('print')} onClick={() => window.print()} />
        {viewer.mayWrite && view.as === 'matrix' ? (
          <span className="ww-coverage-wide">
            <Button variant="primary" icon={view.filling ? 'check' : 'pencil'} onClick={() => view.setFilling(!view.filling)}>
              {view.filling ? t('fillStop') : t('fill')}
            </Button>
          </span>
        ) : null}
      </div>
    </div>
  );
}

function CoverageFilters() {
  const t = useText('coverage');
  const common = useText('common');
  const format = useFormat();
  const { taxonomy } = useCurrentNetwork();
  const [filters, setFilters] = useFilters();
  const form = filters.formalities.length === 1 ? filters.formalities[0] : undefined;
  const rungs = ([1, 2, 3, 4, 5] as const).map((rung) => ({ value: String(rung), label: `${rung} ${common(`rung.${rung}`)}` }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that open panels are no form fields
    <div className="ww-coverage-filters" role="group" aria-label={t('filters.label')}>
      <MultiSelect
        label={t('filters.targetGroup')}
        values={filters.targetGroupIds}
        options={taxonomy.targetGroups.map((group) => ({ value: group.id, label: format.name(group) }))}
        onChange={(targetGroupIds) => setFilters({ targetGroupIds })}
      />
      <OneOf
        label={t('filters.daypart')}
        value={filters.weekend ? 'weekend' : 'week'}
        options={[
          { value: 'week', label: t('filters.wholeWeek') },
          { value: 'weekend', label: t('filters.weekend') },
        ]}
        onChange={(value) => setFilters({ weekend: value === 'weekend' })}
      />
      <MultiSelect
        label={t('filters.rung')}
        values={filters.supportLevels.map(String)}
        options={rungs}
        onChange={(values) => setFilters({ supportLevels: values.map(Number).sort((a, b) => a - b) })}
      />
      <OneOf
        label={t('filters.form')}
        value={form === 'formal' || form === 'informal' ? form : 'all'}
        options={[
          { value: 'all', label: t('filters.all') },
          { value: 'formal', label: t('filters.formal') },
          { value: 'informal', label: t('filters.informal') },
        ]}
        onChange={(value) => setFilters({ formalities: value === 'all' ? [] : [value] })}
      />
      <DateFilter />
    </div>
  );
}

interface OneOfProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  onChange(value: V): void;
}

/** One of a few behind a button that names the choice. */
function OneOf<V extends string>({ label, value, options, onChange }: OneOfProps<V>) {
  const name = useId();
  const chosen = options.find((option) => option.value === value);
  return (
    <Popover
      name={label}
      label={
        <>
          {label} <strong>{chosen?.label}</strong>
        </>
      }
    >
      <fieldset className="ww-coverage-oneof">
        <legend className="ww-hidden-text">{label}</legend>
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.label}
          </label>
        ))}
      </fieldset>
    </Popover>
  );
}

function DateFilter() {
  const t = useText('coverage');
  const common = useText('common');
  const format = useFormat();
  const [filters, setFilters] = useFilters();
  const id = useId();
  const day = filters.asOf ?? today();
  return (
    <Popover name={t('filters.date')} icon="calendar" label={<strong>{format.day(day)}</strong>}>
      <div className="ww-coverage-date">
        <label htmlFor={id}>{t('filters.date')}</label>
        <input
          id={id}
          type="date"
          className="utrecht-textbox"
          value={day}
          onChange={(event) => setFilters({ asOf: event.target.value === '' ? null : event.target.value })}
        />
        <Button onClick={() => setFilters({ asOf: null })}>{common('today')}</Button>
      </div>
    </Popover>
  );
}
