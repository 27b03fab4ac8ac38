import DataLoader from 'dataloader';
import { z } from 'zod';
import { groupBy } from '../domain/groupBy.ts';
import {
  type ActivityRecord,
  type CollaborationRecord,
  type FigureReference,
  FORMALITIES,
  PARTNER_KINDS,
  type PartnerRecord,
  type ReferralRecord,
  type Span,
} from '../domain/records.ts';
import { readActivityRecords } from '../store/activityRecords.ts';
import { recordOf } from '../store/recordRows.ts';
import { type ReferenceProvider, readFigures } from '../store/reference.ts';
import type { Row, Store } from '../store/store.ts';
import { type ShownNeed, usedNeeds } from './usedNeeds.ts';

const optional = z.string().nullable().default(null);
const partnerName = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(PARTNER_KINDS),
  formality: z.enum(FORMALITIES),
  colourGroup: z.string(),
  since: optional,
  until: optional,
});
/** A partner by name, with its span to tell whether it is alive. */
export type NamedPartner = z.infer<typeof partnerName> & Span;

/** Each loader asks the graph once for all that one level of the answer needs, so a page costs a fixed number of statements. */
export interface Loaders {
  readonly partners: DataLoader<string, PartnerRecord | undefined>;
  readonly partnerNames: DataLoader<string, NamedPartner | undefined>;
  readonly activities: DataLoader<string, ActivityRecord | undefined>;
  readonly activitiesOfPartner: DataLoader<string, readonly ActivityRecord[]>;
  readonly collaborationsOfPartner: DataLoader<string, readonly CollaborationRecord[]>;
  readonly referralsOfPartner: DataLoader<string, readonly ReferralRecord[]>;
  readonly figures: DataLoader<string, readonly FigureReference[]>;
  readonly needsOfNetwork: DataLoader<string, readonly ShownNeed[]>;
}

export function createLoaders(services: { readonly store: Store; readonly reference: ReferenceProvider }): Loaders {
  const { store } = services;
  const activities = new DataLoader<string, ActivityRecord | undefined>(async (ids) => {
    const found = await store.read((tx) => readActivityRecords(tx, ids));
    const byActivityId = new Map(found.map((activity) => [activity.id, activity]));
    return ids.map((id) => byActivityId.get(id));
  });
  return {
    partners: byId(store, 'partners/read-partners', (row) => recordOf('partner', row)),
    partnerNames: byId(store, 'partners/names', (row): NamedPartner => partnerName.parse(row)),
    activities,
    activitiesOfPartner: new DataLoader(async (ids) => {
      const rows = await store.read((tx) => tx.run('activities/of-partners', { ids: [...ids] }));
      const idsOf = groupBy(
        rows,
        (row) => String(row.partnerId),
        (row) => String(row.activityId),
      );
      return Promise.all(ids.map(async (id) => present(await activities.loadMany(idsOf.get(id) ?? []))));
    }),
    collaborationsOfPartner: ofPartner(store, 'collaborations/of-partners', (row) => recordOf('collaboration', row)),
    referralsOfPartner: ofPartner(store, 'referrals/of-partners', (row) => recordOf('referral', row)),
    figures: new DataLoader(async (codes) => {
      const found = await store.read((tx) => readFigures(tx, [...codes]));
      const byArea = groupBy(
        found,
        (figure) => figure.areaCode,
        (figure) => figure,
      );
      return codes.map((code) => byArea.get(code) ?? []);
    }),
    needsOfNetwork: new DataLoader((ids) => Promise.all(ids.map((id) => usedNeeds(services, id)))),
  };
}

function byId<T extends { readonly id: string }>(
  store: Store,
  statement: string,
  parse: (row: Row) => T,
): DataLoader<string, T | undefined> {
  return new DataLoader(async (ids) => {
    const rows = await store.read((tx) => tx.run(statement, { ids: [...ids] }));
    const found = new Map(rows.map((row) => parse(row)).map((record) => [record.id, record]));
    return ids.map((id) => found.get(id));
  });
}

function ofPartner<T>(store: Store, statement: string, parse: (row: Row) => T): DataLoader<string, readonly T[]> {
  return new DataLoader(async (ids) => {
    const rows = await store.read((tx) => tx.run(statement, { ids: [...ids] }));
    const byPartner = groupBy(rows, (row) => String(row.partnerId), parse);
    return ids.map((id) => byPartner.get(id) ?? []);
  });
}

function present<T>(values: readonly (T | Error | undefined)[]): readonly T[] {
  const failed = values.find((value) => value instanceof Error);
  if (failed instanceof Error) throw failed;
  return values.filter((value): value is T => value !== undefined && !(value instanceof Error));
}
