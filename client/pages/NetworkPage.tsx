import { NetworkView } from '../features/network/NetworkView.tsx';
import { useText } from '../text/index.ts';
import { usePageTitle } from '../ui/index.ts';

export default function NetworkPage() {
  const t = useText('network');
  usePageTitle(t('title'));
  return (
    <>
      <h1 className="ww-hidden-text">{t('title')}</h1>
      <NetworkView />
    </>
  );
}
