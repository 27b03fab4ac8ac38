/** What a viewer asked to see, and how the address bar says it. Pure: text in, text out. */

export const PARTNER_KINDS = ['organisation', 'initiative', 'place', 'profession', 'partnership'] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];
export const FORMALITIES = ['formal', 'informal', 'mixed', 'unknown'] as const;
export type Formality = (typeof FORMALITIES)[number];

/** Nothing chosen is everything: an empty list filters nothing. */
export interface Filters {
  /** `YYYY-MM-DD`, or null for today. */
  readonly asOf: string | null;
  readonly search: string;
  readonly needIds: readonly string[];
  readonly themeIds: readonly string[];
  readonly sectorGroups: readonly string[];
  readonly targetGroupIds: readonly string[];
  readonly formalities: readonly Formality[];
  readonly kinds: readonly PartnerKind[];
  readonly wijkCodes: readonly string[];
  /** Levels of collaboration, 1 to 5. */
  readonly levels: readonly number[];
  readonly weekend: boolean;
  /** Rungs of support, 1 to 5. */
  readonly supportLevels: readonly number[];
}

export const NO_FILTERS: Filters = {
  asOf: null,
  search: '',
  needIds: [],
  themeIds: [],
  sectorGroups: [],
  targetGroupIds: [],
  formalities: [],
  kinds: [],
  wijkCodes: [],
  levels: [],
  weekend: false,
  supportLevels: [],
};

const DUTCH: { readonly [K in keyof Filters]: string } = {
  asOf: 'datum',
  search: 'zoek',
  needIds: 'behoefte',
  themeIds: 'thema',
  sectorGroups: 'sector',
  targetGroupIds: 'doelgroep',
  formalities: 'vorm',
  kinds: 'soort',
  wijkCodes: 'wijk',
  levels: 'band',
  weekend: 'weekend',
  supportLevels: 'trede',
};
const FORMALITY_WORDS = { formal: 'formeel', informal: 'informeel', mixed: 'gemengd', unknown: 'onbekend' } as const;
const KIND_WORDS = {
  organisation: 'organisatie',
  initiative: 'initiatief',
  place: 'plek',
  profession: 'beroepsgroep',
  partnership: 'verband',
} as const;

function list(params: URLSearchParams, key: keyof Filters): string[] {
  const text = params.get(DUTCH[key]) ?? '';
  return [...new Set(text.split(',').filter((part) => part !== ''))].slice(0, 200);
}

function words<T extends string>(
  params: URLSearchParams,
  key: keyof Filters,
  dutch: { readonly [K in T]: string },
  all: readonly T[],
): T[] {
  const asked = new Set(list(params, key));
  return all.filter((value) => asked.has(dutch[value]));
}

function oneToFive(params: URLSearchParams, key: keyof Filters): number[] {
  return list(params, key)
    .map(Number)
    .filter((level) => Number.isInteger(level) && level >= 1 && level <= 5)
    .sort((a, b) => a - b);
}

/** Is this a day that exists, written `YYYY-MM-DD`? */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** The filters an address asks for. What makes no sense in it is passed over. */
export function readFilters(params: URLSearchParams): Filters {
  const day = params.get(DUTCH.asOf) ?? '';
  return {
    asOf: isDay(day) ? day : null,
    search: (params.get(DUTCH.search) ?? '').slice(0, 200),
    needIds: list(params, 'needIds'),
    themeIds: list(params, 'themeIds'),
    sectorGroups: list(params, 'sectorGroups'),
    targetGroupIds: list(params, 'targetGroupIds'),
    formalities: words(params, 'formalities', FORMALITY_WORDS, FORMALITIES),
    kinds: words(params, 'kinds', KIND_WORDS, PARTNER_KINDS),
    wijkCodes: list(params, 'wijkCodes'),
    levels: oneToFive(params, 'levels'),
    weekend: params.get(DUTCH.weekend) === 'ja',
    supportLevels: oneToFive(params, 'supportLevels'),
  };
}

function inWords(key: keyof Filters, filters: Partial<Filters>): string {
  if (key === 'formalities') return (filters.formalities ?? []).map((value) => FORMALITY_WORDS[value]).join(',');
  if (key === 'kinds') return (filters.kinds ?? []).map((value) => KIND_WORDS[value]).join(',');
  const value = filters[key];
  if (value === null || value === undefined || value === false) return '';
  if (value === true) return 'ja';
  return typeof value === 'string' ? value : value.join(',');
}

/** The same address with these filters changed; an empty filter leaves it. Other parameters stay. */
export function writeFilters(params: URLSearchParams, patch: Partial<Filters>): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const key of Object.keys(DUTCH) as (keyof Filters)[]) {
    if (!(key in patch)) continue;
    const text = inWords(key, patch);
    if (text === '') next.delete(DUTCH[key]);
    else next.set(DUTCH[key], text);
  }
  return next;
}

/** Which filters are on, besides the day. */
export function filtersInUse(filters: Filters): (keyof Filters)[] {
  return (Object.keys(NO_FILTERS) as (keyof Filters)[]).filter((key) => {
    const value = filters[key];
    return key !== 'asOf' && (Array.isArray(value) ? value.length > 0 : value !== '' && value !== false && value !== null);
  });
}
