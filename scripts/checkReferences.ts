import type { Span } from '../server/domain/records.ts';
import type { StoredNetwork } from './storedNetwork.ts';

/** Faults of one network's records, in words: what names nothing, what is there twice, what ends before it begins. */
export function checkReferences(stored: StoredNetwork): string[] {
  return [...dangling(stored), ...doubles(stored), ...disorder(stored)];
}

const ids = (list: readonly { readonly id: string }[]): Set<string> => new Set(list.map((one) => one.id));

/** Every name of something else, with who names it, and the names that are known. */
function dangling(stored: StoredNetwork): string[] {
  const { reference } = stored;
  const partners = ids(stored.partners);
  const needs = ids([...reference.needs, ...stored.needs]);
  const wijken = new Set(reference.wijken.map((wijk) => wijk.code));
  const areas = new Set([...wijken, ...reference.gemeenten.map((gemeente) => gemeente.code)]);
  const ties = [...stored.collaborations, ...stored.referrals];
  const places = ids(stored.partners.filter((partner) => partner.kind === 'place'));
  return [
    ...missing('partner', partners, stored.activities, (one) => one.offers.map((offer) => offer.partnerId)),
    ...missing('partner', partners, ties, (tie) => [tie.fromId, tie.toId]),
    ...missing('partner', partners, stored.meetings, (meeting) => meeting.attendedBy),
    ...missing('partner', partners, stored.positions, (position) => [position.id]),
    ...missing('place', places, stored.activities, (one) => (one.heldAt === null ? [] : [one.heldAt])),
    ...missing('need', needs, stored.activities, (one) => one.addresses.map((address) => address.needId)),
    ...missing('need', needs, stored.assessments, (one) => [one.needId]),
    ...missing('need', needs, stored.referrals, (tie) => (tie.needId === null ? [] : [tie.needId])),
    ...missing('need', needs, [stored.network], (network) => network.hiddenNeeds),
    ...missing('area', areas, stored.activities, (one) => one.serves.map((area) => area.areaCode)),
    ...missing('wijk', wijken, stored.assessments, (one) => [one.wijkCode]),
    ...missing('wijk', wijken, stored.partners, (one) => one.worksIn.map((work) => work.wijkCode)),
    ...missing('wijk', wijken, [stored.network], (network) => network.wijkCodes),
    ...missing('sector', ids(reference.sectors), stored.partners, (one) => one.sectors),
    ...missing('target group', ids(reference.targetGroups), stored.activities, (one) => one.targetGroups),
    ...missing('theme', ids(reference.themes), [...stored.needs, ...reference.needs], (need) => [need.themeId]),
  ];
}

function missing<T extends { readonly id: string }>(
  what: string,
  known: ReadonlySet<string>,
  owners: readonly T[],
  names: (owner: T) => readonly string[],
): string[] {
  return owners.flatMap((owner) =>
    names(owner)
      .filter((name) => !known.has(name))
      .map((name) => `${owner.id} names ${what} ${name}, which is not there`),
  );
}

function doubles(stored: StoredNetwork): string[] {
  const { partners, activities, collaborations, referrals, assessments, meetings, positions, needs } = stored;
  const lists = { partners, activities, collaborations, referrals, assessments, meetings, positions, needs };
  const pairs = collaborations.map((tie) => `${tie.fromId} and ${tie.toId}`);
  return [
    ...Object.entries(lists).flatMap(([name, list]) => repeated(list.map((one) => one.id)).map((id) => `${id} is ${name} more than once`)),
    ...repeated(stored.reference.needs.map((need) => need.id)).map((id) => `need ${id} is in more than one theme`),
    ...repeated(stored.reference.wijken.map((wijk) => wijk.code)).map((code) => `wijk ${code} is in more than one gemeente`),
    ...repeated(pairs).map((pair) => `${pair} collaborate more than once`),
    ...activities.flatMap((one) => repeated(one.offers.map((offer) => offer.partnerId)).map((id) => `${one.id} is offered twice by ${id}`)),
  ];
}

function repeated(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return keys.filter((key) => seen.size === seen.add(key).size);
}

function disorder(stored: StoredNetwork): string[] {
  const spans: readonly ({ readonly id: string } & Span)[] = [
    ...stored.partners,
    ...stored.activities,
    ...stored.collaborations,
    ...stored.referrals,
    ...stored.assessments,
  ];
  const needIds = new Set(stored.assessments.map((one) => `${one.needId}@${one.wijkCode}@${one.networkId}`));
  return [
    ...spans
      .filter((one) => one.since !== null && one.until !== null && one.since > one.until)
      .map((one) => `${one.id} ends on ${one.until}, before it begins on ${one.since}`),
    ...stored.collaborations.filter((tie) => tie.fromId >= tie.toId).map((tie) => `${tie.id} is not stored from the smaller id`),
    ...stored.assessments.filter((one) => !needIds.has(one.id)).map((one) => `${one.id} is not called after its need, wijk and network`),
  ];
}
