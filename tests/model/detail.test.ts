import { describe, expect, it } from 'vitest';
import { detailFor, roomEach, zoomFor } from '../../client/model/detail.ts';
import { bundlesOf, mostTies, partnersPerDot } from '../../client/model/detailBundles.ts';
import { type Box, type LabelWish, placeLabels } from '../../client/model/detailLabels.ts';
import { longestFree, pillSpot } from '../../client/model/detailPills.ts';
import { drawable, fitText, nameInTile, wrapName } from '../../client/model/detailText.ts';
import { layOut } from '../../client/model/layout.ts';
import { visibleOn } from '../../client/model/networkFilter.ts';
import { crowd, filter, picture, question, wijken } from './smallPicture.ts';

const AREA = 845 * 700;
const room = (partners: number, zoom = 1) => ({ area: AREA, zoom, fitZoom: 1, partners });

describe('how much is seen', () => {
  it.each([
    [0, 'names'],
    [1, 'names'],
    [65, 'names'],
    [200, 'some'],
    [500, 'groups'],
    [2000, 'bundles'],
  ])('shows %i partners as %s when the whole is in view', (partners, level) => {
    expect(detailFor(room(partners))).toBe(level);
  });

  it('does not flicker: less detail comes only when a tenth of the room more is gone', () => {
    expect(detailFor(room(500, 0.88))).toBe('groups');
    const edge = AREA / 900;
    expect(detailFor(room(edge * 1.05), 'groups')).toBe('groups');
    expect(detailFor(room(edge * 1.05), 'bundles')).toBe('bundles');
    expect(detailFor(room(edge * 1.2), 'groups')).toBe('bundles');
  });

  it('zooms far enough for a level', () => {
    for (const level of ['groups', 'some', 'names'] as const)
      expect(detailFor({ ...room(2000), zoom: zoomFor(level, room(2000)) })).toBe(level);
    expect(roomEach(room(0))).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('names on the canvas', () => {
  const frame: Box = { left: 0, top: 0, right: 400, bottom: 400 };
  const wish = (node: number, x: number, y: number, rank = 0): LabelWish => ({
    node,
    x,
    y,
    radius: 12,
    text: 'Huisartsen',
    rank,
    must: false,
    beside: false,
    home: null,
  });
  const around = (list: readonly LabelWish[]) =>
    new Map(list.map(({ node, x, y }) => [node, { left: x - 12, right: x + 12, top: y - 12, bottom: y + 12 }]));

  it('stand below the mark when there is room', () => {
    const wishes = [wish(1, 200, 200)];
    expect(placeLabels(wishes, around(wishes), [], 12, frame)[0]).toMatchObject({ lines: ['Huisartsen'], align: 'center' });
  });

  it('never lie on one another: who has fewer ties goes elsewhere or has none', () => {
    const wishes = Array.from({ length: 30 }, (_, i) => wish(i, 200 + (i % 6) * 14, 200 + Math.floor(i / 6) * 14, i));
    const labels = placeLabels(wishes, around(wishes), [], 12, frame);
    expect(labels.length).toBeLessThan(30);
    const boxes = labels.map(({ x, y, align }) => ({ x: align === 'left' ? x + 27 : align === 'right' ? x - 27 : x, y }));
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) expect(Math.abs(a.x - b.x) > 45 || Math.abs(a.y - b.y) > 10, 'two names apart').toBe(true);
    }
    expect(labels.some(({ node }) => node === 29)).toBe(true);
  });

  it('keep off the title of the tile', () => {
    const wishes = [wish(1, 200, 200)];
    const title: Box = { left: 0, right: 400, top: 212, bottom: 240 };
    expect(placeLabels(wishes, around(wishes), [title], 12, frame)[0]?.y).toBeLessThan(212);
  });

  it('always name the chosen partner', () => {
    const must = { ...wish(1, 200, 200), must: true };
    expect(placeLabels([must], around([must]), [frame], 12, frame)).toHaveLength(1);
  });

  it('break between words, at most two lines, long ones cut', () => {
    expect(wrapName('Sterrenburgers voor Sterrenburgers', 19)).toEqual(['Sterrenburgers voor', 'Sterrenburgers']);
    expect(wrapName('x'.repeat(200))).toEqual([`${'x'.repeat(17)}…`]);
    expect(wrapName('')).toEqual([]);
    for (const line of wrapName('een twee drie vier vijf zes zeven acht negen tien elf', 18))
      expect([...line].length).toBeLessThanOrEqual(18);
  });

  it('drop the name of the wijk inside its tile, unless nothing would be left', () => {
    expect(nameInTile('Huisartsen Sterrenburg', 'Sterrenburg')).toBe('Huisartsen');
    expect(nameInTile('Sterrenburg', 'Sterrenburg')).toBe('Sterrenburg');
    expect(nameInTile('De Sterrenburg', 'Sterrenburg')).toBe('De Sterrenburg');
  });

  it('leave out signs that turn a line around', () => {
    expect(drawable('\u202eab\u200fc\u0000d')).toBe('ab c d');
    expect(drawable('👵🏽 koffie')).toBe('👵🏽 koffie');
    expect(fitText('Industriegebied West', 60, 14)).toMatch(/…$/);
  });
});

describe('bundles', () => {
  it.each([
    [65, 1],
    [500, 2],
    [2000, 5],
    [10_000, 25],
  ])('show %i partners with a dot for every %i', (partners, perDot) => {
    expect(partnersPerDot(partners)).toBe(perDot);
  });

  it('hold everybody once, with at most 400 dots', () => {
    const of = picture(crowd(2000, wijken(12)));
    const input = question(of, wijken(12));
    const visible = visibleOn(of, filter(), new Map());
    const layout = layOut(input);
    const { bundles, ties } = bundlesOf(
      of,
      visible,
      input.place,
      layout.tiles,
      layout.tiles.map(() => 100),
      0.3,
      new Set([1, 2, 3, 4, 5]),
    );
    expect(bundles.reduce((sum, { count }) => sum + count, 0)).toBe(2000);
    expect(bundles.reduce((sum, { dots }) => sum + dots.length, 0)).toBeLessThanOrEqual(410);
    expect(ties.reduce((sum, { count }) => sum + count, 0)).toBe(1999);
  });

  it('always show the ties of the chosen one', () => {
    const ties = Array.from({ length: 80 }, (_, i) => ({ a: i, b: i + 1, count: 80 - i }));
    expect(mostTies(ties, 79).some(({ b }) => b === 79)).toBe(true);
  });

  it('put the number on the longest free stretch, and nowhere when all is covered', () => {
    const line = { x1: 0, y1: 0, x2: 100, y2: 0 };
    expect(longestFree(line, [{ left: 40, right: 90, top: -5, bottom: 5 }])).toEqual([0, 0.4]);
    expect(pillSpot(line, [{ left: -10, right: 110, top: -5, bottom: 5 }], [], { x: 5, y: 5 })).toBeNull();
    const first = pillSpot(line, [], [], { x: 5, y: 5 });
    expect(first).toEqual({ x: 50, y: 0 });
    expect(pillSpot(line, [], [{ left: 45, right: 55, top: -5, bottom: 5 }], { x: 5, y: 5 })?.x).not.toBe(50);
  });
});
