import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkFile } from '../../server/domain/records.ts';
import { arbitraryNetwork } from '../support/arbitraryNetwork.ts';
import { HOSTILE_NAMES } from '../support/randomNames.ts';
import { randomCountry, randomNetwork } from '../support/randomNetwork.ts';

const SMALL = { partners: 30, wijken: 6, activities: 40, collaborations: 60, referrals: 20 };

/** Everything a network points at that is not in it. */
function dangling(file: NetworkFile): string[] {
  const known = new Set([
    ...file.partners.map((one) => one.id),
    ...[...file.reference.needs, ...file.needs].map((one) => one.id),
    ...[...file.reference.wijken, ...file.reference.gemeenten].map((area) => area.code),
  ]);
  const used = [
    ...file.activities.flatMap((one) => [
      ...one.offers.map((offer) => offer.partnerId),
      ...one.addresses.map((address) => address.needId),
      ...one.serves.map((serve) => serve.areaCode),
      ...(one.heldAt === null ? [] : [one.heldAt]),
    ]),
    ...[...file.collaborations, ...file.referrals].flatMap((tie) => [tie.fromId, tie.toId]),
    ...file.assessments.flatMap((one) => [one.wijkCode, one.needId]),
    ...file.partners.flatMap((one) => one.worksIn.map((work) => work.wijkCode)),
    ...file.meetings.flatMap((one) => one.attendedBy),
    ...file.network.hiddenNeeds,
  ];
  return used.filter((id) => !known.has(id));
}

describe('A network from a seed', () => {
  it('is the same for the same seed and another for another', () => {
    const of = (seed: number): string => JSON.stringify(randomNetwork({ seed, ...SMALL }));
    expect(of(7)).toBe(of(7));
    expect(of(7)).not.toBe(of(8));
  });

  it.each([0, 1, 2])('can be as small as %i of everything', (count) => {
    const file = randomNetwork({
      seed: 1,
      partners: count,
      wijken: count,
      activities: count,
      collaborations: count,
      referrals: count,
      needs: count,
    });
    expect(file.partners.length).toBe(count);
    expect(file.collaborations.length).toBe(count < 2 ? 0 : 1);
    expect(dangling(file)).toEqual([]);
  });

  it('has hubs and a long tail: the busiest partner has many times the ties of the middle one', () => {
    const file = randomNetwork({ seed: 3, partners: 200, wijken: 10, activities: 0, collaborations: 800, referrals: 0 });
    const ties = file.partners.map(
      (partner) => file.collaborations.filter((tie) => tie.fromId === partner.id || tie.toId === partner.id).length,
    );
    const sorted = ties.sort((a, b) => b - a);
    expect(sorted[0]).toBeGreaterThan(5 * (sorted[100] ?? 0));
  });

  it('has every hostile name when asked', () => {
    const names = randomNetwork({ seed: 1, ...SMALL, hostileNames: true }).partners.map((partner) => partner.name);
    expect(HOSTILE_NAMES.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('stands beside other networks of a country without sharing an id', () => {
    const files = [...randomCountry({ seed: 1, networks: 3, partners: 10, activities: 10, collaborations: 10, referrals: 5 })];
    const ids = files.flatMap((file) =>
      [file.network, ...file.partners, ...file.activities, ...file.collaborations, ...file.referrals].map((one) => one.id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(files.flatMap(dangling)).toEqual([]);
  });
});

describe('An arbitrary network', () => {
  it('points at nothing that is not there, keeps its spans in order and each pair of partners once', () => {
    fc.assert(
      fc.property(arbitraryNetwork(), (file) => {
        const spans = [
          ...file.partners,
          ...file.activities,
          ...file.collaborations,
          ...file.referrals,
          ...file.assessments,
          ...file.activities.flatMap((one) => [...one.offers, ...one.addresses, ...one.serves]),
        ];
        const pairs = file.collaborations.map((tie) => `${tie.fromId} ${tie.toId}`);
        expect(dangling(file)).toEqual([]);
        expect(spans.filter((one) => one.since !== null && one.until !== null && one.since >= one.until)).toEqual([]);
        expect(new Set(pairs).size).toBe(pairs.length);
        expect(file.collaborations.filter((tie) => tie.fromId >= tie.toId)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
