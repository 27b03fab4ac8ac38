import { z } from 'zod';
import type { Transaction } from '../store/store.ts';
import type { InputCheck } from './checkInput.ts';

const KINDS = ['partners', 'wijken', 'gemeenten', 'needs', 'sectors', 'targetGroups', 'activityKinds', 'themes', 'meetings'] as const;
export type ReferenceKind = (typeof KINDS)[number];

/** A field of the input that names something, so that the answer can say which field was wrong. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
  readonly field: string;
}

const known = z.array(z.object({ id: z.string(), name: z.string(), kind: z.string().nullish(), indicator: z.string().nullish() }));
export type Known = z.infer<typeof known>[number];
export type KnownReferences = { readonly [K in ReferenceKind]: ReadonlyMap<string, Known> };

const parameters: { readonly [K in ReferenceKind]: string } = {
  partners: 'partnerIds',
  wijken: 'wijkCodes',
  gemeenten: 'gemeenteCodes',
  needs: 'needIds',
  sectors: 'sectorIds',
  targetGroups: 'targetGroupIds',
  activityKinds: 'activityKindIds',
  themes: 'themeIds',
  meetings: 'meetingIds',
};

/** Looks up everything an input names, in one statement, and reports what this network does not have. */
export async function checkReferences(
  tx: Transaction,
  networkId: string,
  references: readonly Reference[],
  check: InputCheck,
): Promise<KnownReferences> {
  const params = Object.fromEntries(KINDS.map((kind) => [parameters[kind], idsOf(references, kind)]));
  const [row] = await tx.run('commands/known-references', { networkId, ...params });
  const mapOf = (kind: ReferenceKind) => new Map(known.parse(row?.[kind] ?? []).map((item) => [item.id, item]));
  const found: KnownReferences = {
    partners: mapOf('partners'),
    wijken: mapOf('wijken'),
    gemeenten: mapOf('gemeenten'),
    needs: mapOf('needs'),
    sectors: mapOf('sectors'),
    targetGroups: mapOf('targetGroups'),
    activityKinds: mapOf('activityKinds'),
    themes: mapOf('themes'),
    meetings: mapOf('meetings'),
  };
  for (const reference of references) {
    if (!found[reference.kind].has(reference.id)) check.report(reference.field, 'UNKNOWN', { value: reference.id });
  }
  return found;
}

function idsOf(references: readonly Reference[], kind: ReferenceKind): readonly string[] {
  return [...new Set(references.filter((reference) => reference.kind === kind).map((reference) => reference.id))];
}

/** A wijk or gemeente by its code. */
export function areaReference(code: string, field: string): Reference {
  return { kind: code.startsWith('GM') ? 'gemeenten' : 'wijken', id: code, field };
}

/** The meeting a change was made in, when one is named. */
export function meetingReference(meetingId: string | null | undefined): readonly Reference[] {
  return meetingId === null || meetingId === undefined ? [] : [{ kind: 'meetings', id: meetingId, field: 'meetingId' }];
}
