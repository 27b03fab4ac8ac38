import { type CoverageStatus, RUNGS, statusOfPartners } from './coverage.ts';
import { isStale } from './coverageDays.ts';
import type { AssessmentStatus, IsoDate } from './records.ts';

/** The offers of one cell on a day, counted. */
export interface CountedOffers {
  /** Distinct partners. */
  readonly partners: number;
  /** No offer serves the wijk itself. */
  readonly citywideOnly: boolean;
  readonly informalOnly: boolean;
  /** The latest confirmation of any of them; null when none was ever confirmed. */
  readonly lastConfirmedOn: IsoDate | null;
  readonly weekend: boolean;
  /** Bits: rung 1 is 1, rung 2 is 2, 3 is 4, 4 is 8, 5 is 16. */
  readonly rungs: number;
}

export const NO_OFFERS: CountedOffers = {
  partners: 0,
  citywideOnly: false,
  informalOnly: false,
  lastConfirmedOn: null,
  weekend: false,
  rungs: 0,
};

/** What a cell is, in the words of the contract. */
export interface JudgedCell {
  readonly status: CoverageStatus;
  readonly partners: number;
  readonly citywideOnly: boolean;
  readonly informalOnly: boolean;
  readonly stale: boolean;
  readonly noWeekend: boolean;
  readonly emptyRungs: readonly number[];
}

/** One cell from its counted offers and from what was known that day (null: nobody looked). Source: design.md §3, as coverageOn. */
export function judgeCell(offers: CountedOffers, known: AssessmentStatus | null, asOf: IsoDate): JudgedCell {
  const { partners } = offers;
  const assessed = known === 'assessed';
  const flagged = assessed && partners > 0;
  return {
    status: assessed ? statusOfPartners(partners) : (known ?? 'not_inventoried'),
    partners,
    citywideOnly: flagged && offers.citywideOnly,
    informalOnly: flagged && offers.informalOnly,
    stale: flagged && isStale(offers.lastConfirmedOn, asOf),
    noWeekend: flagged && !offers.weekend,
    emptyRungs: assessed ? RUNGS.filter((rung) => (offers.rungs & (1 << (rung - 1))) === 0) : [],
  };
}
