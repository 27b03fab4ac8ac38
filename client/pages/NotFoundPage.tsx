import { useText } from '../text/index.ts';
import { Empty, LinkButton, usePageTitle } from '../ui/index.ts';

export function NotFoundPage() {
  const t = useText('shell');
  usePageTitle(t('pageMissing'));
  return (
    <Empty
      level={1}
      title={t('pageMissing')}
      actions={
        <LinkButton to="/" variant="primary">
          {t('toMyNetworks')}
        </LinkButton>
      }
    >
      {t('pageMissingText')}
    </Empty>
  );
}
