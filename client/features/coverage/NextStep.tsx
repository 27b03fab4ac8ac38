import { Link } from 'react-router';
import { type NearbyFact, nearbyPartners } from '../../model/coverageGaps.ts';
import { useFormat, useText } from '../../text/index.ts';

const SHOWN = 4;

/** What could be done first: who already does this next door. */
export function NextStep({
  nearby,
  partnerHref,
}: {
  readonly nearby: readonly NearbyFact[];
  readonly partnerHref: (id: string) => string;
}) {
  const t = useText('coverage');
  const format = useFormat();
  const partners = nearbyPartners(nearby);
  const shown = partners.slice(0, SHOWN);
  return (
    <p className="ww-next-step">
      <strong>{t('gaps.nextStep')}</strong>{' '}
      {partners.length === 0 ? (
        t('gaps.nearbyNone')
      ) : (
        <>
          {t('gaps.nearbyAsk')}{' '}
          {shown.map((partner, index) => (
            <span key={partner.id}>
              {index === 0 ? '' : index === shown.length - 1 && partners.length <= SHOWN ? ` ${t('gaps.and')} ` : ', '}
              <Link to={partnerHref(partner.id)}>{partner.name}</Link> ({format.list(partner.wijken)})
            </span>
          ))}
          {partners.length > SHOWN ? ` ${t('gaps.nearbyMore', { count: partners.length - SHOWN })}` : ''}
          {'. '}
          {t('gaps.nearbyWhat', { count: partners.length })}
        </>
      )}
    </p>
  );
}
