import { Link } from 'react-router';
import { useCurrentNetwork, useViewer } from '../../api/index.ts';
import { useForms } from '../../state/forms.ts';
import { useFormat, useText } from '../../text/index.ts';
import { Badge, Button, CountBadge, ExampleBadge, TableFrame, type Tone } from '../../ui/index.ts';
import type { ProfilePartner } from './ProfileHead.tsx';
import { RowMenu } from './RowMenu.tsx';

type Referral = ProfilePartner['refersTo'][number];
interface Props {
  readonly partner: ProfilePartner;
}
const TONES: { readonly [H in NonNullable<Referral['handover']>]: Tone } = { warm: 'ok', lukewarm: 'warn', cold: 'plain' };

function ReferralRow({ referral, direction }: { readonly referral: Referral; readonly direction: 'from' | 'to' }) {
  const { network } = useCurrentNetwork();
  const { mayWrite } = useViewer();
  const forms = useForms();
  const format = useFormat();
  const t = useText('partners');
  const common = useText('common');
  const other = direction === 'from' ? referral.from : referral.to;
  const need = network.needs.find(({ id }) => id === referral.needId);
  const unknown = <span className="ww-muted">{common('unknown')}</span>;
  const { id, version } = referral;
  const name = `${t(`referrals.${direction}`)} ${other.name}`;
  return (
    <tr>
      <th scope="row">
        <span className="ww-muted">{t(`referrals.${direction}`)}</span>{' '}
        <Link to={`/${encodeURIComponent(network.id)}/partners/${encodeURIComponent(other.id)}`} className="ww-partners-link">
          <bdi>{other.name}</bdi>
        </Link>
        {need && <div className="ww-muted ww-small">{format.name(need)}</div>}
      </th>
      <td data-label={t('referrals.count')}>
        {referral.countBand ? common(`countBand.${referral.countBand}`) : unknown}
        {referral.quarter && <div className="ww-muted ww-small ww-nowrap">{referral.quarter}</div>}
      </td>
      <td data-label={t('referrals.handover')}>
        {referral.handover ? <Badge tone={TONES[referral.handover]}>{common(`handover.${referral.handover}`)}</Badge> : unknown}
      </td>
      <td data-label={t('referrals.feedback')}>{referral.feedback ? common(`feedback.${referral.feedback}`) : unknown}</td>
      {mayWrite && (
        <td className="ww-no-print">
          <RowMenu
            name={name}
            onEdit={() => void forms.open({ kind: 'referral', referralId: id })}
            onEnd={() => void forms.open({ kind: 'end', what: 'referral', id, version, name })}
            onRemove={() => void forms.open({ kind: 'remove', what: 'referral', id, version, name })}
          />
        </td>
      )}
    </tr>
  );
}

/** Who refers to whom: numbers in bands, never residents. */
export function ReferralsCard({ partner }: Props) {
  const { mayWrite } = useViewer();
  const forms = useForms();
  const t = useText('partners');
  const total = partner.refersTo.length + partner.referredBy.length;
  const hasExamples = [...partner.refersTo, ...partner.referredBy].some((referral) => referral.origin === 'example');
  return (
    <section className="ww-card ww-profile-referrals" aria-labelledby="referrals-title">
      <div className="ww-profile-card-head">
        <h2 id="referrals-title">
          {t('referrals.title')} <CountBadge count={total} /> {hasExamples && <ExampleBadge />}
        </h2>
        {mayWrite && (
          <Button icon="plus" onClick={() => void forms.open({ kind: 'referral', fromId: partner.id })}>
            {t('referrals.add')}
          </Button>
        )}
      </div>
      <p className="ww-muted ww-small">{t('referrals.text')}</p>
      {total === 0 ? (
        <p className="ww-muted">{t('referrals.none')}</p>
      ) : (
        <>
          <TableFrame stack caption={t('referrals.caption', { name: partner.name })}>
            <thead>
              <tr>
                <th scope="col">{t('referrals.who')}</th>
                <th scope="col">{t('referrals.count')}</th>
                <th scope="col">{t('referrals.handover')}</th>
                <th scope="col">{t('referrals.feedback')}</th>
                {mayWrite && (
                  <th scope="col" className="ww-no-print">
                    <span className="ww-hidden-text">{t('referrals.actions')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {partner.referredBy.map((referral) => (
                <ReferralRow key={referral.id} referral={referral} direction="from" />
              ))}
              {partner.refersTo.map((referral) => (
                <ReferralRow key={referral.id} referral={referral} direction="to" />
              ))}
            </tbody>
          </TableFrame>
          <p className="ww-muted ww-small">{t('referrals.legend')}</p>
        </>
      )}
    </section>
  );
}
