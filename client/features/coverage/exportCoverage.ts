import type { TableRow } from '../../model/coverageTable.ts';
import { fileName, toCsv } from '../../model/csv.ts';
import type { useText } from '../../text/index.ts';
import { downloadFile } from '../../ui/index.ts';

type Text = ReturnType<typeof useText<'coverage'>>;

/** Saves the whole matrix as a CSV file: one row a cell, unknown numbers empty, with source and year. */
export function exportCoverage(rows: readonly TableRow[], networkName: string, asOf: string, t: Text): void {
  const head = [
    t('wijk'),
    t('wijkCode'),
    t('theme'),
    t('need'),
    t('table.status'),
    t('table.partners'),
    t('table.notes'),
    t('table.emptyRungs'),
    t('table.people'),
    t('table.estimate'),
    t('table.source'),
    t('table.year'),
    t('table.weight'),
  ];
  const lines = rows.map((row) => {
    const offered = row.status === 'fragile' || row.status === 'covered' || row.status === 'ample';
    return [
      row.wijkName,
      row.wijkCode,
      row.themeName,
      row.needName,
      t(`status.${row.status}`),
      row.status === 'not_applicable' ? null : row.partners,
      offered ? row.flags.map((flag) => t(`flag.${flag}`)).join(', ') : null,
      offered ? row.emptyRungs.join(' ') : null,
      row.people,
      row.people === null ? null : t(row.estimated ? 'yes' : 'no'),
      row.source,
      row.year,
      row.weight,
    ];
  });
  downloadFile(toCsv(head, lines), fileName([networkName, t('title'), asOf], 'csv'));
}
