import { useMemo, useState } from 'react';
import { COVERAGE_STATUSES, type CoverageColumns, type CoverageSelection, type CoverageStatus } from '../../model/coverage.ts';
import { sortTable, type TableRow, type TableSort, tableRows } from '../../model/coverageTable.ts';
import { shortSource } from '../../model/figures.ts';
import { useViewParam } from '../../state/urlState.ts';
import { useFormat, useText } from '../../text/index.ts';
import { CoverageMark } from '../../ui/CoverageMark.tsx';
import { Button, EstimateBadge, Select, SortHeader, TableFrame } from '../../ui/index.ts';
import type { CoverageNames } from './useCoverage.ts';

const PAGE = 100;
const SORTS: readonly TableSort[] = ['need', 'theme', 'wijk', 'status', 'partners', 'people', 'weight'];
const NUMERIC: ReadonlySet<TableSort> = new Set(['partners', 'people', 'weight']);

interface CoverageTableProps {
  readonly columns: CoverageColumns;
  readonly names: CoverageNames;
  readonly selection: CoverageSelection;
  onChoose(selection: CoverageSelection): void;
}

/** Rows of the list in the language of the screen: also what is exported. */
export function useTableRows(columns: CoverageColumns | undefined, names: CoverageNames): TableRow[] {
  return useMemo(() => {
    if (columns === undefined) return [];
    const need = new Map(names.needs.map((one) => [one.id, { name: one.name, themeName: names.themeOfNeed.get(one.id) ?? '' }]));
    return tableRows(columns, { wijk: names.wijkName, need });
  }, [columns, names]);
}

/** The matrix as an equal table: same cells, same selection, sortable. */
export function CoverageTable({ columns, names, selection, onChoose }: CoverageTableProps) {
  const t = useText('coverage');
  const format = useFormat();
  const [sortBy, setSortBy] = useViewParam('volgorde', 'status');
  const [status, setStatus] = useViewParam('toon', '');
  const [shown, setShown] = useState(PAGE);
  const rows = useTableRows(columns, names);
  const descending = sortBy.startsWith('-');
  const sort = SORTS.find((one) => one === sortBy.replace('-', '')) ?? 'status';
  const sorted = useMemo(() => {
    const kept = rows.filter(
      (row) =>
        (status === '' || row.status === status) &&
        (selection.wijkCode === null || selection.needId !== null || row.wijkCode === selection.wijkCode),
    );
    return sortTable(kept, sort, descending, format.language);
  }, [rows, status, selection.wijkCode, selection.needId, sort, descending, format.language]);
  const heads: Record<TableSort, string> = {
    need: t('need'),
    theme: t('theme'),
    wijk: t('wijk'),
    status: t('table.status'),
    partners: t('table.partners'),
    people: t('table.people'),
    weight: t('table.weight'),
  };
  return (
    <div className="ww-coverage-table">
      <div className="ww-row ww-no-print">
        <Select<CoverageStatus>
          label={t('table.show')}
          value={COVERAGE_STATUSES.find((one) => one === status) ?? ''}
          empty={t('table.showAll')}
          options={COVERAGE_STATUSES.map((one) => ({ value: one, label: t(`status.${one}`) }))}
          onChange={setStatus}
        />
        <span role="status">{t('table.rows', { count: sorted.length })}</span>
      </div>
      {sorted.length === 0 ? <p>{t('table.none')}</p> : null}
      <TableFrame caption={t('table.caption')}>
        <thead>
          <tr>
            {SORTS.map((one) => (
              <SortHeader
                key={one}
                label={heads[one]}
                numeric={NUMERIC.has(one)}
                sorted={one === sort ? (descending ? 'descending' : 'ascending') : null}
                onSort={() => setSortBy(one === sort && !descending ? `-${one}` : one)}
              />
            ))}
            <th scope="col">{t('table.notes')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((row) => (
            <TableLine
              key={`${row.needId}@${row.wijkCode}`}
              row={row}
              chosen={row.needId === selection.needId && row.wijkCode === selection.wijkCode}
              onChoose={() => onChoose({ wijkCode: row.wijkCode, needId: row.needId })}
            />
          ))}
        </tbody>
      </TableFrame>
      {sorted.length > shown ? <Button onClick={() => setShown(shown + PAGE)}>{t('table.more')}</Button> : null}
    </div>
  );
}

function TableLine({ row, chosen, onChoose }: { readonly row: TableRow; readonly chosen: boolean; onChoose(): void }) {
  const t = useText('coverage');
  const common = useText('common');
  const format = useFormat();
  const offered = row.status === 'fragile' || row.status === 'covered' || row.status === 'ample';
  const notes = [
    ...(offered ? row.flags.map((flag) => t(`flag.${flag}`)) : []),
    ...(offered && row.emptyRungs.length > 0 ? [t('panel.emptyRungsText', { rungs: format.list(row.emptyRungs.map(String)) })] : []),
  ];
  return (
    <tr data-chosen={chosen}>
      <td>
        <button type="button" className="ww-table-link ww-print" onClick={onChoose} aria-pressed={chosen}>
          {row.needName}
        </button>
      </td>
      <td>{row.themeName}</td>
      <td>{row.wijkName}</td>
      <td className="ww-coverage-table-status">
        <CoverageMark status={row.status} partners={row.partners} flag={offered ? row.flags[0] : undefined} /> {t(`status.${row.status}`)}
      </td>
      <td className="ww-table__numeric">{row.status === 'not_applicable' ? '–' : row.partners}</td>
      <td className="ww-table__numeric">
        {row.people === null
          ? row.status === 'not_applicable'
            ? '–'
            : common('unknown')
          : `${row.estimated ? '± ' : ''}${format.number(row.people)}`}{' '}
        {row.people !== null && row.estimated ? <EstimateBadge /> : null}
        {row.people === null || row.source === null ? null : (
          <span className="ww-coverage-table-source" title={row.source}>
            {shortSource(row.source)} {row.year}
          </span>
        )}
      </td>
      <td className="ww-table__numeric">{row.weight ?? (row.status === 'not_applicable' ? '–' : common('unknown'))}</td>
      <td>{notes.join('; ')}</td>
    </tr>
  );
}
