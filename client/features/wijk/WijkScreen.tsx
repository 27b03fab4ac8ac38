import { useParams } from 'react-router';
import { useCurrentNetwork } from '../../api/index.ts';
import { useFilters } from '../../state/urlState.ts';
import { useText } from '../../text/index.ts';
import { Empty, Failed, LinkButton, Loading, usePageTitle } from '../../ui/index.ts';
import { ActiveCard } from './ActiveCard.tsx';
import { BridgesCard } from './BridgesCard.tsx';
import { BuurtenCard } from './BuurtenCard.tsx';
import { Factsheet } from './Factsheet.tsx';
import { FiguresCard } from './FiguresCard.tsx';
import { LadderCard } from './LadderCard.tsx';
import { StaleCard } from './StaleCard.tsx';
import { type NetworkWijk, useWijkFacts, useWijkPeople, type WijkFacts } from './useWijk.ts';
import { WeekCard } from './WeekCard.tsx';
import { WijkGapsCard } from './WijkGapsCard.tsx';
import { WijkHead, type WijkLinks } from './WijkHead.tsx';
import './wijk.css';
import './factsheet.css';

/** One wijk: who lives there, where people go without, and who is there. */
export function WijkScreen() {
  const t = useText('wijk');
  const { network } = useCurrentNetwork();
  const { wijkCode = '' } = useParams();
  const wijk = network.wijken.find((one) => one.code === wijkCode);
  usePageTitle(`${wijk?.name ?? t('missingTitle')}, ${network.name}`);
  if (wijk === undefined) {
    return (
      <Empty
        level={1}
        title={t('missingTitle')}
        actions={
          <LinkButton to={`/${encodeURIComponent(network.id)}/dekking`} variant="primary">
            {t('toCoverage')}
          </LinkButton>
        }
      >
        {t('missingBody')}
      </Empty>
    );
  }
  return <KnownWijk key={wijk.code} wijk={wijk} />;
}

function KnownWijk({ wijk }: { readonly wijk: NetworkWijk }) {
  const t = useText('wijk');
  const state = useWijkFacts(wijk);
  const links = useWijkLinks(wijk);
  if (state.status === 'loading') {
    return (
      <div className="ww-page">
        <h1>{wijk.name}</h1>
        <Loading what={wijk.name} />
      </div>
    );
  }
  if (state.status === 'failed')
    return <Failed level={1} failure={state.failure} retry={state.retry} title={t('failed', { name: wijk.name })} />;
  return <WijkBody facts={state.data} links={links} />;
}

function WijkBody({ facts, links }: { readonly facts: WijkFacts; readonly links: WijkLinks }) {
  const people = useWijkPeople(facts);
  return (
    <>
      <div className="ww-wijk">
        <WijkHead facts={facts} links={links} />
        <div className="ww-wijk-body">
          <FiguresCard wijk={facts.wijk} />
          <WijkGapsCard facts={facts} links={links} />
          <LadderCard facts={facts} links={links} />
          <WeekCard facts={facts} />
          {people.status === 'loading' ? <Loading /> : null}
          {people.status === 'failed' ? <Failed failure={people.failure} retry={people.retry} /> : null}
          {people.status === 'ready' ? <BridgesCard facts={facts} people={people.data} /> : null}
          {people.status === 'ready' ? <ActiveCard facts={facts} active={people.data.active} links={links} /> : null}
          <StaleCard facts={facts} links={links} />
          <BuurtenCard facts={facts} />
        </div>
      </div>
      <Factsheet facts={facts} />
    </>
  );
}

function useWijkLinks(wijk: NetworkWijk): WijkLinks {
  const { network } = useCurrentNetwork();
  const [filters] = useFilters();
  const base = `/${encodeURIComponent(network.id)}`;
  const day = filters.asOf === null ? '' : `datum=${filters.asOf}`;
  const search = (extra: string) => {
    const parts = [day, extra].filter((part) => part !== '');
    return parts.length === 0 ? '' : `?${parts.join('&')}`;
  };
  return {
    coverage: `${base}/dekking${search('')}`,
    network: `${base}/netwerk${search(`wijk=${encodeURIComponent(wijk.code)}`)}`,
    wijk: (code) => `${base}/dekking/${encodeURIComponent(code)}${search('')}`,
    partner: (id) => `${base}/partners/${encodeURIComponent(id)}`,
    cell: (needId) => `${base}/dekking${search(`kies=${encodeURIComponent(`${needId}@${wijk.code}`)}`)}`,
  };
}
