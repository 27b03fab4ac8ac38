/** Partners and ties of one wijk, read from the columns of the whole network's picture. */
import type { WijkPartner } from './wijk.ts';
import type { WijkTie } from './wijkBridges.ts';

type MaybeDate = string | null;
export interface WijkPictureColumns {
  readonly partnerIds: readonly string[];
  readonly partnerNames: readonly string[];
  readonly partnerKinds: readonly WijkPartner['kind'][];
  readonly partnerFormalities: readonly WijkPartner['formality'][];
  readonly partnerColourGroups: readonly string[];
  readonly partnerWijkCodes: readonly (readonly string[])[];
  readonly partnerSince: readonly MaybeDate[];
  readonly partnerUntil: readonly MaybeDate[];
  readonly collaborationFrom: readonly number[];
  readonly collaborationTo: readonly number[];
  readonly collaborationLevels: readonly number[];
  readonly collaborationSince: readonly MaybeDate[];
  readonly collaborationUntil: readonly MaybeDate[];
}

function alive(since: MaybeDate | undefined, until: MaybeDate | undefined, day: string): boolean {
  return (since == null || since <= day) && (until == null || until > day);
}

/** Partners alive on a day that have this wijk as working area. */
export function partnersWorkingIn(columns: WijkPictureColumns, wijkCode: string, day: string): WijkPartner[] {
  return columns.partnerIds.flatMap((id, index) => {
    const here = columns.partnerWijkCodes[index]?.includes(wijkCode) === true;
    if (!here || !alive(columns.partnerSince[index], columns.partnerUntil[index], day)) return [];
    return [
      {
        id,
        name: columns.partnerNames[index] ?? id,
        kind: columns.partnerKinds[index] ?? 'organisation',
        formality: columns.partnerFormalities[index] ?? 'unknown',
        colourGroup: columns.partnerColourGroups[index] ?? 'onbekend',
      },
    ];
  });
}

/** Collaborations alive on a day, by the ids of their partners. */
export function tiesAlive(columns: WijkPictureColumns, day: string): WijkTie[] {
  const partnerAlive = columns.partnerIds.map((_, index) => alive(columns.partnerSince[index], columns.partnerUntil[index], day));
  return columns.collaborationFrom.flatMap((from, index) => {
    const to = columns.collaborationTo[index] ?? -1;
    const fromId = columns.partnerIds[from];
    const toId = columns.partnerIds[to];
    if (fromId === undefined || toId === undefined || !partnerAlive[from] || !partnerAlive[to]) return [];
    if (!alive(columns.collaborationSince[index], columns.collaborationUntil[index], day)) return [];
    return [{ fromId, toId, level: columns.collaborationLevels[index] ?? 1 }];
  });
}
