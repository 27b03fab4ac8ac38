import { blocks } from '../domain/problems.ts';
import type { NeedRecord } from '../domain/records.ts';
import type { CreateNeedInput, RemoveInput, UpdateNeedInput } from '../generated/types.ts';
import { changeRecord } from './changeRecord.ts';
import { InputCheck, MAX } from './checkInput.ts';
import { given } from './given.ts';
import { checkReferences } from './references.ts';
import { type CommandDeps, type CommandResult, refusal, runCommand } from './runCommand.ts';

/** A need that only this network uses, beside the shared taxonomy. */
export async function createNeed(deps: CommandDeps, input: CreateNeedInput): Promise<CommandResult> {
  const check = new InputCheck();
  check.commandId(input.commandId);
  const id = check.id('id', input.id, 'n-');
  const after: NeedRecord = {
    id,
    networkId: input.networkId,
    version: 0,
    nameNl: check.name('nameNl', input.nameNl),
    nameEn: check.name('nameEn', input.nameEn),
    definition: check.text('definition', input.definition, MAX.description),
    themeId: input.themeId,
    level: null,
    indicator: check.text('indicator', input.indicator, 50),
  };
  if (blocks(check.problems)) return refusal(input.commandId, check.problems);
  return runCommand(deps, input, async (tx) => {
    const references = [{ kind: 'themes' as const, id: input.themeId, field: 'themeId' }];
    const known = await checkReferences(tx, input.networkId, [...references, { kind: 'needs', id, field: '' }], new InputCheck());
    if (!known.themes.has(input.themeId)) check.report('themeId', 'UNKNOWN', { value: input.themeId });
    if (known.needs.has(id)) check.report('id', 'DUPLICATE', { value: id });
    return {
      problems: check.problems,
      drafts: [{ kind: 'create', entityKind: 'need', entityId: id, title: after.nameNl, before: null, after }],
    };
  });
}

export function updateNeed(deps: CommandDeps, input: UpdateNeedInput): Promise<CommandResult> {
  return changeRecord(deps, input, {
    kind: 'change',
    entityKind: 'need',
    titleOf: (need) => need.nameNl,
    async change(current, tx, check) {
      const after: NeedRecord = {
        ...current,
        themeId: given(input.themeId, current.themeId, (value) => value ?? current.themeId),
        nameNl: given(input.nameNl, current.nameNl, (value) => check.name('nameNl', value)),
        nameEn: given(input.nameEn, current.nameEn, (value) => check.name('nameEn', value)),
        definition: given(input.definition, current.definition, (value) => check.text('definition', value, MAX.description)),
        indicator: given(input.indicator, current.indicator, (value) => check.text('indicator', value, 50)),
      };
      await checkReferences(tx, input.networkId, [{ kind: 'themes', id: after.themeId, field: 'themeId' }], check);
      return after;
    },
  });
}

/** Refused (IN_USE) while an activity or an assessment hangs on it: hide it instead. */
export function removeNeed(deps: CommandDeps, input: RemoveInput): Promise<CommandResult> {
  return changeRecord(deps, input, { kind: 'correct', entityKind: 'need', titleOf: (need) => need.nameNl, change: () => null });
}
