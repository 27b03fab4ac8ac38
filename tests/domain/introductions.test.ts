import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GapCell, introductions } from '../../server/domain/introductions.ts';
import type { PictureLists } from '../../server/domain/pictureLists.ts';
import { tieGraph } from '../../server/domain/pictureTies.ts';
import { aliveOn } from '../../server/domain/spans.ts';
import { arbitraryDay, arbitraryNetwork } from '../support/arbitraryNetwork.ts';
import { aCollaboration, aNetwork, anActivity, aPartner, aReferral, inWijken, listsOfFile } from '../support/smallNetwork.ts';

const TODAY = '2026-11-22';
const forAnna = (lists: PictureLists, gaps: readonly GapCell[] = [], first = 20) =>
  introductions(lists, tieGraph(lists), 'Anna', TODAY, gaps, first);
const inNoord = (id: string) => aPartner(id, { worksIn: inWijken('WK01') });

describe('with whom should I get acquainted', () => {
  it('with nobody, when I do not exist, am alone, or share nothing with anyone', () => {
    expect(forAnna(aNetwork({}))).toEqual([]);
    expect(forAnna(aNetwork({ partners: ['Anna'] }))).toEqual([]);
    expect(forAnna(aNetwork({ partners: ['Anna', 'Bert'] }))).toEqual([]);
  });

  it('with who works in my wijk, answers the same need and the same target group, and is known to somebody I know', () => {
    const lists = aNetwork({
      partners: [inNoord('Anna'), 'Bert', 'Via'],
      activities: [
        anActivity('a-mine', { by: ['Anna'], needs: ['N01', 'N02'], targetGroups: ['D1'] }),
        anActivity('a-theirs', { by: ['Bert'], needs: ['N02', 'N03'], serves: ['WK01', 'GM01'], targetGroups: ['D1', 'D2'] }),
      ],
      collaborations: [aCollaboration('Anna', 1, 'Via')],
      referrals: [aReferral('Bert', 'Via')],
    });
    expect(forAnna(lists)).toEqual([
      {
        partner: expect.objectContaining({ id: 'Bert' }),
        sharedWijkCodes: ['WK01'],
        sharedNeedIds: ['N02'],
        sharedTargetGroupIds: ['D1'],
        fillsGaps: [],
        via: [expect.objectContaining({ id: 'Via' })],
      },
    ]);
  });

  it('not with who I know already, who ended, or who I only know somebody in common with', () => {
    const lists = aNetwork({
      partners: [inNoord('Anna'), inNoord('Known'), aPartner('Ended', { worksIn: inWijken('WK01'), until: TODAY }), 'Stranger'],
      collaborations: [aCollaboration('Anna', 1, 'Known'), aCollaboration('Known', 1, 'Stranger')],
    });
    expect(forAnna(lists)).toEqual([]);
  });

  it('again with who I lost touch with', () => {
    const lists = aNetwork({
      partners: [inNoord('Anna'), inNoord('Bert')],
      collaborations: [aCollaboration('Anna', 5, 'Bert', { until: TODAY })],
    });
    expect(forAnna(lists)).toHaveLength(1);
  });

  it('first with who does elsewhere what is missing in my wijk', () => {
    const lists = aNetwork({
      partners: [inNoord('Anna'), inNoord('Bert'), aPartner('Zoë', { worksIn: inWijken('WK02') })],
      activities: [anActivity('a-1', { by: ['Zoë'], needs: ['N05'], serves: ['WK02'] })],
    });
    const gaps = [
      { wijkCode: 'WK01', needId: 'N05' },
      { wijkCode: 'WK03', needId: 'N05' },
    ];
    expect(forAnna(lists, gaps).map((one) => [one.partner.id, one.fillsGaps])).toEqual([
      ['Zoë', [{ wijkCode: 'WK01', needId: 'N05' }]],
      ['Bert', []],
    ]);
  });

  it('then, rule by rule: a shared wijk, somebody who knows both, shared needs, name', () => {
    const lists = aNetwork({
      partners: [inNoord('Anna'), inNoord('Cor'), inNoord('Bert'), inNoord('Dirk'), inNoord('Els'), 'Frits', 'Via'],
      activities: [
        anActivity('a-1', { by: ['Anna', 'Els', 'Frits'], needs: ['N01'] }),
        anActivity('a-2', { by: ['Frits', 'Anna'], needs: ['N02'] }),
      ],
      collaborations: [aCollaboration('Anna', 1, 'Via'), aCollaboration('Dirk', 1, 'Via')],
    });
    expect(forAnna(lists).map((one) => one.partner.id)).toEqual(['Dirk', 'Els', 'Bert', 'Cor', 'Frits']);
  });

  it('with as many as asked, never more than 20', () => {
    const others = Array.from({ length: 30 }, (_, index) => inNoord(`p-${index}`));
    const lists = aNetwork({ partners: [inNoord('Anna'), ...others] });
    expect(forAnna(lists, [], 3)).toHaveLength(3);
    expect(forAnna(lists, [], 0)).toHaveLength(0);
    expect(forAnna(lists, [], 1000)).toHaveLength(20);
  });
});

describe('on any network and day', () => {
  it('nobody is advised who is not alive or known already, and nobody without a reason', () => {
    fc.assert(
      fc.property(arbitraryNetwork(), arbitraryDay, (file, day) => {
        const lists = listsOfFile(file);
        const graph = tieGraph(lists);
        const gaps = file.reference.wijken.flatMap((wijk) =>
          file.reference.needs.map((need) => ({ wijkCode: wijk.code, needId: need.id })),
        );
        const ties = [...lists.collaborations.values(), ...lists.referrals.values()].filter((tie) => aliveOn(tie, day));
        for (const me of lists.partners.keys()) {
          for (const advice of introductions(lists, graph, me, day, gaps, 20)) {
            const other = advice.partner.id;
            expect(other).not.toBe(me);
            expect(aliveOn(advice.partner, day)).toBe(true);
            expect(ties.some((tie) => [tie.fromId, tie.toId].includes(me) && [tie.fromId, tie.toId].includes(other))).toBe(false);
            const reasons = [advice.sharedWijkCodes, advice.sharedNeedIds, advice.sharedTargetGroupIds, advice.fillsGaps];
            expect(reasons.some((list) => list.length > 0)).toBe(true);
            for (const via of advice.via) {
              for (const end of [me, other]) {
                expect(ties.some((tie) => [tie.fromId, tie.toId].includes(end) && [tie.fromId, tie.toId].includes(via.id))).toBe(true);
              }
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
