import { expect, it } from 'vitest';
import { confirmActivity, endActivity, updateActivity } from '../../server/commands/activities.ts';
import { assessNeed } from '../../server/commands/assessments.ts';
import { createMeeting } from '../../server/commands/meetings.ts';
import { mergePartners } from '../../server/commands/mergePartners.ts';
import { createNeed } from '../../server/commands/needs.ts';
import { updateNetwork } from '../../server/commands/networks.ts';
import { confirmPartner, endPartner, updatePartner } from '../../server/commands/partners.ts';
import { removePartner } from '../../server/commands/removePartner.ts';
import type { CommandDeps, CommandResult } from '../../server/commands/runCommand.ts';
import { endTie, removeTie, updateReferral } from '../../server/commands/ties.ts';
import { undo } from '../../server/commands/undo.ts';
import { loadNetwork } from '../../server/store/loadNetwork.ts';
import { readRecord } from '../../server/store/records.ts';
import type { Store } from '../../server/store/store.ts';
import { randomNetwork } from '../support/randomNetwork.ts';
import { snapshotOf } from '../support/snapshot.ts';
import { eachEngine } from '../support/stores.ts';
import { depsOf } from '../support/takeStep.ts';

const file = randomNetwork({
  seed: 7,
  networkId: 'n-undo',
  partners: 12,
  wijken: 4,
  activities: 20,
  collaborations: 25,
  referrals: 10,
  meetings: 2,
  placed: 0.7,
});
const networkId = file.network.id;
const busiest = mostTied();
const other = file.partners.find((partner) => partner.id !== busiest.id && partner.id !== '') ?? busiest;
const [activity] = file.activities;
const [collaboration] = file.collaborations;
const [referral] = file.referrals;
const [wijk] = file.reference.wijken;

type Send = (
  deps: CommandDeps,
  commandId: string,
  version: (kind: 'partner' | 'activity' | 'collaboration' | 'referral' | 'network', id: string) => Promise<number>,
) => Promise<CommandResult>;

/** One of every kind of change. */
const changes: { readonly [name: string]: Send } = {
  'renaming a partner': async (deps, commandId, version) =>
    updatePartner(deps, {
      networkId,
      commandId,
      id: busiest.id,
      version: await version('partner', busiest.id),
      name: 'Anders',
      worksIn: [],
      aliases: ['A', 'B'],
    }),
  'ending a partner': async (deps, commandId, version) =>
    endPartner(deps, { networkId, commandId, id: busiest.id, version: await version('partner', busiest.id), on: '2090-01-01' }),
  'confirming a partner': async (deps, commandId, version) =>
    confirmPartner(deps, { networkId, commandId, id: busiest.id, version: await version('partner', busiest.id), on: '2090-01-01' }),
  'removing a partner with all that hangs on it': async (deps, commandId, version) =>
    removePartner(deps, { networkId, commandId, id: busiest.id, version: await version('partner', busiest.id) }),
  'merging two partners': async (deps, commandId, version) =>
    mergePartners(deps, {
      networkId,
      commandId,
      id: busiest.id,
      version: await version('partner', busiest.id),
      otherId: other.id,
      otherVersion: await version('partner', other.id),
    }),
  'changing an activity': async (deps, commandId, version) =>
    updateActivity(deps, {
      networkId,
      commandId,
      id: activity?.id ?? '',
      version: await version('activity', activity?.id ?? ''),
      name: 'Anders',
      targetGroupIds: [],
      dayparts: ['sat_morning'],
      offers: [{ partnerId: other.id }],
    }),
  'ending an activity': async (deps, commandId, version) =>
    endActivity(deps, {
      networkId,
      commandId,
      id: activity?.id ?? '',
      version: await version('activity', activity?.id ?? ''),
      on: '2090-01-01',
    }),
  'confirming an activity': async (deps, commandId, version) =>
    confirmActivity(deps, {
      networkId,
      commandId,
      id: activity?.id ?? '',
      version: await version('activity', activity?.id ?? ''),
      on: '2090-01-01',
    }),
  'ending a collaboration': async (deps, commandId, version) =>
    endTie(deps, 'collaboration', {
      networkId,
      commandId,
      id: collaboration?.id ?? '',
      version: await version('collaboration', collaboration?.id ?? ''),
      on: '2090-01-01',
    }),
  'removing a referral': async (deps, commandId, version) =>
    removeTie(deps, 'referral', { networkId, commandId, id: referral?.id ?? '', version: await version('referral', referral?.id ?? '') }),
  'changing a referral': async (deps, commandId, version) =>
    updateReferral(deps, {
      networkId,
      commandId,
      id: referral?.id ?? '',
      version: await version('referral', referral?.id ?? ''),
      quarter: '2031-Q4',
    }),
  'assessing a need': async (deps, commandId) => {
    const need = file.reference.needs.find(
      (one) => !file.assessments.some((assessment) => assessment.needId === one.id && assessment.wijkCode === wijk?.code),
    );
    return assessNeed(deps, {
      networkId,
      commandId,
      wijkCode: wijk?.code ?? '',
      needId: need?.id ?? 'N01',
      version: 0,
      status: 'not_applicable',
      on: '2026-11-24',
    });
  },
  'adding a meeting': (deps, commandId) =>
    createMeeting(deps, { networkId, commandId, id: 'm-new', date: '2026-12-01', title: 'Wijktafel', attendedBy: [busiest.id] }),
  'adding a need': (deps, commandId) =>
    createNeed(deps, { networkId, commandId, id: 'n-own', themeId: file.reference.themes[0]?.id ?? '', nameNl: 'Eigen', nameEn: 'Own' }),
  'hiding a need': async (deps, commandId, version) =>
    updateNetwork(deps, { commandId, networkId, version: await version('network', networkId), hiddenNeeds: ['N01'] }),
};

function mostTied() {
  const ties = [...file.collaborations, ...file.referrals].flatMap((tie) => [tie.fromId, tie.toId]);
  const sorted = [...file.partners].sort((a, b) => ties.filter((id) => id === b.id).length - ties.filter((id) => id === a.id).length);
  const [most] = sorted;
  if (most === undefined) throw new Error('no partners');
  return most;
}

eachEngine('undo', (openTestStore) => {
  it('gives back the graph as it was, and redo what was undone, for every kind of change', { timeout: 300_000 }, async () => {
    const store = await openTestStore();
    await loadNetwork(store, file, '2026-11-24T09:00:00.000Z');
    const before = await snapshotOf(store, networkId);
    for (const [name, send] of Object.entries(changes)) {
      const commandId = `command ${name}`.replaceAll(' ', '-');
      const result = await send(depsOf(store), commandId, (kind, id) => versionOf(store, kind, id));
      expect(
        result.problems.filter((problem) => !problem.warning),
        name,
      ).toEqual([]);
      const changed = await snapshotOf(store, networkId);
      expect(changed, name).not.toEqual(before);
      await back(store, `${commandId}-back`, commandId);
      expect(await snapshotOf(store, networkId), `undo of ${name}`).toEqual(before);
      await back(store, `${commandId}-again`, `${commandId}-back`);
      expect(await snapshotOf(store, networkId), `redo of ${name}`).toEqual(changed);
      await back(store, `${commandId}-back2`, `${commandId}-again`);
    }
    expect(await snapshotOf(store, networkId)).toEqual(before);
  });

  it('is refused when somebody changed the same thing afterwards, and says what', async () => {
    const store = await openTestStore();
    await loadNetwork(store, file, '2026-11-24T09:00:00.000Z');
    const deps = depsOf(store);
    const first = await updatePartner(deps, { networkId, commandId: 'first-change', id: busiest.id, version: 1, name: 'Eerst' });
    await updatePartner(deps, { networkId, commandId: 'second-change', id: busiest.id, version: first.seq ?? 0, name: 'Daarna' });
    const refused = await undo(deps, { networkId, commandId: 'undo-first', undoes: 'first-change' });
    expect(refused).toMatchObject({ seq: null, problems: [{ code: 'CHANGED_SINCE' }] });
    expect((await undo(deps, { networkId, commandId: 'undo-second', undoes: 'second-change' })).problems).toEqual([]);
    expect((await undo(deps, { networkId, commandId: 'undo-first-now', undoes: 'first-change' })).problems).toEqual([]);
  });

  it('happens once when two ask for it at the same moment', async () => {
    const store = await openTestStore();
    await loadNetwork(store, file, '2026-11-24T09:00:00.000Z');
    const deps = depsOf(store);
    await updatePartner(deps, { networkId, commandId: 'one-change', id: busiest.id, version: 1, name: 'Anders' });
    const both = await Promise.all(
      ['undo-by-a', 'undo-by-b'].map((commandId) => undo(deps, { networkId, commandId, undoes: 'one-change' })),
    );
    expect(both.filter((result) => result.seq !== null)).toHaveLength(1);
  });
});

async function versionOf(
  store: Store,
  kind: 'partner' | 'activity' | 'collaboration' | 'referral' | 'network',
  id: string,
): Promise<number> {
  return (await store.read((tx) => readRecord(tx, kind, networkId, id)))?.version ?? 0;
}

async function back(store: Store, commandId: string, undoes: string): Promise<void> {
  const result = await undo(depsOf(store), { networkId, commandId, undoes });
  expect(result.problems, undoes).toEqual([]);
}
