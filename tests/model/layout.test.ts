import { describe, expect, it } from 'vitest';
import { type Layout, layOut, withPut } from '../../client/model/layout.ts';
import { growLayout } from '../../client/model/layoutGrow.ts';
import { openTile } from '../../client/model/layoutOpen.ts';
import { groupPartners } from '../../client/model/networkGroups.ts';
import { crowd, NAMES, picture, question, wijken } from './smallPicture.ts';

const spot = (layout: Layout, i: number): [number, number] => [layout.x[i] ?? Number.NaN, layout.y[i] ?? Number.NaN];

/** Smallest distance between two partners. */
function closest(layout: Layout): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < layout.ids.length; i += 1) {
    for (let j = i + 1; j < layout.ids.length; j += 1) {
      const [[ax, ay], [bx, by]] = [spot(layout, i), spot(layout, j)];
      least = Math.min(least, Math.hypot(ax - bx, ay - by));
    }
  }
  return least;
}

function insideOwnTile(layout: Layout, place: Int16Array): boolean {
  return layout.ids.every((_, i) => {
    const tile = layout.tiles[place[i] ?? -1];
    const [x, y] = spot(layout, i);
    return tile !== undefined && x >= tile.x && x <= tile.x + tile.width && y >= tile.y && y <= tile.y + tile.height;
  });
}

describe('the layout of a network', () => {
  it('has tiles without a partner, and room for one', () => {
    expect(layOut(question(picture({}))).tiles).toHaveLength(4);
    const one = layOut(question(picture({ partners: [{ id: 'p-a', wijken: ['WK000102'] }] })));
    expect(Number.isFinite(one.x[0])).toBe(true);
  });

  it.each([2, 3, 17, 60, 199, 201, 500, 1200])('puts %i partners each in the own tile, none on another', (count) => {
    const input = question(picture(crowd(count, wijken(9))), wijken(9));
    const layout = layOut(input);
    expect(insideOwnTile(layout, input.place)).toBe(true);
    expect(closest(layout)).toBeGreaterThan(layout.dense ? 15 : 30);
  });

  it('is the same picture for the same network', () => {
    const input = question(picture(crowd(60)));
    expect(layOut(input)).toEqual(layOut(input));
  });

  it('lays wijken as they lie: north above south, west left of east, the whole city in between', () => {
    const { tiles } = layOut(question(picture(crowd(60, wijken(8))), wijken(8)));
    const [first, second, , , below] = tiles;
    const band = tiles[8];
    expect(first?.x).toBeLessThan(second?.x ?? 0);
    expect(first?.y).toBeLessThan(band?.y ?? 0);
    expect(band?.y).toBeLessThan(below?.y ?? 0);
  });

  it('gives every tile its own ground', () => {
    const { tiles } = layOut(question(picture(crowd(300, wijken(14))), wijken(14)));
    for (const [i, a] of tiles.entries()) {
      for (const b of tiles.slice(i + 1)) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart, `${a.key} and ${b.key}`).toBe(true);
      }
      expect(a.width).toBeGreaterThanOrEqual(119);
    }
  });

  it('lets a hand win, and knows the old spot when the hand is taken back', () => {
    const of = picture({
      partners: [
        { id: 'p-a', wijken: ['WK000100'], put: [777, 55] },
        { id: 'p-b', wijken: ['WK000100'] },
      ],
    });
    const input = question(of);
    const base = layOut(input);
    expect(spot(withPut(base, input.putX, input.putY), 0)).toEqual([777, 55]);
    expect(spot(base, 0)).not.toEqual([777, 55]);
  });

  it('does not read a hand as the layout of sectors', () => {
    const of = picture({ partners: [{ id: 'p-a', put: [777, 55] }] });
    expect(groupPartners(of, 'sector', [], NAMES).places.map(({ key }) => key)).toEqual(['zorg']);
  });

  it('places a newcomer near its ties and moves nobody else', () => {
    const before = crowd(40);
    const kept = layOut(question(picture(before)));
    const newcomer = { id: 'p-new', wijken: ['WK000101'] };
    const after = picture({
      partners: [...(before.partners ?? []), newcomer],
      ties: [...(before.ties ?? []), { between: ['p-new', 'p-1'] }],
    });
    const input = question(after);
    const grown = growLayout(kept, input);
    expect([...grown.x.slice(0, 40)]).toEqual([...kept.x]);
    expect(insideOwnTile(grown, input.place)).toBe(true);
    expect(closest(grown)).toBeGreaterThan(20);
  });

  it('starts anew when the wijken are others', () => {
    const kept = layOut(question(picture(crowd(40))));
    const input = question(picture(crowd(40, wijken(6))), wijken(6));
    expect(growLayout(kept, input)).toEqual(layOut(input));
  });

  it('ends by itself, in a few seconds at most, for 2,000 partners', () => {
    const input = question(picture(crowd(2000, wijken(40))), wijken(40));
    const start = performance.now();
    layOut(input);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('opens one tile with all its partners inside it and the others as chips that do not touch', () => {
    const input = question(picture(crowd(400, wijken(12))), wijken(12));
    const layout = layOut(input);
    const open = openTile(input, new Uint8Array(400).fill(1), layout.tiles, 3, 900, 700);
    input.place.forEach((place, i) => {
      if (place !== 3) expect(open.x[i]).toBeNaN();
      else expect((open.x[i] ?? 0) > open.tile.x && (open.y[i] ?? 0) < open.tile.y + open.tile.height).toBe(true);
    });
    expect(open.chips).toHaveLength(layout.tiles.length - 1);
    for (const [i, a] of open.chips.entries())
      for (const b of open.chips.slice(i + 1)) expect(a.x !== b.x || Math.abs(a.y - b.y) >= Math.min(a.height, b.height)).toBe(true);
  });
});
