/** State that belongs in the address: a link shows a colleague the same, and back works. */
import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { type Filters, readFilters, writeFilters } from '../model/filters.ts';

export type { Filters } from '../model/filters.ts';

type Change = (params: URLSearchParams) => URLSearchParams;

/**
 * Changes the search part of the address. It starts from the address of this moment, not of the last render, so two changes
 * in one click do not undo each other.
 */
export function useChangeSearch(): (change: Change, replace?: boolean) => void {
  const navigate = useNavigate();
  return useCallback(
    (change, replace = false) => {
      const before = new URLSearchParams(window.location.search);
      const after = change(new URLSearchParams(before)).toString();
      if (after === before.toString()) return;
      const { pathname, hash } = window.location;
      void navigate({ pathname, search: after, hash }, { replace, preventScrollReset: true });
    },
    [navigate],
  );
}

/** The search part of the address as parameters. */
export function useSearch(): URLSearchParams {
  const { search } = useLocation();
  return useMemo(() => new URLSearchParams(search), [search]);
}

/** Typing and sliding make no history of every letter; a choice does. */
const REPLACING: ReadonlySet<string> = new Set(['search', 'asOf']);

export function useFilters(): readonly [Filters, (patch: Partial<Filters>) => void] {
  const params = useSearch();
  const change = useChangeSearch();
  const filters = useMemo(() => readFilters(params), [params]);
  const patch = useCallback(
    (part: Partial<Filters>) =>
      change(
        (before) => writeFilters(before, part),
        Object.keys(part).every((key) => REPLACING.has(key)),
      ),
    [change],
  );
  return [filters, patch];
}

/** The selected thing: an id of a partner, activity, tie, or a wijk code. */
export function useSelection(): readonly [string | null, (id: string | null) => void] {
  const [value, setValue] = useViewParam('kies', '');
  const select = useCallback((id: string | null) => setValue(id ?? ''), [setValue]);
  return [value === '' ? null : value, select];
}

/** One parameter of a view, such as `beeld=tabel`; the fallback is not written in the address. Names are Dutch. */
export function useViewParam(name: string, fallback: string): readonly [string, (value: string, replace?: boolean) => void] {
  const params = useSearch();
  const change = useChangeSearch();
  const set = useCallback(
    (value: string, replace = false) =>
      change((before) => {
        if (value === fallback || value === '') before.delete(name);
        else before.set(name, value);
        return before;
      }, replace),
    [change, name, fallback],
  );
  return [params.get(name) ?? fallback, set];
}
