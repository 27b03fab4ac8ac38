import { type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import { useCurrentNetwork } from '../../api/index.ts';
import { sortRows, TABLE_COLUMNS, type TableColumn, type TableRow, tableRows } from '../../model/networkTable.ts';
import { useViewParam } from '../../state/urlState.ts';
import { useFormat, useText } from '../../text/index.ts';
import { Button, SortHeader, TableFrame } from '../../ui/index.ts';
import { MarkOf } from './NetworkLegend.tsx';
import { useBoard } from './useBoard.ts';

const PAGE = 100;
const NUMERIC: readonly TableColumn[] = ['ties', 'referrals', 'activities'];

/** Makes the rows of the table under the filters and in the order of the address, when asked. */
export function useRowMaker() {
  const { picture, visible, day } = useBoard();
  const { network } = useCurrentNetwork();
  const t = useText('network');
  const common = useText('common');
  const { language } = useFormat();
  const [sort, setSort] = useViewParam('sorteer', 'name');
  const descending = sort.startsWith('-');
  const column = TABLE_COLUMNS.find((each) => each === sort.replace(/^-/, '')) ?? 'name';
  const make = useCallback(() => {
    const wijkName = new Map(network.wijken.map((wijk) => [wijk.code, wijk.name]));
    const rows = tableRows(picture, visible, day, {
      kind: (kind) => common(`partnerKind.${kind as 'place'}`),
      formality: (formality) => common(`formality.${formality as 'formal'}`),
      group: (group) => common(`colourGroup.${group as 'zorg'}`),
      wijk: (codes) => (codes.length === 0 ? t('tableView.everywhere') : codes.map((code) => wijkName.get(code) ?? code).join(', ')),
    });
    return sortRows(rows, column, descending, language);
  }, [picture, visible, day, network, common, t, column, descending, language]);
  const sortBy = (next: TableColumn): void => setSort(next === column && !descending ? `-${next}` : next);
  return { make, column, descending, sortBy };
}

function Cells({ row }: { readonly row: TableRow }) {
  const t = useText('network');
  const format = useFormat();
  return (
    <>
      <td>{row.kind}</td>
      <td>{row.formality}</td>
      <td>{row.group}</td>
      <td>{row.wijk}</td>
      <td className="ww-table__numeric">{format.number(row.ties)}</td>
      <td className="ww-table__numeric">{format.number(row.referrals)}</td>
      <td className="ww-table__numeric">{format.number(row.activities)}</td>
      <td>{row.confirmed === '' ? t('tableView.never') : format.day(row.confirmed)}</td>
    </>
  );
}

/** Arrow keys go from name to name. */
function walk(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const buttons: (Element | null)[] = [...event.currentTarget.querySelectorAll('button')];
  const here = buttons.indexOf(document.activeElement);
  const next = buttons[here + step];
  if (here < 0 || !(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

interface PagesProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

function Pages({ page, pages, onPage }: PagesProps) {
  const t = useText('network');
  if (pages < 2) return null;
  return (
    <nav className="ww-row ww-no-print" aria-label={t('tableView.pages')}>
      <Button icon="chevronLeft" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('tableView.previous')}
      </Button>
      <span>{t('tableView.page', { page: page + 1, pages })}</span>
      <Button iconEnd="chevronRight" disabled={page >= pages - 1} onClick={() => onPage(page + 1)}>
        {t('tableView.next')}
      </Button>
    </nav>
  );
}

/** The same partners as the picture, the same choice, as rows. */
export function NetworkTable() {
  const t = useText('network');
  const { partner, select, visible } = useBoard();
  const { make, column, descending, sortBy } = useRowMaker();
  const rows = useMemo(make, [make]);
  const [asked, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(asked, pages - 1);
  return (
    <div className="ww-network-table">
      <TableFrame caption={t('tableView.caption', { sum: t('speech.sum', { shown: visible.partnerCount, all: visible.aliveCount }) })}>
        <thead>
          <tr>
            {TABLE_COLUMNS.map((each) => (
              <SortHeader
                key={each}
                label={t(`tableView.${each}`)}
                sorted={each === column ? (descending ? 'descending' : 'ascending') : null}
                onSort={() => sortBy(each)}
                numeric={NUMERIC.includes(each)}
              />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={walk}>
          {rows.slice(page * PAGE, (page + 1) * PAGE).map((row) => (
            <tr key={row.id} className={row.partner === partner ? 'ww-network-table__chosen' : ''}>
              <th scope="row">
                <button
                  type="button"
                  className="ww-network-line-button ww-print"
                  aria-pressed={row.partner === partner}
                  onClick={() => select(row.partner === partner ? null : row.id)}
                >
                  <MarkOf partner={row.partner} />
                  <bdi>{row.name}</bdi>
                </button>
              </th>
              <Cells row={row} />
            </tr>
          ))}
        </tbody>
      </TableFrame>
      <Pages page={page} pages={pages} onPage={setPage} />
    </div>
  );
}
