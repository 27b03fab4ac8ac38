import { useState } from 'react';
import { Link } from 'react-router';
import { useCurrentNetwork, useNetworkQuery } from '../../api/index.ts';
import { usePutAside } from '../../state/putAside.ts';
import { useFormat, useText } from '../../text/index.ts';
import { Button, Failed, Icon, Loading, PartnerMark } from '../../ui/index.ts';
import { IntroductionDialog } from './IntroductionDialog.tsx';
import { type Introduction, useReason } from './introductionReason.ts';
import type { ProfilePartner } from './ProfileHead.tsx';
import { INTRODUCTIONS } from './profile.graphql.ts';

const SHOWN = 3;

interface ItemProps {
  readonly introduction: Introduction;
  readonly onIntroduce: () => void;
  readonly onNotNow: () => void;
}

function IntroductionItem({ introduction, onIntroduce, onNotNow }: ItemProps) {
  const { network } = useCurrentNetwork();
  const { partner, via } = introduction;
  const t = useText('partners');
  const format = useFormat();
  const reason = useReason();
  const names = format.list(via.slice(0, SHOWN).map((known) => known.name));
  return (
    <li className="ww-introduction">
      <PartnerMark {...partner} size={32} />
      <div className="ww-introduction__text">
        <h3>
          <Link to={`/${encodeURIComponent(network.id)}/partners/${encodeURIComponent(partner.id)}`} className="ww-partners-link">
            <bdi>{partner.name}</bdi>
          </Link>
        </h3>
        <p>
          <bdi>{reason(introduction)}</bdi> {t('introductions.noContact')}
        </p>
        <p className="ww-muted ww-small ww-introduction__via">
          <Icon name="person" size={16} />{' '}
          <bdi>{via.length === 0 ? t('introductions.noVia') : t('introductions.via', { count: via.length, names })}</bdi>
        </p>
      </div>
      <div className="ww-row ww-introduction__actions ww-no-print">
        <Button variant="primary" aria-label={t('introductions.introduceWho', { name: partner.name })} onClick={onIntroduce}>
          {t('introductions.introduce')}
        </Button>
        <Button aria-label={t('introductions.notNowWho', { name: partner.name })} onClick={onNotNow}>
          {t('introductions.notNow')}
        </Button>
      </div>
    </li>
  );
}

interface Props {
  readonly partner: ProfilePartner;
  readonly asOf: string | null;
}

/** Whom this partner should get to know: at most three at a time, each with its reason, never with a score. */
export function IntroductionsCard({ partner, asOf }: Props) {
  const state = useNetworkQuery(INTRODUCTIONS, { partnerId: partner.id, asOf });
  const aside = usePutAside(`kennismaken.${partner.id}`);
  const [open, setOpen] = useState<Introduction | null>(null);
  const t = useText('partners');
  const all = state.data?.introductions ?? [];
  const shown = all.filter((introduction) => !aside.has(introduction.partner.id)).slice(0, SHOWN);
  return (
    <section className="ww-card ww-profile-introductions" aria-labelledby="introductions-title">
      <h2 id="introductions-title">{t('introductions.title')}</h2>
      <p className="ww-muted ww-small">{t('introductions.text')}</p>
      {state.status === 'loading' && <Loading />}
      {state.status === 'failed' && <Failed failure={state.failure} retry={state.retry} />}
      {state.status === 'ready' && all.length === 0 && <p>{t('introductions.none', { name: partner.name })}</p>}
      <ul className="ww-introductions">
        {shown.map((introduction) => (
          <IntroductionItem
            key={introduction.partner.id}
            introduction={introduction}
            onIntroduce={() => setOpen(introduction)}
            onNotNow={() => aside.put(introduction.partner.id)}
          />
        ))}
      </ul>
      {aside.size > 0 && (
        <p className="ww-muted ww-small ww-row">
          {t('introductions.hidden', { count: aside.size })}
          <Button variant="subtle" onClick={aside.clear}>
            {t('introductions.showAgain')}
          </Button>
        </p>
      )}
      <details className="ww-small ww-no-print">
        <summary>{t('introductions.how')}</summary>
        <p>{t('introductions.howText')}</p>
      </details>
      {open !== null && <IntroductionDialog partner={partner} introduction={open} onClose={() => setOpen(null)} />}
    </section>
  );
}
