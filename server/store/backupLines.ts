/** The long-term format of the whole graph: JSON lines, the same from both engines. Every line says what it is; the last one counts and seals them. */
import { createHash, type Hash } from 'node:crypto';
import { z } from 'zod';
import { ENTITY_KINDS, type EntityKind, type ReferenceData } from '../domain/records.ts';
import { StoreError } from './store.ts';

export const REFERENCE_KEYS = [
  'gemeenten',
  'wijken',
  'buurten',
  'figures',
  'themes',
  'needs',
  'targetGroups',
  'sectors',
  'activityKinds',
] as const satisfies readonly (keyof ReferenceData)[];
/** In the order they are brought back: each kind after what it names. */
export const RECORD_KINDS: readonly EntityKind[] = [
  'network',
  ...ENTITY_KINDS.filter((kind) => kind !== 'network' && kind !== 'position'),
  'position',
];

const items = z.array(z.unknown());
const line = z.discriminatedUnion('line', [
  z.object({
    line: z.literal('backup'),
    format: z.literal('wijkweb-backup'),
    formatVersion: z.literal(1),
    schemaVersion: z.number().int(),
  }),
  z.object({ line: z.literal('reference'), key: z.enum(REFERENCE_KEYS), items }),
  z.object({ line: z.literal('referenceVersion'), version: z.number().int() }),
  z.object({ line: z.literal('records'), kind: z.enum(ENTITY_KINDS), items }),
  z.object({ line: z.literal('changes'), items }),
  z.object({ line: z.literal('numbering'), networkId: z.string(), version: z.number().int(), seq: z.number().int() }),
  z.object({ line: z.literal('end'), lines: z.number().int(), sha256: z.string() }),
]);
export type BackupLine = z.infer<typeof line>;

/** Counts the lines that pass, and keeps their fingerprint. */
export class Seal {
  readonly #hash: Hash = createHash('sha256');
  #lines = 0;

  add(text: string): void {
    this.#hash.update(text).update('\n');
    this.#lines += 1;
  }

  end(): BackupLine & { line: 'end' } {
    return { line: 'end', lines: this.#lines, sha256: this.#hash.digest('hex') };
  }
}

/** One line of a backup; `where` names it in the message when it is none. */
export function parseBackupLine(text: string, where: string): BackupLine {
  try {
    return line.parse(JSON.parse(text));
  } catch (error) {
    throw new StoreError('corrupt', `${where} is no line of a backup`, { cause: error });
  }
}
