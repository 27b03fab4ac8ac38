import { z } from 'zod';
import {
  ASSESSMENTS,
  COUNT_BANDS,
  DAYPARTS,
  type EntityKind,
  FEEDBACKS,
  FORMALITIES,
  HANDOVERS,
  MEETING_PHASES,
  OFFER_ROLES,
  ORIGINS,
  PARTNER_KINDS,
  type RecordOf,
} from '../domain/records.ts';

/**
 * The shape of every record, for parsing what comes from outside our own memory: rows of the graph, the JSON of the Change log, files.
 * An absent property is null: the graph stores no nulls.
 */
const text = z.string();
const optional = z.string().nullable().default(null);
const number = z.number().nullable().default(null);
const texts = z.array(z.string()).default([]);
const base = { id: text, networkId: text, version: z.number().int() };
const span = { since: optional, until: optional };
const origin = z.enum(ORIGINS).default('person');
const provenance = { origin, source: optional, lastConfirmedOn: optional };

const partner = z.object({
  ...base,
  ...span,
  ...provenance,
  name: text,
  aliases: texts,
  kind: z.enum(PARTNER_KINDS),
  formality: z.enum(FORMALITIES),
  description: optional,
  website: optional,
  contactFunction: optional,
  contactEmail: optional,
  contactPhone: optional,
  formerIds: texts,
  sectors: texts,
  worksIn: z.array(z.object({ wijkCode: text, ...span })).default([]),
});
const activity = z.object({
  ...base,
  ...span,
  ...provenance,
  name: text,
  kind: optional,
  description: optional,
  supportLevel: number,
  dayparts: z.array(z.enum(DAYPARTS)).default([]),
  capacityPerWeek: number,
  offers: z.array(z.object({ partnerId: text, role: z.enum(OFFER_ROLES), ...span })),
  addresses: z.array(z.object({ needId: text, ...span })),
  serves: z.array(z.object({ areaCode: text, ...span })),
  targetGroups: texts,
  heldAt: optional,
});
const ends = { fromId: text, toId: text };
const collaboration = z.object({ ...base, ...span, ...provenance, ...ends, level: z.number().int(), trust: number, value: number });
const referral = z.object({
  ...base,
  ...span,
  ...provenance,
  ...ends,
  needId: optional,
  wijkCode: optional,
  countBand: z.enum(COUNT_BANDS).nullable().default(null),
  quarter: optional,
  handover: z.enum(HANDOVERS).nullable().default(null),
  feedback: z.enum(FEEDBACKS).nullable().default(null),
});
const assessment = z.object({
  ...base,
  ...span,
  wijkCode: text,
  needId: text,
  status: z.enum(ASSESSMENTS),
  people: number,
  weight: number,
  indicator: optional,
  source: optional,
  year: number,
  estimated: z.boolean().default(false),
  origin,
});
const meeting = z.object({
  ...base,
  date: text,
  title: text,
  wijkCode: optional,
  phase: z.enum(MEETING_PHASES),
  attendedBy: texts,
  origin,
});
const position = z.object({ ...base, x: z.number(), y: z.number() });
const need = z.object({ ...base, nameNl: text, nameEn: text, definition: optional, themeId: text, level: optional, indicator: optional });
const network = z.object({ ...base, name: text, origin, wijkCodes: texts, hiddenNeeds: texts });

export const recordSchemas: { readonly [K in EntityKind]: z.ZodType<RecordOf[K]> } = {
  network,
  need,
  partner,
  activity,
  collaboration,
  referral,
  assessment,
  meeting,
  position,
};

/** Parses one record; throws a ZodError that names the field. */
export function parseRecord<K extends EntityKind>(kind: K, value: unknown): RecordOf[K] {
  return recordSchemas[kind].parse(value);
}
