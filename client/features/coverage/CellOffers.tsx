import type { ResultOf } from '@graphql-typed-document-node/core';
import { Link } from 'react-router';
import { COVERAGE_FLAGS } from '../../model/coverage.ts';
import { hasWeekend } from '../../model/dayparts.ts';
import { useFormat, useText } from '../../text/index.ts';
import { FlagIcon } from '../../ui/CoverageMark.tsx';
import { Badge, Icon, PartnerMark } from '../../ui/index.ts';
import type { COVERAGE_CELL } from './coverage.graphql.ts';

type Cell = ResultOf<typeof COVERAGE_CELL>['coverageCell'];
type Offer = Cell['offers'][number];

/** Who does this here, how sure that is, and which rungs are empty. */
export function CellOffers({
  answer,
  filtered,
  partnerHref,
}: {
  readonly answer: Cell;
  readonly filtered: boolean;
  readonly partnerHref: (id: string) => string;
}) {
  const t = useText('coverage');
  const format = useFormat();
  const flags = COVERAGE_FLAGS.filter((flag) => answer[flag]);
  const offered = answer.offers.length > 0;
  return (
    <div className="ww-cell-offers">
      <h3>{t('panel.who')}</h3>
      {filtered && offered ? <p className="ww-muted ww-small">{t('panel.whoFiltered')}</p> : null}
      {offered ? null : <p>{t('panel.nobody')}</p>}
      <ul>
        {answer.offers.map((offer) => (
          <OfferLine key={`${offer.partner.id}/${offer.activityId}`} offer={offer} href={partnerHref(offer.partner.id)} />
        ))}
      </ul>
      {offered && flags.length > 0 ? (
        <ul className="ww-cell-flags">
          {flags.map((flag) => (
            <li key={flag}>
              <FlagIcon flag={flag} /> {t(`flag.${flag}`)}
            </li>
          ))}
        </ul>
      ) : null}
      {offered ? <Rungs empty={answer.emptyRungs} /> : null}
      {offered && answer.emptyRungs.length > 0 ? (
        <p className="ww-hidden-text">{t('panel.emptyRungsText', { rungs: format.list(answer.emptyRungs.map(String)) })}</p>
      ) : null}
    </div>
  );
}

function OfferLine({ offer, href }: { readonly offer: Offer; readonly href: string }) {
  const t = useText('coverage');
  const common = useText('common');
  const format = useFormat();
  const weekend = hasWeekend(offer.dayparts);
  const confirmed = offer.lastConfirmedOn ? t('panel.confirmed', { date: format.day(offer.lastConfirmedOn) }) : t('panel.neverConfirmed');
  const facts = [
    common(`formality.${offer.partner.formality}`).toLowerCase(),
    offer.citywide ? t('panel.citywide') : null,
    offer.supportLevel === null || offer.supportLevel === undefined ? t('panel.rungUnknown') : t('panel.rung', { n: offer.supportLevel }),
    offer.dayparts.length === 0 ? t('panel.onCall') : weekend ? t('panel.weekendToo') : t('panel.onlyWeekdays'),
  ].filter((fact) => fact !== null);
  return (
    <li className="ww-cell-offer">
      <PartnerMark kind={offer.partner.kind} formality={offer.partner.formality} colourGroup={offer.partner.colourGroup} size={24} />
      <div>
        <div>
          <Link to={href}>{offer.partner.name}</Link> · {offer.activityName}
        </div>
        <div className="ww-muted ww-small">{facts.join(', ')}</div>
        <div className="ww-muted ww-small ww-row">
          {confirmed}
          {offer.stale ? (
            <Badge tone="warn">
              <Icon name="clock" size={14} /> {t('panel.stale')}
            </Badge>
          ) : null}
        </div>
      </div>
    </li>
  );
}

/** The five rungs from light to heavy; an empty one is an open, dashed box. */
function Rungs({ empty }: { readonly empty: readonly number[] }) {
  const t = useText('coverage');
  const common = useText('common');
  return (
    <div className="ww-cell-rungs" aria-hidden="true">
      {([1, 2, 3, 4, 5] as const).map((rung) => (
        <span key={rung} data-empty={empty.includes(rung)} title={common(`rung.${rung}`)}>
          {rung}
        </span>
      ))}
      <span className="ww-muted ww-small">{empty.length === 0 ? '' : t('panel.emptyRungs').toLowerCase()}</span>
    </div>
  );
}
