import { useId, useState } from 'react';
import type { Problem } from '../../api/index.ts';
import {
  ASSESSMENT_STATUSES,
  type AssessmentAnswer,
  type AssessmentFault,
  type AssessmentFields,
  type AssessmentStatus,
  answerOf,
  faultsOf,
} from '../../model/coverageAssess.ts';
import { useText } from '../../text/index.ts';
import { Button, Checkbox, Segmented, TextField } from '../../ui/index.ts';

interface AssessFormProps {
  readonly start: AssessmentFields;
  readonly autoFocus: boolean;
  onSave(answer: AssessmentAnswer): Promise<readonly Problem[]>;
  onCancel(): void;
}

/** What is known of a need in a wijk: looked at or not, how important, for how many people and says who. */
export function AssessForm({ start, autoFocus, onSave, onCancel }: AssessFormProps) {
  const t = useText('coverage');
  const [fields, setFields] = useState(start);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const set = (patch: Partial<AssessmentFields>) => setFields({ ...fields, ...patch });
  const faults = tried ? faultsOf(fields) : [];

  const save = async () => {
    setTried(true);
    if (busy || faultsOf(fields).length > 0) return;
    setBusy(true);
    const found = await onSave(answerOf(fields));
    setBusy(false);
    setProblems(found);
    if (found.length === 0) onCancel();
  };

  return (
    <form
      className="ww-assess"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <StatusChoice value={fields.status} autoFocus={autoFocus} onChange={(status) => set({ status })} />
      {fields.status === 'assessed' ? <Numbers fields={fields} faults={faults} problems={problems} set={set} /> : null}
      {problems
        .filter((problem) => problem.field === null || problem.field === undefined)
        .map((problem) => (
          <p key={problem.code} className="ww-assess-problem" role="alert">
            {problem.message}
          </p>
        ))}
      <div className="ww-row">
        <Button type="submit" variant="primary" busy={busy}>
          {t('assess.save')}
        </Button>
        <Button onClick={onCancel}>{t('assess.cancel')}</Button>
      </div>
    </form>
  );
}

function StatusChoice({
  value,
  autoFocus,
  onChange,
}: {
  readonly value: AssessmentStatus;
  readonly autoFocus: boolean;
  onChange(status: AssessmentStatus): void;
}) {
  const t = useText('coverage');
  const name = useId();
  const words = {
    assessed: t('assess.statusAssessed'),
    not_inventoried: t('assess.statusNotInventoried'),
    not_applicable: t('assess.statusNotApplicable'),
  };
  return (
    <fieldset className="ww-coverage-oneof">
      <legend className="utrecht-form-label">{t('assess.status')}</legend>
      {ASSESSMENT_STATUSES.map((status) => (
        <label key={status}>
          <input
            type="radio"
            name={name}
            checked={value === status}
            // biome-ignore lint/a11y/noAutofocus: the form opens because somebody asked to fill it in
            autoFocus={autoFocus && value === status}
            onChange={() => onChange(status)}
          />
          {words[status]}
        </label>
      ))}
    </fieldset>
  );
}

interface NumbersProps {
  readonly fields: AssessmentFields;
  readonly faults: readonly AssessmentFault[];
  readonly problems: readonly Problem[];
  set(patch: Partial<AssessmentFields>): void;
}

function Numbers({ fields, faults, problems, set }: NumbersProps) {
  const t = useText('coverage');
  const weights = [
    { value: '', label: t('assess.weightUnknown') },
    { value: '1', label: `1 ${t('assess.weightShort1')}` },
    { value: '2', label: `2 ${t('assess.weightShort2')}` },
    { value: '3', label: `3 ${t('assess.weightShort3')}` },
  ];
  const said = (fault: AssessmentFault, text: string) => (faults.includes(fault) ? text : undefined);
  const from = (field: string) => problems.find((problem) => problem.field === field)?.message;
  return (
    <>
      <div className="ww-assess-weight">
        <span className="utrecht-form-label" aria-hidden="true">
          {t('assess.weight')}
        </span>
        <Segmented
          label={t('assess.weight')}
          value={fields.weight === null ? '' : String(fields.weight)}
          options={weights}
          onChange={(value) => set({ weight: value === '' ? null : Number(value) })}
        />
      </div>
      <TextField
        label={t('assess.people')}
        hint={t('assess.peopleHelp')}
        value={fields.people}
        inputMode="numeric"
        maxLength={12}
        problem={said('peopleNotANumber', t('assess.faultPeople')) ?? from('people')}
        onChange={(people) => set({ people })}
      />
      {fields.people.trim() === '' ? null : (
        <>
          <TextField
            label={t('assess.source')}
            hint={t('assess.sourceHelp')}
            value={fields.source}
            problem={said('sourceMissing', t('assess.faultSource')) ?? from('source')}
            onChange={(source) => set({ source })}
          />
          <TextField
            label={t('assess.year')}
            value={fields.year}
            inputMode="numeric"
            maxLength={4}
            problem={said('yearNotAYear', t('assess.faultYear')) ?? said('yearMissing', t('assess.faultYearMissing')) ?? from('year')}
            onChange={(year) => set({ year })}
          />
          <Checkbox label={t('assess.estimated')} checked={fields.estimated} onChange={(estimated) => set({ estimated })} />
        </>
      )}
    </>
  );
}
