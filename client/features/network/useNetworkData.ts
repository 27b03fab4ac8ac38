import { useMemo, useRef } from 'react';
import { type QueryState, useCurrentNetwork, useNetworkQuery } from '../../api/index.ts';
import { type Picture, type PictureColumns, readPicture } from '../../model/picture.ts';
import { NETWORK_GAPS, NETWORK_MEETINGS, NETWORK_PICTURE } from './network.graphql.ts';

/** What a tile says of its wijk. */
export interface WijkGaps {
  readonly gaps: number;
  readonly notLooked: number;
  readonly needs: number;
}

export interface MeetingMark {
  readonly id: string;
  readonly date: string;
  readonly title: string;
}

/** In the browser's timeline: the answer is here. The bench and anyone with the developer tools measure from it. */
export const DATA_MARK = 'wijkweb.data';
/** In the browser's timeline: the picture is on the screen. */
export const PICTURE_MARK = 'wijkweb.picture';

/** The whole network of the address, read once for every version of it. */
export function usePicture(): QueryState<Picture> {
  const { network } = useCurrentNetwork();
  const state = useNetworkQuery(NETWORK_PICTURE, { networkId: network.id });
  const columns: PictureColumns | undefined = state.data?.picture;
  const last = useRef<Picture | undefined>(undefined);
  const picture = useMemo(() => {
    if (!columns) return undefined;
    // The same version asked again is the same picture: nothing needs to be worked out anew.
    if (last.current?.networkId === columns.networkId && last.current.version === columns.version) return last.current;
    performance.mark(DATA_MARK);
    last.current = readPicture(columns);
    return last.current;
  }, [columns]);
  if (state.status !== 'ready' || !picture) return state.status === 'failed' ? state : { status: 'loading', retry: state.retry };
  return { ...state, data: picture };
}

function countGaps(wijkCodes: readonly string[], needs: number, statuses: readonly string[]): ReadonlyMap<string, WijkGaps> {
  return new Map(
    wijkCodes.map((code, i) => {
      const row = statuses.slice(i * needs, (i + 1) * needs);
      const count = (status: string): number => row.filter((each) => each === status).length;
      return [code, { gaps: count('gap'), notLooked: count('not_inventoried'), needs }];
    }),
  );
}

const NO_GAPS: ReadonlyMap<string, WijkGaps> = new Map();

/** Gaps of every wijk on a day. They come after the picture: it does not wait for them. */
export function useGaps(asOf: string, pause: boolean): ReadonlyMap<string, WijkGaps> {
  const { network } = useCurrentNetwork();
  const state = useNetworkQuery(NETWORK_GAPS, { networkId: network.id, asOf }, { pause });
  const coverage = state.data?.coverage;
  return useMemo(() => (coverage ? countGaps(coverage.wijkCodes, coverage.needIds.length, coverage.statuses) : NO_GAPS), [coverage]);
}

const NO_MEETINGS: readonly MeetingMark[] = [];

/** Meetings for the time bar. */
export function useMeetings(): readonly MeetingMark[] {
  const { network } = useCurrentNetwork();
  const state = useNetworkQuery(NETWORK_MEETINGS, { networkId: network.id });
  return state.data?.meetings ?? NO_MEETINGS;
}
