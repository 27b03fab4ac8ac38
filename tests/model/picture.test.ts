import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, livesOn, readPicture, rowsAt } from '../../client/model/picture.ts';
import { columnsOf, picture, TODAY } from './smallPicture.ts';

describe('the picture of a network', () => {
  it('reads an empty network', () => {
    const empty = picture({});
    expect(empty.partners.count).toBe(0);
    expect(empty.ties.count).toBe(0);
  });

  it('says a date as a number and back', () => {
    expect(dayOf('2026-11-24', 0)).toBe(TODAY);
    expect(dateOf(TODAY)).toBe('2026-11-24');
    expect(dayOf(null, 7)).toBe(7);
  });

  it('lets a thing live from its first day until the day before its last', () => {
    const { partners } = picture({ partners: [{ id: 'p-a', since: '2026-01-01', until: '2026-02-01' }] });
    expect([20_251_231, 20_260_101, 20_260_131, 20_260_201].map((day) => livesOn(partners, 0, day))).toEqual([false, true, true, false]);
  });

  it('ends a tie when one of its partners ends', () => {
    const { ties } = picture({ partners: [{ id: 'p-a' }, { id: 'p-b', until: '2026-06-01' }], ties: [{ between: ['p-a', 'p-b'] }] });
    expect(livesOn(ties, 0, 20_260_531)).toBe(true);
    expect(livesOn(ties, 0, 20_260_601)).toBe(false);
  });

  it('finds the ties of a partner, referrals too', () => {
    const three = picture({
      partners: [{ id: 'p-a' }, { id: 'p-b' }, { id: 'p-c' }],
      ties: [{ between: ['p-a', 'p-b'] }, { between: ['p-c', 'p-a'], level: 0 }],
    });
    expect([...rowsAt(three.tiesOf, 0)].sort()).toEqual([0, 1]);
    expect([...rowsAt(three.tiesOf, 2)]).toEqual([1]);
    expect(three.ties.kind[1]).toBe(0);
  });

  it('takes no shape or colour from words it does not know', () => {
    const columns = columnsOf({
      partners: [{ id: 'p-a', group: 'red;background:url(http://127.0.0.1:9)', formality: 'x"]', kind: '<b>' }],
    });
    const { partners } = readPicture(columns);
    expect([partners.groups[0], partners.formalities[0], partners.kinds[0]]).toEqual(['onbekend', 'unknown', 'organisation']);
  });
});
