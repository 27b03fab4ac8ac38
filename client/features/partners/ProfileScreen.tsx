import './partners.css';
import './profile.css';
import type { ReactNode } from 'react';
import { useCurrentNetwork, useNetworkQuery } from '../../api/index.ts';
import { useFilters } from '../../state/urlState.ts';
import { useText } from '../../text/index.ts';
import { Empty, Failed, LinkButton, Loading, usePageTitle } from '../../ui/index.ts';
import { IntroductionsCard } from './IntroductionsCard.tsx';
import { OffersCard } from './OffersCard.tsx';
import { Passport } from './Passport.tsx';
import { ProfileHead } from './ProfileHead.tsx';
import { PROFILE } from './profile.graphql.ts';
import { ReferralOptionsCard } from './ReferralOptionsCard.tsx';
import { ReferralsCard } from './ReferralsCard.tsx';
import { TiesCard } from './TiesCard.tsx';

interface ProfileScreenProps {
  readonly partnerId: string;
  /** The history of this partner, from its own feature. */
  readonly history: ReactNode;
}

/** One partner: passport, whom to meet, where to refer, ties, offers, referrals, history. */
export function ProfileScreen({ partnerId, history }: ProfileScreenProps) {
  const { network } = useCurrentNetwork();
  const [{ asOf }] = useFilters();
  const state = useNetworkQuery(PROFILE, { id: partnerId, asOf }, { keepPrevious: false });
  const t = useText('partners');
  const partner = state.data?.partner;
  usePageTitle(partner?.name ?? t('title'));
  if (state.status === 'loading') return <Loading what={t('title')} />;
  if (state.status === 'failed' && state.failure.kind !== 'missing')
    return <Failed level={1} failure={state.failure} retry={state.retry} />;
  if (!partner || partner.networkId !== network.id)
    return (
      <Empty
        level={1}
        title={t('profile.gone')}
        actions={
          <LinkButton to={`/${encodeURIComponent(network.id)}/partners`} variant="primary">
            {t('profile.toDirectory')}
          </LinkButton>
        }
      >
        {t('profile.goneText')}
      </Empty>
    );
  return (
    <article className="ww-profile">
      <ProfileHead partner={partner} />
      <Passport partner={partner} />
      <div className="ww-profile-grid">
        <div className="ww-profile-column">
          <IntroductionsCard partner={partner} asOf={asOf} />
          <ReferralOptionsCard partner={partner} asOf={asOf} />
          <OffersCard partner={partner} />
        </div>
        <div className="ww-profile-column">
          <TiesCard partner={partner} />
          <ReferralsCard partner={partner} />
          {history}
        </div>
      </div>
    </article>
  );
}
