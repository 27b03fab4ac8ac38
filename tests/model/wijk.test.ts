import { describe, expect, it } from 'vitest';
import { activePartners, ladderOf, type WijkCell, type WijkPartner, weekOf } from '../../client/model/wijk.ts';
import { bridgeBetween, isCare, isFormal, isInformal, isWelfare } from '../../client/model/wijkBridges.ts';
import { partnersWorkingIn, tiesAlive } from '../../client/model/wijkPicture.ts';

const partner = (id: string, more: Partial<WijkPartner> = {}): WijkPartner => ({
  id,
  name: id,
  kind: 'organisation',
  formality: 'formal',
  colourGroup: 'zorg',
  ...more,
});
const cell = (needId: string, ...offers: Partial<WijkCell['offers'][number]>[]): WijkCell => ({
  needId,
  status: 'covered',
  offers: offers.map((offer, index) => ({
    partner: partner('p-1'),
    activityId: `a-${needId}-${index}`,
    activityName: 'Koffie',
    supportLevel: null,
    dayparts: [],
    citywide: false,
    ...offer,
  })),
});

describe('the ladder of a theme', () => {
  it('has a step to skip only between two rungs that are offered', () => {
    const ladder = ladderOf('T1', [cell('N01', { supportLevel: 1 }, { supportLevel: 4, partner: partner('p-2') })]);
    expect(ladder.rungs.map((rung) => rung.state)).toEqual(['outside', 'offered', 'skipped', 'skipped', 'offered']);
  });

  it('shows a partner once on a rung, however many needs it serves there', () => {
    const ladder = ladderOf('T1', [cell('N01', { supportLevel: 2 }), cell('N02', { supportLevel: 2 })]);
    const rung = ladder.rungs[3];
    expect(rung?.state === 'offered' && rung.partners.length).toBe(1);
  });

  it('is empty when no rung is known', () => {
    expect(ladderOf('T1', [cell('N01', {})]).empty).toBe(true);
    expect(ladderOf('T1', []).empty).toBe(true);
  });
});

describe('the week of a wijk', () => {
  it('has an activity once on each of its dayparts, and those without any apart', () => {
    const shared = { activityId: 'a-9', dayparts: ['mon_morning', 'sat_evening'] };
    const week = weekOf([cell('N01', shared), cell('N02', shared, { activityId: 'a-8' })]);
    expect(week.slots.get('mon_morning')?.length).toBe(1);
    expect(week.weekend.map((entry) => entry.activityId)).toEqual(['a-9']);
    expect(week.unscheduled.map((entry) => entry.activityId)).toEqual(['a-8']);
    expect(weekOf([]).slots.size).toBe(21);
  });
});

describe('who is active', () => {
  it('are partners that offer here or work here, with what they offer, and citywide ones marked', () => {
    const active = activePartners([cell('N01', { partner: partner('p-city'), citywide: true })], [partner('p-here')]);
    expect(active.map((entry) => [entry.partner.id, entry.citywide, entry.activities.length])).toEqual([
      ['p-city', true, 1],
      ['p-here', false, 0],
    ]);
  });
});

describe('the bridges of a wijk', () => {
  const people = [
    partner('f'),
    partner('i', { formality: 'informal', colourGroup: 'bewoners' }),
    partner('m', { formality: 'mixed', colourGroup: 'welzijn' }),
  ];
  const ties = [
    { fromId: 'f', toId: 'i', level: 2 },
    { fromId: 'f', toId: 'm', level: 5 },
    { fromId: 'f', toId: 'elsewhere', level: 3 },
  ];

  it('are ties with an end on both sides, strongest first, inside the wijk', () => {
    const bridge = bridgeBetween(people, ties, isFormal, isInformal);
    expect(bridge.ties.map((tie) => tie.level)).toEqual([5, 2]);
    expect(bridge.total).toBe(2);
  });

  it('name the care partners that have none', () => {
    expect(bridgeBetween([...people, partner('alone')], ties, isCare, isWelfare).without.map((one) => one.id)).toEqual(['alone']);
  });

  it('name a hub only when it holds three and half of them', () => {
    expect(bridgeBetween(people, ties, isFormal, isInformal).hub).toBeNull();
    const more = [...ties, { fromId: 'f', toId: 'i2', level: 1 }];
    const hub = bridgeBetween([...people, partner('i2', { formality: 'informal' })], more, isFormal, isInformal).hub;
    expect(hub?.partner.id).toBe('f');
  });

  it('are none for 0, 1 or 2 partners without ties', () => {
    for (const count of [0, 1, 2])
      expect(bridgeBetween(people.slice(0, count), [], isFormal, isInformal)).toMatchObject({ ties: [], total: 0, hub: null });
  });
});

describe('the picture of a wijk on a day', () => {
  const picture = {
    partnerIds: ['a', 'b'],
    partnerNames: ['A', 'B'],
    partnerKinds: ['organisation', 'place'] as const,
    partnerFormalities: ['formal', 'informal'] as const,
    partnerColourGroups: ['zorg', 'bewoners'],
    partnerWijkCodes: [['WK1'], []],
    partnerSince: ['2026-01-01', null],
    partnerUntil: [null, '2026-06-01'],
    collaborationFrom: [0],
    collaborationTo: [1],
    collaborationLevels: [3],
    collaborationSince: [null],
    collaborationUntil: [null],
  };

  it('has only what is alive that day: a tie ends with its partner', () => {
    expect(partnersWorkingIn(picture, 'WK1', '2025-12-31')).toEqual([]);
    expect(partnersWorkingIn(picture, 'WK1', '2026-01-01').map((one) => one.id)).toEqual(['a']);
    expect(tiesAlive(picture, '2026-05-31').length).toBe(1);
    expect(tiesAlive(picture, '2026-06-01').length).toBe(0);
  });
});
