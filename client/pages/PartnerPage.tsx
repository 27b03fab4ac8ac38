import { useParams } from 'react-router';
import { HistoryCard } from '../features/history/HistoryCard.tsx';
import { ProfileScreen } from '../features/partners/ProfileScreen.tsx';

export default function PartnerPage() {
  const { partnerId = '' } = useParams();
  return <ProfileScreen key={partnerId} partnerId={partnerId} history={<HistoryCard entityId={partnerId} />} />;
}
