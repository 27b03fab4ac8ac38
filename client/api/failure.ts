import type { CombinedError } from '@urql/core';

/** Why an answer did not come. What a user can mend is not here: that comes as `problems` beside an answer. */
export type Failure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly reference: string | null };

const REFUSALS: ReadonlySet<unknown> = new Set(['FORBIDDEN', 'UNAUTHENTICATED', 'REFUSED']);

function reasonOf(error: CombinedError): { readonly code: unknown; readonly reference: unknown } {
  const first = error.graphQLErrors[0]?.extensions ?? {};
  return { code: first.code, reference: first.reference ?? first.referenceId ?? first.id };
}

/** The server is there but cannot now; sending the same again is safe, and asked for. */
const COME_BACK: ReadonlySet<unknown> = new Set(['BUSY', 'UNAVAILABLE', 'TIMEOUT']);

/** Did the request not arrive, its answer not return, or could the server not do it now? Only then may it be sent again as it is. */
export function isOffline(error: CombinedError): boolean {
  const response: unknown = error.response;
  if (COME_BACK.has(reasonOf(error).code)) return true;
  return error.networkError !== undefined && (!(response instanceof Response) || response.status === 502 || response.status === 503);
}

export function failureOf(error: CombinedError): Failure {
  if (isOffline(error)) return { kind: 'offline' };
  const { code, reference } = reasonOf(error);
  if (REFUSALS.has(code)) return { kind: 'refused' };
  if (code === 'NOT_FOUND') return { kind: 'missing' };
  return { kind: 'failed', reference: typeof reference === 'string' ? reference : null };
}
