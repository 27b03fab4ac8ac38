import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** On another page the focus goes to its start and the screen to the top; filters and selections leave both alone. */
export function RouteFocus() {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    window.scrollTo(0, 0);
    document.getElementById('inhoud')?.focus({ preventScroll: true });
  }, [pathname]);
  return null;
}
