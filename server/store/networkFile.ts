import { z } from 'zod';
import type { NetworkFile } from '../domain/records.ts';
import { recordSchemas } from './recordSchemas.ts';

const optional = z.string().nullable().default(null);
const words = z.object({ id: z.string(), nameNl: z.string(), nameEn: z.string() });
export const referenceSchema = z.object({
  gemeenten: z.array(z.object({ code: z.string(), name: z.string() })),
  wijken: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      gemeenteCode: z.string(),
      borders: z.array(z.string()),
      tileX: z.number().nullable(),
      tileY: z.number().nullable(),
    }),
  ),
  buurten: z.array(z.object({ code: z.string(), name: z.string(), wijkCode: z.string() })),
  figures: z.array(
    z.object({
      areaCode: z.string(),
      indicator: z.string(),
      value: z.number(),
      unit: z.string(),
      year: z.number().int(),
      source: z.string(),
      estimated: z.boolean(),
    }),
  ),
  themes: z.array(words.extend({ order: z.number() })),
  needs: z.array(words.extend({ themeId: z.string(), definition: optional, level: optional, indicator: optional })),
  targetGroups: z.array(words),
  sectors: z.array(words.extend({ colourGroup: z.string() })),
  activityKinds: z.array(words),
});

const networkFile: z.ZodType<NetworkFile> = z.object({
  format: z.literal('wijkweb-network'),
  formatVersion: z.literal(1),
  reference: referenceSchema,
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

/** A network file from its JSON text; throws an error that names the first wrong field. */
export function parseNetworkFile(json: string): NetworkFile {
  const parsed = networkFile.safeParse(JSON.parse(json));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`network file: ${issue?.path.join('.')}: ${issue?.message}`);
}
