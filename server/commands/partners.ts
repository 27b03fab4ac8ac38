import { sortNameOf } from '../domain/names.ts';
import { blocks, type Problem } from '../domain/problems.ts';
import type { PartnerRecord } from '../domain/records.ts';
import type { ConfirmInput, CreatePartnerInput, EndInput, UpdatePartnerInput } from '../generated/types.ts';
import { readRecord } from '../store/records.ts';
import type { Transaction } from '../store/store.ts';
import { changeRecord } from './changeRecord.ts';
import { InputCheck, MAX } from './checkInput.ts';
import { confirmedOn, endedOn } from './endAndConfirm.ts';
import { given } from './given.ts';
import { checkReferences, meetingReference, type Reference } from './references.ts';
import { type CommandDeps, type CommandResult, refusal, runCommand } from './runCommand.ts';

type PartnerFields = Omit<PartnerRecord, 'id' | 'networkId' | 'version' | 'origin' | 'formerIds'>;
type PartnerPatch = Omit<Partial<CreatePartnerInput & UpdatePartnerInput>, 'name' | 'kind' | 'formality'> &
  Pick<UpdatePartnerInput, 'name' | 'kind' | 'formality'>;

const NOBODY: PartnerFields = {
  name: '',
  aliases: [],
  kind: 'organisation',
  formality: 'unknown',
  description: null,
  website: null,
  contactFunction: null,
  contactEmail: null,
  contactPhone: null,
  since: null,
  until: null,
  source: null,
  lastConfirmedOn: null,
  sectors: [],
  worksIn: [],
};

/** A new partner. A name that is there already is a warning: two clubs may share a name. */
export async function createPartner(deps: CommandDeps, input: CreatePartnerInput): Promise<CommandResult> {
  const check = new InputCheck();
  check.commandId(input.commandId);
  const id = check.id('id', input.id, 'p-');
  const fields = partnerFields(check, input, NOBODY);
  if (blocks(check.problems)) return refusal(input.commandId, check.problems);
  return runCommand(deps, input, async (tx) => {
    const problems = await problemsInGraph(tx, input.networkId, id, fields, input.meetingId);
    if ((await readRecord(tx, 'partner', input.networkId, id)) !== undefined)
      problems.push({ field: 'id', code: 'DUPLICATE', params: { value: id } });
    const origin = input.meetingId ? 'meeting' : 'person';
    const after: PartnerRecord = { ...fields, id, networkId: input.networkId, version: 0, origin, formerIds: [] };
    return {
      problems: [...check.problems, ...problems],
      drafts: [{ kind: 'create', entityKind: 'partner', entityId: id, title: fields.name, before: null, after }],
    };
  });
}

/** Changes what is given; what is left out stays. */
export function updatePartner(deps: CommandDeps, input: UpdatePartnerInput): Promise<CommandResult> {
  const check = new InputCheck();
  partnerFields(check, input, { ...NOBODY, name: '-' });
  return changeRecord(deps, input, {
    kind: 'change',
    entityKind: 'partner',
    check,
    titleOf: (partner) => partner.name,
    async change(current, tx, found) {
      const fields = partnerFields(new InputCheck(), input, current);
      found.span(fields.since, fields.until);
      found.problems.push(...(await problemsInGraph(tx, input.networkId, input.id, fields, input.meetingId, fields.name !== current.name)));
      return { ...current, ...fields };
    },
  });
}

export function endPartner(deps: CommandDeps, input: EndInput): Promise<CommandResult> {
  return changeRecord(deps, input, { kind: 'end', entityKind: 'partner', titleOf: (partner) => partner.name, change: endedOn(input.on) });
}

export function confirmPartner(deps: CommandDeps, input: ConfirmInput): Promise<CommandResult> {
  return changeRecord(deps, input, {
    kind: 'confirm',
    entityKind: 'partner',
    titleOf: (partner) => partner.name,
    change: confirmedOn(input.on),
  });
}

function partnerFields(check: InputCheck, input: PartnerPatch, current: PartnerFields): PartnerFields {
  const fields: PartnerFields = {
    name: given(input.name, current.name, (value) => check.name('name', value), current.name === ''),
    aliases: given(input.aliases, current.aliases, (value) => aliasesOf(check, value)),
    kind: given(input.kind, current.kind, (value) => required(check, 'kind', value, current.kind)),
    formality: given(input.formality, current.formality, (value) => required(check, 'formality', value, current.formality)),
    description: given(input.description, current.description, (value) => check.text('description', value, MAX.description)),
    website: given(input.website, current.website, (value) => check.website('website', value)),
    contactFunction: given(input.contactFunction, current.contactFunction, (value) => check.text('contactFunction', value, MAX.contact)),
    contactEmail: given(input.contactEmail, current.contactEmail, (value) => check.email('contactEmail', value)),
    contactPhone: given(input.contactPhone, current.contactPhone, (value) => check.text('contactPhone', value, 50)),
    since: given(input.since, current.since, (value) => value ?? null),
    until: given(input.until, current.until, (value) => value ?? null),
    source: given(input.source, current.source, (value) => check.text('source', value, MAX.source)),
    lastConfirmedOn: given(input.lastConfirmedOn, current.lastConfirmedOn, (value) => value ?? null),
    sectors: given(input.sectorIds, current.sectors, (value) => inGivenOrder(check, value ?? [])),
    worksIn: given(input.worksIn, current.worksIn, (value) => areasOf(check, value ?? [])),
  };
  check.span(fields.since, fields.until);
  return fields;
}

function required<T>(check: InputCheck, field: string, value: T | null | undefined, fallback: T): T {
  if (value === null || value === undefined) check.report(field, 'REQUIRED');
  return value ?? fallback;
}

function aliasesOf(check: InputCheck, values: readonly string[] | null | undefined): readonly string[] {
  const clean = (values ?? []).map((value, index) => check.text(`aliases.${index}`, value, MAX.alias));
  return check.list(
    'aliases',
    clean.filter((value) => value !== null),
    (value) => value,
    MAX.aliases,
  );
}

/** The first sector gives a partner its colour, so their order is kept. */
function inGivenOrder(check: InputCheck, ids: readonly string[]): readonly string[] {
  check.list('sectorIds', ids, (id) => id, 20);
  return [...new Set(ids)];
}

function areasOf(check: InputCheck, areas: NonNullable<PartnerPatch['worksIn']>): PartnerRecord['worksIn'] {
  return check
    .list('worksIn', areas, (area) => area.wijkCode)
    .map((area, index) => {
      const span = { since: area.since ?? null, until: area.until ?? null };
      check.span(span.since, span.until, `worksIn.${index}.until`);
      return { wijkCode: area.wijkCode, ...span };
    });
}

async function problemsInGraph(
  tx: Transaction,
  networkId: string,
  id: string,
  fields: PartnerFields,
  meetingId: string | null | undefined,
  newName = true,
): Promise<Problem[]> {
  const check = new InputCheck();
  const references: Reference[] = [
    ...fields.sectors.map((sector, index) => ({ kind: 'sectors' as const, id: sector, field: `sectorIds.${index}` })),
    ...fields.worksIn.map((area, index) => ({ kind: 'wijken' as const, id: area.wijkCode, field: `worksIn.${index}.wijkCode` })),
    ...meetingReference(meetingId),
  ];
  if (references.length > 0) await checkReferences(tx, networkId, references, check);
  const namesakes = newName ? await tx.run('partners/same-name', { networkId, sortName: sortNameOf(fields.name), exceptId: id }) : [];
  const [namesake] = namesakes;
  const warning: Problem[] =
    namesake === undefined ? [] : [{ field: 'name', code: 'DUPLICATE_NAME', params: { value: String(namesake.name) }, warning: true }];
  return [...check.problems, ...warning];
}
