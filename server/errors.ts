import { GraphQLError } from 'graphql';
import type { StoreErrorKind } from './store/store.ts';

/** Codes of the errors that leave the server (`extensions.code`); what a user can mend is a `problem` instead. */
export const ERROR_CODES = ['BAD_USER_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'BUSY', 'UNAVAILABLE', 'TIMEOUT', 'INTERNAL'] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

const words: { readonly [C in ErrorCode]: { readonly nl: string; readonly en: string } } = {
  BAD_USER_INPUT: { nl: 'De vraag klopt niet.', en: 'The request is not right.' },
  FORBIDDEN: { nl: 'Dit mag je niet.', en: 'You may not do this.' },
  NOT_FOUND: { nl: 'Dit is hier niet bekend.', en: 'This is not known here.' },
  BUSY: { nl: 'Het is nu erg druk. Probeer het zo weer.', en: 'It is very busy now. Please try again shortly.' },
  UNAVAILABLE: {
    nl: 'De opslag is even niet bereikbaar. Er is niets verloren. Probeer het zo weer.',
    en: 'The storage cannot be reached for a moment. Nothing is lost. Please try again shortly.',
  },
  TIMEOUT: {
    nl: 'Dit duurde te lang. Of het is bewaard, weten we niet: stuur het gerust opnieuw.',
    en: 'This took too long. Whether it was stored is not known: it is safe to send it again.',
  },
  INTERNAL: { nl: 'Interne fout', en: 'Internal error' },
};

export function errorText(code: ErrorCode, language: 'nl' | 'en'): string {
  return words[code][language];
}

/** An error with a code and a message that may be shown. */
export class ShownError extends GraphQLError {
  constructor(code: ErrorCode, message: string) {
    super(message, { extensions: { code } });
  }
}

const codeOfKind: { readonly [K in StoreErrorKind]?: ErrorCode } = {
  busy: 'BUSY',
  conflict: 'BUSY',
  timeout: 'TIMEOUT',
  unavailable: 'UNAVAILABLE',
  closed: 'UNAVAILABLE',
  locked: 'UNAVAILABLE',
  storage: 'UNAVAILABLE',
  readOnly: 'UNAVAILABLE',
};

/** What a fault of the store is called outside. */
export function codeOfStoreError(kind: StoreErrorKind): ErrorCode {
  return codeOfKind[kind] ?? 'INTERNAL';
}
