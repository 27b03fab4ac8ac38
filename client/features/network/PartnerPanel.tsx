import { useState } from 'react';
import { useCurrentNetwork, useNetworkQuery } from '../../api/index.ts';
import { bridges, offersOfPartner, type PartnerTie, tiesOfPartner } from '../../model/networkFacts.ts';
import { stepsFrom } from '../../model/pathSearch.ts';
import { at } from '../../model/picture.ts';
import { useForms } from '../../state/forms.ts';
import { useFormat, useText } from '../../text/index.ts';
import { Trans } from '../../text/Trans.tsx';
import { Button, ExampleBadge, Icon, IconButton, LinkButton, Segmented, Tabs } from '../../ui/index.ts';
import { LineSign, MarkOf } from './NetworkLegend.tsx';
import { PARTNER_IN_FOCUS } from './network.graphql.ts';
import { Meeting } from './PartnerMeeting.tsx';
import { PathFinder } from './PathFinder.tsx';
import { useBoard } from './useBoard.ts';
import { usePartnerWords } from './useWords.ts';

/** Where it works: in how many words fit. */
function WorksIn({ partner }: { readonly partner: number }) {
  const t = useText('network');
  const format = useFormat();
  const { network } = useCurrentNetwork();
  const { picture } = useBoard();
  const codes = picture.partners.wijkCodes[partner] ?? [];
  const names = network.wijken.filter((wijk) => codes.includes(wijk.code)).map((wijk) => wijk.name);
  return <p>{names.length === 0 ? t('partner.worksEverywhere') : t('partner.worksIn', { where: format.list(names) })}</p>;
}

function Confirmed({ date, stale, example }: { readonly date: string | null; readonly stale: boolean; readonly example: boolean }) {
  const t = useText('network');
  const format = useFormat();
  const words =
    date === null ? t('partner.neverConfirmed') : t(stale ? 'partner.staleSince' : 'partner.confirmed', { date: format.dayLong(date) });
  return (
    <p className="ww-network-confirmed">
      <Icon name={stale || date === null ? 'clock' : 'check'} size={16} /> {words} {example && <ExampleBadge />}
    </p>
  );
}

/** One partner of a list; choosing it moves the focus of the picture there. */
export function PartnerLine({ partner, detail }: { readonly partner: number; readonly detail?: string }) {
  const { picture, select } = useBoard();
  return (
    <li>
      <button type="button" className="ww-network-line-button" onClick={() => select(picture.partners.ids[partner] ?? null)}>
        <MarkOf partner={partner} />
        <span>
          <bdi>{picture.partners.names[partner]}</bdi>
          {detail && <small>{detail}</small>}
        </span>
      </button>
    </li>
  );
}

function Bridge({ partner, ties }: { readonly partner: number; readonly ties: readonly PartnerTie[] }) {
  const t = useText('network');
  const { picture } = useBoard();
  const count = bridges(picture, partner, ties);
  if (count === 0 || ties.length === 0) return null;
  const key = picture.partners.formalities[partner] === 'informal' ? 'partner.bridgeInformal' : 'partner.bridgeFormal';
  return (
    <p>
      <Trans t={t} i18nKey={key} count={count} values={{ count, all: ties.length }} components={[<strong key="0" />]} />
    </p>
  );
}

function TiesTab({ partner, ties }: { readonly partner: number; readonly ties: readonly PartnerTie[] }) {
  const t = useText('network');
  const words = usePartnerWords();
  const forms = useForms();
  const { picture, mayWrite } = useBoard();
  return (
    <>
      <Bridge partner={partner} ties={ties} />
      {ties.length === 0 && <p className="ww-muted">{t('partner.noTies')}</p>}
      {[5, 4, 3, 2, 1].map((level) => {
        const own = ties.filter((tie) => tie.kind === level);
        if (own.length === 0) return null;
        return (
          <section key={level} className="ww-network-level">
            <h3>
              <LineSign kind={level} width={26} /> {words.level(level)}
            </h3>
            <ul className="ww-network-list">
              {own.map((tie) => (
                <PartnerLine key={tie.tie} partner={tie.other} />
              ))}
            </ul>
          </section>
        );
      })}
      {mayWrite && (
        <Button
          variant="subtle"
          icon="plus"
          onClick={() => void forms.open({ kind: 'collaboration', fromId: picture.partners.ids[partner] ?? '' })}
        >
          {t('partner.addTie')}
        </Button>
      )}
    </>
  );
}

function OffersTab({ offers }: { readonly offers: readonly number[] }) {
  const t = useText('network');
  const format = useFormat();
  const { network } = useCurrentNetwork();
  const { picture } = useBoard();
  const needName = new Map(network.needs.map((need) => [need.id, format.name(need)]));
  if (offers.length === 0) return <p className="ww-muted">{t('partner.noOffers')}</p>;
  return (
    <ul className="ww-network-news">
      {offers.map((activity) => {
        const rung = at(picture.activities.levels, activity);
        const needs = (picture.activities.needIds[activity] ?? []).map((id) => needName.get(id) ?? '').filter(Boolean);
        return (
          <li key={activity}>
            <bdi>
              <strong>{picture.activities.names[activity]}</strong>
            </bdi>
            <small>{[...(rung > 0 ? [t('partner.rung', { rung })] : []), ...needs].join(' · ')}</small>
          </li>
        );
      })}
    </ul>
  );
}

function ReferralsTab({ referrals }: { readonly referrals: readonly PartnerTie[] }) {
  const t = useText('network');
  const format = useFormat();
  const { network } = useCurrentNetwork();
  const { picture } = useBoard();
  const needName = new Map(network.needs.map((need) => [need.id, format.name(need)]));
  if (referrals.length === 0) return <p className="ww-muted">{t('partner.noReferrals')}</p>;
  return ([true, false] as const).map((outgoing) => {
    const own = referrals.filter((referral) => referral.outgoing === outgoing);
    if (own.length === 0) return null;
    return (
      <section key={String(outgoing)} className="ww-network-level">
        <h3>
          <LineSign kind={0} width={26} /> {t(outgoing ? 'partner.refersTo' : 'partner.referredBy')}
        </h3>
        <ul className="ww-network-list">
          {own.map((referral) => (
            <PartnerLine
              key={referral.tie}
              partner={referral.other}
              detail={needName.get(picture.ties.needIds[referral.tie] ?? '') ?? ''}
            />
          ))}
        </ul>
      </section>
    );
  });
}

/** How far the neighbourhood reaches: one, two or three steps. */
function Steps({ partner }: { readonly partner: number }) {
  const t = useText('network');
  const { steps, setSteps, picture, visible } = useBoard();
  const near = stepsFrom(picture, visible.ties, partner, steps).reduce((count, step) => count + (step > 0 ? 1 : 0), 0);
  return (
    <div className="ww-network-steps">
      <Segmented
        label={t('partner.steps')}
        value={String(steps)}
        options={['1', '2', '3'].map((value) => ({ value, label: t('partner.stepCount', { count: Number(value) }) }))}
        onChange={(value) => setSteps(Number(value))}
      />
      <span className="ww-muted ww-small">{t('partner.within', { count: near, steps: t('partner.stepCount', { count: steps }) })}</span>
    </div>
  );
}

function Head({ partner }: { readonly partner: number }) {
  const t = useText('network');
  const words = usePartnerWords();
  const format = useFormat();
  const { picture, select, visible, date } = useBoard();
  const id = picture.partners.ids[partner] ?? '';
  const state = useNetworkQuery(PARTNER_IN_FOCUS, { partnerId: id, asOf: date }, { keepPrevious: false });
  const known = state.data?.partner;
  const sectors = known?.sectors.map((sector) => format.name(sector)) ?? [];
  const out = at(visible.partners, partner) === 0;
  return (
    <>
      <div className="ww-network-panel__head">
        <MarkOf partner={partner} size={38} />
        <h2 className="ww-network-panel__title">
          <bdi>{words.name(partner)}</bdi>
        </h2>
        <IconButton icon="close" label={t('partner.close', { name: words.name(partner) })} onClick={() => select(null)} />
      </div>
      <p>
        {words.form(partner)} · {words.kind(partner).toLowerCase()} ·{' '}
        {sectors.length > 0 ? sectors.join(', ').toLowerCase() : words.group(partner).toLowerCase()}
      </p>
      <WorksIn partner={partner} />
      {out && <p className="ww-network-warning">{t('partner.filtered')}</p>}
      {known && <Confirmed date={known.lastConfirmedOn ?? null} stale={known.stale} example={known.origin === 'example'} />}
    </>
  );
}

/** The chosen partner: who it is, with whom, what it offers, who next. */
export function PartnerPanel({ partner }: { readonly partner: number }) {
  const t = useText('network');
  const forms = useForms();
  const words = usePartnerWords();
  const { picture, visible, day, mayWrite, pathTo } = useBoard();
  const [tab, setTab] = useState('banden');
  const [finding, setFinding] = useState(false);
  const id = picture.partners.ids[partner] ?? '';
  const { ties, referrals } = tiesOfPartner(picture, visible, partner);
  const offers = offersOfPartner(picture, partner, day);
  return (
    <>
      <Head partner={partner} />
      <div className="ww-row ww-no-print">
        <LinkButton to={`../partners/${encodeURIComponent(id)}`} variant="primary">
          {t('partner.open')}
        </LinkButton>
        <Button aria-expanded={finding || pathTo !== null} onClick={() => setFinding(!finding)}>
          {t('partner.findPath')}
        </Button>
        {mayWrite && (
          <IconButton
            icon="pencil"
            label={t('partner.edit', { name: words.name(partner) })}
            onClick={() => void forms.open({ kind: 'partner', partnerId: id })}
          />
        )}
      </div>
      {(finding || pathTo !== null) && <PathFinder from={partner} onStop={() => setFinding(false)} />}
      <Steps partner={partner} />
      <Tabs
        label={t('partner.tabs', { name: words.name(partner) })}
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'banden', label: `${t('partner.ties')} ${ties.length}`, content: <TiesTab partner={partner} ties={ties} /> },
          { id: 'aanbod', label: `${t('partner.offers')} ${offers.length}`, content: <OffersTab offers={offers} /> },
          { id: 'verwijzingen', label: `${t('partner.referrals')} ${referrals.length}`, content: <ReferralsTab referrals={referrals} /> },
        ]}
      />
      <Meeting partner={partner} />
    </>
  );
}
