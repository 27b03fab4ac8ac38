import { describe, expect, it } from 'vitest';
import { visibleOn } from '../../client/model/networkFilter.ts';
import { shortestPath } from '../../client/model/pathSearch.ts';
import { pictureSvg } from '../../client/model/pictureSvg.ts';
import { crowd, filter, picture } from './smallPicture.ts';
import { sceneOf } from './smallScene.ts';

const three = picture({
  partners: [
    { id: 'a', formality: 'informal' },
    { id: 'b', formality: 'mixed' },
    { id: 'c', formality: 'unknown' },
  ],
  ties: [
    { between: ['a', 'b'], level: 1 },
    { between: ['b', 'c'], level: 4 },
    { between: ['a', 'b'], level: 0 },
  ],
});

describe('what is drawn', () => {
  it('draws nothing but tiles for nobody, and one mark for one', () => {
    expect(sceneOf(picture({})).nodes).toEqual([]);
    expect(sceneOf(picture({ partners: [{ id: 'a' }] })).nodes).toHaveLength(1);
  });

  it('says form with a shape', () => {
    const shapes = new Map(sceneOf(three).nodes.map(({ id, shape }) => [id, shape]));
    expect([shapes.get('a'), shapes.get('b'), shapes.get('c')]).toEqual(['ellipse', 'round-hexagon', 'round-diamond']);
  });

  it('is calm at rest: from working together on, no referrals', () => {
    expect(sceneOf(three).ties.map(({ kind }) => kind)).toEqual([4]);
  });

  it('shows every tie of the chosen partner, and dims the rest', () => {
    const scene = sceneOf(three, { selected: 0 });
    expect(
      scene.ties
        .filter(({ tone }) => tone === 'focus')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual([0, 1]);
    expect(scene.nodes.map(({ id, tone }) => `${id} ${tone}`).sort()).toEqual(['a selected', 'b focus', 'c dim']);
  });

  it('reaches further step by step', () => {
    expect(sceneOf(three, { selected: 0, steps: 2 }).nodes.every(({ tone }) => tone !== 'dim')).toBe(true);
  });

  it('bends a referral and a tie between the same two apart', () => {
    const [one, other] = sceneOf(three, { selected: 0 }).ties.filter(({ tone }) => tone === 'focus');
    expect(Math.sign(one?.bend ?? 0)).toBe(-Math.sign(other?.bend ?? 0));
  });

  it('shows only the way between two partners in colour', () => {
    const path = shortestPath(three, new Uint8Array(3).fill(1), 0, 2);
    const scene = sceneOf(three, { selected: 0, path });
    expect(scene.ties.filter(({ tone }) => tone === 'path')).toHaveLength(2);
  });

  it('marks who came and who went between two days', () => {
    const of = picture({ partners: [{ id: 'was', until: '2026-06-01' }, { id: 'is', since: '2026-07-01' }, { id: 'both' }] });
    const scene = sceneOf(of, { before: visibleOn(of, filter({ day: 20_260_501 }), new Map()) });
    expect(scene.nodes.map(({ id, mark }) => [id, mark])).toEqual(
      expect.arrayContaining([
        ['was', 'went'],
        ['is', 'came'],
        ['both', null],
      ]),
    );
  });

  it('draws bundles instead of two thousand marks, and the chosen one with its neighbours', () => {
    const many = picture(crowd(2000));
    expect(sceneOf(many, { level: 'bundles' }).nodes).toEqual([]);
    const chosen = sceneOf(many, { level: 'bundles', selected: 100 });
    expect(chosen.bundles).toBeNull();
    expect(chosen.nodes.map(({ id }) => id).sort()).toEqual(['p-100', 'p-101', 'p-99']);
  });

  it('keeps the closest ties where there would be a blur', () => {
    const many = picture(crowd(900));
    const { ties } = sceneOf(many, { level: 'groups' });
    expect(ties.length).toBeLessThanOrEqual(90);
    expect(ties.every(({ kind }) => kind === 5)).toBe(true);
  });
});

describe('the picture as SVG', () => {
  const colours = Object.fromEntries(
    ['water', 'tile', 'tileLine', 'ink', 'ink2', 'edge', 'edgeFocus', 'edgeDim', 'nodeDim', 'ref', 'gap'].map((name) => [name, '#123456']),
  );
  const group = Object.fromEntries(
    ['zorg', 'welzijn', 'gemeente', 'wonen', 'bewoners', 'cultuur', 'winkels', 'onbekend'].map((name) => [
      name,
      { fill: '#111111', line: '#222222', icon: '#333333' },
    ]),
  );

  it('holds hostile names as text only', () => {
    const hostile = '</title><script>alert(1)</script>"\' onload=x \u202e&amp;\ud800';
    const scene = sceneOf(picture({ partners: [{ id: 'a', name: hostile }] }));
    const label = { node: 0, lines: [hostile], x: 1, y: 1, align: 'center' as const, strong: false };
    const words = {
      title: hostile,
      notes: [{ right: hostile, ring: true }],
      legend: [{ group: 'zorg' as const, name: hostile }],
      foot: hostile,
    };
    const svg = pictureSvg(scene, [label], 12, words, { ...colours, group } as unknown as Parameters<typeof pictureSvg>[4]);
    expect(svg).not.toMatch(/<script|<style|<a |<image|onload="|\u202e|[\ud800-\udfff]/);
    expect(svg).toContain('&lt;script&gt;');
  });
});
