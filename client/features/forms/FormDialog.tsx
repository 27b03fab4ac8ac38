import './forms.css';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type ReactNode, useState } from 'react';
import { useNetworkQuery } from '../../api/index.ts';
import type { FormRequest } from '../../state/forms.ts';
import { useText } from '../../text/index.ts';
import { Dialog, Failed, Loading } from '../../ui/index.ts';
import { ActivityForm } from './ActivityForm.tsx';
import { NEW_ACTIVITY } from './activityValues.ts';
import { CollaborationForm } from './CollaborationForm.tsx';
import { EndForm, RemoveForm } from './EndingForms.tsx';
import { FORM_ACTIVITY, FORM_COLLABORATION, FORM_REFERRAL, PARTNER_NAME } from './forms.graphql.ts';
import type { ChosenPartner } from './PartnerChoice.tsx';
import { PartnerForm } from './PartnerForm.tsx';
import { ReferralForm } from './ReferralForm.tsx';

interface FormDialogProps {
  readonly request: FormRequest;
  readonly onDone: (id: string | null) => void;
}

interface LoadedProps<T, S> {
  readonly document: TypedDocumentNode<T, { id: string }>;
  /** undefined: nothing to load. */
  readonly id: string | undefined;
  readonly pick: (data: T) => S | null | undefined;
  readonly onClose: () => void;
  readonly children: (stored: S | null) => ReactNode;
}

/** What is opened is kept as it was: a change from elsewhere while typing must end as a conflict, not unseen. */
function Loaded<T, S>({ document, id, pick, onClose, children }: LoadedProps<T, S>) {
  const [stored, setStored] = useState<S | null>(null);
  const state = useNetworkQuery(document, { id: id ?? '' }, { pause: id === undefined || stored !== null });
  const t = useText('forms');
  if (id === undefined || stored !== null) return children(stored);
  const found = state.data === undefined ? undefined : pick(state.data);
  if (found !== undefined && found !== null) setStored(found);
  const failure =
    state.status === 'failed' ? state.failure : state.status === 'ready' && found === null ? ({ kind: 'missing' } as const) : null;
  return (
    <Dialog title={t('title')} onClose={onClose}>
      {failure === null ? <Loading /> : <Failed failure={failure} retry={state.retry} />}
    </Dialog>
  );
}

/** A partner by its id, for a form that starts from one. */
function WithPartner({
  id,
  onClose,
  children,
}: {
  readonly id: string | undefined;
  readonly onClose: () => void;
  readonly children: (partner: ChosenPartner | null) => ReactNode;
}) {
  return (
    <Loaded document={PARTNER_NAME} id={id} pick={(data) => data.partner} onClose={onClose}>
      {(partner) => children(partner === null ? null : { ...partner, colourGroup: partner.sectors[0]?.colourGroup ?? 'onbekend' })}
    </Loaded>
  );
}

/** The form that was asked for. */
export default function FormDialog({ request, onDone }: FormDialogProps) {
  const [ending, setEnding] = useState(request.kind === 'end');
  const close = () => onDone(null);
  if (request.kind === 'partner') return <PartnerForm request={request} onDone={onDone} />;
  if (request.kind === 'end' || request.kind === 'remove')
    return ending ? (
      <EndForm request={request} onDone={onDone} />
    ) : (
      <RemoveForm request={request} onDone={onDone} onEnd={() => setEnding(true)} />
    );
  if (request.kind === 'activity')
    return (
      <Loaded document={FORM_ACTIVITY} id={request.activityId} pick={(data) => data.activity} onClose={close}>
        {(stored) => (
          <WithPartner id={request.partnerId} onClose={close}>
            {(partner) => (
              <ActivityForm
                stored={stored}
                start={{
                  ...NEW_ACTIVITY,
                  offers: partner === null ? [] : [{ partner, role: 'lead' }],
                  needIds: request.needId === undefined ? [] : [request.needId],
                  serves: request.wijkCode === undefined ? [] : [request.wijkCode],
                }}
                onDone={onDone}
              />
            )}
          </WithPartner>
        )}
      </Loaded>
    );
  return (
    <WithPartner id={request.fromId} onClose={close}>
      {(from) => (
        <WithPartner id={request.toId} onClose={close}>
          {(to) => <TieForm request={request} from={from} to={to} onDone={onDone} />}
        </WithPartner>
      )}
    </WithPartner>
  );
}

interface TieFormProps extends FormDialogProps {
  readonly request: Extract<FormRequest, { kind: 'collaboration' | 'referral' }>;
  readonly from: ChosenPartner | null;
  readonly to: ChosenPartner | null;
}

function TieForm({ request, from, to, onDone }: TieFormProps) {
  const close = () => onDone(null);
  if (request.kind === 'collaboration')
    return (
      <Loaded document={FORM_COLLABORATION} id={request.collaborationId} pick={(data) => data.collaboration} onClose={close}>
        {(stored) => <CollaborationForm stored={stored} from={from} to={to} onDone={onDone} />}
      </Loaded>
    );
  return (
    <Loaded document={FORM_REFERRAL} id={request.referralId} pick={(data) => data.referral} onClose={close}>
      {(stored) => (
        <ReferralForm stored={stored} from={from} to={to} start={{ needId: request.needId, wijkCode: request.wijkCode }} onDone={onDone} />
      )}
    </Loaded>
  );
}
