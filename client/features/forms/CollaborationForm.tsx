import type { ResultOf } from '@graphql-typed-document-node/core';
import { useId, useState } from 'react';
import { newId, useCommandOutcome } from '../../api/index.ts';
import { useText } from '../../text/index.ts';
import { TextField } from '../../ui/index.ts';
import { FormFrame, useSubmission } from './FormFrame.tsx';
import { FieldGroup } from './fields.tsx';
import { CREATE_COLLABORATION, type FORM_COLLABORATION, UPDATE_COLLABORATION } from './forms.graphql.ts';
import type { ChosenPartner } from './PartnerChoice.tsx';
import { TieEnds } from './TieEnds.tsx';

type Stored = NonNullable<ResultOf<typeof FORM_COLLABORATION>['collaboration']>;
const LEVELS = ['1', '2', '3', '4', '5'] as const;
type Level = (typeof LEVELS)[number];

function LevelField({
  value,
  onChange,
  problem,
}: {
  readonly value: Level;
  readonly onChange: (level: Level) => void;
  readonly problem: string | undefined;
}) {
  const t = useText('forms');
  const common = useText('common');
  const name = useId();
  return (
    <FieldGroup label={t('field.level')} problem={problem}>
      <div className="ww-form__levels">
        {LEVELS.map((level) => (
          <label key={level} className="ww-form__level">
            <input type="radio" name={name} checked={value === level} onChange={() => onChange(level)} />
            <span className={`ww-form__tie ww-form__tie--${level}`} aria-hidden="true" />
            <span>
              {common(`level.${level}`)} <span className="ww-muted ww-small">{t(`levelMeaning.${level}`)}</span>
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

interface CollaborationFormProps {
  readonly stored: Stored | null;
  readonly from: ChosenPartner | null;
  readonly to: ChosenPartner | null;
  readonly onDone: (id: string | null) => void;
}

/** Adds a tie between two partners, or changes how close it is. */
export function CollaborationForm({ stored, onDone, ...start }: CollaborationFormProps) {
  const t = useText('forms');
  const [id] = useState(() => stored?.id ?? newId('collaboration'));
  const [from, setFrom] = useState(stored?.from ?? start.from);
  const [to, setTo] = useState(stored?.to ?? start.to);
  const [level, setLevel] = useState<Level>(() => LEVELS.find((known) => known === String(stored?.level)) ?? '3');
  const [since, setSince] = useState(stored?.since ?? '');
  const create = useCommandOutcome(CREATE_COLLABORATION);
  const update = useCommandOutcome(UPDATE_COLLABORATION);
  const names = { from: from?.name ?? '', to: to?.name ?? '' };
  const own = { level: Number(level), since: since === '' ? null : since };
  const send = () =>
    stored === null
      ? create({ id, fromId: from?.id ?? '', toId: to?.id ?? '', ...own }, { label: t('done.collaborationAdded', names) })
      : update({ id, version: stored.version, ...own }, { label: t('done.collaborationChanged', names) });
  const submission = useSubmission(send, onDone, id);
  const { problems } = submission;
  return (
    <FormFrame
      title={stored === null ? t('collaborationAdd') : t('collaborationEdit', names)}
      submission={submission}
      onClose={() => onDone(null)}
    >
      {stored === null && (
        <TieEnds
          labels={{ from: t('field.fromId'), to: t('field.toId') }}
          from={from}
          to={to}
          onFrom={setFrom}
          onTo={setTo}
          problems={problems}
        />
      )}
      <LevelField value={level} onChange={setLevel} problem={problems.get('level')} />
      <TextField
        label={t('field.since')}
        hint={t('hint.since')}
        type="date"
        value={since}
        onChange={setSince}
        problem={problems.get('since')}
      />
    </FormFrame>
  );
}
