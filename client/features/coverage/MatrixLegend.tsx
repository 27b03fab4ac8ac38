import { type COVERAGE_FLAGS, COVERAGE_STATUSES } from '../../model/coverage.ts';
import { useText } from '../../text/index.ts';
import { CoverageMark, FlagIcon } from '../../ui/CoverageMark.tsx';

const PARTNERS = { gap: 0, fragile: 1, covered: 2, ample: 3, not_inventoried: 0, not_applicable: 0 } as const;
const ORDER = ['citywideOnly', 'informalOnly', 'stale', 'noWeekend'] as const satisfies readonly (typeof COVERAGE_FLAGS)[number][];

/** What the cells and their signs mean; always there. */
export function MatrixLegend() {
  const t = useText('coverage');
  return (
    <ul className="ww-matrix-legend" aria-label={t('legend.title')}>
      {COVERAGE_STATUSES.map((status) => (
        <li key={status}>
          <CoverageMark status={status} partners={PARTNERS[status]} /> {t(`legend.${status}`)}
        </li>
      ))}
      {ORDER.map((flag) => (
        <li key={flag}>
          <FlagIcon flag={flag} /> {t(`flag.${flag}`)}
        </li>
      ))}
    </ul>
  );
}
