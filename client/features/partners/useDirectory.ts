import { useMemo } from 'react';
import type { DirectoryQueryVariables } from '../../api/gql/graphql.ts';
import { useCurrentNetwork } from '../../api/index.ts';
import { type Filters, filtersInUse, NO_FILTERS } from '../../model/filters.ts';
import { useFilters, useViewParam } from '../../state/urlState.ts';
import { useFormat, useText } from '../../text/index.ts';
import type { Direction } from '../../ui/index.ts';

export const SORTS = { naam: 'name', banden: 'ties', aanbod: 'activities', bevestigd: 'lastConfirmed', sinds: 'since' } as const;
export type SortWord = keyof typeof SORTS;

/** A filter of the directory: those of the address that it knows, and whether it was confirmed. */
export type DirectoryFilterKey =
  | 'kinds'
  | 'formalities'
  | 'sectorGroups'
  | 'wijkCodes'
  | 'needIds'
  | 'targetGroupIds'
  | 'supportLevels'
  | 'themeIds'
  | 'search'
  | 'stale';
export const FILTER_KEYS: readonly DirectoryFilterKey[] = [
  'search',
  'kinds',
  'formalities',
  'sectorGroups',
  'wijkCodes',
  'needIds',
  'themeIds',
  'targetGroupIds',
  'supportLevels',
  'stale',
];

export type DirectoryVariables = Omit<DirectoryQueryVariables, 'first' | 'after'>;

export interface Directory {
  readonly filters: Filters;
  readonly stale: boolean;
  readonly sort: SortWord;
  readonly direction: Direction;
  readonly variables: DirectoryVariables;
  readonly inUse: readonly DirectoryFilterKey[];
  change(patch: Partial<Filters>): void;
  setStale(stale: boolean): void;
  sortOn(sort: SortWord): void;
  clear(): void;
  drop(key: DirectoryFilterKey): void;
  /** The same question without one filter. */
  without(key: DirectoryFilterKey): DirectoryVariables;
  /** What a filter is set to, in words: "informeel", "Wielwijk". */
  inWords(key: DirectoryFilterKey): string;
}

function isSort(word: string): word is SortWord {
  return word in SORTS;
}

/** The directory's question, as the address bar holds it. */
export function useDirectory(): Directory {
  const { network, taxonomy } = useCurrentNetwork();
  const [filters, change] = useFilters();
  const [staleWord, setStaleWord] = useViewParam('bevestigd', '');
  const [sortWord, setSort] = useViewParam('sorteer', 'naam');
  const [turn, setTurn] = useViewParam('volgorde', 'op');
  const words = useWords();
  const stale = staleWord === 'oud';
  const sort = isSort(sortWord) ? sortWord : 'naam';
  const direction: Direction = turn === 'af' ? 'descending' : 'ascending';

  return useMemo(() => {
    const variablesFor = (asked: Filters, onlyStale: boolean): DirectoryVariables => ({
      networkId: network.id,
      asOf: asked.asOf,
      sort: SORTS[sort],
      direction,
      filter: {
        search: asked.search,
        kinds: [...asked.kinds],
        formalities: [...asked.formalities],
        sectorIds: taxonomy.sectors.filter((sector) => asked.sectorGroups.includes(sector.colourGroup)).map((sector) => sector.id),
        wijkCodes: [...asked.wijkCodes],
        needIds: [...asked.needIds],
        themeIds: [...asked.themeIds],
        targetGroupIds: [...asked.targetGroupIds],
        supportLevels: [...asked.supportLevels],
        ...(onlyStale && { stale: true }),
      },
    });
    const known = filtersInUse(filters);
    const patchFor = (key: DirectoryFilterKey): Partial<Filters> => (key === 'stale' ? {} : { [key]: NO_FILTERS[key] });
    return {
      filters,
      stale,
      sort,
      direction,
      change,
      variables: variablesFor(filters, stale),
      inUse: FILTER_KEYS.filter((key) => (key === 'stale' ? stale : known.includes(key))),
      setStale: (on) => setStaleWord(on ? 'oud' : ''),
      sortOn: (next) => {
        const first = next === 'naam' ? 'op' : 'af';
        setTurn(next === sort ? (turn === 'op' ? 'af' : 'op') : first);
        setSort(next);
      },
      clear: () => {
        change({ ...NO_FILTERS, asOf: filters.asOf });
        setStaleWord('');
      },
      drop: (key) => (key === 'stale' ? setStaleWord('') : change(patchFor(key))),
      without: (key) => variablesFor({ ...filters, ...patchFor(key) }, key === 'stale' ? false : stale),
      inWords: (key) => words(key, filters),
    };
  }, [network.id, taxonomy, filters, stale, sort, direction, change, setStaleWord, setTurn, setSort, turn, words]);
}

/** What is chosen in a filter, in words. */
function useWords(): (key: DirectoryFilterKey, filters: Filters) => string {
  const { network, taxonomy } = useCurrentNetwork();
  const format = useFormat();
  const t = useText('partners');
  const common = useText('common');
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const wijk of network.wijken) names.set(wijk.code, wijk.name);
    for (const thing of [...network.needs, ...network.themes, ...taxonomy.targetGroups]) names.set(thing.id, format.name(thing));
    const groups: readonly string[] = ['zorg', 'welzijn', 'gemeente', 'wonen', 'bewoners', 'cultuur', 'winkels', 'onbekend'];
    const say = (values: readonly string[]) => format.list(values.map((value) => names.get(value) ?? value));
    return (key, filters) => {
      if (key === 'stale') return t('filter.stale');
      if (key === 'search') return filters.search;
      if (key === 'kinds') return format.list(filters.kinds.map((kind) => common(`partnerKind.${kind}`)));
      if (key === 'formalities') return format.list(filters.formalities.map((formality) => common(`formality.${formality}`)));
      if (key === 'supportLevels') return format.list(filters.supportLevels.map((rung) => common('rungNumber', { rung })));
      if (key === 'sectorGroups')
        return format.list(
          filters.sectorGroups.filter((group) => groups.includes(group)).map((group) => common(`colourGroup.${group as 'zorg'}`)),
        );
      return say(filters[key]);
    };
  }, [network, taxonomy, format, t, common]);
}
