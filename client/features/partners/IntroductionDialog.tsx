import { useState } from 'react';
import { newId, useCommandOutcome, useCurrentNetwork, useNetworkQuery, useViewer } from '../../api/index.ts';
import { useFormat, useText } from '../../text/index.ts';
import { announce, Button, Dialog } from '../../ui/index.ts';
import { type Introduction, useReason } from './introductionReason.ts';
import type { ProfilePartner } from './ProfileHead.tsx';
import { ADD_ACQUAINTANCE, INTRODUCTION_CONTACTS } from './profile.graphql.ts';

interface Props {
  readonly partner: ProfilePartner;
  readonly introduction: Introduction;
  readonly onClose: () => void;
}

function ContactLine({ id, name }: { readonly id: string; readonly name: string }) {
  const state = useNetworkQuery(INTRODUCTION_CONTACTS, { id });
  const t = useText('partners');
  const found = state.data?.partner;
  if (found === undefined) return null;
  const contact = [found?.contactFunction, found?.contactEmail, found?.contactPhone]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' · ');
  return (
    <p>
      <bdi>{contact === '' ? t('introductions.noContactOf', { name }) : t('introductions.contactOf', { name, contact })}</bdi>
    </p>
  );
}

/** How to get introduced: whom to ask, with what words; and noting that it happened. */
export function IntroductionDialog({ partner, introduction, onClose }: Props) {
  const { network } = useCurrentNetwork();
  const { mayWrite } = useViewer();
  const t = useText('partners');
  const common = useText('common');
  const format = useFormat();
  const reason = useReason()(introduction);
  const add = useCommandOutcome(ADD_ACQUAINTANCE);
  const [busy, setBusy] = useState(false);
  const { partner: other, via } = introduction;
  const first = via[0];
  const words = { me: partner.name, them: other.name, network: network.name, reason };
  const letter = first === undefined ? t('introductions.letterText', words) : t('introductions.letterVia', words);
  const know = () => {
    setBusy(true);
    void add(
      { id: newId('collaboration'), fromId: partner.id, toId: other.id, level: 1 },
      { label: t('introductions.knowLabel', { a: partner.name, b: other.name }), sayProblems: true },
    )
      .then((outcome) => outcome.status !== 'failed' && onClose())
      .finally(() => setBusy(false));
  };
  const copy = () => void navigator.clipboard?.writeText(letter).then(() => announce(t('introductions.copied')));
  return (
    <Dialog
      title={t('introductions.dialogTitle', { name: other.name })}
      onClose={onClose}
      footer={
        <>
          {mayWrite && (
            <Button variant="primary" icon="link" busy={busy} onClick={know}>
              {t('introductions.know')}
            </Button>
          )}
          <Button onClick={onClose}>{common('close')}</Button>
        </>
      }
    >
      <div className="ww-introduction-steps">
        <p>
          <bdi>{reason}</bdi>
        </p>
        {first === undefined ? (
          <>
            <p>{t('introductions.stepDirect')}</p>
            <ContactLine id={other.id} name={other.name} />
          </>
        ) : (
          <>
            <p>
              <bdi>{t('introductions.stepVia', { names: format.list(via.slice(0, 3).map((known) => known.name)) })}</bdi>
            </p>
            <ContactLine id={first.id} name={first.name} />
          </>
        )}
        <h3>{t('introductions.letter')}</h3>
        <blockquote>
          <bdi>{letter}</bdi>
        </blockquote>
        <Button onClick={copy}>{t('introductions.copy')}</Button>
      </div>
    </Dialog>
  );
}
