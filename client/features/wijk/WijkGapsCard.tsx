import { useState } from 'react';
import { Link } from 'react-router';
import { useCurrentNetwork } from '../../api/index.ts';
import { COVERAGE_FLAGS } from '../../model/coverage.ts';
import { nearbyPartners, whyUnranked } from '../../model/coverageGaps.ts';
import { shortSource } from '../../model/figures.ts';
import { isolatedName } from '../../model/isolatedName.ts';
import { useFormat, useText } from '../../text/index.ts';
import { CoverageMark } from '../../ui/CoverageMark.tsx';
import { Button, EstimateBadge, ExampleBadge, Failed, Loading } from '../../ui/index.ts';
import { useWijkGaps, type WijkFacts, type WijkGap } from './useWijk.ts';
import type { WijkLinks } from './WijkHead.tsx';

const FRAGILE_SHOWN = 3;

/** Gaps first, then what leans on one partner, each with the reason. */
export function WijkGapsCard({ facts, links }: { readonly facts: WijkFacts; readonly links: WijkLinks }) {
  const t = useText('wijk');
  const state = useWijkGaps(facts.wijk.code);
  const [all, setAll] = useState(false);
  const gaps = state.data?.filter((gap) => gap.status === 'gap') ?? [];
  const fragile = state.data?.filter((gap) => gap.status === 'fragile') ?? [];
  const hidden = all ? 0 : Math.max(0, fragile.length - FRAGILE_SHOWN);
  return (
    <section className="ww-card ww-wijk-gaps" aria-labelledby="ww-wijk-gaps">
      <h2 id="ww-wijk-gaps">{t('gaps.title')}</h2>
      <p className="ww-muted ww-small">
        {t('gaps.help')} {facts.example ? <ExampleBadge /> : null}
      </p>
      {state.status === 'loading' ? <Loading /> : null}
      {state.status === 'failed' ? <Failed failure={state.failure} retry={state.retry} /> : null}
      {state.status === 'ready' && gaps.length + fragile.length === 0 ? <p>{t('gaps.none')}</p> : null}
      <ul>
        {[...gaps, ...fragile.slice(0, all ? undefined : FRAGILE_SHOWN)].map((gap) => (
          <WijkGapLine key={gap.needId} gap={gap} facts={facts} links={links} />
        ))}
      </ul>
      {hidden > 0 ? (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('gaps.more', { count: hidden })}
        </Button>
      ) : null}
    </section>
  );
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

interface LineProps {
  readonly gap: WijkGap;
  readonly facts: WijkFacts;
  readonly links: WijkLinks;
}

function WijkGapLine({ gap, facts, links }: LineProps) {
  const coverage = useText('coverage');
  const format = useFormat();
  const need = useCurrentNetwork().network.needs.find((one) => one.id === gap.needId);
  const cell = facts.cells.find((one) => one.needId === gap.needId);
  const flags = cell === undefined ? [] : COVERAGE_FLAGS.filter((flag) => cell[flag]);
  return (
    <li className="ww-wijk-gap">
      <CoverageMark
        status={gap.status}
        partners={gap.partners}
        flag={gap.status === 'fragile' ? flags[0] : undefined}
        label={coverage(`status.${gap.status}`)}
      />
      <div>
        <h3>
          <Link to={links.cell(gap.needId)}>{need === undefined ? gap.needId : format.name(need)}</Link>
        </h3>
        <p className="ww-small">
          {gap.status === 'fragile' && cell !== undefined ? <LeansOn cell={cell} links={links} /> : <GapReason gap={gap} />}{' '}
          {gap.status === 'gap' ? (
            <Neighbours gap={gap} />
          ) : flags.length > 0 ? (
            `${upperFirst(flags.map((flag) => coverage(`flag.${flag}`)).join(', '))}.`
          ) : null}
        </p>
      </div>
    </li>
  );
}

function GapReason({ gap }: { readonly gap: WijkGap }) {
  const t = useText('wijk');
  const coverage = useText('coverage');
  const format = useFormat();
  const why = whyUnranked({ priority: gap.priority ?? null, people: gap.people ?? null, weight: gap.weight ?? null });
  if (why === 'people' || why === 'both') return t('gaps.peopleUnknown');
  if (why === 'weight') return t('gaps.weightUnknown');
  const weight = gap.weight === 3 ? coverage('gaps.weight3') : gap.weight === 2 ? coverage('gaps.weight2') : coverage('gaps.weight1');
  const who = gap.indicator === 'a_65_alleen' ? t('gaps.whoAlone') : gap.indicator === 'a_65_oo' ? t('gaps.who65') : t('gaps.who');
  return (
    <>
      {gap.estimated ? '± ' : ''}
      {format.number(gap.people ?? 0)} {who} {gap.estimated ? <EstimateBadge /> : null} (
      {gap.source ? shortSource(gap.source) : coverage('gaps.noSource')}
      {gap.year ? ` ${gap.year}` : ''}), {weight}.
    </>
  );
}

function Neighbours({ gap }: { readonly gap: WijkGap }) {
  const t = useText('wijk');
  const format = useFormat();
  const [first, ...more] = nearbyPartners(gap.nearby);
  if (first === undefined) return t('gaps.nobodyNear');
  return more.length === 0
    ? t('gaps.nearOne', { partner: isolatedName(first.name), wijken: format.list(first.wijken) })
    : t('gaps.nearMany', { partner: isolatedName(first.name), wijken: format.list(first.wijken), count: more.length });
}

function LeansOn({ cell, links }: { readonly cell: WijkFacts['cells'][number]; readonly links: WijkLinks }) {
  const t = useText('wijk');
  const format = useFormat();
  const offer = cell.offers[0];
  if (offer === undefined) return null;
  return (
    <>
      {t('gaps.leansOn')} <Link to={links.partner(offer.partner.id)}>{offer.partner.name}</Link>
      {offer.lastConfirmedOn ? `, ${t('gaps.confirmed', { date: format.day(offer.lastConfirmedOn) })}` : ''}.
    </>
  );
}
