import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { DirectoryQuery } from '../../api/gql/graphql.ts';
import { useCurrentNetwork, useNetworkQuery } from '../../api/index.ts';
import { useFilters } from '../../state/urlState.ts';
import { useFormat, useText } from '../../text/index.ts';
import {
  Button,
  ExampleBadge,
  Failed,
  Highlighted,
  Icon,
  Loading,
  PartnerMark,
  SortHeader,
  TableFrame,
  useNarrow,
} from '../../ui/index.ts';
import { DIRECTORY } from './directory.graphql.ts';
import { Confirmed, usePartnerWords } from './partnerWords.tsx';
import type { Directory, DirectoryVariables, SortWord } from './useDirectory.ts';

type Row = DirectoryQuery['partners']['edges'][number]['node'];

export const PAGE = 50;

function PartnerLink({ row }: { readonly row: Row }) {
  const { network } = useCurrentNetwork();
  const [{ search }] = useFilters();
  return (
    <Link to={`/${encodeURIComponent(network.id)}/partners/${encodeURIComponent(row.id)}`} className="ww-partners-link">
      <Highlighted text={row.name} search={search} />
    </Link>
  );
}

function Mark({ row, size = 26 }: { readonly row: Row; readonly size?: number }) {
  return <PartnerMark kind={row.kind} formality={row.formality} colourGroup={row.sectors[0]?.colourGroup ?? 'onbekend'} size={size} />;
}

function TableRow({ row }: { readonly row: Row }) {
  const words = usePartnerWords();
  const format = useFormat();
  const t = useText('partners');
  return (
    <tr>
      <th scope="row">
        <div className="ww-partners-name">
          <Mark row={row} />
          <div>
            <PartnerLink row={row} /> {row.origin === 'example' && <ExampleBadge />}
            {row.aliases.length > 0 && (
              <div className="ww-muted ww-small">
                <bdi>{t('alsoKnown', { names: format.list(row.aliases) })}</bdi>
              </div>
            )}
          </div>
        </div>
      </th>
      <td>{words.form(row)}</td>
      <td>{format.list(row.sectors.map(format.name))}</td>
      <td>{words.wijken(row.worksIn)}</td>
      <td className="ww-table__numeric">{row.activityCount}</td>
      <td className="ww-table__numeric">{row.tieCount}</td>
      <td>
        <Confirmed on={row.lastConfirmedOn} stale={row.stale} />
      </td>
    </tr>
  );
}

function ListRow({ row }: { readonly row: Row }) {
  const words = usePartnerWords();
  return (
    <li className="ww-partners-item">
      <Mark row={row} size={34} />
      <div className="ww-partners-item__text">
        <PartnerLink row={row} />
        <div className="ww-muted ww-small">
          {words.form(row)} · {words.wijken(row.worksIn)}
        </div>
        {row.stale && <Confirmed on={row.lastConfirmedOn} stale />}
      </div>
      <Icon name="chevronRight" />
    </li>
  );
}

interface PageProps {
  readonly variables: DirectoryVariables;
  readonly after: string | null;
  readonly narrow: boolean;
  readonly onTotal?: (total: number) => void;
}

function Wrap({ narrow, children }: { readonly narrow: boolean; readonly children: React.ReactNode }) {
  if (narrow) return <li className="ww-partners-item">{children}</li>;
  return (
    <tr>
      <td colSpan={7}>{children}</td>
    </tr>
  );
}

/** One page of rows, and after it, when asked, the next: each is a question of its own, so a change refreshes what is seen. */
function Page({ variables, after, narrow, onTotal }: PageProps) {
  const state = useNetworkQuery(DIRECTORY, { ...variables, first: PAGE, after });
  const [more, setMore] = useState(false);
  const t = useText('partners');
  const total = state.data?.partners.totalCount;
  useEffect(() => {
    if (total !== undefined) onTotal?.(total);
  }, [total, onTotal]);
  if (state.status === 'loading')
    return (
      <Wrap narrow={narrow}>
        <Loading what={t('title')} />
      </Wrap>
    );
  if (state.status === 'failed')
    return (
      <Wrap narrow={narrow}>
        <Failed failure={state.failure} retry={state.retry} />
      </Wrap>
    );
  const { edges, pageInfo } = state.data.partners;
  return (
    <>
      {edges.map(({ node }) => (narrow ? <ListRow key={node.id} row={node} /> : <TableRow key={node.id} row={node} />))}
      {pageInfo.hasNextPage &&
        (more ? (
          <Page variables={variables} after={pageInfo.endCursor ?? null} narrow={narrow} />
        ) : (
          <Wrap narrow={narrow}>
            <Button onClick={() => setMore(true)} iconEnd="chevronDown">
              {t('showMore')}
            </Button>
          </Wrap>
        ))}
    </>
  );
}

interface DirectoryTableProps {
  readonly directory: Directory;
  readonly onTotal: (total: number) => void;
}

/** The partners that fit, as a table; on a phone as a list. */
export function DirectoryTable({ directory, onTotal }: DirectoryTableProps) {
  const { network } = useCurrentNetwork();
  const narrow = useNarrow();
  const t = useText('partners');
  const { variables, sort, direction, sortOn } = directory;
  const key = JSON.stringify({ ...variables, filter: { ...variables.filter, search: '' } });
  const page = <Page key={key} variables={variables} after={null} narrow={narrow} onTotal={onTotal} />;
  if (narrow) return <ul className="ww-partners-list">{page}</ul>;
  const head = (word: SortWord, label: string, numeric = false) => (
    <SortHeader label={label} sorted={sort === word ? direction : null} onSort={() => sortOn(word)} numeric={numeric} />
  );
  return (
    <TableFrame caption={t('tableCaption', { network: network.name })} className="ww-partners-table">
      <thead>
        <tr>
          {head('naam', t('column.name'))}
          <th scope="col">{t('column.form')}</th>
          <th scope="col">{t('column.sector')}</th>
          <th scope="col">{t('column.worksIn')}</th>
          {head('aanbod', t('column.activities'), true)}
          {head('banden', t('column.ties'), true)}
          {head('bevestigd', t('column.confirmed'))}
        </tr>
      </thead>
      <tbody>{page}</tbody>
    </TableFrame>
  );
}
