/** How the network grew: living partners and ties a month. */
import { at, type Days, type Picture, REFERRAL } from './picture.ts';

/** One month: `month` counts from year 0, so 2026-11 is 2026 * 12 + 10. */
export interface GrowthMonth {
  readonly month: number;
  readonly partners: number;
  readonly ties: number;
}

/** Month number of a day such as 20261124. */
export const monthOf = (day: number): number => Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100) - 1;
/** The last day of a month that every month has: a day to stop the slider on. */
export const dayInMonth = (month: number, dayOfMonth = 28): number =>
  Math.floor(month / 12) * 10_000 + ((month % 12) + 1) * 100 + dayOfMonth;

/** The first day on which something began, no earlier than `earliest`; `today` when nothing has a date. */
export function firstDay(picture: Picture, today: number, earliest = 19_500_101): number {
  let first = today;
  for (const days of [picture.partners, picture.ties]) {
    for (const since of days.since) if (since >= earliest && since < first) first = since;
  }
  return first;
}

/** How many rows live on each of the days, which are in order: every row is looked at once, whatever the number of days. */
function livingOn(days: Days, count: number, on: readonly number[], counts: (row: number) => boolean): number[] {
  const change = new Int32Array(on.length + 1);
  for (let row = 0; row < count; row += 1) {
    if (!counts(row) || at(days.since, row) >= at(days.until, row)) continue;
    const [first, last] = [firstFrom(on, at(days.since, row)), firstFrom(on, at(days.until, row))];
    change[first] = at(change, first) + 1;
    change[last] = at(change, last) - 1;
  }
  let living = 0;
  return on.map((_, i) => {
    living += at(change, i);
    return living;
  });
}

/** Index of the first day that is not before this one; one past the end when there is none. */
function firstFrom(on: readonly number[], day: number): number {
  let [low, high] = [0, on.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(on, middle) >= day) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Living partners and collaborations at the end of each month from the first till `today`, at most `max` months (then in equal steps). */
export function growth(picture: Picture, today: number, max = 120): GrowthMonth[] {
  const first = monthOf(firstDay(picture, today));
  const last = monthOf(today);
  const step = Math.max(1, Math.ceil((last - first + 1) / max));
  const months: number[] = [];
  for (let month = last; month >= first - 1; month -= step) months.unshift(month);
  const days = months.map((month) => (month === last ? today : dayInMonth(month, 31)));
  const partners = livingOn(picture.partners, picture.partners.count, days, () => true);
  const ties = livingOn(picture.ties, picture.ties.count, days, (tie) => at(picture.ties.kind, tie) !== REFERRAL);
  return months.map((month, i) => ({ month, partners: at(partners, i), ties: at(ties, i) }));
}
