import type { ResultOf } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { newId, useCommandOutcome } from '../../api/index.ts';
import { today } from '../../state/today.ts';
import { useText } from '../../text/index.ts';
import { Select, TextField } from '../../ui/index.ts';
import { FormFrame, type Problems, useSubmission } from './FormFrame.tsx';
import { useChoices } from './fields.tsx';
import { CREATE_REFERRAL, type FORM_REFERRAL, UPDATE_REFERRAL } from './forms.graphql.ts';
import type { ChosenPartner } from './PartnerChoice.tsx';
import { TieEnds } from './TieEnds.tsx';

type Stored = NonNullable<ResultOf<typeof FORM_REFERRAL>['referral']>;
type Choices = ReturnType<typeof useChoices>;

interface Values {
  readonly needId: string;
  readonly wijkCode: string;
  readonly countBand: Choices['countBands'][number]['value'] | '';
  readonly quarter: string;
  readonly handover: Choices['handovers'][number]['value'] | '';
  readonly feedback: Choices['feedbacks'][number]['value'] | '';
}
type Start = { readonly needId?: string | undefined; readonly wijkCode?: string | undefined };

/** The quarter of a day: `2026-Q4`. */
function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function valuesOf(stored: Stored | null, start: Start): Values {
  return {
    needId: stored?.needId ?? start.needId ?? '',
    wijkCode: stored?.wijkCode ?? start.wijkCode ?? '',
    countBand: stored?.countBand ?? '',
    quarter: stored === null ? quarterOf(today()) : (stored.quarter ?? ''),
    handover: stored?.handover ?? '',
    feedback: stored?.feedback ?? '',
  };
}

const orNull = <T extends string>(value: T | ''): T | null => (value === '' ? null : value);

function ReferralFields({
  values,
  change,
  problems,
}: {
  readonly values: Values;
  readonly change: (patch: Partial<Values>) => void;
  readonly problems: Problems;
}) {
  const t = useText('forms');
  const common = useText('common');
  const choices = useChoices();
  const empty = common('unknown');
  return (
    <>
      <div className="ww-form__pair">
        <Select
          label={t('field.needId')}
          value={values.needId}
          options={choices.needs}
          empty={empty}
          onChange={(needId) => change({ needId })}
          problem={problems.get('needId')}
        />
        <Select
          label={t('field.wijkCode')}
          value={values.wijkCode}
          options={choices.wijken}
          empty={empty}
          onChange={(wijkCode) => change({ wijkCode })}
          problem={problems.get('wijkCode')}
        />
      </div>
      <div className="ww-form__pair">
        <Select
          label={t('field.countBand')}
          hint={t('hint.countBand')}
          value={values.countBand}
          options={choices.countBands}
          empty={empty}
          onChange={(countBand) => change({ countBand })}
          problem={problems.get('countBand')}
        />
        <TextField
          label={t('field.quarter')}
          hint={t('hint.quarter', { example: quarterOf(today()) })}
          value={values.quarter}
          maxLength={7}
          onChange={(quarter) => change({ quarter })}
          problem={problems.get('quarter')}
        />
      </div>
      <div className="ww-form__pair">
        <Select
          label={t('field.handover')}
          hint={t('handoverMeaning')}
          value={values.handover}
          options={choices.handovers}
          empty={empty}
          onChange={(handover) => change({ handover })}
          problem={problems.get('handover')}
        />
        <Select
          label={t('field.feedback')}
          value={values.feedback}
          options={choices.feedbacks}
          empty={empty}
          onChange={(feedback) => change({ feedback })}
          problem={problems.get('feedback')}
        />
      </div>
    </>
  );
}

interface ReferralFormProps {
  readonly stored: Stored | null;
  readonly from: ChosenPartner | null;
  readonly to: ChosenPartner | null;
  readonly start: Start;
  readonly onDone: (id: string | null) => void;
}

/** Adds or changes a referral: numbers in bands, never a resident. */
export function ReferralForm({ stored, start, onDone, ...ends }: ReferralFormProps) {
  const t = useText('forms');
  const [id] = useState(() => stored?.id ?? newId('referral'));
  const [from, setFrom] = useState(stored?.from ?? ends.from);
  const [to, setTo] = useState(stored?.to ?? ends.to);
  const [values, setValues] = useState(() => valuesOf(stored, start));
  const create = useCommandOutcome(CREATE_REFERRAL);
  const update = useCommandOutcome(UPDATE_REFERRAL);
  const names = { from: from?.name ?? '', to: to?.name ?? '' };
  const own = {
    needId: orNull(values.needId),
    wijkCode: orNull(values.wijkCode),
    countBand: orNull(values.countBand),
    quarter: orNull(values.quarter.trim()),
    handover: orNull(values.handover),
    feedback: orNull(values.feedback),
  };
  const send = () =>
    stored === null
      ? create({ id, fromId: from?.id ?? '', toId: to?.id ?? '', ...own }, { label: t('done.referralAdded', names) })
      : update({ id, version: stored.version, ...own }, { label: t('done.referralChanged', names) });
  const submission = useSubmission(send, onDone, id);
  const { problems } = submission;
  return (
    <FormFrame title={stored === null ? t('referralAdd') : t('referralEdit', names)} submission={submission} onClose={() => onDone(null)}>
      {stored === null && (
        <TieEnds
          labels={{ from: t('field.referralFrom'), to: t('field.referralTo') }}
          from={from}
          to={to}
          onFrom={setFrom}
          onTo={setTo}
          problems={problems}
        />
      )}
      <ReferralFields values={values} change={(patch) => setValues((before) => ({ ...before, ...patch }))} problems={problems} />
    </FormFrame>
  );
}
