import type { IsoDate } from './records.ts';

/** Day numbers count from 1970-01-01, so that spans are compared in typed arrays. Open ends lie outside every calendar day. */
export const ALWAYS = -2_147_483_648;
export const FOREVER = 2_147_483_647;

/** Days since 1970-01-01 of `YYYY-MM-DD`, without a Date object: lists hold tens of thousands of them. */
export function dayNumber(date: IsoDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** First day of a span as a number; null or '' is open. */
export function sinceNumber(since: IsoDate | null): number {
  return since === null || since === '' ? ALWAYS : dayNumber(since);
}

/** Day a span ends (not included) as a number; null or '' is open. */
export function untilNumber(until: IsoDate | null): number {
  return until === null || until === '' ? FOREVER : dayNumber(until);
}

/**
 * An offer confirmed on or after this day counts as fresh on `day`: the same date a year earlier.
 * A confirmation later than `day` counts too. Only the last one is kept, so ignoring it would paint every look back as stale.
 */
export function freshSince(day: IsoDate): IsoDate {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
}

/** Was it confirmed last more than a year before the day, or never? See freshSince. Source: design.md §3. */
export function isStale(lastConfirmedOn: IsoDate | null, day: IsoDate): boolean {
  return lastConfirmedOn === null || lastConfirmedOn < freshSince(day);
}
