import type { RefObject } from 'react';
import { useCurrentNetwork } from '../../api/index.ts';
import { readTokens } from '../../canvas/canvasTokens.ts';
import { labelsFor } from '../../canvas/paintMarks.ts';
import { fileName } from '../../model/csv.ts';
import { tableCsv } from '../../model/networkTable.ts';
import { COLOUR_GROUPS } from '../../model/picture.ts';
import { buildScene } from '../../model/pictureScene.ts';
import { pictureSvg } from '../../model/pictureSvg.ts';
import { useFormat, useText } from '../../text/index.ts';
import { announce, downloadFile } from '../../ui/index.ts';
import type { StageState } from './NetworkStage.tsx';
import { useRowMaker } from './NetworkTable.tsx';
import type { ShareActions } from './ShareMenu.tsx';

import { type Board, useBoard } from './useBoard.ts';
import { useSceneWords } from './useWords.ts';

/** The whole picture with all names that fit, whatever is on the screen: a poster. */
function posterScene(board: Board) {
  const { layout } = board;
  if (!layout) return null;
  return buildScene({
    picture: board.picture,
    visible: board.visible,
    before: board.before,
    groups: board.groups,
    layout,
    open: null,
    level: 'names',
    fitZoom: 1,
    scale: 1,
    area: layout.width * layout.height,
    restKinds: board.kinds.rest,
    focusKinds: board.kinds.focus,
    selected: board.partner,
    steps: board.steps,
    selectedTile: null,
    path: board.path,
    found: new Set(),
    fresh: new Set(),
  });
}

/** Colours of the light theme, whatever is on the screen: paper is white. */
function lightTokens() {
  const { dataset } = document.documentElement;
  const theme = dataset.theme;
  dataset.theme = 'licht';
  const tokens = readTokens(document.documentElement);
  if (theme === undefined) delete dataset.theme;
  else dataset.theme = theme;
  return tokens;
}

/** The picture as SVG, in the colours of the screen or of paper. */
export function usePoster(): (paper?: boolean) => string | null {
  const board = useBoard();
  const { network } = useCurrentNetwork();
  const words = useSceneWords();
  const common = useText('common');
  const t = useText('network');
  const format = useFormat();
  return (paper = false) => {
    const scene = posterScene(board);
    if (!scene) return null;
    const view = { width: scene.width, height: scene.height, zoom: 1, panX: 0, panY: 0, fitZoom: 1, scale: 1 };
    const labels = labelsFor(scene, (node) => node, view, { words, hovered: null, keyed: null });
    const { colour, group } = paper ? lightTokens() : readTokens(document.documentElement);
    const legend = COLOUR_GROUPS.map((each) => ({ group: each, name: common(`colourGroup.${each}`) }));
    const foot = `${t('count.partners', { count: board.visible.partnerCount })} · ${format.dayLong(board.date)}`;
    return pictureSvg(
      scene,
      labels,
      12,
      { title: network.name, notes: words.notes, legend, foot },
      {
        water: colour.water,
        tile: colour.tile,
        tileLine: colour['tile-line'],
        ink: colour.ink,
        ink2: colour['ink-2'],
        edge: colour.edge,
        edgeFocus: colour['edge-focus'],
        edgeDim: colour['edge-dim'],
        nodeDim: colour['node-dim'],
        ref: colour.ref,
        gap: colour.gap,
        group,
      },
    );
  };
}

/** What the share menu does. */
export function useShare(stage: RefObject<StageState | null>): ShareActions {
  const t = useText('network');
  const { network } = useCurrentNetwork();
  const { date } = useBoard();
  const { make } = useRowMaker();
  const poster = usePoster();
  const save = (ending: string, content: Blob | null): void => {
    if (!content) {
      announce(t('share.notReady'));
      return;
    }
    const file = fileName([network.name, date], ending);
    downloadFile(content, file);
    announce(t('share.saved', { file }));
  };
  return {
    svg: () => {
      const text = poster();
      save('svg', text === null ? null : new Blob([text], { type: 'image/svg+xml' }));
    },
    png: () => {
      const picture = stage.current?.canvas?.png();
      if (picture) void picture.then((blob) => save('png', blob));
      else save('png', null);
    },
    csv: () => {
      const heads = {
        name: t('tableView.name'),
        kind: t('tableView.kind'),
        formality: t('tableView.formality'),
        group: t('tableView.group'),
        wijk: t('tableView.wijk'),
        ties: t('tableView.ties'),
        referrals: t('tableView.referrals'),
        activities: t('tableView.activities'),
        confirmed: t('tableView.confirmed'),
      };
      save('csv', new Blob([tableCsv(make(), heads)], { type: 'text/csv' }));
    },
  };
}
