import { describe, expect, it } from 'vitest';
import { shortestPath, stepsFrom } from '../../client/model/pathSearch.ts';
import { picture } from './smallPicture.ts';

const of = picture({
  partners: ['a', 'b', 'c', 'd', 'los'].map((id) => ({ id })),
  ties: [
    { between: ['a', 'b'], level: 1 },
    { between: ['b', 'd'], level: 1 },
    { between: ['a', 'c'], level: 5 },
    { between: ['c', 'd'], level: 5 },
  ],
});
const all = new Uint8Array(4).fill(1);

describe('who is near whom', () => {
  it('counts steps from the middle and stops at the depth asked', () => {
    expect([...stepsFrom(of, all, 0, 3)]).toEqual([0, 1, 1, 2, -1]);
    expect([...stepsFrom(of, all, 0, 1)]).toEqual([0, 1, 1, -1, -1]);
    expect([...stepsFrom(of, all, -1, 1)]).toEqual([-1, -1, -1, -1, -1]);
  });

  it('takes the closest collaborations of equally short ways', () => {
    expect(shortestPath(of, all, 0, 3)).toEqual({ partners: [0, 2, 3], ties: [2, 3] });
  });

  it('goes round a tie that may not be used', () => {
    expect(shortestPath(of, Uint8Array.from([1, 1, 1, 0]), 0, 3)?.partners).toEqual([0, 1, 3]);
  });

  it('finds no way to somebody without ties, and a way of no steps to oneself', () => {
    expect(shortestPath(of, all, 0, 4)).toBeNull();
    expect(shortestPath(of, all, 2, 2)).toEqual({ partners: [2], ties: [] });
  });
});
