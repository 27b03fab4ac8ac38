import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useCurrentNetwork, useNetworkQuery } from '../../api/index.ts';
import { standingOut } from '../../model/networkFacts.ts';
import { useFormat, useText } from '../../text/index.ts';
import { Trans } from '../../text/Trans.tsx';
import { ExampleBadge, Icon, Tabs } from '../../ui/index.ts';
import { MarkOf } from './NetworkLegend.tsx';
import { NETWORK_NEWS } from './network.graphql.ts';
import { useBoard } from './useBoard.ts';

const MOST_NAMES = 3;

function useNames() {
  const { picture } = useBoard();
  const format = useFormat();
  const t = useText('network');
  return (partners: readonly number[]): string => {
    const names = partners.slice(0, MOST_NAMES).map((i) => picture.partners.names[i] ?? '');
    const rest = partners.length - names.length;
    return format.list(rest > 0 ? [...names, t('start.more', { count: rest })] : names);
  };
}

function Numbers() {
  const t = useText('network');
  const format = useFormat();
  const { visible } = useBoard();
  const rows: [number, string][] = [
    [visible.partnerCount, t('start.partners', { count: visible.partnerCount })],
    [visible.activityCount, t('start.activities', { count: visible.activityCount })],
    [visible.tieCount, t('start.ties', { count: visible.tieCount })],
    [visible.referralCount, t('start.referrals', { count: visible.referralCount })],
  ];
  return (
    <dl className="ww-network-numbers">
      {rows.map(([count, word]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{format.number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Fact({ sign, children }: { readonly sign: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      <span className="ww-network-fact__sign">{sign}</span>
      <div>{children}</div>
    </li>
  );
}

function GapsFact() {
  const t = useText('network');
  const format = useFormat();
  const { network } = useCurrentNetwork();
  const { gaps } = useBoard();
  const counted = network.wijken.map((wijk) => ({ name: wijk.name, gaps: gaps.get(wijk.code)?.gaps ?? 0 })).filter((wijk) => wijk.gaps > 0);
  const sum = counted.reduce((total, wijk) => total + wijk.gaps, 0);
  if (gaps.size === 0) return null;
  const most = [...counted].sort((a, b) => b.gaps - a.gaps).slice(0, MOST_NAMES);
  return (
    <Fact sign={<span className="ww-network-gap" />}>
      {sum === 0 ? (
        t('start.noGaps')
      ) : (
        <Trans
          t={t}
          i18nKey="start.gaps"
          count={sum}
          values={{ count: sum, where: format.list(most.map((wijk) => t('start.gapsIn', { name: wijk.name, count: wijk.gaps }))) }}
          components={[<strong key="0" />]}
        />
      )}{' '}
      <Link to="../dekking">{t('start.toCoverage')}</Link>
    </Fact>
  );
}

function Show({ partner }: { readonly partner: number | undefined }) {
  const t = useText('network');
  const { picture, select } = useBoard();
  if (partner === undefined) return null;
  return (
    <button type="button" className="ww-network-link" onClick={() => select(picture.partners.ids[partner] ?? null)}>
      {t('start.show')}
      <span className="ww-hidden-text"> {picture.partners.names[partner]}</span>
    </button>
  );
}

function Facts() {
  const t = useText('network');
  const names = useNames();
  const { picture, visible, groups, day, grouping } = useBoard();
  const facts = useMemo(() => standingOut(picture, visible, groups.of, day), [picture, visible, groups, day]);
  const bold = [<strong key="0" />];
  const { busiest } = facts;
  const bare = grouping === 'wijk' ? facts.placesWithoutInformal.filter((place) => !groups.places[place]?.band) : [];
  const bareNames = bare.map((place) => groups.places[place]?.name ?? '');
  const format = useFormat();
  return (
    <ul className="ww-network-facts">
      <GapsFact />
      {busiest && (
        <Fact sign={<MarkOf partner={busiest.partner} />}>
          <Trans
            t={t}
            i18nKey="start.busiest"
            values={{ name: picture.partners.names[busiest.partner], ties: t('count.ties', { count: busiest.ties }) }}
            components={bold}
          />{' '}
          {facts.hangingOn.length > 0 &&
            t('start.hanging', {
              count: facts.hangingOn.length,
              names: names(facts.hangingOn),
              name: picture.partners.names[busiest.partner],
            })}{' '}
          <Show partner={busiest.partner} />
        </Fact>
      )}
      {bare.length > 0 && bare.length < groups.places.length && (
        <Fact sign={<Icon name="sprout" />}>
          <Trans
            t={t}
            i18nKey="start.noInformal"
            count={bare.length}
            values={{
              places: format.list(
                bareNames.slice(0, 4).concat(bareNames.length > 4 ? [t('start.more', { count: bareNames.length - 4 })] : []),
              ),
            }}
            components={bold}
          />
        </Fact>
      )}
      {facts.stale.length > 0 && (
        <Fact sign={<Icon name="clock" />}>
          <Trans t={t} i18nKey="start.stale" count={facts.stale.length} values={{ count: facts.stale.length }} components={bold} />{' '}
          <Show partner={facts.stale[0]} />
        </Fact>
      )}
      {facts.withoutTies.length > 0 && (
        <Fact sign={<Icon name="link" />}>
          <Trans
            t={t}
            i18nKey="start.loose"
            count={facts.withoutTies.length}
            values={{ names: names(facts.withoutTies) }}
            components={bold}
          />{' '}
          <Show partner={facts.withoutTies[0]} />
        </Fact>
      )}
      {facts.unknown.length > 0 && (
        <Fact sign={<Icon name="help" />}>
          <Trans t={t} i18nKey="start.unknown" count={facts.unknown.length} values={{ count: facts.unknown.length }} components={bold} />{' '}
          <Show partner={facts.unknown[0]} />
        </Fact>
      )}
    </ul>
  );
}

function News() {
  const t = useText('network');
  const format = useFormat();
  const { network } = useCurrentNetwork();
  const state = useNetworkQuery(NETWORK_NEWS, { networkId: network.id });
  const changes = state.data?.changes.edges.map(({ node }) => node) ?? [];
  if (changes.length === 0) return <p className="ww-muted">{t('start.noNews')}</p>;
  return (
    <ul className="ww-network-news">
      {changes.map((change) => (
        <li key={change.id}>
          <bdi>{change.title}</bdi> {t(`change.${change.kind}`)}
          <small>
            {format.day(change.at)}, {format.time(change.at)}
          </small>
        </li>
      ))}
    </ul>
  );
}

/** The network as a whole: how large, what stands out, what is new. */
export function StartPanel() {
  const t = useText('network');
  const format = useFormat();
  const { network } = useCurrentNetwork();
  const { date } = useBoard();
  const [tab, setTab] = useState('opvallend');
  return (
    <>
      <h2 className="ww-network-panel__title">{t('start.title')}</h2>
      <Numbers />
      <p className="ww-muted ww-small">
        {t('start.state', { date: format.dayLong(date) })}{' '}
        {network.example && (
          <>
            {t('start.example')} <ExampleBadge />
          </>
        )}
      </p>
      <Tabs
        label={t('start.tabs')}
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'opvallend', label: t('start.standsOut'), content: <Facts /> },
          { id: 'nieuw', label: t('start.isNew'), content: <News /> },
        ]}
      />
    </>
  );
}
