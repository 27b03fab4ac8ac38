import { describe, expect, it } from 'vitest';
import { covers, visibleOn } from '../../client/model/networkFilter.ts';
import { crowd, filter, picture } from './smallPicture.ts';

const THEMES = new Map([
  ['N01', 'T1'],
  ['N02', 'T2'],
]);
const seen = (of: ReturnType<typeof picture>, part: Parameters<typeof filter>[0] = {}): string[] => {
  const visible = visibleOn(of, filter(part), THEMES);
  return of.partners.ids.filter((_, i) => visible.partners[i] === 1);
};

const city = picture({
  partners: [
    { id: 'p-huisarts', wijken: ['WK000100'], kind: 'profession' },
    { id: 'p-buren', wijken: ['WK000101'], formality: 'informal', group: 'bewoners', kind: 'initiative' },
    { id: 'p-stad', group: 'gemeente' },
    { id: 'p-nieuw', since: '2027-01-01' },
  ],
  ties: [
    { between: ['p-huisarts', 'p-buren'], level: 2 },
    { between: ['p-huisarts', 'p-stad'], level: 4 },
    { between: ['p-buren', 'p-stad'], level: 0 },
  ],
  activities: [
    { by: 'p-buren', needs: ['N01'], targets: ['D01'], weekend: true, level: 1, serves: ['WK000100'] },
    { by: 'p-stad', needs: ['N02'], level: 4, serves: ['GM0001'] },
    { by: 'p-huisarts', needs: ['N01'], level: 3, until: '2026-01-01' },
  ],
});

describe('what is seen under a filter', () => {
  it('shows everybody who lives on the day when nothing is asked', () => {
    expect(seen(city)).toEqual(['p-huisarts', 'p-buren', 'p-stad']);
    expect(seen(city, { day: 20_270_101 })).toContain('p-nieuw');
  });

  it('shows who works in a wijk and who offers something there, the whole gemeente included', () => {
    expect(seen(city, { wijkCodes: ['WK000100'] })).toEqual(['p-huisarts', 'p-buren', 'p-stad']);
    expect(seen(city, { wijkCodes: ['WK000101'] })).toEqual(['p-buren', 'p-stad']);
    expect(covers('GM0505', 'WK050509')).toBe(true);
    expect(covers('GM0505', 'WK050609')).toBe(false);
  });

  it('asks need, theme, target group, rung and weekend of one and the same activity', () => {
    expect(seen(city, { needIds: ['N01'] })).toEqual(['p-buren']);
    expect(seen(city, { themeIds: ['T2'] })).toEqual(['p-stad']);
    expect(seen(city, { needIds: ['N01'], supportLevels: [4] })).toEqual([]);
    expect(seen(city, { weekend: true })).toEqual(['p-buren']);
  });

  it('counts an activity without target groups as meant for everyone', () => {
    expect(seen(city, { targetGroupIds: ['D01'] })).toEqual(['p-buren', 'p-stad']);
    expect(seen(city, { targetGroupIds: ['D02'] })).toEqual(['p-stad']);
  });

  it('shows a tie only when both its partners are seen', () => {
    const visible = visibleOn(city, filter({ formalities: ['formal'] }), THEMES);
    expect([...visible.ties]).toEqual([0, 1, 0]);
    expect(visible.tieCount).toBe(1);
    expect(visible.referralCount).toBe(0);
  });

  it('keeps the size of a mark whatever the filter', () => {
    expect(visibleOn(city, filter({ formalities: ['formal'] }), THEMES).degree[0]).toBe(2);
  });

  it('counts in each box of the legend what the other boxes leave', () => {
    const { legend } = visibleOn(city, filter({ formalities: ['informal'] }), THEMES);
    expect(legend.formalities).toMatchObject({ formal: 2, informal: 1 });
    expect(legend.groups).toMatchObject({ bewoners: 1, zorg: 0 });
  });

  it('answers for 2,000 partners and 2,000 ties well within the time of a click', () => {
    const many = picture(crowd(2000));
    const start = performance.now();
    for (let i = 0; i < 5; i += 1) visibleOn(many, filter({ sectorGroups: ['zorg'] }), THEMES);
    expect((performance.now() - start) / 5).toBeLessThan(100);
  });
});
