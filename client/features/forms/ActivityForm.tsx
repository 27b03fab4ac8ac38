import type { ResultOf } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { newId, useCommandOutcome } from '../../api/index.ts';
import { useText } from '../../text/index.ts';
import { Button, IconButton, PartnerMark, Select, TextField } from '../../ui/index.ts';
import { type ActivityValues, activityInput, activityValues, changedActivity } from './activityValues.ts';
import { FormFrame, type Problems, useSubmission } from './FormFrame.tsx';
import { BoxesField, FieldGroup, useChoices, WeekField } from './fields.tsx';
import { CREATE_ACTIVITY, type FORM_ACTIVITY, UPDATE_ACTIVITY } from './forms.graphql.ts';
import { type ChosenPartner, PartnerChoice } from './PartnerChoice.tsx';

export type StoredActivity = NonNullable<ResultOf<typeof FORM_ACTIVITY>['activity']>;

interface FieldsProps {
  readonly values: ActivityValues;
  readonly change: (patch: Partial<ActivityValues>) => void;
  readonly problems: Problems;
}

function OffersField({ values, change, problems }: FieldsProps) {
  const t = useText('forms');
  const [adding, setAdding] = useState(values.offers.length === 0);
  const { offers } = values;
  const add = (partner: ChosenPartner | null) => {
    if (partner === null) return;
    change({ offers: [...offers, { partner, role: offers.length === 0 ? 'lead' : 'co' }] });
    setAdding(false);
  };
  return (
    <FieldGroup label={t('field.offers')} problem={adding ? undefined : problems.get('offers')}>
      <ul className="ww-form__offers">
        {offers.map(({ partner, role }) => (
          <li key={partner.id}>
            <PartnerMark {...partner} />
            <bdi>{partner.name}</bdi>
            {role === 'co' && <span className="ww-muted ww-small">{t('coOffer')}</span>}
            <IconButton
              icon="close"
              size={16}
              label={t('removeOffer', { name: partner.name })}
              onClick={() => change({ offers: offers.filter((offer) => offer.partner.id !== partner.id) })}
            />
          </li>
        ))}
      </ul>
      {adding || offers.length === 0 ? (
        <PartnerChoice
          label={t('field.fromId')}
          chosen={null}
          onChoose={add}
          except={offers.map((offer) => offer.partner.id)}
          problem={problems.get('offers')}
        />
      ) : (
        <Button variant="subtle" icon="plus" onClick={() => setAdding(true)}>
          {t('addOffer')}
        </Button>
      )}
    </FieldGroup>
  );
}

function MainFields(props: FieldsProps) {
  const { values, change, problems } = props;
  const t = useText('forms');
  const choices = useChoices();
  return (
    <>
      <TextField
        label={t('field.name')}
        value={values.name}
        onChange={(name) => change({ name })}
        problem={problems.get('name')}
        required
        autoFocus
      />
      <OffersField {...props} />
      <div className="ww-form__pair">
        <BoxesField
          label={t('field.needIds')}
          values={values.needIds}
          options={choices.needs}
          onChange={(needIds) => change({ needIds })}
          problem={problems.get('needIds')}
        />
        <BoxesField
          label={t('field.serves')}
          hint={t('hint.serves')}
          values={values.serves}
          options={choices.areas}
          onChange={(serves) => change({ serves })}
          problem={problems.get('serves')}
        />
      </div>
      <WeekField
        label={t('field.dayparts')}
        values={values.dayparts}
        onChange={(dayparts) => change({ dayparts })}
        problem={problems.get('dayparts')}
      />
    </>
  );
}

function MoreFields({ values, change, problems }: FieldsProps) {
  const t = useText('forms');
  const common = useText('common');
  const choices = useChoices();
  const empty = common('unknown');
  return (
    <>
      <div className="ww-form__pair">
        <Select
          label={t('field.supportLevel')}
          hint={t('hint.supportLevel')}
          value={values.supportLevel}
          options={choices.rungs}
          empty={empty}
          onChange={(supportLevel) => change({ supportLevel })}
          problem={problems.get('supportLevel')}
        />
        <Select
          label={t('field.activityKind')}
          value={values.kind}
          options={choices.activityKinds}
          empty={empty}
          onChange={(kind) => change({ kind })}
          problem={problems.get('kind')}
        />
      </div>
      <details className="ww-form__more">
        <summary>{t('more')}</summary>
        <div className="ww-form__fields">
          <BoxesField
            label={t('field.targetGroupIds')}
            hint={t('hint.targetGroupIds')}
            values={values.targetGroupIds}
            options={choices.targetGroups}
            onChange={(targetGroupIds) => change({ targetGroupIds })}
            problem={problems.get('targetGroupIds')}
          />
          <PartnerChoice
            label={t('field.heldAt')}
            chosen={values.heldAt}
            onChoose={(heldAt) => change({ heldAt })}
            kinds={['place']}
            problem={problems.get('heldAt')}
          />
          <TextField
            label={t('field.description')}
            multiline
            maxLength={2000}
            value={values.description}
            onChange={(description) => change({ description })}
            problem={problems.get('description')}
          />
          <TextField
            label={t('field.capacityPerWeek')}
            inputMode="numeric"
            maxLength={6}
            value={values.capacityPerWeek}
            onChange={(capacityPerWeek) => change({ capacityPerWeek })}
            problem={problems.get('capacityPerWeek')}
          />
          <TextField
            label={t('field.since')}
            hint={t('hint.since')}
            type="date"
            value={values.since}
            onChange={(since) => change({ since })}
            problem={problems.get('since')}
          />
        </div>
      </details>
    </>
  );
}

interface ActivityFormProps {
  readonly stored: StoredActivity | null;
  readonly start: ActivityValues;
  readonly onDone: (id: string | null) => void;
}

/** Adds or changes an offer: who does what, for which need, where and when. */
export function ActivityForm({ stored, start, onDone }: ActivityFormProps) {
  const t = useText('forms');
  const [id] = useState(() => stored?.id ?? newId('activity'));
  const [values, setValues] = useState(() => (stored === null ? start : activityValues(stored)));
  const create = useCommandOutcome(CREATE_ACTIVITY);
  const update = useCommandOutcome(UPDATE_ACTIVITY);
  const change = (patch: Partial<ActivityValues>) => setValues((before) => ({ ...before, ...patch }));
  const send = () =>
    stored === null
      ? create({ id, ...activityInput(values, null) }, { label: t('done.activityAdded', { name: values.name }) })
      : update(
          { id, version: stored.version, ...changedActivity(values, stored) },
          { label: t('done.activityChanged', { name: values.name }) },
        );
  const submission = useSubmission(send, onDone, id);
  const fields = { values, change, problems: submission.problems };
  return (
    <FormFrame
      title={stored === null ? t('activityAdd') : t('activityEdit', { name: stored.name })}
      submission={submission}
      onClose={() => onDone(null)}
    >
      <MainFields {...fields} />
      <MoreFields {...fields} />
    </FormFrame>
  );
}
