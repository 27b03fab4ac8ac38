import { useCommandOutcome, useViewer } from '../../api/index.ts';
import { useForms } from '../../state/forms.ts';
import { today } from '../../state/today.ts';
import { useFormat, useText } from '../../text/index.ts';
import { useDaypartWords } from '../../text/useDaypartWords.ts';
import { Button, CountBadge, ExampleBadge, TableFrame } from '../../ui/index.ts';
import type { ProfilePartner } from './ProfileHead.tsx';
import { Confirmed, useAreaNames } from './partnerWords.tsx';
import { CONFIRM_ACTIVITY } from './profile.graphql.ts';
import { RowMenu } from './RowMenu.tsx';

type Activity = ProfilePartner['activities'][number];
interface Props {
  readonly partner: ProfilePartner;
}

function OfferRow({ activity, partner }: Props & { readonly activity: Activity }) {
  const { mayWrite } = useViewer();
  const forms = useForms();
  const confirm = useCommandOutcome(CONFIRM_ACTIVITY);
  const format = useFormat();
  const t = useText('partners');
  const common = useText('common');
  const when = useDaypartWords();
  const areas = useAreaNames();
  const others = activity.offers.filter((offer) => offer.partner.id !== partner.id).map((offer) => offer.partner.name);
  const { id, version, name } = activity;
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        {others.length > 0 && (
          <div className="ww-muted ww-small ww-profile-with">
            <bdi>{t('offers.withOthers', { names: format.list(others) })}</bdi>
          </div>
        )}
      </th>
      <td data-label={t('offers.need')}>{format.sentence(activity.needs.map(format.name))}</td>
      <td data-label={t('offers.where')}>{areas(activity.serves)}</td>
      <td data-label={t('offers.when')}>{activity.dayparts.length === 0 ? t('referral.onCall') : when(activity.dayparts)}</td>
      <td data-label={t('offers.rung')}>{activity.supportLevel ?? common('unknown')}</td>
      <td data-label={t('offers.confirmed')}>
        <Confirmed on={activity.lastConfirmedOn} stale={activity.stale} />
      </td>
      {mayWrite && (
        <td className="ww-no-print">
          <RowMenu
            name={name}
            onEdit={() => void forms.open({ kind: 'activity', activityId: id })}
            onConfirm={() =>
              void confirm({ id, version, on: today() }, { label: t('offers.confirmed_label', { name }), sayProblems: true })
            }
            onEnd={() => void forms.open({ kind: 'end', what: 'activity', id, version, name })}
            onRemove={() => void forms.open({ kind: 'remove', what: 'activity', id, version, name })}
          />
        </td>
      )}
    </tr>
  );
}

/** What this partner does, for which need, where, when, how heavy. */
export function OffersCard({ partner }: Props) {
  const { mayWrite } = useViewer();
  const forms = useForms();
  const t = useText('partners');
  const { activities } = partner;
  return (
    <section className="ww-card ww-profile-offers" aria-labelledby="offers-title">
      <div className="ww-profile-card-head">
        <h2 id="offers-title">
          {t('offers.title')} <CountBadge count={activities.length} />{' '}
          {activities.some((activity) => activity.origin === 'example') && <ExampleBadge />}
        </h2>
        {mayWrite && (
          <Button
            icon="plus"
            onClick={() =>
              void forms.open({
                kind: 'activity',
                partnerId: partner.id,
                ...(partner.worksIn[0] && { wijkCode: partner.worksIn[0].wijk.code }),
              })
            }
          >
            {t('offers.add')}
          </Button>
        )}
      </div>
      {activities.length === 0 ? (
        <p className="ww-muted">{t('offers.none')}</p>
      ) : (
        <TableFrame stack caption={t('offers.caption', { name: partner.name })}>
          <thead>
            <tr>
              <th scope="col">{t('offers.activity')}</th>
              <th scope="col">{t('offers.need')}</th>
              <th scope="col">{t('offers.where')}</th>
              <th scope="col">{t('offers.when')}</th>
              <th scope="col">{t('offers.rung')}</th>
              <th scope="col">{t('offers.confirmed')}</th>
              {mayWrite && (
                <th scope="col" className="ww-no-print">
                  <span className="ww-hidden-text">{t('offers.actions')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {activities.map((activity) => (
              <OfferRow key={activity.id} activity={activity} partner={partner} />
            ))}
          </tbody>
        </TableFrame>
      )}
    </section>
  );
}
