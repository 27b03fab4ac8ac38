/** A stream of numbers that only looks random: the same seed gives the same stream on every machine. */
export interface RandomSource {
  /** 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number;
  chance(probability: number): boolean;
  /** One of the list; throws on an empty list. */
  pick<T>(list: readonly T[]): T;
  /** `count` different ones, or all when there are fewer, in a shuffled order. */
  sample<T>(list: readonly T[], count: number): T[];
  /** An index below `length`, low ones much more often: a few hubs, a long tail. `skew` 1 is even. */
  skewedIndex(length: number, skew: number): number;
}

/** Mulberry32: 32 bits of state, good enough to spread things about, and short enough to read. */
export function randomSource(seed: number): RandomSource {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => {
    const found = list[whole(0, list.length - 1)];
    if (found === undefined) throw new Error('pick: the list is empty');
    return found;
  };
  const sample = <T>(list: readonly T[], count: number): T[] => {
    const rest = [...list];
    const taken: T[] = [];
    while (taken.length < count && rest.length > 0) taken.push(...rest.splice(whole(0, rest.length - 1), 1));
    return taken;
  };
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick,
    sample,
    skewedIndex: (length, skew) => Math.min(length - 1, Math.floor(length * next() ** skew)),
  };
}
