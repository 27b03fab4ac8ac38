import type { CoverageFlag, CoverageStatus } from '../model/coverage.ts';
import './coverageMark.css';

const FLAG_PATHS: Record<CoverageFlag, string> = {
  stale: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM8 4.6V8l2.3 1.6',
  citywideOnly: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM1.8 8h12.4M8 1.8c4.2 3.6 4.2 8.8 0 12.4M8 1.8c-4.2 3.6-4.2 8.8 0 12.4',
  informalOnly: 'M8 14.2V7.4M8 9.4C8 5.6 5.4 3.8 1.8 3.8 1.8 7.4 4 9.4 8 9.4ZM8 7.4c0-3.2 2-5.2 6.2-5.2 0 3.4-2 5.2-6.2 5.2Z',
  noWeekend: 'M2.4 3.4h11.2v10.4H2.4ZM2.4 6.6h11.2M5.2 1.6v3M10.8 1.6v3M5.8 8.6l4.4 3.8M10.2 8.6l-4.4 3.8',
};

/** The sign of a flag; say the flag in words beside it, it has no name of its own. */
export function FlagIcon({ flag }: { readonly flag: CoverageFlag }) {
  return (
    <svg className="ww-flag" viewBox="0 0 16 16" aria-hidden="true" data-flag={flag}>
      <path d={FLAG_PATHS[flag]} />
    </svg>
  );
}

interface CoverageMarkProps {
  readonly status: CoverageStatus;
  readonly partners: number;
  readonly flag?: CoverageFlag | undefined;
  /** Read out instead of the signs; without it the words beside it say it. */
  readonly label?: string | undefined;
}

/** One cell of the matrix by itself: digit, ring or dots, and the most serious flag. */
export function CoverageMark({ status, partners, flag, label }: CoverageMarkProps) {
  const sign = status === 'not_inventoried' ? '?' : status === 'not_applicable' ? '–' : String(Math.min(99, partners));
  const signs = (
    <>
      {sign}
      {flag === undefined ? null : <FlagIcon flag={flag} />}
    </>
  );
  if (label === undefined) {
    return (
      <span className="ww-coverage-mark" data-status={status} aria-hidden="true">
        {signs}
      </span>
    );
  }
  return (
    <span className="ww-coverage-mark" data-status={status} role="img" aria-label={label}>
      {signs}
    </span>
  );
}
