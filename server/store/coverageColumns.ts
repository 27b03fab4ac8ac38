import { z } from 'zod';
import type { CoverageColumns } from '../domain/coverageLists.ts';
import type { Row, Transaction } from './store.ts';

/** What kept lists stand on: when one of these went up, they are made new. */
export interface ListVersions {
  readonly version: number;
  readonly seq: number;
  readonly referenceVersion: number;
}

const texts = z.array(z.string());
const numbers = z.array(z.number());
const booleans = z.array(z.boolean());
const spans = { sinces: texts, untils: texts };
const versions = z.object({ version: z.number(), seq: z.number(), referenceVersion: z.number() });
const allVersions = z.object({ networkIds: texts, versions: numbers, seqs: numbers, referenceVersion: z.number() });
const wijken = z.object({ codes: texts, gemeenteCodes: texts });
const need = z.object({ id: z.string() });
const partners = z.object({ ids: texts, formalities: texts, ...spans });
const activities = z.object({ ids: texts, supportLevels: numbers, weekends: booleans, lastConfirmedOn: texts, ...spans });
const offers = z.object({ activityIds: texts, partnerIds: texts, ...spans });
const addresses = z.object({ activityIds: texts, needIds: texts, ...spans });
const serves = z.object({ activityIds: texts, areaCodes: texts, ...spans });
const targetGroups = z.object({ activityIds: texts, groupIds: texts });
const assessments = z.object({
  wijkCodes: texts,
  needIds: texts,
  statuses: texts,
  people: numbers,
  weights: numbers,
  indicators: texts,
  sources: texts,
  years: numbers,
  estimated: booleans,
  versions: numbers,
  origins: texts,
  ...spans,
});

/** What the lists of a network stand on now; undefined when there is no such network. */
export async function readListVersions(tx: Transaction, networkId: string): Promise<ListVersions | undefined> {
  const [row] = await tx.run('coverage/lists-versions', { networkId });
  return row && versions.parse(row);
}

/** The same of every network, by id. */
export async function readAllListVersions(tx: Transaction): Promise<ReadonlyMap<string, ListVersions>> {
  const all = allVersions.parse((await tx.run('coverage/lists-versions-of-all'))[0]);
  return new Map(
    all.networkIds.map((id, i) => [id, { version: all.versions[i] ?? 0, seq: all.seqs[i] ?? 0, referenceVersion: all.referenceVersion }]),
  );
}

/** All columns of a network, as of the versions read just before. */
export async function readCoverageColumns(tx: Transaction, networkId: string, stand: ListVersions): Promise<CoverageColumns> {
  const columns = async (question: string): Promise<Row | undefined> => (await tx.run(`coverage/lists-${question}`, { networkId }))[0];
  const offered = activities.parse(await columns('activities'));
  const groups = targetGroups.parse(await columns('target-groups'));
  return {
    networkId,
    ...stand,
    wijken: wijken.parse(await columns('wijken')),
    needIds: (await tx.run('coverage/lists-needs', { networkId })).map((row) => need.parse(row).id),
    partners: partners.parse(await columns('partners')),
    activities: { ...offered, targetGroups: groupsByActivity(offered.ids, groups) },
    offers: offers.parse(await columns('offers')),
    addresses: addresses.parse(await columns('addresses')),
    serves: serves.parse(await columns('serves')),
    assessments: assessments.parse(await columns('assessments')),
  };
}

const FOR_EVERYONE: readonly string[] = [];

function groupsByActivity(ids: readonly string[], { activityIds, groupIds }: z.infer<typeof targetGroups>): readonly (readonly string[])[] {
  const byActivity = new Map<string, string[]>();
  activityIds.forEach((id, i) => {
    const groups = byActivity.get(id);
    const group = groupIds[i] ?? '';
    if (groups) groups.push(group);
    else byActivity.set(id, [group]);
  });
  return ids.map((id) => byActivity.get(id) ?? FOR_EVERYONE);
}
