import { useCallback, useState } from 'react';
import type { DirectoryFileQuery } from '../../api/gql/graphql.ts';
import { useApi, useCurrentNetwork } from '../../api/index.ts';
import { type CsvValue, fileName, toCsv } from '../../model/csv.ts';
import { useNotices } from '../../state/notices.ts';
import { today } from '../../state/today.ts';
import { useFormat, useText } from '../../text/index.ts';
import { downloadFile } from '../../ui/index.ts';
import { DIRECTORY_FILE } from './directory.graphql.ts';
import { usePartnerWords } from './partnerWords.tsx';
import type { DirectoryVariables } from './useDirectory.ts';

type Row = DirectoryFileQuery['partners']['edges'][number]['node'];
/** The server gives at most 100 a page; this is 100,000 partners. */
const MOST_PAGES = 1000;

/** The whole table that is asked for, also what is not on the screen yet, as a CSV file. */
export function useDirectoryFile(variables: DirectoryVariables): { readonly busy: boolean; save(): Promise<void> } {
  const { client } = useApi();
  const { network } = useCurrentNetwork();
  const t = useText('partners');
  const common = useText('common');
  const format = useFormat();
  const words = usePartnerWords();
  const [busy, setBusy] = useState(false);

  const load = useCallback(async () => {
    const rows: Row[] = [];
    let after: string | null = null;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const answer: { data?: DirectoryFileQuery | undefined } = await client
        .query(DIRECTORY_FILE, { ...variables, after }, { requestPolicy: 'network-only' })
        .toPromise();
      if (answer.data === undefined) return null;
      rows.push(...answer.data.partners.edges.map((edge) => edge.node));
      if (!answer.data.partners.pageInfo.hasNextPage) break;
      after = answer.data.partners.pageInfo.endCursor ?? null;
    }
    return rows;
  }, [client, variables]);

  const save = async () => {
    setBusy(true);
    const rows = await load().finally(() => setBusy(false));
    const { show } = useNotices.getState();
    if (rows === null) return show({ tone: 'problem', text: t('csvFailed') });
    const column = (
      key:
        | 'aliases'
        | 'kind'
        | 'formality'
        | 'description'
        | 'contactFunction'
        | 'contactEmail'
        | 'contactPhone'
        | 'website'
        | 'since'
        | 'until'
        | 'source',
    ) => t(`csvColumns.${key}`);
    const columns: readonly (readonly [string, (row: Row) => CsvValue])[] = [
      [t('column.name'), (row) => row.name],
      [column('aliases'), (row) => row.aliases.join(', ')],
      [column('kind'), (row) => common(`partnerKind.${row.kind}`)],
      [column('formality'), (row) => common(`formality.${row.formality}`)],
      [t('column.sector'), (row) => row.sectors.map(format.name).join(', ')],
      [t('column.worksIn'), (row) => words.wijken(row.worksIn)],
      [t('column.activities'), (row) => row.activityCount],
      [t('column.ties'), (row) => row.tieCount],
      [t('column.confirmed'), (row) => row.lastConfirmedOn],
      [column('description'), (row) => row.description],
      [column('contactFunction'), (row) => row.contactFunction],
      [column('contactEmail'), (row) => row.contactEmail],
      [column('contactPhone'), (row) => row.contactPhone],
      [column('website'), (row) => row.website],
      [column('since'), (row) => row.since],
      [column('until'), (row) => row.until],
      [column('source'), (row) => row.source],
      ['id', (row) => row.id],
    ];
    const csv = toCsv(
      columns.map(([name]) => name),
      rows.map((row) => columns.map(([, value]) => value(row))),
    );
    downloadFile(csv, fileName([network.name, t('csvName'), today()], 'csv'));
    show({ tone: 'done', text: t('csvReady', { count: rows.length }) });
  };
  return { busy, save };
}
