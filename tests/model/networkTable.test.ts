import { describe, expect, it } from 'vitest';
import { bridges, factsOfPlace, standingOut, tiesOfPartner } from '../../client/model/networkFacts.ts';
import { visibleOn } from '../../client/model/networkFilter.ts';
import { firstSpot, nearestInDirection, neighboursInOrder, nextInRound } from '../../client/model/networkKeys.ts';
import { csvCell, sortRows, tableCsv, tableRows } from '../../client/model/networkTable.ts';
import { filter, picture, TODAY } from './smallPicture.ts';

const of = picture({
  partners: [
    { id: 'a', name: 'Ávila', formality: 'informal', confirmed: '2026-10-01' },
    { id: 'b', name: 'Boer 10' },
    { id: 'c', name: 'Boer 9', formality: 'unknown' },
  ],
  ties: [
    { between: ['a', 'b'], level: 2 },
    { between: ['a', 'c'], level: 4 },
    { between: ['b', 'a'], level: 0 },
  ],
  activities: [{ by: 'a' }, { by: 'a', until: '2026-01-01' }],
});
const visible = visibleOn(of, filter(), new Map());
const plain = (text: string): string => text;
const words = { kind: plain, formality: plain, group: plain, wijk: () => 'overal' };

describe('the table beside the picture', () => {
  it('has a row for every partner in the picture with the same counts', () => {
    const [row] = tableRows(of, visible, TODAY, words);
    expect(row).toMatchObject({ name: 'Ávila', ties: 2, referrals: 1, activities: 1, confirmed: '2026-10-01', wijk: 'overal' });
    expect(tableRows(picture({}), visibleOn(picture({}), filter(), new Map()), TODAY, words)).toEqual([]);
  });

  it('sorts names as people do and numbers as numbers', () => {
    const rows = tableRows(of, visible, TODAY, words);
    expect(sortRows(rows, 'name', false, 'nl').map(({ name }) => name)).toEqual(['Ávila', 'Boer 9', 'Boer 10']);
    expect(sortRows(rows, 'ties', true, 'nl')[0]?.name).toBe('Ávila');
  });

  it('gives a spreadsheet text, never a formula', () => {
    expect(csvCell('=HYPERLINK("http://x")')).toBe('"\'=HYPERLINK(""http://x"")"');
    expect(csvCell('a;b')).toBe('"a;b"');
    const heads = {
      name: 'Naam',
      kind: 'k',
      formality: 'v',
      group: 's',
      wijk: 'w',
      ties: 'b',
      referrals: 'r',
      activities: 'a',
      confirmed: 'c',
    };
    expect(tableCsv([], heads)).toBe('\ufeffNaam;k;v;s;w;b;r;a;c\r\n');
  });
});

describe('facts beside the picture', () => {
  it('lists ties closest first and referrals apart', () => {
    const { ties, referrals } = tiesOfPartner(of, visible, 0);
    expect(ties.map(({ kind }) => kind)).toEqual([4, 2]);
    expect(referrals.map(({ outgoing }) => outgoing)).toEqual([false]);
    expect(bridges(of, 0, ties)).toBe(1);
  });

  it('tells who has most ties, who hangs on it, and who was not confirmed', () => {
    const facts = standingOut(of, visible, new Int16Array(3), TODAY);
    expect(facts.busiest).toEqual({ partner: 0, ties: 2 });
    expect(facts.hangingOn).toEqual([1, 2]);
    expect(facts.stale).toEqual([1, 2]);
    expect(standingOut(picture({}), visibleOn(picture({}), filter(), new Map()), new Int16Array(0), TODAY).busiest).toBeNull();
  });

  it('counts ties inside a place and outwards', () => {
    const facts = factsOfPlace(of, visible, Int16Array.from([0, 0, 1]), 0);
    expect([facts.count, facts.inside, facts.outside]).toEqual([2, 1, 1]);
    expect(facts.towards).toEqual([{ place: 1, count: 1 }]);
  });
});

describe('the picture by keyboard', () => {
  const spots = [
    { partner: 0, x: 0, y: 0 },
    { partner: 1, x: 100, y: 10 },
    { partner: 2, x: 60, y: 200 },
  ];
  const from = spots[0] ?? { partner: -1, x: 0, y: 0 };

  it('goes to the nearest in a direction and stops at the edge', () => {
    expect(nearestInDirection(spots, from, 'right')?.partner).toBe(1);
    expect(nearestInDirection(spots, from, 'down')?.partner).toBe(2);
    expect(nearestInDirection(spots, from, 'left')).toBeNull();
    expect(nearestInDirection(spots, { partner: 1, x: 100, y: 10 }, 'right')).toBeNull();
    expect(nearestInDirection([...spots, { partner: 3, x: -5, y: 0 }], from, 'right')?.partner).toBe(1);
    expect(firstSpot(spots)?.partner).toBe(0);
    expect(firstSpot([])).toBeNull();
  });

  it('walks round the ties of a partner, closest first', () => {
    const order = neighboursInOrder(of, visible.ties, 0);
    expect(order).toEqual([2, 1]);
    expect(nextInRound(order, 2, 1)).toBe(1);
    expect(nextInRound(order, 1, 1)).toBe(2);
    expect(nextInRound(order, 9, -1)).toBe(1);
    expect(nextInRound([], 1, 1)).toBeNull();
  });
});
