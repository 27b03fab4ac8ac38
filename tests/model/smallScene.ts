import { layOut } from '../../client/model/layout.ts';
import { visibleOn } from '../../client/model/networkFilter.ts';
import { groupPartners, layoutInput } from '../../client/model/networkGroups.ts';
import type { Picture } from '../../client/model/picture.ts';
import { buildScene, type Scene, type SceneInput } from '../../client/model/pictureScene.ts';
import { filter, NAMES, wijken } from './smallPicture.ts';

/** The scene of a picture by wijk, all names shown, nothing selected; say only what matters. */
export function sceneOf(of: Picture, part: Partial<SceneInput> = {}): Scene {
  const groups = groupPartners(of, 'wijk', wijken(4), NAMES);
  return buildScene({
    picture: of,
    visible: visibleOn(of, filter(), new Map()),
    before: null,
    groups,
    layout: layOut(layoutInput(of, groups)),
    open: null,
    level: 'names',
    fitZoom: 1,
    scale: 1,
    area: 591_500,
    restKinds: new Set([3, 4, 5]),
    focusKinds: new Set([0, 1, 2, 3, 4, 5]),
    selected: null,
    steps: 1,
    selectedTile: null,
    path: null,
    found: new Set(),
    fresh: new Set(),
    ...part,
  });
}
