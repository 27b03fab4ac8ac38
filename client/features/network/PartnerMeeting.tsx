import { Link } from 'react-router';
import { useNetworkQuery } from '../../api/index.ts';
import { useFormat, useText } from '../../text/index.ts';
import { MarkOf } from './NetworkLegend.tsx';
import { PARTNER_IN_FOCUS } from './network.graphql.ts';
import { useBoard } from './useBoard.ts';

/** Somebody this partner does not know and has reason to: the reason in a sentence made of facts. */
export function Meeting({ partner }: { readonly partner: number }) {
  const t = useText('network');
  const format = useFormat();
  const { picture, select, date } = useBoard();
  const id = picture.partners.ids[partner] ?? '';
  const state = useNetworkQuery(PARTNER_IN_FOCUS, { partnerId: id, asOf: date }, { keepPrevious: false });
  const meeting = state.data?.introductions[0];
  const other = meeting && picture.indexOf.get(meeting.partner.id);
  if (!meeting || other === undefined) return null;
  const reasons = [
    meeting.sharedWijken.length > 0 &&
      t('partner.meetWijk', { list: format.list(meeting.sharedWijken.slice(0, 3).map((wijk) => wijk.name)) }),
    meeting.sharedNeeds.length > 0 &&
      t('partner.meetNeed', { list: format.list(meeting.sharedNeeds.slice(0, 2).map((need) => format.name(need).toLowerCase())) }),
    meeting.sharedTargetGroups.length > 0 &&
      meeting.sharedNeeds.length === 0 &&
      t('partner.meetTarget', {
        list: format.list(meeting.sharedTargetGroups.slice(0, 2).map((group) => format.name(group).toLowerCase())),
      }),
    meeting.via.length > 0 && t('partner.meetVia', { list: meeting.via[0]?.name ?? '' }),
  ].filter(Boolean);
  return (
    <aside className="ww-network-meeting">
      <h3>{t('partner.meet')}</h3>
      <p>
        <button type="button" className="ww-network-link" onClick={() => select(meeting.partner.id)}>
          <MarkOf partner={other} size={18} /> <bdi>{meeting.partner.name}</bdi>
        </button>
        . {reasons.join(' ')}
      </p>
      <p>
        <Link to={`../partners/${encodeURIComponent(id)}`}>{t('partner.meetAll')}</Link>
      </p>
    </aside>
  );
}
