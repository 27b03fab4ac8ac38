import { blocks, type Problem } from '../domain/problems.ts';
import type { ActivityRecord } from '../domain/records.ts';
import type { ConfirmInput, CreateActivityInput, EndInput, OfferInput, RemoveInput, UpdateActivityInput } from '../generated/types.ts';
import { readRecord } from '../store/records.ts';
import type { Transaction } from '../store/store.ts';
import { changeRecord } from './changeRecord.ts';
import { InputCheck, MAX } from './checkInput.ts';
import { confirmedOn, endedOn } from './endAndConfirm.ts';
import { given } from './given.ts';
import { areaReference, checkReferences, meetingReference, type Reference } from './references.ts';
import { type CommandDeps, type CommandResult, refusal, runCommand } from './runCommand.ts';

type ActivityFields = Omit<ActivityRecord, 'id' | 'networkId' | 'version' | 'origin'>;
type ActivityPatch = Omit<UpdateActivityInput, 'version' | 'commandId' | 'networkId' | 'id'>;

const NOTHING: ActivityFields = {
  name: '',
  kind: null,
  description: null,
  supportLevel: null,
  dayparts: [],
  capacityPerWeek: null,
  since: null,
  until: null,
  source: null,
  lastConfirmedOn: null,
  offers: [],
  addresses: [],
  serves: [],
  targetGroups: [],
  heldAt: null,
};

export async function createActivity(deps: CommandDeps, input: CreateActivityInput): Promise<CommandResult> {
  const check = new InputCheck();
  check.commandId(input.commandId);
  const id = check.id('id', input.id, 'a-');
  const fields = activityFields(check, input, NOTHING);
  if (blocks(check.problems)) return refusal(input.commandId, check.problems);
  return runCommand(deps, input, async (tx) => {
    const problems = await unknownIn(tx, input.networkId, fields, input.meetingId);
    if ((await readRecord(tx, 'activity', input.networkId, id)) !== undefined)
      problems.push({ field: 'id', code: 'DUPLICATE', params: { value: id } });
    const origin = input.meetingId ? 'meeting' : 'person';
    const after: ActivityRecord = { ...fields, id, networkId: input.networkId, version: 0, origin };
    return {
      problems: [...check.problems, ...problems],
      drafts: [{ kind: 'create', entityKind: 'activity', entityId: id, title: fields.name, before: null, after }],
    };
  });
}

export function updateActivity(deps: CommandDeps, input: UpdateActivityInput): Promise<CommandResult> {
  const check = new InputCheck();
  activityFields(check, input, { ...NOTHING, name: '-', ...SOMETHING });
  return changeRecord(deps, input, {
    kind: 'change',
    entityKind: 'activity',
    check,
    titleOf: (activity) => activity.name,
    async change(current, tx, found) {
      const fields = activityFields(new InputCheck(), input, current);
      found.span(fields.since, fields.until);
      found.problems.push(...(await unknownIn(tx, input.networkId, fields, input.meetingId)));
      return { ...current, ...fields };
    },
  });
}

export function endActivity(deps: CommandDeps, input: EndInput): Promise<CommandResult> {
  return changeRecord(deps, input, {
    kind: 'end',
    entityKind: 'activity',
    titleOf: (activity) => activity.name,
    change: endedOn(input.on),
  });
}

export function confirmActivity(deps: CommandDeps, input: ConfirmInput): Promise<CommandResult> {
  return changeRecord(deps, input, {
    kind: 'confirm',
    entityKind: 'activity',
    titleOf: (activity) => activity.name,
    change: confirmedOn(input.on),
  });
}

/** It was never true. */
export function removeActivity(deps: CommandDeps, input: RemoveInput): Promise<CommandResult> {
  return changeRecord(deps, input, { kind: 'correct', entityKind: 'activity', titleOf: (activity) => activity.name, change: () => null });
}

/** Stands for lists that the caller leaves as they are, where they may not be empty. */
const SOMETHING: Pick<ActivityFields, 'offers' | 'addresses' | 'serves'> = {
  offers: [{ partnerId: 'p-', role: 'lead', since: null, until: null }],
  addresses: [{ needId: 'N', since: null, until: null }],
  serves: [{ areaCode: 'WK', since: null, until: null }],
};

function activityFields(check: InputCheck, input: ActivityPatch, current: ActivityFields): ActivityFields {
  const fields: ActivityFields = {
    name: given(input.name, current.name, (value) => check.name('name', value), current.name === ''),
    kind: given(input.kind, current.kind, (value) => value ?? null),
    description: given(input.description, current.description, (value) => check.text('description', value, MAX.description)),
    supportLevel: given(input.supportLevel, current.supportLevel, (value) => check.integer('supportLevel', value, 1, 5)),
    dayparts: given(input.dayparts, current.dayparts, (value) => check.list('dayparts', value, (daypart) => daypart)),
    capacityPerWeek: given(input.capacityPerWeek, current.capacityPerWeek, (value) => check.integer('capacityPerWeek', value, 0, 100_000)),
    since: given(input.since, current.since, (value) => value ?? null),
    until: given(input.until, current.until, (value) => value ?? null),
    source: given(input.source, current.source, (value) => check.text('source', value, MAX.source)),
    lastConfirmedOn: given(input.lastConfirmedOn, current.lastConfirmedOn, (value) => value ?? null),
    offers: given(input.offers, current.offers, (value) => offersOf(check, value ?? [])),
    addresses: given(input.needIds, current.addresses, (value) =>
      kept(
        check.list('needIds', value, (id) => id),
        current.addresses,
        'needId',
      ),
    ),
    serves: given(input.serves, current.serves, (value) =>
      kept(
        check.list('serves', value, (code) => code),
        current.serves,
        'areaCode',
      ),
    ),
    targetGroups: given(input.targetGroupIds, current.targetGroups, (value) => check.list('targetGroupIds', value, (id) => id)),
    heldAt: given(input.heldAt, current.heldAt, (value) => value ?? null),
  };
  check.span(fields.since, fields.until);
  for (const [field, list] of [
    ['offers', fields.offers],
    ['needIds', fields.addresses],
    ['serves', fields.serves],
  ] as const) {
    if (list.length === 0) check.report(field, 'REQUIRED');
  }
  return fields;
}

function offersOf(check: InputCheck, offers: readonly OfferInput[]): ActivityRecord['offers'] {
  return check
    .list('offers', offers, (offer) => offer.partnerId)
    .map((offer, index) => {
      const span = { since: offer.since ?? null, until: offer.until ?? null };
      check.span(span.since, span.until, `offers.${index}.until`);
      return { partnerId: offer.partnerId, role: offer.role ?? 'lead', ...span };
    });
}

/** Ids as ties; one that was there keeps its span. */
function kept<T extends Record<K, string> & { since: string | null; until: string | null }, K extends string>(
  ids: readonly string[],
  current: readonly T[],
  key: K,
): readonly T[] {
  return ids.map((id) => current.find((tie) => tie[key] === id) ?? ({ [key]: id, since: null, until: null } as unknown as T));
}

async function unknownIn(
  tx: Transaction,
  networkId: string,
  fields: ActivityFields,
  meetingId: string | null | undefined,
): Promise<Problem[]> {
  const check = new InputCheck();
  const references: Reference[] = [
    ...fields.offers.map((offer, index) => ({ kind: 'partners' as const, id: offer.partnerId, field: `offers.${index}.partnerId` })),
    ...fields.addresses.map((address, index) => ({ kind: 'needs' as const, id: address.needId, field: `needIds.${index}` })),
    ...fields.serves.map((area, index) => areaReference(area.areaCode, `serves.${index}`)),
    ...fields.targetGroups.map((id, index) => ({ kind: 'targetGroups' as const, id, field: `targetGroupIds.${index}` })),
    ...(fields.kind === null ? [] : [{ kind: 'activityKinds' as const, id: fields.kind, field: 'kind' }]),
    ...(fields.heldAt === null ? [] : [{ kind: 'partners' as const, id: fields.heldAt, field: 'heldAt' }]),
    ...meetingReference(meetingId),
  ];
  const known = await checkReferences(tx, networkId, references, check);
  if (fields.heldAt !== null && known.partners.get(fields.heldAt)?.kind !== 'place') check.report('heldAt', 'INVALID', { example: 'plek' });
  return check.problems;
}
