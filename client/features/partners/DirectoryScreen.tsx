import './partners.css';
import { useEffect, useState } from 'react';
import { useCurrentNetwork, useNetworkQuery, useViewer } from '../../api/index.ts';
import { useForms } from '../../state/forms.ts';
import { useFormat, useText } from '../../text/index.ts';
import { announce, Button, Empty, Select, useNarrow } from '../../ui/index.ts';
import { ActivitiesFound } from './ActivitiesFound.tsx';
import { DirectoryFilters } from './DirectoryFilters.tsx';
import { DirectoryTable } from './DirectoryTable.tsx';
import { Duplicates } from './Duplicates.tsx';
import { DIRECTORY_COUNT } from './directory.graphql.ts';
import { NothingFound } from './NothingFound.tsx';
import { type Directory, SORTS, type SortWord, useDirectory } from './useDirectory.ts';
import { useDirectoryFile } from './useDirectoryFile.ts';

/** "18 van 69 partners", seen and, when it changes, heard. */
function Count({ found, all }: { readonly found: number; readonly all: number }) {
  const t = useText('partners');
  const format = useFormat();
  const words = t('found', { found: format.number(found), all: format.number(all) });
  useEffect(() => announce(words), [words]);
  return <p className="ww-partners-count">{words}</p>;
}

function SortChoice({ directory }: { readonly directory: Directory }) {
  const t = useText('partners');
  const words = Object.keys(SORTS) as SortWord[];
  return (
    <Select
      label={t('sortBy')}
      value={directory.sort}
      options={words.map((value) => ({ value, label: t(`sort.${SORTS[value]}`) }))}
      onChange={(word) => word !== '' && directory.sortOn(word)}
    />
  );
}

function Actions({ directory }: { readonly directory: Directory }) {
  const { mayWrite } = useViewer();
  const forms = useForms();
  const file = useDirectoryFile(directory.variables);
  const t = useText('partners');
  const common = useText('common');
  return (
    <div className="ww-row ww-no-print">
      <Button icon="download" busy={file.busy} onClick={() => void file.save()}>
        {common('downloadCsv')}
      </Button>
      {mayWrite && (
        <Button variant="primary" icon="plus" onClick={() => void forms.open({ kind: 'partner' })}>
          {t('add')}
        </Button>
      )}
    </div>
  );
}

/** The directory of partners: search while typing, filters, counts, sorting, pages. */
export function DirectoryScreen() {
  const { network } = useCurrentNetwork();
  const directory = useDirectory();
  const narrow = useNarrow();
  const forms = useForms();
  const [found, setFound] = useState<number | null>(null);
  const [activities, setActivities] = useState(0);
  const { mayWrite } = useViewer();
  const format = useFormat();
  const { asOf } = directory.filters;
  const everyone = useNetworkQuery(DIRECTORY_COUNT, { networkId: network.id, asOf: directory.filters.asOf });
  const t = useText('partners');
  const all = everyone.data?.partners.totalCount;
  const isEmpty = all === 0 && directory.inUse.length === 0;
  return (
    <div className="ww-page ww-partners">
      <div className="ww-partners-head">
        <div>
          <h1>{t('title')}</h1>
          <p className="ww-muted">{t('intro')}</p>
        </div>
        <Actions directory={directory} />
      </div>
      {asOf !== null && (
        <p className="ww-profile-note">
          {t('profile.asOf', { date: format.dayLong(asOf) })}{' '}
          <Button onClick={() => directory.change({ asOf: null })}>{t('profile.showToday')}</Button>
        </p>
      )}
      {isEmpty ? (
        <Empty
          title={t('empty.title')}
          actions={
            mayWrite && (
              <Button variant="primary" icon="plus" onClick={() => void forms.open({ kind: 'partner' })}>
                {t('empty.add')}
              </Button>
            )
          }
        >
          {t('empty.text', { network: network.name })}
        </Empty>
      ) : (
        <>
          <DirectoryFilters directory={directory} />
          <div className="ww-partners-bar">
            {found !== null && all !== undefined && <Count found={found} all={all} />}
            {narrow && (
              <div className="ww-no-print">
                <SortChoice directory={directory} />
              </div>
            )}
          </div>
          {directory.filters.search === '' && <Duplicates />}
          {found === 0 && activities === 0 && directory.inUse.length > 0 && <NothingFound directory={directory} />}
          <div className={found === 0 ? 'ww-partners-none' : 'ww-card ww-partners-results'}>
            <DirectoryTable directory={directory} onTotal={setFound} />
          </div>
          <ActivitiesFound directory={directory} onTotal={setActivities} />
        </>
      )}
    </div>
  );
}
