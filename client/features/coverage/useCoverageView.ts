import { useCallback, useMemo } from 'react';
import { type CoverageSelection, readSelection, selectionId } from '../../model/coverage.ts';
import { colouringId, type MapColouring, readColouring } from '../../model/coverageMap.ts';
import { useSelection, useViewParam } from '../../state/urlState.ts';

export interface CoverageView {
  readonly as: 'matrix' | 'lijst';
  readonly turned: boolean;
  readonly filling: boolean;
  readonly colouring: MapColouring;
  readonly closedThemes: ReadonlySet<string>;
  readonly withFragile: boolean;
  setAs(as: 'matrix' | 'lijst'): void;
  setTurned(turned: boolean): void;
  setFilling(filling: boolean): void;
  setColouring(colouring: MapColouring): void;
  setClosedThemes(closed: ReadonlySet<string>): void;
  setWithFragile(on: boolean): void;
}

/** How the coverage is shown, kept in the address. */
export function useCoverageView(): CoverageView {
  const [as, setAs] = useViewParam('weergave', 'matrix');
  const [turned, setTurned] = useViewParam('draai', '');
  const [filling, setFilling] = useViewParam('invullen', '');
  const [colour, setColour] = useViewParam('kleur', 'gaten');
  const [closed, setClosed] = useViewParam('dicht', '');
  const [fragile, setFragile] = useViewParam('kwetsbaar', '');
  const closedThemes = useMemo(() => new Set(closed.split(',').filter((id) => id !== '')), [closed]);
  const colouring = useMemo(() => readColouring(colour), [colour]);
  return {
    as: as === 'lijst' ? 'lijst' : 'matrix',
    turned: turned === 'ja',
    filling: filling === 'ja',
    colouring,
    closedThemes,
    withFragile: fragile === 'ja',
    setAs,
    setTurned: (on) => setTurned(on ? 'ja' : ''),
    setFilling: (on) => setFilling(on ? 'ja' : ''),
    setColouring: (next) => setColour(colouringId(next)),
    setClosedThemes: (themes) => setClosed([...themes].sort().join(','), true),
    setWithFragile: (on) => setFragile(on ? 'ja' : ''),
  };
}

/** The selected wijk, need or cell, shared by matrix, map and list. */
export function useCoverageSelection(
  wijkCodes: readonly string[],
  needIds: readonly string[],
): readonly [CoverageSelection, (selection: CoverageSelection) => void] {
  const [id, setId] = useSelection();
  const selection = useMemo(() => readSelection(id, wijkCodes, needIds), [id, wijkCodes, needIds]);
  const select = useCallback((next: CoverageSelection) => setId(selectionId(next)), [setId]);
  return [selection, select];
}
