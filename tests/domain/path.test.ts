import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortestPath } from '../../server/domain/path.ts';
import type { PictureLists } from '../../server/domain/pictureLists.ts';
import { tieGraph } from '../../server/domain/pictureTies.ts';
import { aliveOn } from '../../server/domain/spans.ts';
import { arbitraryDay, arbitraryNetwork } from '../support/arbitraryNetwork.ts';
import { randomNetwork } from '../support/randomNetwork.ts';
import { aCollaboration, aNetwork, aPartner, aReferral, listsOfFile } from '../support/smallNetwork.ts';

const TODAY = '2026-11-22';
const path = (lists: PictureLists, from: string, to: string, day = TODAY) => shortestPath(tieGraph(lists), from, to, day);
const way = (lists: PictureLists, from: string, to: string, day = TODAY) =>
  path(lists, from, to, day).partners.map((partner) => partner.id);

describe('who can introduce me', () => {
  it('is nobody in an empty network, or to somebody who is not there', () => {
    expect(path(aNetwork({}), 'Anna', 'Bert')).toEqual({ partners: [], ties: [] });
    expect(way(aNetwork({ partners: ['Anna'] }), 'Anna', 'Bert')).toEqual([]);
    expect(way(aNetwork({ partners: ['Anna', 'Bert'] }), 'Anna', 'Bert')).toEqual([]);
  });

  it('is not needed to meet oneself, or somebody one knows', () => {
    const lists = aNetwork({ partners: ['Anna', 'Bert'], collaborations: [aCollaboration('Anna', 1, 'Bert')] });
    expect(path(lists, 'Anna', 'Anna')).toMatchObject({ partners: [{ id: 'Anna' }], ties: [] });
    expect(path(lists, 'Bert', 'Anna')).toMatchObject({
      partners: [{ id: 'Bert' }, { id: 'Anna' }],
      ties: [{ id: 'c-Anna-Bert', level: 1 }],
    });
  });

  it('is the way with the fewest partners in between', () => {
    const lists = aNetwork({
      partners: ['Anna', 'Bert', 'Cor', 'Dirk', 'Els'],
      collaborations: [
        aCollaboration('Anna', 5, 'Bert'),
        aCollaboration('Bert', 5, 'Cor'),
        aCollaboration('Cor', 5, 'Els'),
        aCollaboration('Anna', 1, 'Dirk'),
      ],
      referrals: [aReferral('Els', 'Dirk')],
    });
    expect(way(lists, 'Anna', 'Els')).toEqual(['Anna', 'Dirk', 'Els']);
    expect(way(lists, 'Els', 'Anna')).toEqual(['Els', 'Dirk', 'Anna']);
  });

  it('of equally short ways is the one with the strongest ties, then the first by name', () => {
    const partners = ['Anna', 'Bert', 'Cor', 'Dirk', 'Els'];
    const weak = [
      aCollaboration('Anna', 2, 'Bert'),
      aCollaboration('Bert', 2, 'Els'),
      aCollaboration('Anna', 2, 'Cor'),
      aCollaboration('Cor', 2, 'Els'),
    ];
    expect(way(aNetwork({ partners, collaborations: weak }), 'Anna', 'Els')).toEqual(['Anna', 'Bert', 'Els']);
    const strong = [...weak, aCollaboration('Anna', 1, 'Dirk'), aCollaboration('Dirk', 4, 'Els')];
    expect(way(aNetwork({ partners, collaborations: strong }), 'Anna', 'Els')).toEqual(['Anna', 'Dirk', 'Els']);
  });

  it('names the strongest of several ties between the same two', () => {
    const lists = aNetwork({
      partners: ['Anna', 'Bert'],
      collaborations: [aCollaboration('Anna', 2, 'Bert'), aCollaboration('Anna', 4, 'Bert', { id: 'c-better' })],
      referrals: [aReferral('Anna', 'Bert')],
    });
    expect(path(lists, 'Anna', 'Bert').ties.map((tie) => tie.id)).toEqual(['c-better']);
  });

  it('never goes over somebody, or over a tie, that is not there that day', () => {
    const lists = aNetwork({
      partners: ['Anna', aPartner('Bert', { since: '2026-01-01' }), 'Cor'],
      collaborations: [aCollaboration('Anna', 1, 'Bert'), aCollaboration('Bert', 1, 'Cor', { until: TODAY })],
    });
    expect(way(lists, 'Anna', 'Cor')).toEqual([]);
    expect(way(lists, 'Anna', 'Cor', '2026-11-21')).toEqual(['Anna', 'Bert', 'Cor']);
    expect(way(lists, 'Anna', 'Cor', '2025-12-31')).toEqual([]);
    expect(way(lists, 'Bert', 'Bert', '2025-12-31')).toEqual([]);
  });

  it('is found along a chain of 50,000 partners', () => {
    const ids = Array.from({ length: 50_000 }, (_, index) => `p-${String(index).padStart(5, '0')}`);
    const collaborations = ids.slice(1).map((id, index) => aCollaboration(ids[index] ?? '', 3, id));
    expect(way(aNetwork({ partners: ids, collaborations }), 'p-00000', 'p-49999')).toHaveLength(50_000);
  });
});

type Tie = { readonly a: string; readonly b: string; readonly strength: number };

/** Every shortest way by trying all, and of these the best by the rule as it is written. */
function slowPath(lists: PictureLists, from: string, to: string, day: string): string[] {
  const isThere = (id: string): boolean => {
    const partner = lists.partners.get(id);
    return partner !== undefined && aliveOn(partner, day);
  };
  const ties: Tie[] = [
    ...[...lists.collaborations.values()]
      .filter((tie) => aliveOn(tie, day))
      .map((tie) => ({ a: tie.fromId, b: tie.toId, strength: tie.level })),
    ...[...lists.referrals.values()].filter((tie) => aliveOn(tie, day)).map((tie) => ({ a: tie.fromId, b: tie.toId, strength: 0 })),
  ].filter((tie) => isThere(tie.a) && isThere(tie.b));
  if (!isThere(from) || !isThere(to)) return [];
  let ways: { ids: string[]; strength: number }[] = [{ ids: [from], strength: 0 }];
  for (let steps = 0; steps < lists.partners.size && ways.length > 0; steps += 1) {
    const arrived = ways.filter((one) => one.ids.at(-1) === to);
    const sortName = (id: string): string => `${lists.partners.get(id)?.sortName}\u0000${id}`;
    const names = (one: { ids: string[] }): string => one.ids.map(sortName).join('\u0001');
    arrived.sort((a, b) => b.strength - a.strength || (names(a) < names(b) ? -1 : 1));
    if (arrived[0] !== undefined) return arrived[0].ids;
    ways = ways.flatMap((one) =>
      ties.flatMap((tie) => {
        const next = tie.a === one.ids.at(-1) ? tie.b : tie.b === one.ids.at(-1) ? tie.a : undefined;
        return next === undefined || one.ids.includes(next) ? [] : [{ ids: [...one.ids, next], strength: one.strength + tie.strength }];
      }),
    );
  }
  return [];
}

describe('on any network and day', () => {
  it('the path is the one that trying every way gives', () => {
    fc.assert(
      fc.property(arbitraryNetwork({ partners: 7, collaborations: 9, referrals: 4, activities: 0 }), arbitraryDay, (file, day) => {
        const lists = listsOfFile(file);
        const graph = tieGraph(lists);
        for (const from of lists.partners.keys()) {
          for (const to of lists.partners.keys()) {
            const found = shortestPath(graph, from, to, day);
            expect(found.partners.map((partner) => partner.id)).toEqual(slowPath(lists, from, to, day));
            expect(found.ties).toHaveLength(Math.max(0, found.partners.length - 1));
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('the way back is as long and as strong as the way there', () => {
    const lists = listsOfFile(
      randomNetwork({ seed: 3, partners: 120, wijken: 3, needs: 1, activities: 0, collaborations: 200, referrals: 60 }),
    );
    const graph = tieGraph(lists);
    const ids = [...lists.partners.keys()];
    const strength = (from: string, to: string) => {
      const { ties } = shortestPath(graph, from, to, TODAY);
      return [ties.length, ties.reduce((sum, tie) => sum + (tie.level ?? 0), 0)];
    };
    for (const from of ids.slice(0, 12)) for (const to of ids) expect(strength(from, to)).toEqual(strength(to, from));
  });
});
