import { useNetworkQuery } from '../../api/index.ts';
import { useText } from '../../text/index.ts';
import { Button, Empty } from '../../ui/index.ts';
import { DIRECTORY_COUNT } from './directory.graphql.ts';
import type { Directory, DirectoryFilterKey } from './useDirectory.ts';

function Without({ directory, filterKey }: { readonly directory: Directory; readonly filterKey: DirectoryFilterKey }) {
  const { networkId, filter, asOf } = directory.without(filterKey);
  const state = useNetworkQuery(DIRECTORY_COUNT, { networkId, ...(filter !== undefined && { filter }), asOf: asOf ?? null });
  const t = useText('partners');
  const count = state.data?.partners.totalCount ?? 0;
  if (count === 0) return null;
  const words = directory.inWords(filterKey);
  return (
    <li>
      <span>{t('nothing.without', { filter: words, count })}</span>{' '}
      <Button variant="primary" onClick={() => directory.drop(filterKey)}>
        {t('nothing.drop', { filter: words })}
      </Button>
    </li>
  );
}

/** Nobody fits: which filter to drop, and how many there are then. */
export function NothingFound({ directory }: { readonly directory: Directory }) {
  const t = useText('partners');
  return (
    <Empty title={t('nothing.title')} icon="search" actions={<Button onClick={directory.clear}>{t('clearAll')}</Button>}>
      <p>
        {t('filters')}: <strong>{directory.inUse.map(directory.inWords).join(', ')}</strong>
      </p>
      <ul className="ww-partners-without">
        {directory.inUse.map((key) => (
          <Without key={key} directory={directory} filterKey={key} />
        ))}
      </ul>
    </Empty>
  );
}
