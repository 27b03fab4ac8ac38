import { useText } from '../text/index.ts';
import { usePageTitle } from '../ui/index.ts';

export default function WijkPage() {
  const t = useText('wijk');
  usePageTitle(t('title'));
  return (
    <div className="ww-page">
      <h1>{t('title')}</h1>
    </div>
  );
}
