import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PictureLists } from '../../server/domain/pictureLists.ts';
import { tieGraph } from '../../server/domain/pictureTies.ts';
import { REACHES, type ReferralQuestion, referralOptions } from '../../server/domain/referralOptions.ts';
import { aliveOn } from '../../server/domain/spans.ts';
import { arbitraryDay, arbitraryNetwork } from '../support/arbitraryNetwork.ts';
import { aCollaboration, aNetwork, anActivity, aPartner, listsOfFile } from '../support/smallNetwork.ts';

const TODAY = '2026-11-22';
const NOORD = { gemeenteCode: 'GM01', borders: new Set(['WK02']) };
const asked: ReferralQuestion = { partnerId: 'Anna', needId: 'N01', wijkCode: 'WK01', targetGroupId: null, daypart: null, day: TODAY };
const options = (lists: PictureLists, question: Partial<ReferralQuestion> = {}, first = 20) =>
  referralOptions(lists, tieGraph(lists), { ...asked, ...question }, NOORD, first);
const ids = (lists: PictureLists, question: Partial<ReferralQuestion> = {}) => options(lists, question).map((option) => option.activity.id);
const forNeed = (id: string, more: Partial<Parameters<typeof anActivity>[1]> = {}) =>
  anActivity(id, { by: ['Bert'], needs: ['N01'], serves: ['WK01'], lastConfirmedOn: TODAY, ...more });

describe('where can I refer to', () => {
  it('is nowhere, said plainly, when nobody does this', () => {
    expect(options(aNetwork({}))).toEqual([]);
    expect(options(aNetwork({ partners: ['Anna', 'Bert'], activities: [forNeed('a-1', { needs: ['N02'] })] }))).toEqual([]);
  });

  it('is not to myself', () => {
    expect(ids(aNetwork({ partners: ['Anna', 'Bert'], activities: [forNeed('a-1', { by: ['Anna'] })] }))).toEqual([]);
  });

  it('names the partner, the place and how I could get there', () => {
    const lists = aNetwork({
      partners: ['Anna', 'Bert', 'Via', 'Cor'],
      activities: [forNeed('a-1', { serves: ['WK03', 'WK01', 'GM01'], lastConfirmedOn: '2025-11-21' })],
      collaborations: [
        aCollaboration('Anna', 1, 'Via'),
        aCollaboration('Via', 1, 'Bert'),
        aCollaboration('Anna', 3, 'Cor'),
        aCollaboration('Cor', 1, 'Bert'),
      ],
    });
    expect(options(lists)).toMatchObject([
      {
        partner: { id: 'Bert' },
        activity: { id: 'a-1' },
        reach: 'same_wijk',
        wijkCodes: ['WK01', 'WK03'],
        steps: 1,
        via: [{ id: 'Cor' }, { id: 'Via' }],
        stale: true,
      },
    ]);
  });

  it('is the same wijk before a bordering one before citywide before elsewhere', () => {
    const lists = aNetwork({
      partners: ['Anna', 'Bert'],
      activities: [
        forNeed('a-elsewhere', { serves: ['WK09'] }),
        forNeed('a-nowhere', { serves: [] }),
        forNeed('a-citywide', { serves: ['GM01'] }),
        forNeed('a-othercity', { serves: ['GM02'] }),
        forNeed('a-bordering', { serves: ['WK02', 'GM01'] }),
        forNeed('a-same', { supportLevel: 5 }),
      ],
    });
    expect(options(lists).map((option) => [option.activity.id, option.reach])).toEqual([
      ['a-same', 'same_wijk'],
      ['a-bordering', 'bordering'],
      ['a-citywide', 'citywide'],
      ['a-elsewhere', 'elsewhere'],
      ['a-nowhere', 'elsewhere'],
      ['a-othercity', 'elsewhere'],
    ]);
  });

  it('within one reach is the lightest first, unknown last, then who I know, then what was confirmed lately', () => {
    const lists = aNetwork({
      partners: ['Anna', 'Bert', 'Known', 'Through', 'Far'],
      activities: [
        forNeed('a-unknown', { supportLevel: null, by: ['Known'] }),
        forNeed('a-heavy', { supportLevel: 4, by: ['Known'] }),
        forNeed('a-stranger', { by: ['Bert'] }),
        forNeed('a-stale', { by: ['Bert'], lastConfirmedOn: null }),
        forNeed('a-far', { by: ['Far'] }),
        forNeed('a-through', { by: ['Through'] }),
        forNeed('a-known', { by: ['Known'] }),
      ],
      collaborations: [aCollaboration('Anna', 1, 'Known'), aCollaboration('Known', 1, 'Through'), aCollaboration('Through', 1, 'Far')],
    });
    expect(options(lists).map((option) => [option.activity.id, option.steps, option.via.map((via) => via.id)])).toEqual([
      ['a-known', 0, []],
      ['a-through', 1, ['Known']],
      ['a-far', 2, ['Known', 'Through']],
      ['a-stranger', null, []],
      ['a-stale', null, []],
      ['a-heavy', 0, []],
      ['a-unknown', 0, []],
    ]);
  });

  it('keeps to the target group and the daypart asked for; an activity that names no group is for everyone', () => {
    const lists = aNetwork({
      partners: ['Anna', 'Bert'],
      activities: [
        forNeed('a-everyone', { dayparts: ['mon_morning'] }),
        forNeed('a-carers', { targetGroups: ['D1'] }),
        forNeed('a-others', { targetGroups: ['D2'] }),
      ],
    });
    expect(ids(lists, { targetGroupId: 'D1' })).toEqual(['a-carers', 'a-everyone']);
    expect(ids(lists, { daypart: 'mon_morning' })).toEqual(['a-everyone']);
    expect(ids(lists, { daypart: 'sun_evening' })).toEqual([]);
  });

  it('can be asked by somebody outside the network, who knows nobody', () => {
    const lists = aNetwork({
      partners: ['Anna', 'Bert'],
      activities: [forNeed('a-1')],
      collaborations: [aCollaboration('Anna', 1, 'Bert')],
    });
    expect(options(lists, { partnerId: null })).toMatchObject([{ steps: null, via: [] }]);
  });

  it('gives no more than asked, and each offering partner its own row', () => {
    const lists = aNetwork({ partners: ['Anna', 'Bert', 'Cor'], activities: [forNeed('a-1', { by: ['Bert', 'Cor'] })] });
    expect(options(lists).map((option) => option.partner.id)).toEqual(['Bert', 'Cor']);
    expect(options(lists, {}, 1)).toHaveLength(1);
    expect(options(lists, {}, 0)).toHaveLength(0);
  });

  it('forgets what ended', () => {
    const ended = { until: TODAY } as const;
    const lists = aNetwork({
      partners: ['Anna', aPartner('Bert', ended), 'Cor'],
      activities: [forNeed('a-1'), forNeed('a-2', { by: ['Cor'], ...ended })],
    });
    expect(ids(lists)).toEqual([]);
    expect(ids(lists, { day: '2026-11-21' })).toEqual(['a-1', 'a-2']);
  });
});

describe('on any network and day', () => {
  it('exactly the alive offers for the need are given, by reach, rung and steps', () => {
    fc.assert(
      fc.property(arbitraryNetwork({ partners: 7, wijken: 5 }), arbitraryDay, (file, day) => {
        const lists = listsOfFile(file);
        const graph = tieGraph(lists);
        for (const wijk of file.reference.wijken) {
          const place = { gemeenteCode: wijk.gemeenteCode, borders: new Set(wijk.borders) };
          for (const need of file.reference.needs) {
            const question = { ...asked, partnerId: file.partners[0]?.id ?? null, needId: need.id, wijkCode: wijk.code, day };
            const found = referralOptions(lists, graph, question, place, 1000);
            const expected = file.activities.flatMap((activity) =>
              aliveOn(activity, day) && activity.addresses.some((address) => address.needId === need.id && aliveOn(address, day))
                ? activity.offers
                    .filter((offer) => aliveOn(offer, day) && offer.partnerId !== question.partnerId)
                    .filter((offer) => file.partners.some((partner) => partner.id === offer.partnerId && aliveOn(partner, day)))
                    .map((offer) => `${activity.id} ${offer.partnerId}`)
                : [],
            );
            expect(found.map((option) => `${option.activity.id} ${option.partner.id}`).sort()).toEqual(expected.sort());
            const keys = found.map((option) => [REACHES.indexOf(option.reach), option.activity.supportLevel ?? 9, option.steps ?? 99]);
            const inOrder = [...keys].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0));
            expect(keys).toEqual(inOrder);
            for (const option of found) if (option.steps !== null && option.steps !== 1) expect(option.via).toHaveLength(option.steps);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
