/** Everything the parts of the network view share: the picture under the filters of the address, and what is chosen in it. */
import { createContext, useContext, useMemo, useState } from 'react';
import { useCurrentNetwork, useViewer } from '../../api/index.ts';
import type { Filters } from '../../model/filters.ts';
import type { Layout, LayoutInput } from '../../model/layout.ts';
import { type NetworkFilter, type Visible, visibleOn } from '../../model/networkFilter.ts';
import { type Grouping, type Groups, groupPartners, layoutInput } from '../../model/networkGroups.ts';
import { type PartnerPath, shortestPath } from '../../model/pathSearch.ts';
import { at, dayOf, type Picture, REFERRAL } from '../../model/picture.ts';
import { today } from '../../state/today.ts';
import { useFilters, useSelection } from '../../state/urlState.ts';
import { useText } from '../../text/index.ts';
import { type TieKinds, useCompareWith, useGrouping, useOpenTile, usePathTo, useSteps, useTieKinds } from './networkState.ts';
import { useFresh } from './useFresh.ts';
import { useLayout } from './useLayout.ts';
import { useMoves } from './useMoves.ts';
import { useGaps, type WijkGaps } from './useNetworkData.ts';

export interface Board {
  readonly picture: Picture;
  readonly visible: Visible;
  /** The other day, when two days are compared. */
  readonly before: Visible | null;
  readonly groups: Groups;
  readonly input: LayoutInput;
  /** Null while a worker is on it. */
  readonly layout: Layout | null;
  readonly gaps: ReadonlyMap<string, WijkGaps>;
  /** Day on the screen: as `2026-11-24` and as 20261124. */
  readonly date: string;
  readonly day: number;
  readonly setPreview: (date: string | null) => void;
  readonly filters: Filters;
  readonly patch: (patch: Partial<Filters>) => void;
  readonly kinds: TieKinds;
  readonly grouping: Grouping;
  readonly setGrouping: (grouping: Grouping) => void;
  readonly partner: number | null;
  readonly place: number | null;
  readonly select: (id: string | null) => void;
  readonly steps: number;
  readonly setSteps: (steps: number) => void;
  readonly pathTo: number | null;
  readonly path: PartnerPath | null;
  readonly setPathTo: (id: string) => void;
  readonly open: number | null;
  readonly setOpen: (key: string) => void;
  readonly compareWith: string;
  readonly setCompareWith: (date: string) => void;
  readonly found: ReadonlySet<number>;
  readonly setFound: (found: ReadonlySet<number>) => void;
  readonly fresh: ReadonlySet<number>;
  readonly move: (id: string, name: string, x: number, y: number) => Promise<void>;
  readonly mayWrite: boolean;
}

const BoardContext = createContext<Board | null>(null);
export const BoardProvider = BoardContext.Provider;

/** The board of the network view one stands in. */
export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (!board) throw new Error('useBoard stands outside the network view');
  return board;
}

const filterOn = (filters: Filters, day: number): NetworkFilter => ({ ...filters, day });

function useVisible(picture: Picture, filters: Filters, day: number, compareWith: string) {
  const { network } = useCurrentNetwork();
  const themeOfNeed = useMemo(() => new Map(network.needs.map((need) => [need.id, need.themeId])), [network]);
  const visible = useMemo(() => visibleOn(picture, filterOn(filters, day), themeOfNeed), [picture, filters, day, themeOfNeed]);
  const before = useMemo(
    () => (compareWith === '' ? null : visibleOn(picture, filterOn(filters, dayOf(compareWith, 0)), themeOfNeed)),
    [picture, filters, compareWith, themeOfNeed],
  );
  return { visible, before };
}

/** Names of sectors and forms as tiles. */
function useGroups(picture: Picture, grouping: Grouping): Groups {
  const { network } = useCurrentNetwork();
  const common = useText('common');
  const t = useText('network');
  return useMemo(() => {
    const citywide =
      network.wijken.length === 0 ? network.name : t('citywide', { where: network.wijken[0]?.gemeente.name ?? network.name });
    return groupPartners(
      picture,
      grouping,
      network.wijken.map((wijk) => ({ ...wijk, tileX: wijk.tileX ?? null, tileY: wijk.tileY ?? null })),
      {
        citywide,
        sector: (group) => common(`colourGroup.${group as 'zorg'}`),
        formality: (formality) => common(`formality.${formality as 'formal'}`),
      },
    );
  }, [picture, grouping, network, common, t]);
}

function useChoice(picture: Picture, visible: Visible, groups: Groups, kinds: TieKinds) {
  const [selection, select] = useSelection();
  const [steps, setSteps] = useSteps();
  const [pathId, setPathTo] = usePathTo();
  const [openKey, setOpen] = useOpenTile();
  const partner = selection === null ? null : (picture.indexOf.get(selection) ?? null);
  const placeOf = (key: string | null): number | null => {
    const place = key === null ? -1 : groups.places.findIndex((each) => each.key === key);
    return place < 0 ? null : place;
  };
  const pathTo = picture.indexOf.get(pathId) ?? null;
  const path = useMemo(() => {
    if (partner === null || pathTo === null) return null;
    const usable = visible.ties.map((flag, tie) => (flag === 1 && at(picture.ties.kind, tie) !== REFERRAL ? 1 : 0));
    return shortestPath(picture, usable, partner, pathTo);
  }, [picture, visible, partner, pathTo]);
  return {
    partner,
    place: partner === null ? placeOf(selection) : null,
    select,
    steps,
    setSteps,
    pathTo,
    path,
    setPathTo,
    open: placeOf(openKey === '' ? null : openKey),
    setOpen,
    kinds,
  };
}

/** Reads the address and the picture into one board. */
export function useNewBoard(picture: Picture): Board {
  const [filters, patch] = useFilters();
  const [preview, setPreview] = useState<string | null>(null);
  const [found, setFound] = useState<ReadonlySet<number>>(new Set());
  const [compareWith, setCompareWith] = useCompareWith();
  const [grouping, setGrouping] = useGrouping();
  const kinds = useTieKinds();
  const freshIds = useFresh();
  const date = preview ?? filters.asOf ?? today();
  const day = dayOf(date, 0);
  const { visible, before } = useVisible(picture, filters, day, compareWith);
  const groups = useGroups(picture, grouping);
  const base = useMemo(() => layoutInput(picture, groups), [picture, groups]);
  const { input, move } = useMoves(picture, base);
  const layout = useLayout(picture.networkId, grouping, input);
  const gaps = useGaps(filters.asOf ?? today(), false);
  const choice = useChoice(picture, visible, groups, kinds);
  const fresh = useMemo(() => new Set([...freshIds].flatMap((id) => picture.indexOf.get(id) ?? [])), [freshIds, picture]);
  const { mayWrite } = useViewer();
  return {
    picture,
    visible,
    before,
    groups,
    input: input ?? base,
    layout,
    gaps,
    date,
    day,
    setPreview,
    filters,
    patch,
    grouping,
    setGrouping,
    compareWith,
    setCompareWith,
    found,
    setFound,
    fresh,
    move,
    mayWrite,
    ...choice,
  };
}
