import { may } from '../domain/policy.ts';
import { blocks } from '../domain/problems.ts';
import type { NetworkRecord } from '../domain/records.ts';
import type { CreateNetworkInput, UpdateNetworkInput } from '../generated/types.ts';
import { changeRecord } from './changeRecord.ts';
import { InputCheck } from './checkInput.ts';
import { given } from './given.ts';
import { checkReferences, type Reference } from './references.ts';
import { type CommandDeps, type CommandResult, Forbidden, refusal, runCommand } from './runCommand.ts';

const MAX_WIJKEN = 500;

export async function createNetwork(deps: CommandDeps, input: CreateNetworkInput): Promise<CommandResult> {
  const check = new InputCheck();
  check.commandId(input.commandId);
  const id = check.id('id', input.id, 'n-');
  const name = check.name('name', input.name);
  const wijkCodes = check.list('wijkCodes', input.wijkCodes, (code) => code, MAX_WIJKEN);
  if (wijkCodes.length === 0) check.report('wijkCodes', 'REQUIRED');
  if (blocks(check.problems)) return refusal(input.commandId, check.problems);
  const header = { networkId: id, commandId: input.commandId };
  return runCommand(
    deps,
    header,
    async (tx) => {
      const [existing] = await tx.run('networks/version-of-network', { networkId: id });
      if (Number(existing?.seq ?? 0) > 0) check.report('id', 'DUPLICATE', { value: id });
      await checkWijkenExist(tx, wijkCodes, check);
      const after: NetworkRecord = { id, networkId: id, version: 0, name, origin: 'person', wijkCodes, hiddenNeeds: [] };
      return {
        problems: check.problems,
        drafts: [{ kind: 'create', entityKind: 'network', entityId: id, title: name, before: null, after }],
      };
    },
    'networks/create-network',
  );
}

export async function updateNetwork(deps: CommandDeps, input: UpdateNetworkInput): Promise<CommandResult> {
  if (!may(deps.viewer, 'settings', input.networkId)) throw new Forbidden('settings');
  return changeRecord(
    deps,
    { ...input, id: input.networkId },
    {
      kind: 'change',
      entityKind: 'network',
      titleOf: (network) => network.name,
      async change(current, tx, check) {
        const after: NetworkRecord = {
          ...current,
          name: given(input.name, current.name, (value) => check.name('name', value)),
          wijkCodes: given(input.wijkCodes, current.wijkCodes, (value) => check.list('wijkCodes', value, (code) => code, MAX_WIJKEN)),
          hiddenNeeds: given(input.hiddenNeeds, current.hiddenNeeds, (value) => check.list('hiddenNeeds', value, (id) => id)),
        };
        if (after.wijkCodes.length === 0) check.report('wijkCodes', 'REQUIRED');
        await checkWijkenExist(tx, after.wijkCodes, check);
        const references: Reference[] = after.hiddenNeeds.map((id, index) => ({ kind: 'needs', id, field: `hiddenNeeds.${index}` }));
        await checkReferences(tx, current.id, references, check);
        return after;
      },
    },
  );
}

/** Wijken are reference data: a network may take any of them, not only those it has. */
async function checkWijkenExist(
  tx: Parameters<Parameters<typeof runCommand>[2]>[0],
  codes: readonly string[],
  check: InputCheck,
): Promise<void> {
  const rows = await tx.run('reference/known-wijken', { wijkCodes: codes });
  const known = new Set(rows.map((row) => row.code));
  codes.forEach((code, index) => {
    if (!known.has(code)) check.report(`wijkCodes.${index}`, 'UNKNOWN', { value: code });
  });
}
