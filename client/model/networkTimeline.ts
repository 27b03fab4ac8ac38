/** How the network grew: living partners and ties a month. */
import { at, type Days, livesOn, type Picture, REFERRAL } from './picture.ts';

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

function countLiving(days: Days, count: number, day: number, counts: (row: number) => boolean): number {
  let living = 0;
  for (let i = 0; i < count; i += 1) if (livesOn(days, i, day) && counts(i)) living += 1;
  return living;
}

/** Living partners and collaborations at the end of each month from the first till `today`, at most `max` months (then in equal steps). */
export function growth(picture: Picture, today: number, max = 120): GrowthMonth[] {
  const first = monthOf(firstDay(picture, today));
  const last = monthOf(today);
  const step = Math.max(1, Math.ceil((last - first + 1) / max));
  const months: GrowthMonth[] = [];
  for (let month = last; month >= first - 1; month -= step) {
    const day = month === last ? today : dayInMonth(month, 31);
    months.unshift({
      month,
      partners: countLiving(picture.partners, picture.partners.count, day, () => true),
      ties: countLiving(picture.ties, picture.ties.count, day, (tie) => at(picture.ties.kind, tie) !== REFERRAL),
    });
  }
  return months;
}
