import { useSyncExternalStore } from 'react';

// A sheet of paper is narrow too, and shows what the screen showed.
const QUERY = 'screen and (max-width: 767px)';

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(QUERY);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** A phone: the list comes before the picture. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches);
}
