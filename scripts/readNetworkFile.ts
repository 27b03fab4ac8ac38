import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { NetworkFile, ReferenceData } from '../server/domain/records.ts';
import { recordSchemas } from '../server/store/recordSchemas.ts';

const text = z.string();
const named = { code: text, name: text };
const words = { id: text, nameNl: text, nameEn: text };
const optional = text.nullable();
const tile = z.number().int().nullable();

const reference: z.ZodType<ReferenceData> = z.object({
  gemeenten: z.array(z.object(named)),
  wijken: z.array(z.object({ ...named, gemeenteCode: text, borders: z.array(text), tileX: tile, tileY: tile })),
  buurten: z.array(z.object({ ...named, wijkCode: text })),
  figures: z.array(
    z.object({
      areaCode: text,
      indicator: text,
      value: z.number(),
      unit: text,
      year: z.number().int(),
      source: text,
      estimated: z.boolean(),
    }),
  ),
  themes: z.array(z.object({ ...words, order: z.number() })),
  needs: z.array(z.object({ ...words, themeId: text, definition: optional, level: optional, indicator: optional })),
  targetGroups: z.array(z.object(words)),
  sectors: z.array(z.object({ ...words, colourGroup: text })),
  activityKinds: z.array(z.object(words)),
});

const networkFile: z.ZodType<NetworkFile> = z.object({
  format: z.literal('wijkweb-network'),
  formatVersion: z.literal(1),
  reference,
  network: recordSchemas.network,
  needs: z.array(recordSchemas.need),
  partners: z.array(recordSchemas.partner),
  activities: z.array(recordSchemas.activity),
  collaborations: z.array(recordSchemas.collaboration),
  referrals: z.array(recordSchemas.referral),
  assessments: z.array(recordSchemas.assessment),
  meetings: z.array(recordSchemas.meeting),
  positions: z.array(recordSchemas.position),
});

/** Reads a network file. Throws an Error that says in words which field is wrong. */
export function readNetworkFile(path: string): NetworkFile {
  const parsed = networkFile.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path} is no network file:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
