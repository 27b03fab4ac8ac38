import { DirectoryScreen } from '../features/partners/DirectoryScreen.tsx';
import { useText } from '../text/index.ts';
import { usePageTitle } from '../ui/index.ts';

export default function PartnersPage() {
  const t = useText('partners');
  usePageTitle(t('title'));
  return <DirectoryScreen />;
}
