import type { FigureReference, NeedReference, ReferenceData, WijkReference } from '../../server/domain/records.ts';
import { placeName } from './randomNames.ts';
import { type RandomSource, randomSource } from './randomSource.ts';

const THEMES = ['Ontmoeting', 'Signaleren', 'Bewegen', 'Cultuur', 'Wonen', 'Zorg', 'Mantelzorg', 'Regie'];
const COLOUR_GROUPS = ['zorg', 'welzijn', 'gemeente', 'wonen', 'bewoners', 'cultuur', 'winkels', 'onbekend'];
const SOURCE = 'Verzonnen cijfers voor een proef';

/** The two signs that end a wijk code: 00 to 99, then A0 to Z9. */
function wijkSuffix(index: number): string {
  if (index < 100) return String(index).padStart(2, '0');
  return `${String.fromCharCode(65 + Math.floor((index - 100) / 10))}${(index - 100) % 10}`;
}

/** Code of wijk `index` of a gemeente, up to 360 of them. */
export function wijkCodeOf(gemeenteCode: string, index: number): string {
  return `WK${gemeenteCode.slice(2)}${wijkSuffix(index)}`;
}

/** Id of need `index`, `N01` onwards. */
export function needIdOf(index: number): string {
  return `N${String(index + 1).padStart(2, '0')}`;
}

function needs(count: number): NeedReference[] {
  return Array.from({ length: count }, (_, index) => ({
    id: needIdOf(index),
    themeId: `T${(index % THEMES.length) + 1}`,
    nameNl: `Behoefte ${index + 1}`,
    nameEn: `Need ${index + 1}`,
    definition: index % 3 === 0 ? null : `Waar het bij behoefte ${index + 1} om gaat`,
    level: null,
    indicator: index % 5 === 4 ? null : index % 5 === 3 ? 'a_65_alleen' : 'a_65_oo',
  }));
}

/** The reference without its areas. */
export type Taxonomy = Pick<ReferenceData, 'themes' | 'needs' | 'targetGroups' | 'sectors' | 'activityKinds'>;

/** Everything of the reference that is not an area: themes, needs, target groups, sectors, kinds of activity. */
export function randomTaxonomy(needCount: number): Taxonomy {
  return {
    themes: THEMES.map((name, index) => ({ id: `T${index + 1}`, nameNl: name, nameEn: `Theme ${index + 1}`, order: index + 1 })),
    needs: needs(needCount),
    targetGroups: Array.from({ length: 12 }, (_, index) => ({
      id: `D${String(index + 1).padStart(2, '0')}`,
      nameNl: `Doelgroep ${index + 1}`,
      nameEn: `Target group ${index + 1}`,
    })),
    sectors: Array.from({ length: 18 }, (_, index) => ({
      id: `sector${index + 1}`,
      nameNl: `Sector ${index + 1}`,
      nameEn: `Sector ${index + 1}`,
      colourGroup: COLOUR_GROUPS[index % COLOUR_GROUPS.length] ?? 'onbekend',
    })),
    activityKinds: ['inloop', 'eetactiviteit', 'training', 'huisbezoek', 'spreekuur'].map((id) => ({ id, nameNl: id, nameEn: id })),
  };
}

/** Wijken in a grid; each borders the ones beside, above and below it. */
function wijken(gemeenteCode: string, count: number): WijkReference[] {
  const columns = Math.max(1, Math.ceil(Math.sqrt(count)));
  return Array.from({ length: count }, (_, index) => {
    const beside = [index % columns > 0 ? index - 1 : -1, index % columns < columns - 1 ? index + 1 : -1, index - columns, index + columns];
    return {
      code: wijkCodeOf(gemeenteCode, index),
      name: placeName(index),
      gemeenteCode,
      borders: beside.filter((other) => other >= 0 && other < count).map((other) => wijkCodeOf(gemeenteCode, other)),
      tileX: index % columns,
      tileY: Math.floor(index / columns),
    };
  });
}

/** Figures of a wijk for two years; one wijk in eight has none, for a figure may be missing. */
function figuresOf(random: RandomSource, areaCode: string): FigureReference[] {
  const inhabitants = random.whole(20, 400) * 50;
  const older = Math.round((inhabitants * random.whole(8, 30)) / 500) * 5;
  if (random.chance(0.125)) return [];
  return [2024, 2025].flatMap((year) => [
    { areaCode, indicator: 'a_inw', value: inhabitants + (year - 2024) * 25, unit: 'personen', year, source: SOURCE, estimated: false },
    { areaCode, indicator: 'a_65_oo', value: older + (year - 2024) * 5, unit: 'personen', year, source: SOURCE, estimated: false },
    { areaCode, indicator: 'a_65_alleen', value: Math.round(older * 0.4), unit: 'personen', year, source: SOURCE, estimated: true },
  ]);
}

/** One gemeente with its wijken, three buurten a wijk, and figures. */
export function randomAreas(
  seed: number,
  gemeenteCode: string,
  wijkCount: number,
): Pick<ReferenceData, 'gemeenten' | 'wijken' | 'buurten' | 'figures'> {
  const random = randomSource(seed);
  const areas = wijken(gemeenteCode, wijkCount);
  return {
    gemeenten: [{ code: gemeenteCode, name: `Gemeente ${gemeenteCode.slice(2)}` }],
    wijken: areas,
    buurten: areas.flatMap((wijk) =>
      [0, 1, 2].map((index) => ({ code: `BU${wijk.code.slice(2)}0${index}`, name: `${wijk.name} ${index + 1}`, wijkCode: wijk.code })),
    ),
    figures: areas.flatMap((wijk) => figuresOf(random, wijk.code)),
  };
}
