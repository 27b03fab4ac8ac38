import { distance } from 'fastest-levenshtein';
import { type DuplicateClaim, duplicateClaims } from '../domain/duplicates.ts';
import { type ColourGroups, colourGroupOf, type PictureColumns, pictureColumns } from '../domain/picture.ts';
import type { PictureLists, PicturePartner } from '../domain/pictureLists.ts';
import { type TieGraph, tieGraph } from '../domain/pictureTies.ts';
import type { IsoDate } from '../domain/records.ts';
import { aliveOn } from '../domain/spans.ts';
import type { ReferenceWords } from '../store/reference.ts';

/** What is made of lists that never change is made once, and goes when they go. */
const graphs = new WeakMap<PictureLists, TieGraph>();
const pictures = new WeakMap<PictureLists, { readonly words: ReferenceWords; readonly columns: PictureColumns }>();
const claims = new WeakMap<PictureLists, { readonly day: IsoDate; readonly found: readonly DuplicateClaim[] }>();
const colours = new WeakMap<ReferenceWords, ColourGroups>();

export function graphOf(lists: PictureLists): TieGraph {
  const graph = graphs.get(lists) ?? tieGraph(lists);
  graphs.set(lists, graph);
  return graph;
}

export function columnsOf(lists: PictureLists, words: ReferenceWords): PictureColumns {
  const kept = pictures.get(lists);
  if (kept?.words === words) return kept.columns;
  const columns = pictureColumns(lists, colourGroupsOf(words));
  pictures.set(lists, { words, columns });
  return columns;
}

/** Claims among the partners that have not ended on a day. */
export function claimsOf(lists: PictureLists, words: ReferenceWords, day: IsoDate): readonly DuplicateClaim[] {
  const kept = claims.get(lists);
  if (kept?.day === day) return kept.found;
  const found = duplicateClaims(
    [...lists.partners.values()].filter((partner) => aliveOn({ since: null, until: partner.until }, day)),
    distance,
    [...words.wijken, ...words.gemeenten].map((area) => area.name),
  );
  claims.set(lists, { day, found });
  return found;
}

function colourGroupsOf(words: ReferenceWords): ColourGroups {
  const groups = colours.get(words) ?? new Map(words.sectors.map((sector) => [sector.id, sector.colourGroup]));
  colours.set(words, groups);
  return groups;
}

/** A partner by name, as the schema shows it. */
export function nameIn(words: ReferenceWords) {
  const groups = colourGroupsOf(words);
  return (partner: PicturePartner) => {
    const { id, name, kind, formality } = partner;
    return { id, name, kind, formality, colourGroup: colourGroupOf(partner, groups) };
  };
}
