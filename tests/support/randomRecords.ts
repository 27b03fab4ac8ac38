import {
  type ActivityRecord,
  type AssessmentRecord,
  COUNT_BANDS,
  type CollaborationRecord,
  DAYPARTS,
  FEEDBACKS,
  FORMALITIES,
  HANDOVERS,
  type IsoDate,
  MEETING_PHASES,
  type MeetingRecord,
  ORIGINS,
  PARTNER_KINDS,
  type PartnerRecord,
  type PositionRecord,
  type Provenance,
  type ReferenceData,
  type ReferralRecord,
  type Span,
} from '../../server/domain/records.ts';
import { activityName, HOSTILE_NAMES, partnerName } from './randomNames.ts';
import type { RandomSource } from './randomSource.ts';

/** What every maker of records needs. `suffix` keeps ids of networks apart. */
export interface Ground {
  readonly random: RandomSource;
  readonly networkId: string;
  readonly suffix: string;
  readonly today: IsoDate;
  readonly hostile: boolean;
  readonly reference: ReferenceData;
}

/** The day `days` after (or, negative, before) a day. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Mostly running; some without a known start, some ended, some that have still to begin. */
export function randomSpan({ random, today }: Ground): Span {
  const fate = random.next();
  if (fate < 0.12) return { since: null, until: null };
  if (fate < 0.17) return { since: addDays(today, random.whole(1, 300)), until: null };
  const age = random.whole(1, 1800);
  const since = addDays(today, -age);
  if (fate < 0.32) return { since, until: addDays(today, -random.whole(0, age - 1)) };
  if (fate < 0.36) return { since, until: addDays(today, random.whole(1, 300)) };
  return { since, until: null };
}

/** Often the span of the whole; at times a shorter one of its own. */
function partSpan(ground: Ground): Span {
  return ground.random.chance(0.85) ? { since: null, until: null } : randomSpan(ground);
}

function provenance({ random, today }: Ground): Provenance {
  const fate = random.next();
  const lastConfirmedOn = fate < 0.15 ? null : addDays(today, -(fate < 0.65 ? random.whole(0, 364) : random.whole(366, 1500)));
  return { origin: random.pick(ORIGINS), source: random.chance(0.3) ? 'Lijst van de gemeente' : null, lastConfirmedOn };
}

function maybe<T>({ random }: Ground, probability: number, make: () => T): T | null {
  return random.chance(probability) ? make() : null;
}

export function randomPartner(ground: Ground, index: number): PartnerRecord {
  const { random, reference } = ground;
  const kind = random.pick(PARTNER_KINDS);
  const areas = random.chance(0.15) ? [] : random.sample(reference.wijken, 1 + random.skewedIndex(4, 3));
  return {
    id: `p-${ground.suffix}${index}`,
    networkId: ground.networkId,
    version: 1,
    name: partnerName(random, kind, index, ground.hostile),
    aliases: random.chance(0.1) ? [ground.hostile ? random.pick(HOSTILE_NAMES) : `Bijnaam ${index}`] : [],
    kind,
    formality: random.pick(FORMALITIES),
    description: maybe(ground, 0.5, () => 'Wat deze partner doet, in een paar woorden.'),
    website: maybe(ground, 0.4, () => `https://partner${index}.example`),
    contactFunction: maybe(ground, 0.5, () => 'coördinator'),
    contactEmail: maybe(ground, 0.4, () => `info@partner${index}.example`),
    contactPhone: maybe(ground, 0.2, () => '078 000 00 00'),
    sectors: random.sample(reference.sectors, random.whole(0, 2)).map((sector) => sector.id),
    worksIn: areas.map((wijk) => ({ wijkCode: wijk.code, ...partSpan(ground) })),
    ...randomSpan(ground),
    ...provenance(ground),
  };
}

function offersOf(ground: Ground, partners: readonly PartnerRecord[]): ActivityRecord['offers'] {
  if (partners.length === 0) return [];
  const chosen = new Map<string, ActivityRecord['offers'][number]>();
  for (let round = 1 + ground.random.skewedIndex(3, 3); round > 0; round -= 1) {
    const partner = partners[ground.random.skewedIndex(partners.length, 1.6)];
    if (partner) chosen.set(partner.id, { partnerId: partner.id, role: chosen.size === 0 ? 'lead' : 'co', ...partSpan(ground) });
  }
  return [...chosen.values()];
}

function servesOf(ground: Ground): ActivityRecord['serves'] {
  const { random, reference } = ground;
  const gemeente = reference.gemeenten[0];
  if (gemeente && random.chance(0.1)) return [{ areaCode: gemeente.code, ...partSpan(ground) }];
  return random
    .sample(reference.wijken, random.chance(0.05) ? 0 : 1 + random.skewedIndex(4, 2.5))
    .map((wijk) => ({ areaCode: wijk.code, ...partSpan(ground) }));
}

export function randomActivity(
  ground: Ground,
  index: number,
  partners: readonly PartnerRecord[],
  needIds: readonly string[],
): ActivityRecord {
  const { random, reference } = ground;
  const places = partners.slice(0, 200).filter((partner) => partner.kind === 'place');
  return {
    id: `a-${ground.suffix}${index}`,
    networkId: ground.networkId,
    version: 1,
    name: activityName(random, index, ground.hostile),
    kind: maybe(ground, 0.8, () => random.pick(reference.activityKinds).id),
    description: maybe(ground, 0.3, () => 'Iedereen is welkom.'),
    supportLevel: maybe(ground, 0.85, () => random.whole(1, 5)),
    dayparts: random.sample(DAYPARTS, random.whole(0, 3)),
    capacityPerWeek: maybe(ground, 0.4, () => random.whole(0, 60)),
    offers: offersOf(ground, partners),
    addresses: random.sample(needIds, 1 + random.skewedIndex(3, 2)).map((needId) => ({ needId, ...partSpan(ground) })),
    serves: servesOf(ground),
    targetGroups: random.sample(reference.targetGroups, random.whole(0, 2)).map((group) => group.id),
    heldAt: places.length > 0 && random.chance(0.3) ? random.pick(places).id : null,
    ...randomSpan(ground),
    ...provenance(ground),
  };
}

export function randomCollaboration(ground: Ground, index: number, pair: readonly [string, string]): CollaborationRecord {
  const { random } = ground;
  const [fromId, toId] = pair[0] < pair[1] ? pair : [pair[1], pair[0]];
  return {
    id: `c-${ground.suffix}${index}`,
    networkId: ground.networkId,
    version: 1,
    fromId,
    toId,
    level: random.whole(1, 5),
    trust: maybe(ground, 0.4, () => random.whole(1, 5)),
    value: maybe(ground, 0.4, () => random.whole(1, 5)),
    ...randomSpan(ground),
    ...provenance(ground),
  };
}

export function randomReferral(ground: Ground, index: number, pair: readonly [string, string], needIds: readonly string[]): ReferralRecord {
  const { random, reference } = ground;
  return {
    id: `r-${ground.suffix}${index}`,
    networkId: ground.networkId,
    version: 1,
    fromId: pair[0],
    toId: pair[1],
    needId: needIds.length > 0 ? maybe(ground, 0.7, () => random.pick(needIds)) : null,
    wijkCode: reference.wijken.length > 0 ? maybe(ground, 0.5, () => random.pick(reference.wijken).code) : null,
    countBand: maybe(ground, 0.6, () => random.pick(COUNT_BANDS)),
    quarter: maybe(ground, 0.6, () => `${random.whole(2024, 2026)}-Q${random.whole(1, 4)}`),
    handover: maybe(ground, 0.6, () => random.pick(HANDOVERS)),
    feedback: maybe(ground, 0.6, () => random.pick(FEEDBACKS)),
    ...randomSpan(ground),
    ...provenance(ground),
  };
}

/** One cell of the matrix: mostly assessed, with unknown people and weights among them. */
export function randomAssessment(ground: Ground, wijkCode: string, needId: string): AssessmentRecord {
  const { random, reference } = ground;
  const indicator = reference.needs.find((need) => need.id === needId)?.indicator ?? null;
  const figure =
    indicator === null
      ? undefined
      : reference.figures.find((one) => one.areaCode === wijkCode && one.indicator === indicator && one.year === 2025);
  const fate = random.next();
  return {
    id: `${needId}@${wijkCode}@${ground.networkId}`,
    networkId: ground.networkId,
    version: 1,
    wijkCode,
    needId,
    status: fate < 0.8 ? 'assessed' : fate < 0.92 ? 'not_inventoried' : 'not_applicable',
    people: figure?.value ?? null,
    weight: maybe(ground, 0.9, () => random.whole(1, 3)),
    indicator: figure ? indicator : null,
    source: figure?.source ?? null,
    year: figure?.year ?? null,
    estimated: figure?.estimated ?? false,
    origin: random.pick(ORIGINS),
    ...(random.chance(0.9) ? { since: null, until: null } : randomSpan(ground)),
  };
}

export function randomMeeting(ground: Ground, index: number, partners: readonly PartnerRecord[]): MeetingRecord {
  const { random, reference } = ground;
  return {
    id: `m-${ground.suffix}${index}`,
    networkId: ground.networkId,
    version: 1,
    date: addDays(ground.today, random.whole(-700, 60)),
    title: `Bijeenkomst ${index + 1}`,
    wijkCode: reference.wijken.length > 0 ? maybe(ground, 0.7, () => random.pick(reference.wijken).code) : null,
    phase: random.pick(MEETING_PHASES),
    attendedBy: random.sample(partners.slice(0, 100), random.whole(0, 12)).map((partner) => partner.id),
    origin: random.pick(ORIGINS),
  };
}

export function randomPosition(ground: Ground, partner: PartnerRecord): PositionRecord {
  return {
    id: partner.id,
    networkId: ground.networkId,
    version: 1,
    x: ground.random.whole(-40_000, 40_000) / 10,
    y: ground.random.whole(-40_000, 40_000) / 10,
  };
}
