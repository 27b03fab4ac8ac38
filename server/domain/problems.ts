/** Something a user can mend. The words for it are in server/resolvers/problemText.ts, by code. */
export const PROBLEM_CODES = [
  'REQUIRED',
  'TOO_LONG',
  'TOO_MANY',
  'INVALID',
  'OUT_OF_RANGE',
  'UNKNOWN',
  'CONFLICT',
  'DUPLICATE',
  'DUPLICATE_NAME',
  'SELF',
  'DATE_ORDER',
  'CHANGED_SINCE',
  'ALREADY_UNDONE',
  'IN_USE',
  'CONTROL_CHARACTER',
  'NOT_A_WEB_ADDRESS',
  'NOT_AN_EMAIL',
  'PERSONAL_DATA',
  'GONE',
  'NO_FIGURE',
  'NOT_UNDOABLE',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  /** The field of the input; null when it is about the whole. */
  readonly field: string | null;
  readonly code: ProblemCode;
  /** What the words need: a maximum, a name, a value. */
  readonly params?: { readonly [name: string]: string | number };
  /** It did not stop the change. */
  readonly warning?: boolean;
}

export function blocks(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.warning !== true);
}
