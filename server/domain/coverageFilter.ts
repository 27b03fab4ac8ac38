import { ALWAYS, dayNumber, FOREVER, freshSince } from './coverageDays.ts';
import { type ActivityLists, type CoverageLists, FORMAL, INFORMAL } from './coverageLists.ts';
import type { IsoDate } from './records.ts';

/** Which offers count. What is not given, null or an empty list, does not narrow. */
export interface CoverageFilter {
  readonly targetGroupIds?: readonly string[] | null;
  readonly weekend?: boolean | null;
  readonly supportLevels?: readonly number[] | null;
  readonly formality?: 'formal' | 'informal' | null;
}

/** Bits of an activity: rung 1 to 5 are bits 0 to 4. */
export const WEEKEND = 32;
export const FRESH = 64;
export const COUNTS = 128;
/** Bits of a partner, beside COUNTS. */
export const NOT_INFORMAL = 1;

/** What every activity brings to a cell that day: its rung, WEEKEND, FRESH and COUNTS; 0 when it is not alive or filtered out. */
export function activityBits(lists: CoverageLists, date: IsoDate, filter: CoverageFilter): Uint8Array {
  const { since, until, level, weekend, confirmed } = lists.activities;
  const day = dayNumber(date);
  const fresh = dayNumber(freshSince(date));
  const levels = filter.supportLevels?.length ? rungBits(filter.supportLevels) : -1;
  const onTarget = targetTest(lists, filter.targetGroupIds);
  const bits = new Uint8Array(since.length);
  for (let a = 0; a < bits.length; a++) {
    if ((since[a] ?? ALWAYS) > day || (until[a] ?? FOREVER) <= day) continue;
    const rung = level[a] ?? 0;
    if ((levels & (1 << rung)) === 0 || (filter.weekend === true && weekend[a] === 0) || !onTarget(a)) continue;
    const rungBit = rung === 0 ? 0 : 1 << (rung - 1);
    bits[a] = COUNTS | rungBit | (weekend[a] === 0 ? 0 : WEEKEND) | ((confirmed[a] ?? ALWAYS) >= fresh ? FRESH : 0);
  }
  return bits;
}

/** Bit r for rung r; what is no rung has none. */
function rungBits(levels: readonly number[]): number {
  return levels.reduce((bits, level) => (level >= 1 && level <= 5 ? bits | (1 << level) : bits), 0);
}

/** Does an activity serve one of the target groups? One that names none is for everyone. */
function targetTest(lists: CoverageLists, ids: readonly string[] | null | undefined): (activity: number) => boolean {
  if (!ids?.length) return () => true;
  const words = lists.targetWords;
  const wanted = new Uint32Array(words);
  lists.targetGroupIds.forEach((id, group) => {
    if (ids.includes(id)) wanted[group >> 5] = (wanted[group >> 5] ?? 0) | (1 << (group & 31));
  });
  return (activity) => serves(lists.activities, activity * words, wanted);
}

function serves({ targets }: ActivityLists, offset: number, wanted: Uint32Array): boolean {
  let named = 0;
  for (let word = 0; word < wanted.length; word++) {
    const own = targets[offset + word] ?? 0;
    if ((own & (wanted[word] ?? 0)) !== 0) return true;
    named |= own;
  }
  return named === 0;
}

/** COUNTS and NOT_INFORMAL of every partner that day; 0 when it is not alive or filtered out. */
export function partnerBits(lists: CoverageLists, date: IsoDate, filter: CoverageFilter): Uint8Array {
  const { since, until, formality } = lists.partners;
  const day = dayNumber(date);
  const wanted = filter.formality === 'formal' ? FORMAL : filter.formality === 'informal' ? INFORMAL : undefined;
  const bits = new Uint8Array(since.length);
  for (let p = 0; p < bits.length; p++) {
    if ((since[p] ?? ALWAYS) > day || (until[p] ?? FOREVER) <= day) continue;
    const own = formality[p] ?? 0;
    if (wanted !== undefined && (own & wanted) === 0) continue;
    bits[p] = COUNTS | (own === INFORMAL ? 0 : NOT_INFORMAL);
  }
  return bits;
}
