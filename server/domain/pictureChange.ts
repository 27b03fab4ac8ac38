import type { PictureLists } from './pictureLists.ts';

/** What the log says of each list after some moment: the record as it is now by id, null where it is gone. */
export type PictureChanges = {
  readonly [L in 'partners' | 'activities' | 'collaborations' | 'referrals' | 'positions']: ReadonlyMap<
    string,
    (PictureLists[L] extends ReadonlyMap<string, infer T> ? T : never) | null
  >;
} & { readonly version: number; readonly seq: number };

/** The lists after some changes. What did not change is shared with the lists before; those stay as they were for whoever holds them. */
export function changedPictureLists(lists: PictureLists, changes: PictureChanges): PictureLists {
  return {
    networkId: lists.networkId,
    version: changes.version,
    seq: changes.seq,
    partners: changed(lists.partners, changes.partners),
    activities: changed(lists.activities, changes.activities),
    collaborations: changed(lists.collaborations, changes.collaborations),
    referrals: changed(lists.referrals, changes.referrals),
    positions: changed(lists.positions, changes.positions),
  };
}

function changed<T>(list: ReadonlyMap<string, T>, changes: ReadonlyMap<string, T | null>): ReadonlyMap<string, T> {
  if (changes.size === 0) return list;
  const after = new Map(list);
  for (const [id, record] of changes) {
    if (record === null) after.delete(id);
    else after.set(id, record);
  }
  return after;
}

/** The lists of a network in which nothing is. */
export function emptyPictureLists(networkId: string): PictureLists {
  const none = new Map<string, never>();
  return { networkId, version: 0, seq: 0, partners: none, activities: none, collaborations: none, referrals: none, positions: none };
}
