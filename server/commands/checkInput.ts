import { personalDataIn } from '../domain/personalData.ts';
import type { Problem, ProblemCode } from '../domain/problems.ts';
import type { IsoDate } from '../domain/records.ts';

export const MAX = { name: 200, alias: 200, aliases: 50, description: 2_000, website: 500, contact: 200, source: 500, items: 500 } as const;

const CONTROL = /[^\P{Cc}\t\n\r]/u;
/** Signs without a width, and those that turn the reading direction: they hide what a name says. */
const INVISIBLE = /[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;
const ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/;

/**
 * Collects what is wrong with an input, field by field. Each method gives back the clean value: trimmed, NFC,
 * and undefined stays undefined ("not given") while null or '' means "empty".
 */
export class InputCheck {
  readonly problems: Problem[] = [];

  report(field: string | null, code: ProblemCode, params: NonNullable<Problem['params']> = {}): void {
    this.problems.push({ field, code, params });
  }

  /** A text that must have something in it. */
  name(field: string, value: string | null | undefined, max: number = MAX.name): string {
    const clean = this.text(field, value, max) ?? '';
    if (clean === '' && !this.problems.some((problem) => problem.field === field)) this.report(field, 'REQUIRED');
    return clean;
  }

  /** A text that may be empty: '' and null become null. */
  text(field: string, value: string | null | undefined, max: number): string | null {
    if (value === null || value === undefined) return null;
    if (value.length > max) {
      this.report(field, 'TOO_LONG', { max });
      return null;
    }
    if (CONTROL.test(value)) {
      this.report(field, 'CONTROL_CHARACTER');
      return null;
    }
    const clean = value.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
    this.#warnOfPersonalData(field, clean);
    return clean === '' ? null : clean;
  }

  #warnOfPersonalData(field: string, text: string): void {
    const [finding] = personalDataIn(text);
    if (finding !== undefined) this.problems.push({ field, code: 'PERSONAL_DATA', params: { kind: finding.kind }, warning: true });
  }

  website(field: string, value: string | null | undefined): string | null {
    const clean = this.text(field, value, MAX.website);
    if (clean === null) return null;
    const url = URL.parse?.(clean) ?? parseUrl(clean);
    if (url === null || !['http:', 'https:'].includes(url.protocol) || !url.hostname.includes('.') || url.username !== '')
      this.report(field, 'NOT_A_WEB_ADDRESS');
    return clean;
  }

  email(field: string, value: string | null | undefined): string | null {
    const clean = this.text(field, value, MAX.contact);
    if (clean !== null && !/^[^\s@,;<>"]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,8}$/i.test(clean)) this.report(field, 'NOT_AN_EMAIL');
    return clean;
  }

  id(field: string, value: string, prefix: string): string {
    if (!value.startsWith(prefix) || value.length <= prefix.length || !ID.test(value))
      this.report(field, 'INVALID', { example: `${prefix}…` });
    return value;
  }

  commandId(value: string): string {
    if (!ID.test(value) || value.length < 8) this.report('commandId', 'INVALID', { example: '8–80' });
    return value;
  }

  integer(field: string, value: number | null | undefined, min: number, max: number): number | null {
    if (value === null || value === undefined) return null;
    if (!Number.isInteger(value) || value < min || value > max) this.report(field, 'OUT_OF_RANGE', { min, max });
    return value;
  }

  span(since: IsoDate | null, until: IsoDate | null, field = 'until'): void {
    if (since !== null && until !== null && until < since) this.report(field, 'DATE_ORDER', { since });
  }

  /** A list without doubles, sorted; too many is a problem. */
  list<T>(field: string, values: readonly T[] | null | undefined, keyOf: (value: T) => string, max: number = MAX.items): readonly T[] {
    const given = values ?? [];
    if (given.length > max) this.report(field, 'TOO_MANY', { max });
    const seen = new Map<string, T>();
    given.slice(0, max).forEach((value, index) => {
      if (seen.has(keyOf(value))) this.report(`${field}.${index}`, 'DUPLICATE', { value: keyOf(value) });
      seen.set(keyOf(value), value);
    });
    return [...seen.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
  }
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
