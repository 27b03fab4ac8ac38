/** Filling in what is known of a need in a wijk: the form, and the keys that fill many cells fast. */
export const ASSESSMENT_STATUSES = ['assessed', 'not_inventoried', 'not_applicable'] as const;
export type AssessmentStatus = (typeof ASSESSMENT_STATUSES)[number];

export interface AssessmentFields {
  readonly status: AssessmentStatus;
  /** As typed. */
  readonly people: string;
  readonly weight: number | null;
  readonly source: string;
  readonly year: string;
  readonly estimated: boolean;
}
export type AssessmentFault = 'peopleNotANumber' | 'yearNotAYear' | 'sourceMissing' | 'yearMissing';

/** A whole number as typed in Dutch or English: `5.615`, `5 615` or `5,615`; null when empty, undefined when it is no number. */
export function readCount(text: string): number | null | undefined {
  const clean = text.trim();
  if (clean === '') return null;
  const plain = clean.replace(/(?<=\d)[.,\s](?=\d{3}(\D|$))/g, '');
  if (!/^\d{1,9}$/.test(plain)) return undefined;
  return Number(plain);
}

/** What a person can mend before it is sent. No number without source and year. */
export function faultsOf(fields: AssessmentFields): AssessmentFault[] {
  if (fields.status !== 'assessed') return [];
  const people = readCount(fields.people);
  const faults: AssessmentFault[] = [];
  if (people === undefined) faults.push('peopleNotANumber');
  if (fields.year.trim() !== '' && !/^(19|20)\d{2}$/.test(fields.year.trim())) faults.push('yearNotAYear');
  if (typeof people === 'number') {
    if (fields.source.trim() === '') faults.push('sourceMissing');
    if (fields.year.trim() === '') faults.push('yearMissing');
  }
  return faults;
}

export interface AssessmentAnswer {
  readonly status: AssessmentStatus;
  readonly people: number | null;
  readonly weight: number | null;
  readonly source: string | null;
  readonly year: number | null;
  readonly estimated: boolean;
}

/** The form as the server takes it; call it when there are no faults. Only an assessed need has numbers. */
export function answerOf(fields: AssessmentFields): AssessmentAnswer {
  const people = fields.status === 'assessed' ? (readCount(fields.people) ?? null) : null;
  const known = people !== null;
  return {
    status: fields.status,
    people,
    weight: fields.status === 'assessed' ? fields.weight : null,
    source: known ? fields.source.trim() : null,
    year: known ? Number(fields.year) : null,
    estimated: known && fields.estimated,
  };
}

/** What one key or one click of the brush fills in: a weight, "not assessed" or "not applicable". */
export type Brush = 1 | 2 | 3 | 'not_inventoried' | 'not_applicable';
export const BRUSHES: readonly Brush[] = [1, 2, 3, 'not_inventoried', 'not_applicable'];
const BRUSH_KEYS: Record<string, Brush> = { '1': 1, '2': 2, '3': 3, '?': 'not_inventoried', '0': 'not_inventoried', '-': 'not_applicable' };

/** The brush of a key while filling in; null for any other key. */
export function brushOfKey(key: string): Brush | null {
  return BRUSH_KEYS[key] ?? null;
}

/** What a brush writes. Without people the server takes the wijk's own figure, or leaves the number unknown. */
export function brushAnswer(brush: Brush): { readonly status: AssessmentStatus; readonly weight: number | null } {
  return typeof brush === 'number' ? { status: 'assessed', weight: brush } : { status: brush, weight: null };
}
