import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedBetween, compareDays, type LoggedChange } from '../../server/domain/comparison.ts';
import type { PictureLists } from '../../server/domain/pictureLists.ts';
import { tieGraph } from '../../server/domain/pictureTies.ts';
import { arbitraryDay, arbitraryNetwork } from '../support/arbitraryNetwork.ts';
import { aCollaboration, aNetwork, anActivity, aPartner, listsOfFile } from '../support/smallNetwork.ts';

const BEFORE = '2026-01-01';
const AFTER = '2026-07-01';
const MIDWAY = '2026-03-01';
const compare = (lists: PictureLists, from = BEFORE, to = AFTER) => compareDays(lists, tieGraph(lists), from, to);
const NOTHING = { partnersCame: [], partnersWent: [], activitiesCame: [], activitiesWent: [], tiesCame: [], tiesWent: [] };

describe('between two days', () => {
  it('nothing happens in an empty network, nor between a day and itself', () => {
    expect(compare(aNetwork({}))).toEqual(NOTHING);
    const lists = aNetwork({ partners: [aPartner('Anna', { since: MIDWAY })] });
    expect(compare(lists, MIDWAY, MIDWAY)).toEqual(NOTHING);
  });

  it('a partner comes on its first day and goes on the day of its end', () => {
    const lists = aNetwork({ partners: [aPartner('Anna', { since: AFTER }), aPartner('Bert', { until: AFTER }), 'Cor'] });
    expect(compare(lists)).toMatchObject({ partnersCame: [{ id: 'Anna' }], partnersWent: [{ id: 'Bert' }] });
  });

  it('what began and ended in between is neither', () => {
    const lists = aNetwork({ partners: [aPartner('Anna', { since: '2026-02-01', until: MIDWAY })] });
    expect(compare(lists)).toEqual(NOTHING);
  });

  it('a partner takes its ties along, and the activities nobody else offers', () => {
    const lists = aNetwork({
      partners: [aPartner('Anna', { until: MIDWAY }), 'Bert'],
      collaborations: [aCollaboration('Anna', 3, 'Bert')],
      activities: [anActivity('a-alone', { by: ['Anna'] }), anActivity('a-both', { by: ['Anna', 'Bert'] })],
    });
    expect(compare(lists)).toMatchObject({
      partnersWent: [{ id: 'Anna' }],
      tiesWent: [{ id: 'c-Anna-Bert', fromId: 'Anna', toId: 'Bert', level: 3 }],
      activitiesWent: [{ id: 'a-alone' }],
    });
  });

  it('asked backwards, what came is what went', () => {
    fc.assert(
      fc.property(arbitraryNetwork(), arbitraryDay, arbitraryDay, (file, from, to) => {
        const lists = listsOfFile(file);
        const there = compare(lists, from, to);
        const back = compare(lists, to, from);
        expect(back).toEqual({
          partnersCame: there.partnersWent,
          partnersWent: there.partnersCame,
          activitiesCame: there.activitiesWent,
          activitiesWent: there.activitiesCame,
          tiesCame: there.tiesWent,
          tiesWent: there.tiesCame,
        });
      }),
    );
  });
});

describe('what was changed in between', () => {
  const line = (seq: number, kind: LoggedChange['kind'], entityKind: LoggedChange['entityKind'], entityId: string): LoggedChange => ({
    seq,
    kind,
    entityKind,
    entityId,
  });

  it('is the last change of each thing that is there on both days', () => {
    const lists = aNetwork({
      partners: ['Anna', aPartner('Bert', { until: MIDWAY }), 'Cor'],
      collaborations: [aCollaboration('Anna', 3, 'Cor')],
      activities: [anActivity('a-1', { by: ['Anna'] })],
    });
    const log = [
      line(1, 'change', 'partner', 'Anna'),
      line(2, 'change', 'partner', 'Bert'),
      line(3, 'confirm', 'activity', 'a-1'),
      line(4, 'change', 'partner', 'Anna'),
      line(5, 'change', 'collaboration', 'c-Anna-Cor'),
      line(6, 'change', 'partner', 'gone'),
      line(7, 'create', 'partner', 'Cor'),
      line(8, 'move', 'position', 'Cor'),
    ];
    expect(changedBetween(lists, tieGraph(lists), log, BEFORE, AFTER).map((one) => one.seq)).toEqual([3, 4, 5]);
  });
});
