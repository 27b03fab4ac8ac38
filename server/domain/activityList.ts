import { compareKeys } from './compareKeys.ts';
import { isStale } from './coverageDays.ts';
import { foldText } from './names.ts';
import type { PictureActivity, PictureLists } from './pictureLists.ts';
import { hasWeekend, type IsoDate } from './records.ts';
import { aliveOn } from './spans.ts';

export interface ActivityQuestion {
  readonly filter: {
    readonly search?: string | null;
    readonly wijkCode?: string | null;
    readonly needIds?: readonly string[] | null;
    readonly targetGroupIds?: readonly string[] | null;
    readonly supportLevels?: readonly number[] | null;
    readonly partnerId?: string | null;
    readonly weekend?: boolean | null;
    readonly stale?: boolean | null;
  };
  readonly asOf: IsoDate;
  /** The gemeente of each wijk, for activities of a whole gemeente. */
  readonly gemeenteOf: ReadonlyMap<string, string>;
}

/** Ids of the activities alive on a day that pass the filter, by name. */
export function activityIds(lists: PictureLists, question: ActivityQuestion): readonly string[] {
  const passing = [...lists.activities.values()].filter((activity) => aliveOn(activity, question.asOf) && passes(activity, question));
  const keyed = passing.map((activity) => ({ id: activity.id, key: foldText(activity.name) }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key) || compareKeys(a.id, b.id)).map((row) => row.id);
}

function passes(activity: PictureActivity, { filter, asOf, gemeenteOf }: ActivityQuestion): boolean {
  const areas = filter.wijkCode ? [filter.wijkCode, gemeenteOf.get(filter.wijkCode)] : [];
  return (
    (!filter.search || foldText(activity.name).includes(foldText(filter.search))) &&
    (areas.length === 0 || activity.serves.some((area) => areas.includes(area.areaCode) && aliveOn(area, asOf))) &&
    (!filter.needIds?.length || activity.addresses.some((tie) => filter.needIds?.includes(tie.needId) && aliveOn(tie, asOf))) &&
    (!filter.targetGroupIds?.length || activity.targetGroups.some((id) => filter.targetGroupIds?.includes(id))) &&
    (!filter.supportLevels?.length || (activity.supportLevel !== null && filter.supportLevels.includes(activity.supportLevel))) &&
    (!filter.partnerId || activity.offers.some((offer) => offer.partnerId === filter.partnerId && aliveOn(offer, asOf))) &&
    (typeof filter.weekend !== 'boolean' || hasWeekend(activity.dayparts) === filter.weekend) &&
    (typeof filter.stale !== 'boolean' || isStale(activity.lastConfirmedOn, asOf) === filter.stale)
  );
}
