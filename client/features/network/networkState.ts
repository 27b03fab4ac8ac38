/** What the network view keeps in the address besides the shared filters and the selection. Names are Dutch, because people see them. */
import { useCallback, useMemo } from 'react';
import { GROUPINGS, type Grouping } from '../../model/networkGroups.ts';
import { TIE_KINDS } from '../../model/picture.ts';
import { useViewParam } from '../../state/urlState.ts';

const GROUPING_WORDS: Readonly<Record<Grouping, string>> = { wijk: 'wijk', sector: 'sector', formality: 'vorm' };
const TIE_WORDS: Readonly<Record<number, string>> = { 0: 'verwijst', 1: 'kennen', 2: 'stemmen-af', 3: 'samen', 4: 'aanbod', 5: 'plan' };
const NONE = 'geen';
const REST: ReadonlySet<number> = new Set([3, 4, 5]);
const ALL: ReadonlySet<number> = new Set(TIE_KINDS);
export const MOST_STEPS = 3;

export function useGrouping(): readonly [Grouping, (grouping: Grouping) => void] {
  const [word, setWord] = useViewParam('groepeer', GROUPING_WORDS.wijk);
  const grouping = GROUPINGS.find((each) => GROUPING_WORDS[each] === word) ?? 'wijk';
  return [grouping, useCallback((next: Grouping) => setWord(GROUPING_WORDS[next]), [setWord])];
}

export interface TieKinds {
  /** Drawn where nobody is chosen; and round the chosen one. */
  readonly rest: ReadonlySet<number>;
  readonly focus: ReadonlySet<number>;
  /** Did the user choose, or is it the calm start? */
  readonly chosen: boolean;
  readonly set: (kinds: ReadonlySet<number>) => void;
  readonly reset: () => void;
}

/** Kinds of ties that are shown. Nothing chosen: from "work together" on at rest, all of them round the chosen partner. */
export function useTieKinds(): TieKinds {
  const [words, setWords] = useViewParam('lijnen', '');
  return useMemo(() => {
    const chosen = words !== '';
    const kinds = new Set(TIE_KINDS.filter((kind) => words.split(',').includes(TIE_WORDS[kind] ?? '')));
    return {
      chosen,
      rest: chosen ? kinds : REST,
      focus: chosen ? kinds : ALL,
      set: (next) =>
        setWords(
          next.size === 0
            ? NONE
            : TIE_KINDS.filter((kind) => next.has(kind))
                .map((kind) => TIE_WORDS[kind])
                .join(','),
        ),
      reset: () => setWords(''),
    };
  }, [words, setWords]);
}

/** Steps round the chosen partner that stay in colour. */
export function useSteps(): readonly [number, (steps: number) => void] {
  const [text, setText] = useViewParam('stappen', '1');
  const steps = Math.min(MOST_STEPS, Math.max(1, Number.parseInt(text, 10) || 1));
  return [steps, useCallback((next: number) => setText(String(next)), [setText])];
}

/** Partner to whom a path is shown, the opened tile, and the day that is compared with. */
export function usePathTo(): readonly [string, (id: string) => void] {
  return useViewParam('pad', '');
}
export function useOpenTile(): readonly [string, (key: string) => void] {
  return useViewParam('open', '');
}
export function useCompareWith(): readonly [string, (date: string) => void] {
  const [text, setText] = useViewParam('vergelijk', '');
  return [/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : '', setText];
}
export type Shown = 'beeld' | 'tabel';
export function useShown(narrow: boolean): readonly [Shown, (shown: Shown) => void] {
  const fallback: Shown = narrow ? 'tabel' : 'beeld';
  const [text, setText] = useViewParam('beeld', '');
  const shown = text === 'beeld' || text === 'tabel' ? text : fallback;
  return [shown, useCallback((next: Shown) => setText(next === fallback ? '' : next), [setText, fallback])];
}
