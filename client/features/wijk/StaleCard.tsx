import { useState } from 'react';
import { Link } from 'react-router';
import { useCommand, useCurrentNetwork, useNetworkQuery, useViewer } from '../../api/index.ts';
import { isolatedName } from '../../model/isolatedName.ts';
import { today } from '../../state/today.ts';
import { useFilters } from '../../state/urlState.ts';
import { useFormat, useText } from '../../text/index.ts';
import { Button, Failed, Loading } from '../../ui/index.ts';
import type { WijkFacts } from './useWijk.ts';
import type { WijkLinks } from './WijkHead.tsx';
import { CONFIRM_ACTIVITY, WIJK_STALE } from './wijk.graphql.ts';

const SHOWN = 8;

/** Offers nobody confirmed for a year: ask whether they still hold, or confirm them here. */
export function StaleCard({ facts, links }: { readonly facts: WijkFacts; readonly links: WijkLinks }) {
  const t = useText('wijk');
  const format = useFormat();
  const { network } = useCurrentNetwork();
  const [filters] = useFilters();
  const [all, setAll] = useState(false);
  const state = useNetworkQuery(
    WIJK_STALE,
    { networkId: network.id, wijkCode: facts.wijk.code, asOf: filters.asOf },
    { keepPrevious: false },
  );
  const edges = state.data?.activities.edges ?? [];
  const shown = all ? edges : edges.slice(0, SHOWN);
  return (
    <section className="ww-card ww-stale-card" aria-labelledby="ww-wijk-stale">
      <h2 id="ww-wijk-stale">{t('stale.title')}</h2>
      <p className="ww-muted ww-small">{t('stale.help')}</p>
      {state.status === 'loading' ? <Loading /> : null}
      {state.status === 'failed' ? <Failed failure={state.failure} retry={state.retry} /> : null}
      {state.status === 'ready' && edges.length === 0 ? <p>{t('stale.none')}</p> : null}
      <ul>
        {shown.map(({ node }) => (
          <li key={node.id} className="ww-stale-item">
            <div>
              <strong>{node.name}</strong>{' '}
              {node.offers.map((offer, index) => (
                <span key={offer.partner.id}>
                  {index > 0 ? ', ' : ''}
                  <Link to={links.partner(offer.partner.id)}>{offer.partner.name}</Link>
                </span>
              ))}
              <div className="ww-muted ww-small">
                {node.lastConfirmedOn ? t('stale.since', { date: format.day(node.lastConfirmedOn) }) : t('stale.never')}
              </div>
            </div>
            <ConfirmButton id={node.id} version={node.version} name={node.name} />
          </li>
        ))}
      </ul>
      {edges.length > shown.length ? (
        <Button onClick={() => setAll(true)}>{t('stale.more', { count: edges.length - shown.length })}</Button>
      ) : null}
    </section>
  );
}

function ConfirmButton({ id, version, name }: { readonly id: string; readonly version: number; readonly name: string }) {
  const t = useText('wijk');
  const viewer = useViewer();
  const confirm = useCommand(CONFIRM_ACTIVITY);
  const [busy, setBusy] = useState(false);
  if (!viewer.mayWrite) return null;
  return (
    <Button
      icon="check"
      busy={busy}
      aria-label={t('stale.confirmName', { name })}
      onClick={() => {
        setBusy(true);
        void confirm({ id, version, on: today() }, { label: t('stale.confirmed', { name: isolatedName(name) }) }).finally(() =>
          setBusy(false),
        );
      }}
    >
      {t('stale.confirm')}
    </Button>
  );
}
