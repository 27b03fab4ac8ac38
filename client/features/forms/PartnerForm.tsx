import type { ResultOf } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { newId, useCommandOutcome, useNetworkQuery } from '../../api/index.ts';
import type { Formality, PartnerKind } from '../../model/filters.ts';
import type { FormRequest } from '../../state/forms.ts';
import { useText } from '../../text/index.ts';
import { Dialog, Failed, Loading, Select, TextField } from '../../ui/index.ts';
import { FormFrame, type Problems, useSubmission } from './FormFrame.tsx';
import { BoxesField, useChoices } from './fields.tsx';
import { CREATE_PARTNER, FORM_PARTNER, UPDATE_PARTNER } from './forms.graphql.ts';

type Stored = NonNullable<ResultOf<typeof FORM_PARTNER>['partner']>;
type Request = Extract<FormRequest, { kind: 'partner' }>;

interface Values {
  readonly name: string;
  readonly kind: PartnerKind | '';
  readonly formality: Formality | '';
  readonly sectorIds: readonly string[];
  readonly worksIn: readonly string[];
  readonly description: string;
  readonly aliases: string;
  readonly website: string;
  readonly contactFunction: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly since: string;
}
type Change = (patch: Partial<Values>) => void;

function valuesOf(stored: Stored | null, request: Request): Values {
  return {
    name: stored?.name ?? request.name ?? '',
    kind: stored?.kind ?? 'organisation',
    formality: stored?.formality ?? 'unknown',
    sectorIds: stored?.sectors.map((sector) => sector.id) ?? [],
    worksIn: stored?.worksIn.map((area) => area.wijk.code) ?? (request.wijkCode === undefined ? [] : [request.wijkCode]),
    description: stored?.description ?? '',
    aliases: stored?.aliases.join(', ') ?? '',
    website: stored?.website ?? '',
    contactFunction: stored?.contactFunction ?? '',
    contactEmail: stored?.contactEmail ?? '',
    contactPhone: stored?.contactPhone ?? '',
    since: stored?.since ?? '',
  };
}

const orNull = (text: string) => (text.trim() === '' ? null : text);

/** As the server asks for it; a wijk it worked in already keeps its dates. */
function inputOf(values: Values, stored: Stored | null) {
  const areas = new Map(
    stored?.worksIn.map(({ wijk, since, until }) => [wijk.code, { wijkCode: wijk.code, since: since ?? null, until: until ?? null }]),
  );
  return {
    name: values.name,
    kind: values.kind === '' ? ('organisation' as const) : values.kind,
    formality: values.formality === '' ? ('unknown' as const) : values.formality,
    sectorIds: [...values.sectorIds],
    worksIn: values.worksIn.map((code) => areas.get(code) ?? { wijkCode: code }),
    description: orNull(values.description),
    aliases: values.aliases
      .split(',')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
    website: orNull(values.website),
    contactFunction: orNull(values.contactFunction),
    contactEmail: orNull(values.contactEmail),
    contactPhone: orNull(values.contactPhone),
    since: orNull(values.since),
  };
}

/** Only what differs from what was opened: two people changing different fields then see no difference to settle. */
function changedOnly(values: Values, stored: Stored) {
  const before = inputOf(valuesOf(stored, { kind: 'partner' }), stored);
  const now = inputOf(values, stored);
  return Object.fromEntries(
    Object.entries(now).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof typeof before])),
  );
}

interface FieldsProps {
  readonly values: Values;
  readonly change: Change;
  readonly problems: Problems;
}

function MainFields({ values, change, problems }: FieldsProps) {
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
      <div className="ww-form__pair">
        <Select
          label={t('field.kind')}
          value={values.kind}
          options={choices.partnerKinds}
          onChange={(kind) => change({ kind })}
          problem={problems.get('kind')}
        />
        <Select
          label={t('field.formality')}
          value={values.formality}
          options={choices.formalities}
          onChange={(formality) => change({ formality })}
          problem={problems.get('formality')}
        />
      </div>
      <div className="ww-form__pair">
        <BoxesField
          label={t('field.sectorIds')}
          hint={t('hint.sectorIds')}
          values={values.sectorIds}
          options={choices.sectors}
          onChange={(sectorIds) => change({ sectorIds })}
          problem={problems.get('sectorIds')}
        />
        <BoxesField
          label={t('field.worksIn')}
          hint={t('hint.worksIn')}
          values={values.worksIn}
          options={choices.wijken}
          onChange={(worksIn) => change({ worksIn })}
          problem={problems.get('worksIn')}
        />
      </div>
    </>
  );
}

function MoreFields({ values, change, problems }: FieldsProps) {
  const t = useText('forms');
  return (
    <details className="ww-form__more" open={values.description !== '' || values.contactFunction !== ''}>
      <summary>{t('more')}</summary>
      <div className="ww-form__fields">
        <TextField
          label={t('field.description')}
          multiline
          maxLength={2000}
          value={values.description}
          onChange={(description) => change({ description })}
          problem={problems.get('description')}
        />
        <TextField
          label={t('field.aliases')}
          hint={t('hint.aliases')}
          maxLength={2000}
          value={values.aliases}
          onChange={(aliases) => change({ aliases })}
          problem={problems.get('aliases')}
        />
        <TextField
          label={t('field.contactFunction')}
          hint={t('hint.contactFunction')}
          value={values.contactFunction}
          onChange={(contactFunction) => change({ contactFunction })}
          problem={problems.get('contactFunction')}
        />
        <TextField
          label={t('field.contactEmail')}
          hint={t('hint.contactEmail')}
          inputMode="email"
          value={values.contactEmail}
          onChange={(contactEmail) => change({ contactEmail })}
          problem={problems.get('contactEmail')}
        />
        <TextField
          label={t('field.contactPhone')}
          inputMode="tel"
          maxLength={50}
          value={values.contactPhone}
          onChange={(contactPhone) => change({ contactPhone })}
          problem={problems.get('contactPhone')}
        />
        <TextField
          label={t('field.website')}
          inputMode="url"
          maxLength={500}
          value={values.website}
          onChange={(website) => change({ website })}
          problem={problems.get('website')}
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
  );
}

interface PartnerFieldsProps {
  readonly request: Request;
  readonly stored: Stored | null;
  readonly onDone: (id: string | null) => void;
}

function PartnerFields({ request, stored, onDone }: PartnerFieldsProps) {
  const t = useText('forms');
  const [id] = useState(() => stored?.id ?? newId('partner'));
  const [values, setValues] = useState(() => valuesOf(stored, request));
  const create = useCommandOutcome(CREATE_PARTNER);
  const update = useCommandOutcome(UPDATE_PARTNER);
  const change: Change = (patch) => setValues((before) => ({ ...before, ...patch }));
  const send = () =>
    stored === null
      ? create({ id, ...inputOf(values, null) }, { label: t('done.partnerAdded', { name: values.name }) })
      : update({ id, version: stored.version, ...changedOnly(values, stored) }, { label: t('done.partnerChanged', { name: values.name }) });
  const submission = useSubmission(send, onDone, id);
  return (
    <FormFrame
      title={stored === null ? t('partnerAdd') : t('partnerEdit', { name: stored.name })}
      submission={submission}
      onClose={() => onDone(null)}
    >
      <MainFields values={values} change={change} problems={submission.problems} />
      <MoreFields values={values} change={change} problems={submission.problems} />
    </FormFrame>
  );
}

/** Adds a partner, or changes one. */
export function PartnerForm({ request, onDone }: { readonly request: Request; readonly onDone: (id: string | null) => void }) {
  const id = request.partnerId;
  const [stored, setStored] = useState<Stored | null>(null);
  const state = useNetworkQuery(FORM_PARTNER, { id: id ?? '' }, { pause: id === undefined || stored !== null });
  const t = useText('forms');
  if (id === undefined || stored !== null) return <PartnerFields request={request} stored={stored} onDone={onDone} />;
  const partner = state.data?.partner;
  // What was opened is kept: a change from elsewhere while typing must end as a conflict, not unseen.
  if (partner) setStored(partner);
  return (
    <Dialog title={t('title')} onClose={() => onDone(null)}>
      {state.status === 'failed' ? (
        <Failed failure={state.failure} retry={state.retry} />
      ) : state.status === 'ready' && partner === null ? (
        <Failed failure={{ kind: 'missing' }} retry={state.retry} />
      ) : (
        <Loading />
      )}
    </Dialog>
  );
}
