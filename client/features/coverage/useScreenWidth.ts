import { useSyncExternalStore } from 'react';

export type ScreenWidth = 'phone' | 'middle' | 'wide';
const WIDE = '(min-width: 1280px)';
const PHONE = '(max-width: 767px)';

function widthNow(): ScreenWidth {
  if (window.matchMedia(WIDE).matches) return 'wide';
  return window.matchMedia(PHONE).matches ? 'phone' : 'middle';
}

function listen(changed: () => void): () => void {
  const queries = [window.matchMedia(WIDE), window.matchMedia(PHONE)];
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}

/** Wide has a side column, middle a drawer, a phone lists instead of the matrix. Source: screens.md, Layout and components. */
export function useScreenWidth(): ScreenWidth {
  return useSyncExternalStore(listen, widthNow);
}
