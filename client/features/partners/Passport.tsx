import { useCurrentNetwork } from '../../api/index.ts';
import { DAYS, PARTS_OF_DAY } from '../../model/dayparts.ts';
import { useFormat, useText } from '../../text/index.ts';
import { Icon, type IconName, WijkTiles } from '../../ui/index.ts';
import type { ProfilePartner } from './ProfileHead.tsx';
import { usePartnerWords } from './partnerWords.tsx';

interface Props {
  readonly partner: ProfilePartner;
}

function Part({ icon, title, children }: { readonly icon: IconName; readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className="ww-passport__part">
      <h2>
        <Icon name={icon} size={16} /> {title}
      </h2>
      {children}
    </section>
  );
}

function What({ partner }: Props) {
  const t = useText('partners');
  if (partner.activities.length === 0) return <p className="ww-muted">{t('passport.noOffer')}</p>;
  return (
    <ul className="ww-passport__list">
      {partner.activities.map((activity) => (
        <li key={activity.id}>
          <bdi>{activity.name}</bdi>
        </li>
      ))}
    </ul>
  );
}

function ForWhom({ partner }: Props) {
  const t = useText('partners');
  const format = useFormat();
  const groups = new Map(partner.activities.flatMap((activity) => activity.targetGroups).map((group) => [group.id, format.name(group)]));
  return <p>{groups.size === 0 ? t('passport.everyone') : format.sentence([...groups.values()])}</p>;
}

function Where({ partner }: Props) {
  const { network } = useCurrentNetwork();
  const words = usePartnerWords();
  const t = useText('partners');
  const everywhere = partner.worksIn.length === 0;
  const codes = new Set(everywhere ? network.wijken.map((wijk) => wijk.code) : partner.worksIn.map((area) => area.wijk.code));
  const said = words.wijken(partner.worksIn);
  const places = [...new Set(partner.activities.flatMap((activity) => (activity.heldAt ? [activity.heldAt.name] : [])))];
  return (
    <div className="ww-passport__where">
      <WijkTiles wijken={network.wijken} chosen={codes} label={t('passport.tiles', { wijken: said })} />
      <p>
        {said}
        {places.map((place) => (
          <span key={place} className="ww-muted">
            <br />
            <bdi>{place}</bdi>
          </span>
        ))}
      </p>
    </div>
  );
}

function Week({ partner }: Props) {
  const t = useText('partners');
  const common = useText('common');
  const busy = new Set(partner.activities.flatMap((activity) => activity.dayparts));
  if (busy.size === 0) return <p className="ww-muted">{t('passport.noWhen')}</p>;
  return (
    <table className="ww-week">
      <caption className="ww-hidden-text">{t('passport.week')}</caption>
      <thead>
        <tr>
          <td />
          {DAYS.map((day) => (
            <th key={day} scope="col">
              <span aria-hidden="true">{common(`dayLetter.${day}`)}</span>
              <span className="ww-hidden-text">{common(`day.${day}`)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {PARTS_OF_DAY.map((part) => (
          <tr key={part}>
            <th scope="row">{common(`partOfDay.${part}`)}</th>
            {DAYS.map((day) => {
              const on = busy.has(`${day}_${part}`);
              return (
                <td key={day}>
                  <span className={on ? 'ww-week__cell ww-week__cell--on' : 'ww-week__cell'}>
                    {on && <Icon name="check" size={12} />}
                    <span className="ww-hidden-text">{on ? t('passport.busy') : t('passport.free')}</span>
                  </span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What, for whom, where, when: what a colleague wants to know first. */
export function Passport({ partner }: Props) {
  const t = useText('partners');
  return (
    <div className="ww-passport">
      <Part icon="star" title={t('passport.what')}>
        <What partner={partner} />
      </Part>
      <Part icon="person" title={t('passport.forWhom')}>
        <ForWhom partner={partner} />
      </Part>
      <Part icon="pin" title={t('passport.where')}>
        <Where partner={partner} />
      </Part>
      <Part icon="calendar" title={t('passport.when')}>
        <Week partner={partner} />
      </Part>
    </div>
  );
}
