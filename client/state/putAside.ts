import { useCallback, useState } from 'react';

/** Suggestions this browser was asked not to show for now. Ids only. */
export interface PutAside {
  readonly size: number;
  has(key: string): boolean;
  put(key: string): void;
  clear(): void;
}

const MOST = 500;

function read(name: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(`wijkweb.weggelegd.${name}`) ?? '[]');
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

function write(name: string, keys: readonly string[]): void {
  try {
    window.localStorage.setItem(`wijkweb.weggelegd.${name}`, JSON.stringify(keys));
  } catch {
    // Not remembered; put aside till the page closes.
  }
}

/** One list of things put aside, by its name. */
export function usePutAside(name: string): PutAside {
  const [kept, setKept] = useState(() => ({ name, keys: read(name) }));
  const keys = kept.name === name ? kept.keys : read(name);
  if (kept.name !== name) setKept({ name, keys });
  const save = useCallback(
    (next: readonly string[]) => {
      write(name, next);
      setKept({ name, keys: next });
    },
    [name],
  );
  return {
    size: keys.length,
    has: (key) => keys.includes(key),
    put: (key) => save([...keys.filter((other) => other !== key), key].slice(-MOST)),
    clear: () => save([]),
  };
}
