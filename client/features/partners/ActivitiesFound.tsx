import { useEffect } from 'react';
import { Link } from 'react-router';
import type { ActivitiesFoundQuery } from '../../api/gql/graphql.ts';
import { graphql, useCurrentNetwork, useNetworkQuery } from '../../api/index.ts';
import { useText } from '../../text/index.ts';
import { useDaypartWords } from '../../text/useDaypartWords.ts';
import { CountBadge, Highlighted, Icon, PartnerMark } from '../../ui/index.ts';
import { useAreaNames } from './partnerWords.tsx';
import type { Directory } from './useDirectory.ts';

const ACTIVITIES_FOUND = graphql(`
  query ActivitiesFound($networkId: ID!, $filter: ActivityFilter, $asOf: Date) {
    activities(networkId: $networkId, first: 8, filter: $filter, asOf: $asOf) {
      totalCount
      edges { node { id name dayparts serves offers { partner { id name kind formality colourGroup } role } } }
    }
  }
`);

type Found = ActivitiesFoundQuery['activities']['edges'][number]['node'];

function FoundLine({ activity, search }: { readonly activity: Found; readonly search: string }) {
  const { network } = useCurrentNetwork();
  const when = useDaypartWords();
  const areas = useAreaNames();
  const t = useText('partners');
  const offer = activity.offers.find(({ role }) => role === 'lead') ?? activity.offers[0];
  if (offer === undefined) return null;
  const { partner } = offer;
  const dayparts = activity.dayparts.length === 0 ? t('referral.onCall') : when(activity.dayparts);
  return (
    <li className="ww-partners-item">
      <PartnerMark {...partner} size={30} />
      <div className="ww-partners-item__text">
        <Link to={`/${encodeURIComponent(network.id)}/partners/${encodeURIComponent(partner.id)}`} className="ww-partners-link">
          <Highlighted text={activity.name} search={search} />
        </Link>
        <div className="ww-muted ww-small">
          <bdi>{partner.name}</bdi> · {areas(activity.serves)} · {dayparts}
        </div>
      </div>
      <Icon name="chevronRight" />
    </li>
  );
}

interface ActivitiesFoundProps {
  readonly directory: Directory;
  readonly onTotal: (total: number) => void;
}

/** Who searches for "koffie" means what is done, not what somebody is called: the activities with that word. */
export function ActivitiesFound({ directory, onTotal }: ActivitiesFoundProps) {
  const { network } = useCurrentNetwork();
  const { search, needIds, targetGroupIds, supportLevels, wijkCodes, asOf } = directory.filters;
  const asked = search.trim();
  const filter = {
    search: asked,
    needIds: [...needIds],
    targetGroupIds: [...targetGroupIds],
    supportLevels: [...supportLevels],
    ...(wijkCodes.length === 1 && wijkCodes[0] !== undefined && { wijkCode: wijkCodes[0] }),
  };
  const state = useNetworkQuery(ACTIVITIES_FOUND, { networkId: network.id, filter, asOf }, { pause: asked === '' });
  const t = useText('partners');
  const total = asked === '' ? 0 : (state.data?.activities.totalCount ?? 0);
  useEffect(() => onTotal(total), [total, onTotal]);
  if (asked === '' || state.data === undefined || total === 0) return null;
  return (
    <section className="ww-card ww-partners-results" aria-labelledby="activities-found">
      <h2 id="activities-found">
        {t('activitiesFound')} <CountBadge count={total} />
      </h2>
      <ul className="ww-partners-list">
        {state.data.activities.edges.map(({ node }) => (
          <FoundLine key={node.id} activity={node} search={asked} />
        ))}
      </ul>
    </section>
  );
}
