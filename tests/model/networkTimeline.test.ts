import { describe, expect, it } from 'vitest';
import { dayInMonth, firstDay, growth, monthOf } from '../../client/model/networkTimeline.ts';
import { crowd, picture, TODAY } from './smallPicture.ts';

const grown = picture({
  partners: [
    { id: 'a', since: '2026-01-10' },
    { id: 'b', since: '2026-03-01', until: '2026-06-01' },
    { id: 'c', since: '2026-09-01' },
  ],
  ties: [{ between: ['a', 'b'], since: '2026-04-01' }],
});

describe('how the network grew', () => {
  it('counts who lives at the end of each month, and today in the last', () => {
    const months = growth(grown, TODAY);
    const at = (month: number): number | undefined => months.find((each) => each.month === month)?.partners;
    expect([at(monthOf(20_251_201)), at(monthOf(20_260_101)), at(monthOf(20_260_301)), at(monthOf(20_260_601))]).toEqual([0, 1, 2, 1]);
    expect(months[months.length - 1]).toMatchObject({ partners: 2, ties: 0 });
  });

  it('has one month when nothing has a date, and few steps for a long past', () => {
    expect(growth(picture(crowd(3)), TODAY).length).toBeLessThanOrEqual(2);
    expect(growth(picture({ partners: [{ id: 'a', since: '1950-01-02' }] }), TODAY).length).toBeLessThanOrEqual(122);
    expect(firstDay(picture({}), TODAY)).toBe(TODAY);
  });

  it('goes from months to days and back', () => {
    expect(monthOf(dayInMonth(monthOf(20_261_215)))).toBe(monthOf(20_261_215));
  });
});
