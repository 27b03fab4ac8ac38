import { useMemo, useRef } from 'react';
import { fitView, textScale, type Viewport } from '../../canvas/viewport.ts';
import { type DetailLevel, detailFor, type Room } from '../../model/detail.ts';
import { openTile } from '../../model/layoutOpen.ts';
import { at } from '../../model/picture.ts';
import { buildScene, type Scene } from '../../model/pictureScene.ts';
import { type Board, useBoard } from './useBoard.ts';

/** A partner lifted with the keyboard, on its way to another spot. */
export interface Lifted {
  readonly partner: number;
  readonly x: number;
  readonly y: number;
}

export interface Seen {
  readonly scene: Scene | null;
  readonly level: DetailLevel;
  readonly room: Room | null;
}

/** Room for each partner: of the whole, or of the opened tile. */
function roomOf(board: Board, view: Viewport): Room {
  const { visible, groups, open } = board;
  const area = view.width * view.height;
  if (open === null) return { area, zoom: view.zoom, fitZoom: view.fitZoom, partners: visible.partnerCount };
  const inside = visible.partners.reduce((sum, is, i) => sum + (is === 1 && at(groups.of, i) === open ? 1 : 0), 0);
  return { area: area * 0.6, zoom: view.zoom, fitZoom: view.fitZoom, partners: inside };
}

function useLevel(board: Board, view: Viewport | null): { level: DetailLevel; room: Room | null } {
  const before = useRef<DetailLevel | null>(null);
  if (!view) return { level: 'names', room: null };
  const room = roomOf(board, view);
  const level = detailFor(room, before.current);
  before.current = level;
  // An opened tile shows its partners one by one, however many.
  return { level: board.open !== null && level === 'bundles' ? 'groups' : level, room };
}

/** The scene for what the board says and the view has room for. */
export function useScene(view: Viewport | null, lifted: Lifted | null): Seen {
  const board = useBoard();
  const { picture, visible, before, groups, input, layout, kinds, partner, place, steps, path, found, fresh } = board;
  const { level, room } = useLevel(board, view);
  const [width, height] = [Math.round(view?.width ?? 0), Math.round(view?.height ?? 0)];
  const opened = useMemo(() => {
    if (board.open === null || !layout || width === 0) return null;
    return { ...openTile(input, visible.partners, layout.tiles, board.open, width, height), place: board.open };
  }, [board.open, layout, input, visible, width, height]);

  const scene = useMemo(() => {
    if (!layout || width === 0) return null;
    const { zoom: fitZoom } = fitView(width, height, layout.width, layout.height);
    const restKinds = layout.dense && !kinds.chosen ? new Set([4, 5]) : kinds.rest;
    return buildScene({
      picture,
      visible,
      before,
      groups,
      layout,
      level,
      fitZoom,
      scale: textScale(width, height),
      area: width * height,
      steps,
      path,
      found,
      fresh,
      restKinds: level === 'bundles' && !opened ? kinds.focus : restKinds,
      focusKinds: kinds.focus,
      selected: partner,
      selectedTile: place,
      open: opened,
    });
  }, [picture, visible, before, groups, layout, level, kinds, partner, place, steps, path, found, fresh, opened, width, height]);

  const shown = useMemo(() => {
    if (!scene || !lifted) return scene;
    return { ...scene, nodes: scene.nodes.map((node) => (node.partner === lifted.partner ? { ...node, x: lifted.x, y: lifted.y } : node)) };
  }, [scene, lifted]);
  return { scene: shown, level, room };
}
