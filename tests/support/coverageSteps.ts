import fc from 'fast-check';
import { confirmActivity, createActivity, endActivity, removeActivity, updateActivity } from '../../server/commands/activities.ts';
import { assessNeed } from '../../server/commands/assessments.ts';
import { mergePartners } from '../../server/commands/mergePartners.ts';
import { createNeed } from '../../server/commands/needs.ts';
import { updateNetwork } from '../../server/commands/networks.ts';
import { createPartner, endPartner, updatePartner } from '../../server/commands/partners.ts';
import { removePartner } from '../../server/commands/removePartner.ts';
import type { CommandDeps, CommandResult } from '../../server/commands/runCommand.ts';
import { undo } from '../../server/commands/undo.ts';
import { LOCAL_BEHEERDER } from '../../server/domain/policy.ts';
import { ASSESSMENTS, DAYPARTS, FORMALITIES, type IsoDate, type NetworkFile } from '../../server/domain/records.ts';
import { readAllRecords } from '../../server/store/records.ts';
import type { Store, Transaction } from '../../server/store/store.ts';
import { ODD_DAYS } from './arbitraryNetwork.ts';

const KINDS = [
  'createPartner',
  'updatePartner',
  'endPartner',
  'removePartner',
  'mergePartners',
  'createActivity',
  'updateActivity',
  'endActivity',
  'confirmActivity',
  'removeActivity',
  'assessNeed',
  'hideNeed',
  'leaveWijk',
  'createNeed',
  'undo',
] as const;

/** One command that coverage may depend on; numbers choose among what is there by then. */
export interface CoverageStep {
  readonly kind: (typeof KINDS)[number];
  readonly choice: number;
  readonly other: number;
  readonly day: IsoDate;
}

export const arbitraryStep: fc.Arbitrary<CoverageStep> = fc.record({
  kind: fc.constantFrom(...KINDS),
  choice: fc.nat({ max: 1000 }),
  other: fc.nat({ max: 1000 }),
  day: fc.constantFrom(...ODD_DAYS),
});

/** The network as the graph holds it now, over the reference data it was loaded with. */
export async function networkIn(store: Store, file: NetworkFile): Promise<NetworkFile> {
  return store.read((tx) => readFile(tx, file));
}

async function readFile(tx: Transaction, file: NetworkFile): Promise<NetworkFile> {
  const { id } = file.network;
  const [network = file.network] = await readAllRecords(tx, 'network', id);
  return {
    ...file,
    network,
    needs: await readAllRecords(tx, 'need', id),
    partners: await readAllRecords(tx, 'partner', id),
    activities: await readAllRecords(tx, 'activity', id),
    assessments: await readAllRecords(tx, 'assessment', id),
  };
}

const deps = (store: Store): CommandDeps => ({ store, viewer: LOCAL_BEHEERDER, now: '2026-11-24T10:00:00.000Z', onCommitted: () => {} });

function pick<T>(list: readonly T[], choice: number): T | undefined {
  return list[choice % Math.max(1, list.length)];
}

/** Sends one step as a real command on the versions that stand; undefined when there is nothing it could be about. */
export async function takeCoverageStep(
  store: Store,
  file: NetworkFile,
  index: number,
  step: CoverageStep,
): Promise<CommandResult | undefined> {
  const now = await networkIn(store, file);
  const header = { networkId: file.network.id, commandId: commandIdOf(index) };
  if (step.kind === 'undo') return index === 0 ? undefined : undo(deps(store), { ...header, undoes: commandIdOf(step.choice % index) });
  return (
    (await partnerStep(store, now, header, step)) ??
    (await activityStep(store, now, header, step)) ??
    settingsStep(store, now, header, step)
  );
}

function commandIdOf(index: number): string {
  return `coverage-step-${index}`;
}

type Header = { readonly networkId: string; readonly commandId: string };

async function partnerStep(
  store: Store,
  now: NetworkFile,
  header: Header,
  { kind, choice, other, day }: CoverageStep,
): Promise<CommandResult | undefined> {
  const formality = pick(FORMALITIES, other) ?? 'unknown';
  if (kind === 'createPartner')
    return createPartner(deps(store), { ...header, id: `p-new-${header.commandId}`, name: 'Nieuw', kind: 'initiative', formality });
  const partner = pick(now.partners, choice);
  if (partner === undefined) return undefined;
  const target = { ...header, id: partner.id, version: partner.version };
  if (kind === 'updatePartner') return updatePartner(deps(store), { ...target, formality, since: other % 2 === 0 ? null : day });
  if (kind === 'endPartner') return endPartner(deps(store), { ...target, on: day });
  if (kind === 'removePartner') return removePartner(deps(store), target);
  const second = pick(now.partners, other);
  if (kind !== 'mergePartners' || second === undefined) return undefined;
  return mergePartners(deps(store), { ...target, otherId: second.id, otherVersion: second.version });
}

async function activityStep(store: Store, now: NetworkFile, header: Header, step: CoverageStep): Promise<CommandResult | undefined> {
  const { kind, choice, other, day } = step;
  if (kind === 'createActivity')
    return createActivity(deps(store), { ...header, id: `a-new-${header.commandId}`, name: 'Nieuw', ...contentOf(now, step) });
  const activity = pick(now.activities, choice);
  if (activity === undefined) return undefined;
  const target = { ...header, id: activity.id, version: activity.version };
  if (kind === 'updateActivity')
    return updateActivity(deps(store), { ...target, ...contentOf(now, step), until: other % 3 === 0 ? day : null });
  if (kind === 'endActivity') return endActivity(deps(store), { ...target, on: day });
  if (kind === 'confirmActivity') return confirmActivity(deps(store), { ...target, on: day });
  return kind === 'removeActivity' ? removeActivity(deps(store), target) : undefined;
}

function contentOf(now: NetworkFile, { choice, other, day }: CoverageStep) {
  const partners = [pick(now.partners, other), pick(now.partners, choice)].filter((one) => one !== undefined);
  const areas = [...now.reference.wijken, ...now.reference.gemeenten];
  return {
    offers: [...new Set(partners.map((one) => one.id))].map((partnerId) => ({ partnerId, since: choice % 2 === 0 ? null : day })),
    needIds: [pick([...now.reference.needs, ...now.needs], choice)?.id ?? 'N01'],
    serves: [pick(areas, other)?.code ?? 'WK990100'],
    supportLevel: choice % 6 || null,
    dayparts: [pick(DAYPARTS, choice) ?? 'mon_morning'],
    targetGroupIds: other % 2 === 0 ? [] : [pick(now.reference.targetGroups, choice)?.id ?? ''],
    lastConfirmedOn: day,
  };
}

async function settingsStep(store: Store, now: NetworkFile, header: Header, step: CoverageStep): Promise<CommandResult | undefined> {
  const { kind, choice, other, day } = step;
  const needId = pick([...now.reference.needs, ...now.needs], choice)?.id;
  const wijkCode = pick(now.network.wijkCodes, other);
  const { version, hiddenNeeds, wijkCodes } = now.network;
  if (kind === 'createNeed') {
    return createNeed(deps(store), {
      ...header,
      id: `n-new-${header.commandId}`,
      themeId: now.reference.themes[0]?.id ?? '',
      nameNl: 'Nieuw',
      nameEn: 'New',
    });
  }
  if (needId === undefined || wijkCode === undefined) return undefined;
  if (kind === 'hideNeed') {
    const hidden = hiddenNeeds.includes(needId) ? hiddenNeeds.filter((id) => id !== needId) : [...hiddenNeeds, needId];
    return updateNetwork(deps(store), { ...header, version, hiddenNeeds: hidden });
  }
  if (kind === 'leaveWijk')
    return updateNetwork(deps(store), { ...header, version, wijkCodes: wijkCodes.filter((code) => code !== wijkCode) });
  if (kind !== 'assessNeed') return undefined;
  const known = now.assessments.find((one) => one.needId === needId && one.wijkCode === wijkCode);
  const status = pick(ASSESSMENTS, choice + other) ?? 'assessed';
  return assessNeed(deps(store), {
    ...header,
    wijkCode,
    needId,
    version: known?.version ?? 0,
    status,
    people: choice,
    weight: 1 + (other % 3),
    on: day,
  });
}
