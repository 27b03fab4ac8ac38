import type { IsoDate, Span } from './records.ts';

/** Is it alive on a day: since (included) till until (not included). Source: design.md §2. */
export function aliveOn(span: Span, day: IsoDate): boolean {
  return (span.since === null || span.since <= day) && (span.until === null || span.until > day);
}
