/** By what the picture is grouped: the wijken as they lie, sectors, or form. One list; to add a way, add an entry. */
import type { LayoutInput } from './layout.ts';
import type { Place } from './layoutRows.ts';
import { at, COLOUR_GROUPS, FORMALITIES, type Picture, REFERRAL } from './picture.ts';

export const GROUPINGS = ['wijk', 'sector', 'formality'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The tile of partners that work in the whole network. */
export const CITYWIDE = 'heel';
/** Works in more wijken than this: it stands on the band. */
const MOST_WIJKEN_AT_HOME = 3;

export interface WijkPlace {
  readonly code: string;
  readonly name: string;
  readonly tileX: number | null;
  readonly tileY: number | null;
}

/** Names of tiles, in the language of the screen. */
export interface GroupNames {
  readonly citywide: string;
  readonly sector: (group: string) => string;
  readonly formality: (formality: string) => string;
}

export interface Groups {
  readonly grouping: Grouping;
  readonly places: readonly Place[];
  /** Index of the place of each partner. */
  readonly of: Int16Array;
}

function byWijk(picture: Picture, wijken: readonly WijkPlace[], names: GroupNames): Groups {
  const places = wijken.map((wijk): Place => ({ key: wijk.code, name: wijk.name, column: wijk.tileX, row: wijk.tileY, band: false }));
  const indexOf = new Map(wijken.map((wijk, i) => [wijk.code, i]));
  const band = places.length;
  const of = Int16Array.from({ length: picture.partners.count }, (_, i) => {
    const codes = picture.partners.wijkCodes[i] ?? [];
    const home =
      codes.length > MOST_WIJKEN_AT_HOME ? undefined : codes.map((code) => indexOf.get(code)).find((place) => place !== undefined);
    return home ?? band;
  });
  if (of.some((place) => place === band)) places.push({ key: CITYWIDE, name: names.citywide, column: null, row: null, band: true });
  return { grouping: 'wijk', places, of };
}

function byWord(grouping: Grouping, words: readonly string[], of: readonly string[], nameOf: (word: string) => string): Groups {
  const used = words.filter((word) => of.includes(word));
  const places = used.map((key): Place => ({ key, name: nameOf(key), column: null, row: null, band: false }));
  return { grouping, places, of: Int16Array.from(of, (word) => used.indexOf(word)) };
}

/** Who stands on which tile. */
export function groupPartners(picture: Picture, grouping: Grouping, wijken: readonly WijkPlace[], names: GroupNames): Groups {
  if (grouping === 'sector') return byWord(grouping, COLOUR_GROUPS, picture.partners.groups, names.sector);
  if (grouping === 'formality') return byWord(grouping, FORMALITIES, picture.partners.formalities, names.formality);
  return byWijk(picture, wijken, names);
}

/** What the layout needs to know; places put by hand count where the tiles are wijken. */
export function layoutInput(picture: Picture, groups: Groups): LayoutInput {
  const { partners, ties } = picture;
  const collaborations = ties.kind.reduce((count, kind) => count + (kind === REFERRAL ? 0 : 1), 0);
  const degree = new Int32Array(partners.count);
  for (let i = 0; i < collaborations; i += 1) {
    degree[at(ties.from, i)] = at(degree, at(ties.from, i)) + 1;
    degree[at(ties.to, i)] = at(degree, at(ties.to, i)) + 1;
  }
  const nowhere = new Float64Array(partners.count).fill(Number.NaN);
  const byHand = groups.grouping === 'wijk';
  return {
    places: groups.places,
    ids: partners.ids,
    place: groups.of,
    group: Uint8Array.from(partners.groups, (group) => COLOUR_GROUPS.indexOf(group)),
    formality: Uint8Array.from(partners.formalities, (formality) => FORMALITIES.indexOf(formality)),
    degree,
    from: ties.from.slice(0, collaborations),
    to: ties.to.slice(0, collaborations),
    putX: byHand ? partners.x : nowhere,
    putY: byHand ? partners.y : nowhere,
  };
}
