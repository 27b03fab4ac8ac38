import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourGroupOf, pictureColumns } from '../../server/domain/picture.ts';
import { arbitraryNetwork } from '../support/arbitraryNetwork.ts';
import { aCollaboration, aNetwork, anActivity, aPartner, aReferral, inWijken, listsOfFile } from '../support/smallNetwork.ts';

const groups = new Map([
  ['thuiszorg', 'zorg'],
  ['bibliotheek', 'cultuur'],
]);

describe('the picture of a network', () => {
  it('of nothing is nothing, in every column', () => {
    const { networkId, version, seq, ...columns } = pictureColumns(aNetwork({}), groups);
    expect([networkId, version, seq]).toEqual(['n-1', 1, 1]);
    for (const column of Object.values(columns)) expect(column).toEqual([]);
  });

  it('shows partners by name, the past too, with where they stand, or null where nobody put them', () => {
    const lists = aNetwork({
      partners: [
        aPartner('p-1', { name: 'Stichting Zuid', until: '2020-01-01' }),
        aPartner('p-2', { name: 'De Aker', aliases: ['Aker'], sectors: ['bibliotheek'], worksIn: inWijken('WK02', 'WK01') }),
      ],
    });
    const placed = { ...lists, positions: new Map([['p-1', { id: 'p-1', x: 0, y: -3.5 }]]) };
    expect(pictureColumns(placed, groups)).toMatchObject({
      partnerIds: ['p-2', 'p-1'],
      partnerNames: ['De Aker', 'Stichting Zuid'],
      partnerAliases: [['Aker'], []],
      partnerColourGroups: ['cultuur', 'onbekend'],
      partnerWijkCodes: [['WK01', 'WK02'], []],
      partnerUntil: [null, '2020-01-01'],
      partnerX: [null, 0],
      partnerY: [null, -3.5],
    });
  });

  it('points ties and offers at rows of partners and activities', () => {
    const lists = aNetwork({
      partners: ['Anna', 'Bert', 'Cor'],
      collaborations: [aCollaboration('Bert', 4, 'Cor')],
      referrals: [aReferral('Cor', 'Anna', { needId: 'N01' })],
      activities: [anActivity('a-1', { by: ['Bert'], needs: ['N01'], serves: ['WK01'], dayparts: ['sat_morning'], supportLevel: null })],
    });
    expect(pictureColumns(lists, groups)).toMatchObject({
      collaborationFrom: [1],
      collaborationTo: [2],
      collaborationLevels: [4],
      referralFrom: [2],
      referralTo: [0],
      referralNeedIds: ['N01'],
      activityLevels: [null],
      activityWeekend: [true],
      activityNeedIds: [['N01']],
      activityServes: [['WK01']],
      offerPartner: [1],
      offerActivity: [0],
    });
  });

  it('leaves out a tie or offer of a partner that is not there', () => {
    const lists = aNetwork({
      partners: ['Anna'],
      collaborations: [aCollaboration('Anna', 1, 'gone')],
      activities: [anActivity('a-1', { by: ['gone'] })],
    });
    expect(pictureColumns(lists, groups)).toMatchObject({ collaborationIds: [], activityIds: ['a-1'], offerPartner: [] });
  });

  it('is the same in whatever order the records came, and columns that belong together are equally long', () => {
    fc.assert(
      fc.property(arbitraryNetwork(), (file) => {
        const columns = pictureColumns(listsOfFile(file), groups);
        const turned = {
          ...file,
          partners: file.partners.toReversed(),
          activities: file.activities.toReversed(),
          referrals: file.referrals.toReversed(),
        };
        expect(pictureColumns(listsOfFile(turned), groups)).toEqual(columns);
        for (const family of ['partner', 'collaboration', 'referral', 'activity', 'offer']) {
          const lengths = Object.entries(columns).flatMap(([name, column]) =>
            name.startsWith(family) && Array.isArray(column) ? [column.length] : [],
          );
          expect(new Set(lengths).size).toBe(1);
        }
      }),
    );
  });
});

describe('the colour of a partner', () => {
  it('is that of its first sector that has one', () => {
    expect(colourGroupOf(aPartner('p', { sectors: ['nieuw', 'thuiszorg', 'bibliotheek'] }), groups)).toBe('zorg');
    expect(colourGroupOf(aPartner('p'), groups)).toBe('onbekend');
  });
});
