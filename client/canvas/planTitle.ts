/** How the title of a tile and its note share the room; the names of partners keep clear of it. */
import { fitText, widthInEm } from '../model/detailText.ts';
import type { Scene, SceneTile } from '../model/pictureScene.ts';
import type { TileNote } from './paintTiles.ts';
import type { Viewport } from './viewport.ts';

export interface TitlePlan {
  /** One line, or two where one is too short. */
  readonly lines: readonly string[];
  readonly scale: number;
  readonly size: number;
  readonly small: number;
  /** The note at the right of the first line, or below the title where that is too narrow. */
  readonly note: 'right' | 'below' | 'none';
  /** The whole note, or the ring's number alone where that is all that fits beside the name. */
  readonly noteText: string;
  readonly noteWidth: number;
  readonly after: string;
  readonly titleWidth: number;
}

/** Lower tiles have one line and no note below: there the marks need the room. */
const LOW = 92;

/** Roomy tiles have a head that shrinks with the zoom, and so does what is in it. */
function titleScale(scene: Scene, view: Viewport): number {
  return scene.dense || scene.open ? view.scale : Math.max(0.8, Math.min(view.scale, view.zoom * 1.2));
}

/** A name in two lines: between words where it can, else with a hyphen. */
function broken(name: string, room: number, size: number): string[] {
  const space = name.indexOf(' ', Math.floor(name.length * 0.3));
  const first = space > 0 ? name.slice(0, space) : name;
  if (widthInEm(first) * size <= room && space > 0) return [first, fitText(name.slice(space + 1), room, size)];
  let cut = Math.min(first.length - 2, Math.max(4, Math.floor(name.length / 2)));
  while (cut > 4 && widthInEm(`${name.slice(0, cut)}-`) * size > room) cut -= 1;
  return [`${name.slice(0, cut)}-`, fitText(name.slice(cut), room, size)];
}

/** Beside a ring the number of gaps says enough; other notes need all their words. */
function noteFor(note: TileNote, besideName: (words: string) => boolean): string {
  const number = note.ring ? (note.right.split(' ')[0] ?? '') : '';
  return number !== '' && !besideName(note.right) && besideName(number) ? number : note.right;
}

/** The title of a tile as it is drawn at this zoom. */
export function planTitle(tile: SceneTile, note: TileNote, scene: Scene, view: Viewport, number: (value: number) => string): TitlePlan {
  const scale = titleScale(scene, view);
  const [width, height] = [tile.width * view.zoom, tile.height * view.zoom];
  const [size, small] = [14 * scale, 12 * scale];
  const room = width - 24;
  const bold = (words: string): number => widthInEm(words) * size * 1.08;
  const widthOf = (words: string): number => (words === '' ? 0 : widthInEm(words) * small + (note.ring ? 16 * scale : 0));
  const besideName = (words: string): boolean => bold(tile.name) + (words === '' ? 0 : widthOf(words) + 10) <= room;
  const noteText = noteFor(note, besideName);
  const noteWidth = widthOf(noteText);
  const fits = besideName(noteText);
  const low = height < LOW;
  const place = noteWidth === 0 || scene.open ? 'none' : fits ? 'right' : low ? 'none' : 'below';
  const lines =
    bold(tile.name) <= room || scene.dense || low
      ? [fitText(tile.name, room - (place === 'right' ? noteWidth + 8 : 0), size * 1.08)]
      : broken(tile.name, room, size * 1.08);
  const titleWidth = Math.max(...lines.map(bold));
  const after = scene.dense && note.after === '' ? number(tile.count) : note.after;
  const spare = room - titleWidth - 10 - (place === 'right' ? noteWidth + 8 : 0);
  return {
    lines,
    scale,
    size,
    small,
    note: place,
    noteText,
    noteWidth,
    titleWidth,
    after: after !== '' && widthInEm(after) * small <= spare ? after : '',
  };
}
