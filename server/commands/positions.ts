import { blocks } from '../domain/problems.ts';
import type { MovePartnersInput } from '../generated/types.ts';
import { readRecords } from '../store/records.ts';
import { InputCheck } from './checkInput.ts';
import { checkReferences } from './references.ts';
import { type CommandDeps, type CommandResult, type Draft, refusal, runCommand } from './runCommand.ts';

const MAX_MOVED = 2_000;
const FARTHEST_PX = 1_000_000;

/** Where partners stand in the picture, for everyone. The last one who drags wins: nothing is lost by it, and it can be undone. */
export async function movePartners(deps: CommandDeps, input: MovePartnersInput): Promise<CommandResult> {
  const check = new InputCheck();
  check.commandId(input.commandId);
  const moved = check.list('positions', input.positions, (position) => position.partnerId, MAX_MOVED);
  input.positions.forEach(({ x, y }, index) => {
    if (!(Math.abs(x) <= FARTHEST_PX && Math.abs(y) <= FARTHEST_PX))
      check.report(`positions.${index}`, 'OUT_OF_RANGE', { min: -FARTHEST_PX, max: FARTHEST_PX });
  });
  if (blocks(check.problems)) return refusal(input.commandId, check.problems);
  return runCommand(deps, input, async (tx) => {
    const ids = moved.map((position) => position.partnerId);
    const references = ids.map((id, index) => ({ kind: 'partners' as const, id, field: `positions.${index}.partnerId` }));
    const known = await checkReferences(tx, input.networkId, references, check);
    const before = new Map((await readRecords(tx, 'position', input.networkId, ids)).map((record) => [record.id, record]));
    const drafts = moved.flatMap(({ partnerId, x, y }): Draft[] => {
      const old = before.get(partnerId) ?? null;
      const after = input.reset ? null : { id: partnerId, networkId: input.networkId, version: 0, x, y };
      if (after === null && old === null) return [];
      if (after !== null && old?.x === x && old.y === y) return [];
      const title = known.partners.get(partnerId)?.name ?? partnerId;
      return [{ kind: 'move', entityKind: 'position', entityId: partnerId, title, before: old, after }];
    });
    return { problems: check.problems, drafts };
  });
}
