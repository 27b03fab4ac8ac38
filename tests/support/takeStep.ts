import { createActivity, removeActivity } from '../../server/commands/activities.ts';
import { assessNeed } from '../../server/commands/assessments.ts';
import { createPartner, endPartner, updatePartner } from '../../server/commands/partners.ts';
import { movePartners } from '../../server/commands/positions.ts';
import { removePartner } from '../../server/commands/removePartner.ts';
import type { CommandDeps, CommandResult } from '../../server/commands/runCommand.ts';
import { createCollaboration, createReferral, removeTie, updateCollaboration } from '../../server/commands/ties.ts';
import { undo } from '../../server/commands/undo.ts';
import { assessmentIdOf } from '../../server/domain/assessmentId.ts';
import { LOCAL_BEHEERDER } from '../../server/domain/policy.ts';
import type { EntityKind } from '../../server/domain/records.ts';
import { readAllRecords, readRecord } from '../../server/store/records.ts';
import type { Store } from '../../server/store/store.ts';
import type { Step, Thing } from './plainModel.ts';

export const WIJK = 'WK990100';

export function depsOf(store: Store): CommandDeps {
  return { store, viewer: LOCAL_BEHEERDER, now: '2026-11-24T10:00:00.000Z', onCommitted: () => {} };
}

/** Sends one step of a plain model as a real command, on the version that stands. */
export async function takeStep(store: Store, networkId: string, index: number, step: Step): Promise<CommandResult> {
  const deps = depsOf(store);
  const header = { networkId, commandId: commandIdOf(networkId, index) };
  const versionOf = async (kind: EntityKind, id: string) => (await store.read((tx) => readRecord(tx, kind, networkId, id)))?.version ?? 0;
  switch (step.do) {
    case 'createPartner':
      return createPartner(deps, { ...header, id: step.id, name: step.name, kind: 'organisation', formality: 'formal' });
    case 'renamePartner':
      return updatePartner(deps, { ...header, id: step.id, version: await versionOf('partner', step.id), name: step.name });
    case 'endPartner':
      return endPartner(deps, { ...header, id: step.id, version: await versionOf('partner', step.id), on: step.on });
    case 'removePartner':
      return removePartner(deps, { ...header, id: step.id, version: await versionOf('partner', step.id) });
    case 'createActivity': {
      const offers = step.partnerIds.map((partnerId) => ({ partnerId }));
      return createActivity(deps, { ...header, id: step.id, name: step.id, offers, needIds: [step.needId], serves: [WIJK] });
    }
    case 'removeActivity':
      return removeActivity(deps, { ...header, id: step.id, version: await versionOf('activity', step.id) });
    case 'collaborate':
      return createCollaboration(deps, { ...header, id: step.id, fromId: step.a, toId: step.b, level: step.level });
    case 'relevel':
      return updateCollaboration(deps, { ...header, id: step.id, version: await versionOf('collaboration', step.id), level: step.level });
    case 'uncollaborate':
      return removeTie(deps, 'collaboration', { ...header, id: step.id, version: await versionOf('collaboration', step.id) });
    case 'refer':
      return createReferral(deps, { ...header, id: step.id, fromId: step.a, toId: step.b });
    case 'assess': {
      const version = await versionOf('assessment', assessmentIdOf(step.needId, WIJK, networkId));
      const about = { wijkCode: WIJK, needId: step.needId, status: 'assessed' as const, weight: step.weight, people: step.people };
      return assessNeed(deps, { ...header, ...about, version, on: '2026-11-24' });
    }
    case 'move':
      return movePartners(deps, { ...header, positions: [{ partnerId: step.id, x: step.x, y: 0 }] });
    case 'undo':
      return undo(deps, { ...header, undoes: commandIdOf(networkId, step.step) });
  }
}

export function commandIdOf(networkId: string, index: number): string {
  return `command-${networkId}-${index}`;
}

/** Everything in a network, in the words of the plain model. */
export async function thingsIn(store: Store, networkId: string): Promise<Map<string, Thing>> {
  return store.read(async (tx) => {
    const things: [string, Thing][] = [];
    for (const { id, name, until } of await readAllRecords(tx, 'partner', networkId)) things.push([`partner ${id}`, { name, until }]);
    for (const { id, offers, addresses } of await readAllRecords(tx, 'activity', networkId)) {
      things.push([`activity ${id}`, { partnerIds: offers.map((offer) => offer.partnerId), needId: addresses[0]?.needId }]);
    }
    for (const { id, fromId, toId, level } of await readAllRecords(tx, 'collaboration', networkId))
      things.push([`collaboration ${id}`, { ends: [fromId, toId], level }]);
    for (const { id, fromId, toId } of await readAllRecords(tx, 'referral', networkId))
      things.push([`referral ${id}`, { ends: [fromId, toId] }]);
    for (const { needId, weight, people } of await readAllRecords(tx, 'assessment', networkId))
      things.push([`assessment ${needId}`, { weight, people }]);
    for (const { id, x } of await readAllRecords(tx, 'position', networkId)) things.push([`position ${id}`, { x }]);
    return new Map(things);
  });
}
