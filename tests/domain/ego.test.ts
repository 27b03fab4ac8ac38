import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EgoNetwork, egoNetwork } from '../../server/domain/ego.ts';
import type { PictureLists } from '../../server/domain/pictureLists.ts';
import { tieGraph } from '../../server/domain/pictureTies.ts';
import { aliveOn } from '../../server/domain/spans.ts';
import { arbitraryDay, arbitraryNetwork } from '../support/arbitraryNetwork.ts';
import { aCollaboration, aNetwork, aPartner, aReferral, listsOfFile } from '../support/smallNetwork.ts';

const TODAY = '2026-11-22';
const around = (lists: PictureLists, id: string, depth = 1, max = 200, day = TODAY) => egoNetwork(tieGraph(lists), id, day, depth, max);
const names = (ego: EgoNetwork | undefined) => ego?.nodes.map((node) => `${node.partner.id}${node.distance}`);

describe('around a partner stands', () => {
  it('nothing, for a partner that does not exist', () => {
    expect(around(aNetwork({}), 'Anna')).toBeUndefined();
  });

  it('only itself, while it has no ties', () => {
    expect(around(aNetwork({ partners: ['Anna', 'Bert'] }), 'Anna')).toMatchObject({ nodes: [{ distance: 0 }], ties: [], cut: false });
  });

  it('who it works with and who it refers to, the strongest tie first, then by name', () => {
    const lists = aNetwork({
      partners: ['Anna', 'Bert', 'Cor', 'Dirk', 'Els'],
      collaborations: [aCollaboration('Anna', 1, 'Bert'), aCollaboration('Anna', 4, 'Dirk'), aCollaboration('Anna', 1, 'Cor')],
      referrals: [aReferral('Els', 'Anna')],
    });
    expect(names(around(lists, 'Anna'))).toEqual(['Anna0', 'Dirk1', 'Bert1', 'Cor1', 'Els1']);
  });

  it('as many steps as asked, with the ties between them all', () => {
    const lists = aNetwork({
      partners: ['Anna', 'Bert', 'Cor', 'Dirk'],
      collaborations: [aCollaboration('Anna', 1, 'Bert'), aCollaboration('Bert', 2, 'Cor'), aCollaboration('Cor', 3, 'Dirk')],
      referrals: [aReferral('Cor', 'Anna')],
    });
    expect(names(around(lists, 'Anna', 1))).toEqual(['Anna0', 'Bert1', 'Cor1']);
    expect(around(lists, 'Anna', 1)?.ties.map((tie) => [tie.id, tie.kind, tie.level])).toEqual([
      ['c-Anna-Bert', 'collaboration', 1],
      ['c-Bert-Cor', 'collaboration', 2],
      ['r-Cor-Anna', 'referral', null],
    ]);
    expect(names(around(lists, 'Anna', 2))).toEqual(['Anna0', 'Bert1', 'Cor1', 'Dirk2']);
  });

  it('at most as many as asked, and it says that there are more', () => {
    const lists = aNetwork({
      partners: ['Anna', 'Bert', 'Cor'],
      collaborations: [aCollaboration('Anna', 1, 'Bert'), aCollaboration('Anna', 2, 'Cor')],
    });
    expect(around(lists, 'Anna', 1, 2)).toMatchObject({ cut: true, ties: [{ id: 'c-Anna-Cor' }] });
    expect(around(lists, 'Anna', 1, 3)?.cut).toBe(false);
    expect(names(around(lists, 'Anna', 1, 1))).toEqual(['Anna0']);
  });

  it('nobody whose tie or who themselves ended, from the day of the end', () => {
    const lists = aNetwork({
      partners: ['Anna', aPartner('Bert', { until: TODAY }), 'Cor'],
      collaborations: [aCollaboration('Anna', 1, 'Bert'), aCollaboration('Anna', 1, 'Cor', { until: TODAY })],
    });
    expect(names(around(lists, 'Anna'))).toEqual(['Anna0']);
    expect(names(around(lists, 'Anna', 1, 200, '2026-11-21'))).toEqual(['Anna0', 'Bert1', 'Cor1']);
  });
});

/** The same by hand: look at every tie, again and again. */
function slowDistances(lists: PictureLists, id: string, depth: number, day: string): Map<string, number> {
  const partners = [...lists.partners.values()].filter((partner) => aliveOn(partner, day)).map((partner) => partner.id);
  const ties = [...lists.collaborations.values(), ...lists.referrals.values()].filter((tie) => aliveOn(tie, day));
  const distance = new Map([[id, 0]]);
  for (let step = 1; step <= depth && partners.includes(id); step += 1) {
    for (const [from, to] of ties.flatMap((tie) => [
      [tie.fromId, tie.toId],
      [tie.toId, tie.fromId],
    ])) {
      if (from === undefined || to === undefined || distance.get(from) !== step - 1 || distance.has(to)) continue;
      if (partners.includes(from) && partners.includes(to)) distance.set(to, step);
    }
  }
  return distance;
}

describe('on any network and day', () => {
  it('everybody stands where counting steps by hand puts them', () => {
    fc.assert(
      fc.property(
        arbitraryNetwork({ partners: 9, collaborations: 14, activities: 0 }),
        arbitraryDay,
        fc.integer({ min: 1, max: 4 }),
        (file, day, depth) => {
          const lists = listsOfFile(file);
          for (const id of lists.partners.keys()) {
            const ego = around(lists, id, depth, 2000, day);
            expect(new Map(ego?.nodes.map((node) => [node.partner.id, node.distance]))).toEqual(slowDistances(lists, id, depth, day));
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
