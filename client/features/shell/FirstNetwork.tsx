import { Navigate } from 'react-router';
import { NETWORKS } from '../../api/currentNetwork.graphql.ts';
import { useNetworkQuery } from '../../api/index.ts';
import { useText } from '../../text/index.ts';
import { Empty, Failed, Loading } from '../../ui/index.ts';

/** The start: straight to the first network. */
export function FirstNetwork() {
  const state = useNetworkQuery(NETWORKS, {});
  const t = useText('shell');
  if (state.status === 'loading') return <Loading what={t('network')} />;
  if (state.status === 'failed')
    return (
      <main className="ww-shell-main">
        <Failed level={1} failure={state.failure} retry={state.retry} />
      </main>
    );
  const first = state.data.networks[0];
  if (first === undefined)
    return (
      <main className="ww-shell-main">
        <Empty level={1} title={t('noNetworksTitle')}>
          {t('noNetworksText')}
        </Empty>
      </main>
    );
  return <Navigate to={`/${encodeURIComponent(first.id)}/netwerk`} replace />;
}
