import { useEffect, useRef } from 'react';
import { usePoster } from './useShare.ts';

/** On paper the picture is vector, in light colours and whole: it stands here while the browser prints. */
export function PrintPicture() {
  const poster = usePoster();
  const latest = useRef(poster);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    latest.current = poster;
  });
  useEffect(() => {
    const before = (): void => {
      const text = latest.current(true);
      if (text === null) return;
      const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
      if (documentElement.nodeName === 'svg') place.current?.replaceChildren(document.importNode(documentElement, true));
    };
    const after = (): void => place.current?.replaceChildren();
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return <div className="ww-network-print" ref={place} />;
}
