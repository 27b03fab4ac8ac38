import type { PictureActivity, PictureLists } from './pictureLists.ts';
import type { IsoDate } from './records.ts';
import { aliveOn } from './spans.ts';

/** What one partner offers on a day, and where it is at work: plain sets, of what is alive that day only. */
export interface PartnerReach {
  readonly needIds: ReadonlySet<string>;
  readonly targetGroupIds: ReadonlySet<string>;
  /** Wijken it works in or serves by name; a whole gemeente does not count as a place somebody is found. */
  readonly wijkCodes: ReadonlySet<string>;
}

interface GrowingReach {
  readonly needIds: Set<string>;
  readonly targetGroupIds: Set<string>;
  readonly wijkCodes: Set<string>;
}

/** Ids of the partners that offer an activity on a day: activity, offer and partner are all alive. */
export function offeringPartners(lists: PictureLists, activity: PictureActivity, day: IsoDate): readonly string[] {
  if (!aliveOn(activity, day)) return [];
  const alive = activity.offers.filter((offer) => {
    const partner = lists.partners.get(offer.partnerId);
    return partner !== undefined && aliveOn(offer, day) && aliveOn(partner, day);
  });
  return [...new Set(alive.map((offer) => offer.partnerId))];
}

/** The reach of every partner that is alive on a day, by id. */
export function reachOfPartners(lists: PictureLists, day: IsoDate): ReadonlyMap<string, PartnerReach> {
  const reach = new Map<string, GrowingReach>();
  for (const partner of lists.partners.values()) {
    if (!aliveOn(partner, day)) continue;
    const wijkCodes = partner.worksIn.filter((area) => aliveOn(area, day)).map((area) => area.wijkCode);
    reach.set(partner.id, { needIds: new Set(), targetGroupIds: new Set(), wijkCodes: new Set(wijkCodes) });
  }
  for (const activity of lists.activities.values()) {
    for (const partnerId of offeringPartners(lists, activity, day)) {
      const its = reach.get(partnerId);
      if (its !== undefined) addActivity(its, activity, day);
    }
  }
  return reach;
}

function addActivity(reach: GrowingReach, activity: PictureActivity, day: IsoDate): void {
  for (const address of activity.addresses) if (aliveOn(address, day)) reach.needIds.add(address.needId);
  for (const area of activity.serves) if (aliveOn(area, day) && area.areaCode.startsWith('WK')) reach.wijkCodes.add(area.areaCode);
  for (const group of activity.targetGroups) reach.targetGroupIds.add(group);
}
