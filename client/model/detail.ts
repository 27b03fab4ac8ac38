/** How much the picture shows: by the room each visible partner has on the screen, with some slack so that it does not flicker. */

/** From most to least: all names; names of the busy; groups of marks; one bundle a tile. */
export const DETAIL_LEVELS = ['names', 'some', 'groups', 'bundles'] as const;
export type DetailLevel = (typeof DETAIL_LEVELS)[number];

/** Least room, in px² a partner, of each level. */
const LEAST_ROOM: Readonly<Record<DetailLevel, number>> = { names: 6000, some: 2500, groups: 900, bundles: 0 };
const SLACK = 0.1;
/** In the middle level partners with this many ties have a name. */
export const NAMED_FROM_TIES = 4;

export interface Room {
  /** px² of the canvas. */
  readonly area: number;
  readonly zoom: number;
  /** Zoom at which the whole is seen. */
  readonly fitZoom: number;
  /** Partners in it. */
  readonly partners: number;
}

/** px² a partner; without partners there is all the room. */
export function roomEach({ area, zoom, fitZoom, partners }: Room): number {
  if (partners <= 0 || fitZoom <= 0) return Number.POSITIVE_INFINITY;
  return (area * (zoom / fitZoom) ** 2) / partners;
}

/** The level for this room. Coming from `before`, less detail follows only when a tenth of the room more is gone. */
export function detailFor(room: Room, before: DetailLevel | null = null): DetailLevel {
  const each = roomEach(room);
  const fresh = DETAIL_LEVELS.find((level) => each >= LEAST_ROOM[level]) ?? 'bundles';
  if (!before) return fresh;
  const stays = DETAIL_LEVELS.indexOf(fresh) > DETAIL_LEVELS.indexOf(before) && each >= LEAST_ROOM[before] * (1 - SLACK);
  return stays ? before : fresh;
}

/** The zoom at which a level begins, a little over its edge. */
export function zoomFor(level: DetailLevel, room: Room): number {
  const target = level === 'bundles' ? 0 : LEAST_ROOM[level] * 1.02;
  const needed = room.fitZoom * Math.sqrt((target * room.partners) / Math.max(1, room.area));
  return Math.max(room.fitZoom, needed);
}
