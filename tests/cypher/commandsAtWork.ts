/** Every command of the product once, on the records of a random network: what a network goes through in its life. */
import { confirmActivity, createActivity, endActivity, removeActivity, updateActivity } from '../../server/commands/activities.ts';
import { assessNeed } from '../../server/commands/assessments.ts';
import { createMeeting, removeMeeting, updateMeeting } from '../../server/commands/meetings.ts';
import { mergePartners } from '../../server/commands/mergePartners.ts';
import { createNeed, removeNeed, updateNeed } from '../../server/commands/needs.ts';
import { createNetwork, updateNetwork } from '../../server/commands/networks.ts';
import { confirmPartner, createPartner, endPartner, updatePartner } from '../../server/commands/partners.ts';
import { movePartners } from '../../server/commands/positions.ts';
import { removePartner } from '../../server/commands/removePartner.ts';
import type { CommandDeps, CommandResult } from '../../server/commands/runCommand.ts';
import {
  confirmTie,
  createCollaboration,
  createReferral,
  endTie,
  removeTie,
  updateCollaboration,
  updateReferral,
} from '../../server/commands/ties.ts';
import { undo } from '../../server/commands/undo.ts';
import { LOCAL_BEHEERDER } from '../../server/domain/policy.ts';
import type { EntityKind, NetworkFile } from '../../server/domain/records.ts';
import { readRecord } from '../../server/store/records.ts';
import type { Store } from '../../server/store/store.ts';
import type { RandomSource } from '../support/randomSource.ts';

const NOW = '2026-11-24T10:00:00.000Z';
const TODAY = '2026-11-24';

interface Work {
  readonly deps: CommandDeps;
  readonly header: { readonly networkId: string; readonly commandId: string };
  readonly versionOf: (kind: EntityKind, id: string) => Promise<number>;
}
type Command = (work: Work) => Promise<CommandResult>;

/** Runs all commands in order; gives the answer of each. The same network and random source give the same commands on every store. */
export async function runAllCommands(store: Store, file: NetworkFile, random: RandomSource): Promise<readonly CommandResult[]> {
  const networkId = file.network.id;
  const deps: CommandDeps = { store, viewer: LOCAL_BEHEERDER, now: NOW, onCommitted: () => undefined };
  const versionOf = async (kind: EntityKind, id: string) => (await store.read((tx) => readRecord(tx, kind, networkId, id)))?.version ?? 0;
  const results: CommandResult[] = [];
  for (const [i, command] of allCommands(file, random).entries()) {
    results.push(await command({ deps, header: { networkId, commandId: `command-${i + 1}` }, versionOf }));
  }
  return results;
}

function allCommands(file: NetworkFile, random: RandomSource): readonly Command[] {
  return [
    ...partnerCommands(file, random),
    ...activityCommands(file, random),
    ...tieCommands(file, random),
    ...otherCommands(file, random),
  ];
}

function partnerCommands(file: NetworkFile, random: RandomSource): readonly Command[] {
  const [first, second, third] = threePartners(file, random);
  const sectorIds = file.reference.sectors.slice(0, 2).map((sector) => sector.id);
  const worksIn = file.reference.wijken.slice(0, 2).map((wijk) => ({ wijkCode: wijk.code, since: '2024-01-01' }));
  return [
    ({ deps, header }) =>
      createPartner(deps, { ...header, id: 'p-new', name: 'Buurthuis De Brug', kind: 'place', formality: 'mixed', sectorIds, worksIn }),
    ({ deps, header }) => createPartner(deps, { ...header, id: 'p-twin', name: 'Buurthuis de Brug', kind: 'place', formality: 'formal' }),
    async ({ deps, header, versionOf }) =>
      updatePartner(deps, {
        ...header,
        id: first,
        version: await versionOf('partner', first),
        name: 'Andere naam',
        aliases: ['Eerder zo'],
        worksIn,
      }),
    ({ deps, header }) => updatePartner(deps, { ...header, id: first, version: 999, name: 'Op een oude versie' }),
    async ({ deps, header, versionOf }) =>
      confirmPartner(deps, { ...header, id: second, version: await versionOf('partner', second), on: TODAY }),
    async ({ deps, header, versionOf }) =>
      endPartner(deps, { ...header, id: second, version: await versionOf('partner', second), on: '2026-12-31' }),
    ({ deps, header }) =>
      movePartners(deps, {
        ...header,
        positions: [
          { partnerId: first, x: 10.5, y: -3 },
          { partnerId: 'p-new', x: 1, y: 2 },
        ],
      }),
    ({ deps, header }) => movePartners(deps, { ...header, positions: [{ partnerId: first, x: 0, y: 0 }], reset: true }),
    async ({ deps, header, versionOf }) =>
      mergePartners(deps, {
        ...header,
        id: 'p-new',
        version: await versionOf('partner', 'p-new'),
        otherId: third,
        otherVersion: await versionOf('partner', third),
      }),
    ({ deps, header }) => undo(deps, { ...header, undoes: 'command-9' }),
    async ({ deps, header, versionOf }) => removePartner(deps, { ...header, id: third, version: await versionOf('partner', third) }),
    ({ deps, header }) => undo(deps, { ...header, undoes: 'command-11' }),
    ({ deps, header }) => undo(deps, { ...header, undoes: 'command-11' }),
  ];
}

function activityCommands(file: NetworkFile, random: RandomSource): readonly Command[] {
  const [first] = threePartners(file, random);
  const needIds = file.reference.needs.slice(0, 2).map((need) => need.id);
  const serves = [...file.reference.wijken.slice(0, 1), ...file.reference.gemeenten.slice(0, 1)].map((area) => area.code);
  const offers = [{ partnerId: 'p-new' }, { partnerId: first, role: 'co' as const }];
  const targetGroupIds = file.reference.targetGroups.slice(0, 1).map((group) => group.id);
  const version = async ({ versionOf }: Work) => versionOf('activity', 'a-new');
  return [
    ({ deps, header }) =>
      createActivity(deps, { ...header, id: 'a-new', name: 'Koffie', offers, needIds, serves, targetGroupIds, heldAt: 'p-new' }),
    ({ deps, header }) =>
      createActivity(deps, { ...header, id: 'a-bad', name: 'Nergens van', offers: [{ partnerId: 'p-nobody' }], needIds, serves }),
    async (work) =>
      updateActivity(work.deps, {
        ...work.header,
        id: 'a-new',
        version: await version(work),
        name: 'Thee',
        supportLevel: 2,
        dayparts: ['sat_morning'],
      }),
    async (work) => confirmActivity(work.deps, { ...work.header, id: 'a-new', version: await version(work), on: TODAY }),
    async (work) => endActivity(work.deps, { ...work.header, id: 'a-new', version: await version(work), on: '2027-01-01' }),
    async (work) => removeActivity(work.deps, { ...work.header, id: 'a-new', version: await version(work) }),
  ];
}

function tieCommands(file: NetworkFile, random: RandomSource): readonly Command[] {
  const [first, second] = threePartners(file, random);
  const needId = file.reference.needs[0]?.id ?? null;
  const wijkCode = file.reference.wijken[0]?.code ?? null;
  const collaboration = async ({ versionOf }: Work) => ({ id: 'c-new', version: await versionOf('collaboration', 'c-new') });
  const referral = async ({ versionOf }: Work) => ({ id: 'r-new', version: await versionOf('referral', 'r-new') });
  return [
    ({ deps, header }) => createCollaboration(deps, { ...header, id: 'c-new', fromId: 'p-twin', toId: first, level: 2 }),
    ({ deps, header }) => createCollaboration(deps, { ...header, id: 'c-again', fromId: first, toId: 'p-twin', level: 3 }),
    ({ deps, header }) =>
      createReferral(deps, { ...header, id: 'r-new', fromId: 'p-twin', toId: second, needId, wijkCode, handover: 'warm' }),
    async (work) => updateCollaboration(work.deps, { ...work.header, ...(await collaboration(work)), level: 4, trust: 3 }),
    async (work) => updateReferral(work.deps, { ...work.header, ...(await referral(work)), countBand: 'from_5_to_9', quarter: '2026-Q3' }),
    async (work) => confirmTie(work.deps, 'collaboration', { ...work.header, ...(await collaboration(work)), on: TODAY }),
    async (work) => endTie(work.deps, 'referral', { ...work.header, ...(await referral(work)), on: TODAY }),
    async (work) => removeTie(work.deps, 'collaboration', { ...work.header, ...(await collaboration(work)) }),
    async (work) => removeTie(work.deps, 'referral', { ...work.header, ...(await referral(work)) }),
    ({ deps, header }) => undo(deps, { ...header, undoes: header.commandId.replace(/\d+$/, (n) => String(Number(n) - 2)) }),
  ];
}

function otherCommands(file: NetworkFile, random: RandomSource): readonly Command[] {
  const [first, second] = threePartners(file, random);
  const wijkCode = file.reference.wijken[0]?.code ?? 'WK999999';
  const needId = file.reference.needs[0]?.id ?? 'N01';
  const themeId = file.reference.themes[0]?.id ?? 'T1';
  const wijkCodes = file.reference.wijken.map((wijk) => wijk.code);
  const assessment = ({ versionOf }: Work) => versionOf('assessment', `${needId}@${wijkCode}@${file.network.id}`);
  const assess = (status: 'assessed' | 'not_applicable') => async (work: Work) =>
    assessNeed(work.deps, { ...work.header, wijkCode, needId, version: await assessment(work), status, weight: 3, people: 40, on: TODAY });
  return [
    assess('assessed'),
    assess('not_applicable'),
    ({ deps, header }) =>
      createMeeting(deps, { ...header, id: 'm-new', date: TODAY, title: 'Startbijeenkomst', wijkCode, attendedBy: [first, second] }),
    async ({ deps, header, versionOf }) =>
      updateMeeting(deps, { ...header, id: 'm-new', version: await versionOf('meeting', 'm-new'), phase: 'live', attendedBy: [first] }),
    async ({ deps, header, versionOf }) => removeMeeting(deps, { ...header, id: 'm-new', version: await versionOf('meeting', 'm-new') }),
    ({ deps, header }) => createNeed(deps, { ...header, id: 'n-new', themeId, nameNl: 'Eigen', nameEn: 'Own' }),
    async ({ deps, header, versionOf }) =>
      updateNeed(deps, { ...header, id: 'n-new', version: await versionOf('need', 'n-new'), nameNl: 'Anders' }),
    async ({ deps, header, versionOf }) => removeNeed(deps, { ...header, id: 'n-new', version: await versionOf('need', 'n-new') }),
    async ({ deps, header, versionOf }) =>
      updateNetwork(deps, {
        ...header,
        version: await versionOf('network', file.network.id),
        name: 'Anders',
        wijkCodes,
        hiddenNeeds: [needId],
      }),
    ({ deps, header }) => createNetwork(deps, { commandId: header.commandId, id: 'n-second', name: 'Tweede netwerk', wijkCodes }),
  ];
}

/** Three different partners, or ids of nobody in a network that is too small for it. */
function threePartners(file: NetworkFile, random: RandomSource): readonly [string, string, string] {
  const [first = 'p-nobody', second = 'p-nobody', third = 'p-nobody'] = random.sample(
    file.partners.map((partner) => partner.id),
    3,
  );
  return [first, second, third];
}
