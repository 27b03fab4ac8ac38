import { describe, expect, it } from 'vitest';
import { windowAround, windowOf } from '../../client/model/matrixWindow.ts';

const ask = (count: number, scroll: number) => windowOf({ count, scroll, view: 600, item: 48, drawAllUpTo: 40 });

describe('the part of a wide matrix that is drawn', () => {
  it('is everything when there is little', () => {
    expect(ask(0, 0)).toEqual({ from: 0, to: 0 });
    expect(ask(13, 0)).toEqual({ from: 0, to: 13 });
  });

  it('holds all that is in sight, wherever one scrolls, and far from everything', () => {
    for (let scroll = 0; scroll <= 120 * 48 - 600; scroll += 37) {
      const { from, to } = ask(120, scroll);
      expect(from * 48).toBeLessThanOrEqual(scroll);
      expect(to * 48).toBeGreaterThanOrEqual(scroll + 600);
      expect(to - from).toBeLessThanOrEqual(40);
    }
  });

  it('stays inside the axis when it is scrolled beyond its ends', () => {
    expect(ask(120, -50).from).toBe(0);
    const far = ask(120, 99999);
    expect(far.from).toBeLessThan(120);
    expect(far.to).toBe(120);
  });

  it('moves to an item that takes the focus, and stays when it is there', () => {
    const start = ask(120, 0);
    expect(windowAround(start, 3, 120)).toBe(start);
    const moved = windowAround(start, 119, 120);
    expect(moved.from).toBeLessThanOrEqual(119);
    expect(moved.to).toBe(120);
  });
});
