import cytoscape from 'cytoscape';
import { afterEach, describe, expect, it } from 'vitest';
import { canvasElements } from '../../client/canvas/canvasElements.ts';
import { placeAt } from '../../client/canvas/canvasGestures.ts';
import type { CanvasTokens } from '../../client/canvas/canvasTokens.ts';
import { STYLE } from '../../client/canvas/cytoscapeStyle.ts';
import { planTitle } from '../../client/canvas/planTitle.ts';
import { fitView, textScale, toScreen, toWorld } from '../../client/canvas/viewport.ts';
import { COLOUR_GROUPS } from '../../client/model/picture.ts';
import { picture, type Sketch } from '../model/smallPicture.ts';
import { sceneOf } from '../model/smallScene.ts';

const TOKENS = {
  colour: new Proxy({}, { get: () => '#123456' }),
  group: Object.fromEntries(COLOUR_GROUPS.map((group) => [group, { fill: '#111111', line: '#222222', icon: '#333333' }])),
  font: 'sans-serif',
} as unknown as CanvasTokens;

/** The scene at rest with one kind of tie. */
const quietScene = (sketch: Sketch) => sceneOf(picture(sketch), { restKinds: new Set([3]), focusKinds: new Set([0, 3]) });

const HOSTILE = 'x"], node[naam="';
const cores: cytoscape.Core[] = [];
function core(): cytoscape.Core {
  const cy = cytoscape({ headless: true, styleEnabled: true, style: STYLE });
  cores.push(cy);
  return cy;
}
afterEach(() => {
  for (const cy of cores.splice(0)) cy.destroy();
});

describe('the elements on the canvas', () => {
  const sketch: Sketch = { partners: [{ id: HOSTILE }, { id: 'p-b' }, { id: 'p-c' }], ties: [{ between: [HOSTILE, 'p-b'] }] };

  it('are found by id, whatever people put in it', () => {
    const cy = core();
    const elements = canvasElements(cy);
    elements.show(quietScene(sketch), TOKENS);
    const found = cy.getElementById(elements.nodeKey(HOSTILE));
    expect(found).toHaveLength(1);
    expect(elements.partnerId(found.id())).toBe(HOSTILE);
    expect(cy.edges()).toHaveLength(1);
  });

  it('follow the scene: what is gone goes, what is new comes, the rest stays the same element', () => {
    const cy = core();
    const elements = canvasElements(cy);
    elements.show(quietScene(sketch), TOKENS);
    const stays = cy.getElementById(elements.nodeKey('p-b'));
    elements.show(quietScene({ partners: [{ id: 'p-b' }, { id: 'p-d' }] }), TOKENS);
    expect(
      cy
        .nodes()
        .map((node) => elements.partnerId(node.id()))
        .sort(),
    ).toEqual(['p-b', 'p-d']);
    expect(cy.edges()).toHaveLength(0);
    expect(stays.inside()).toBe(true);
    elements.show(quietScene({}), TOKENS);
    expect(cy.elements()).toHaveLength(0);
  });

  it('go back where the scene says after a hand that was refused', () => {
    const cy = core();
    const elements = canvasElements(cy);
    const scene = quietScene(sketch);
    elements.show(scene, TOKENS);
    const node = cy.getElementById(elements.nodeKey('p-b'));
    const before = { ...node.position() };
    node.position({ x: 9999, y: 9999 });
    elements.moved('p-b');
    elements.show(scene, TOKENS);
    expect(node.position()).toEqual(before);
  });
});

describe('the view of the canvas', () => {
  it('shows the whole, and does not blow up a network of a few', () => {
    const fit = fitView(900, 700, 1800, 1400);
    expect(fit.zoom).toBeLessThan(0.5);
    expect(fitView(900, 700, 100, 80).zoom).toBeLessThan(1.5);
    expect(fitView(900, 700, 0, 0).zoom).toBeGreaterThan(0);
  });

  it('writes larger on a wall, never smaller than at a desk', () => {
    expect(textScale(360, 400)).toBe(1);
    expect(textScale(1356, 900)).toBeGreaterThan(1.2);
  });

  it('goes from world to screen and back', () => {
    const view = { width: 900, height: 700, zoom: 0.7, panX: 12, panY: -4, fitZoom: 0.7, scale: 1 };
    const there = toScreen(view, 100, 50);
    expect(toWorld(view, there.x, there.y).x).toBeCloseTo(100);
  });

  it('knows which tile lies under a point, and the water between', () => {
    const scene = quietScene({ partners: [{ id: 'p-a', wijken: ['WK000100'] }] });
    const [tile] = scene.tiles;
    expect(placeAt(scene, (tile?.x ?? 0) + 5, (tile?.y ?? 0) + 5)).toBe(0);
    expect(placeAt(scene, -50, -50)).toBeNull();
  });

  it('gives a title two lines, and its note the room below, in a narrow tile', () => {
    const scene = quietScene({ partners: [{ id: 'p-a', wijken: ['WK000100'] }] });
    const tile = { ...(scene.tiles[0] ?? fail()), name: 'Industriegebied West', width: 125, height: 130 };
    const note = { right: 'nog niet bekeken', ring: false, after: '', chip: '' };
    const view = { width: 900, height: 700, zoom: 1, panX: 0, panY: 0, fitZoom: 1, scale: 1 };
    const plan = planTitle(tile, note, scene, view, String);
    expect(plan.lines).toHaveLength(2);
    expect(plan.note).toBe('below');
    expect(planTitle({ ...tile, width: 500 }, note, scene, view, String)).toMatchObject({ lines: ['Industriegebied West'], note: 'right' });
  });

  it('says a number of gaps in full where that fits, else by its ring and number', () => {
    const scene = quietScene({ partners: [{ id: 'p-a', wijken: ['WK000100'] }] });
    const tile = { ...(scene.tiles[0] ?? fail()), name: 'Crabbehof/Zuidhoven', height: 130 };
    const note = { right: '2 gaten', ring: true, after: '', chip: '' };
    const view = { width: 900, height: 700, zoom: 1, panX: 0, panY: 0, fitZoom: 1, scale: 1 };
    expect(planTitle({ ...tile, width: 300 }, note, scene, view, String)).toMatchObject({ noteText: '2 gaten', note: 'right' });
    expect(planTitle({ ...tile, width: 225 }, note, scene, view, String)).toMatchObject({ noteText: '2', note: 'right' });
    expect(planTitle({ ...tile, width: 140 }, note, scene, view, String)).toMatchObject({ noteText: '2 gaten', note: 'below' });
  });
});

function fail(): never {
  throw new Error('there is no tile');
}
