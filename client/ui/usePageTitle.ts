import { useEffect } from 'react';

/** The document's title: what the page is about, then the product. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Wijkweb' : `${title} · Wijkweb`;
  }, [title]);
}
