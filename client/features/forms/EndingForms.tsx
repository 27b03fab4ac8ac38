import { useState } from 'react';
import { useCommandOutcome } from '../../api/index.ts';
import type { FormRequest } from '../../state/forms.ts';
import { today } from '../../state/today.ts';
import { useText } from '../../text/index.ts';
import { Button, TextField } from '../../ui/index.ts';
import {
  END_ACTIVITY,
  END_COLLABORATION,
  END_PARTNER,
  END_REFERRAL,
  REMOVE_ACTIVITY,
  REMOVE_COLLABORATION,
  REMOVE_PARTNER,
  REMOVE_REFERRAL,
} from './endings.graphql.ts';
import { FormFrame, useSubmission } from './FormFrame.tsx';

type Request = Extract<FormRequest, { what: string }>;
interface EndingProps {
  readonly request: Request;
  readonly onDone: (id: string | null) => void;
}

/** "It is no longer so": with the day. The past keeps it. */
export function EndForm({ request, onDone }: EndingProps) {
  const { what, id, version, name } = request;
  const t = useText('forms');
  const [on, setOn] = useState(today);
  const commands = {
    partner: useCommandOutcome(END_PARTNER),
    activity: useCommandOutcome(END_ACTIVITY),
    collaboration: useCommandOutcome(END_COLLABORATION),
    referral: useCommandOutcome(END_REFERRAL),
  };
  const submission = useSubmission(() => commands[what]({ id, version, on }, { label: t('done.ended', { name }) }), onDone, id);
  return (
    <FormFrame title={t('end.title', { name })} submission={submission} onClose={() => onDone(null)} action={t('end.action')} size="small">
      <p>{t('end.text')}</p>
      <TextField
        label={t('end.on')}
        type="date"
        value={on}
        onChange={setOn}
        problem={submission.problems.get('on') ?? submission.problems.get('until')}
        required
        autoFocus
      />
    </FormFrame>
  );
}

/** "It was never true": gone, also from the past; undo brings it back. */
export function RemoveForm({ request, onDone, onEnd }: EndingProps & { readonly onEnd: () => void }) {
  const { what, id, version, name } = request;
  const t = useText('forms');
  const commands = {
    partner: useCommandOutcome(REMOVE_PARTNER),
    activity: useCommandOutcome(REMOVE_ACTIVITY),
    collaboration: useCommandOutcome(REMOVE_COLLABORATION),
    referral: useCommandOutcome(REMOVE_REFERRAL),
  };
  const submission = useSubmission(() => commands[what]({ id, version }, { label: t('done.removed', { name }) }), onDone, id);
  return (
    <FormFrame
      title={t('remove.title', { name })}
      submission={submission}
      onClose={() => onDone(null)}
      action={t('remove.action')}
      danger
      size="small"
      moreActions={<Button onClick={onEnd}>{t('remove.end')}</Button>}
    >
      <p>{t('remove.text')}</p>
      {what === 'partner' && <p>{t('remove.partner')}</p>}
      <p>{t('remove.undo')}</p>
      <p>{t('remove.instead')}</p>
    </FormFrame>
  );
}
