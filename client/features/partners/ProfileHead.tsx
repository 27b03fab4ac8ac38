import { useState } from 'react';
import { Link } from 'react-router';
import type { ProfileQuery } from '../../api/gql/graphql.ts';
import { useCommandOutcome, useCurrentNetwork, useViewer } from '../../api/index.ts';
import { useForms } from '../../state/forms.ts';
import { today } from '../../state/today.ts';
import { useFilters } from '../../state/urlState.ts';
import { useFormat, useText } from '../../text/index.ts';
import { Button, ExampleBadge, Icon, LinkButton, PartnerMark } from '../../ui/index.ts';
import { usePartnerWords } from './partnerWords.tsx';
import { CONFIRM_PARTNER } from './profile.graphql.ts';
import { RowMenu } from './RowMenu.tsx';

export type ProfilePartner = NonNullable<ProfileQuery['partner']>;
interface Props {
  readonly partner: ProfilePartner;
}

/** A web address only as a link when it is one: what was typed may be anything. */
function Website({ address }: { readonly address: string }) {
  const safe = /^https?:\/\//i.test(address);
  if (!safe) return <bdi>{address}</bdi>;
  return (
    <a href={address} rel="noopener noreferrer nofollow" target="_blank">
      <bdi>{address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')}</bdi>
    </a>
  );
}

function Contact({ partner }: Props) {
  const t = useText('partners');
  const { contactFunction, contactEmail, contactPhone, website } = partner;
  const parts = [contactFunction, contactEmail, contactPhone].filter((part) => part !== null && part !== undefined && part !== '');
  if (parts.length === 0 && !website) return null;
  return (
    <p className="ww-muted">
      {t('profile.contact')}: <bdi>{parts.join(' · ')}</bdi>
      {parts.length > 0 && website ? ' · ' : ''}
      {website && <Website address={website} />}
    </p>
  );
}

/** "Klopt dit nog?": one press, and it can be turned back. */
function StillCorrect({ partner }: Props) {
  const t = useText('partners');
  const format = useFormat();
  const common = useText('common');
  const forms = useForms();
  const confirm = useCommandOutcome(CONFIRM_PARTNER);
  const [busy, setBusy] = useState(false);
  const confirmedToday = partner.lastConfirmedOn === today();
  const yes = () => {
    setBusy(true);
    void confirm(
      { id: partner.id, version: partner.version, on: today() },
      { label: t('confirm.done', { name: partner.name }), sayProblems: true },
    ).finally(() => setBusy(false));
  };
  return (
    <section
      className={`ww-profile-confirm ww-no-print ${partner.stale ? 'ww-profile-confirm--stale' : ''}`}
      aria-label={t('confirm.title')}
    >
      <p>
        <strong>{t('confirm.title')}</strong>{' '}
        {confirmedToday
          ? t('confirm.today')
          : partner.lastConfirmedOn
            ? t('confirm.last', { date: format.dayLong(partner.lastConfirmedOn) })
            : t('confirm.never')}
      </p>
      <div className="ww-row">
        {!confirmedToday && (
          <Button variant="primary" icon="check" busy={busy} onClick={yes}>
            {t('confirm.yes')}
          </Button>
        )}
        <Button icon="pencil" onClick={() => void forms.open({ kind: 'partner', partnerId: partner.id })}>
          {common('edit')}
        </Button>
        <RowMenu
          name={partner.name}
          onEnd={() => void forms.open({ kind: 'end', what: 'partner', id: partner.id, version: partner.version, name: partner.name })}
          onRemove={() =>
            void forms.open({ kind: 'remove', what: 'partner', id: partner.id, version: partner.version, name: partner.name })
          }
        />
      </div>
    </section>
  );
}

function DateNote({ partner }: Props) {
  const [filters, change] = useFilters();
  const t = useText('partners');
  const format = useFormat();
  return (
    <>
      {filters.asOf !== null && (
        <p className="ww-profile-note">
          {t('profile.asOf', { date: format.dayLong(filters.asOf) })}{' '}
          <Button onClick={() => change({ asOf: null })}>{t('profile.showToday')}</Button>
        </p>
      )}
      {partner.until && <p className="ww-profile-note">{t('profile.stopped', { date: format.dayLong(partner.until) })}</p>}
    </>
  );
}

/** Who this is, and whether it is still correct. */
export function ProfileHead({ partner }: Props) {
  const { network } = useCurrentNetwork();
  const { mayWrite } = useViewer();
  const words = usePartnerWords();
  const format = useFormat();
  const t = useText('partners');
  const common = useText('common');
  const base = `/${encodeURIComponent(network.id)}`;
  return (
    <header className="ww-profile-head">
      <div className="ww-profile-head__who">
        <nav className="ww-profile-crumbs ww-no-print" aria-label={t('profile.toDirectory')}>
          <Link to={`${base}/partners`}>{t('title')}</Link>
          <Icon name="chevronRight" size={14} />
          <bdi>{partner.name}</bdi>
        </nav>
        <div className="ww-profile-head__name">
          <PartnerMark
            kind={partner.kind}
            formality={partner.formality}
            colourGroup={partner.sectors[0]?.colourGroup ?? 'onbekend'}
            size={56}
          />
          <div>
            <h1>
              <bdi>{partner.name}</bdi>
            </h1>
            <p className="ww-muted">
              {[
                words.form(partner),
                format.list(partner.sectors.map(format.name)),
                partner.aliases.length > 0 ? t('alsoKnown', { names: format.list(partner.aliases) }) : '',
              ]
                .filter((part) => part !== '')
                .join(' · ')}{' '}
              {partner.origin === 'example' && <ExampleBadge />}
            </p>
            {partner.description && (
              <p>
                <bdi>{partner.description}</bdi>
              </p>
            )}
            <Contact partner={partner} />
            {partner.source && (
              <p className="ww-muted ww-small">
                {common('source')}: <bdi>{partner.source}</bdi>
              </p>
            )}
            <DateNote partner={partner} />
          </div>
        </div>
      </div>
      <div className="ww-profile-head__side">
        {mayWrite && <StillCorrect partner={partner} />}
        <LinkButton to={`${base}/netwerk?kies=${encodeURIComponent(partner.id)}`} icon="network">
          {t('profile.inNetwork')}
        </LinkButton>
      </div>
    </header>
  );
}
