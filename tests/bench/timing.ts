import { readFileSync } from 'node:fs';

/** How long something took, over `n` times, in milliseconds. */
export interface Timing {
  readonly n: number;
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
  /** Milliseconds of processor the one under test spent a round, on average: what a busy machine does not change. */
  readonly cpu?: number | undefined;
}

/** Milliseconds of processor used so far by whoever is under test. */
export type CpuClock = () => number;

/** Times `work` `n` times, one after another, after `warmUp` rounds that do not count. `round` is 0, 1, 2 ... */
export async function timeOf(n: number, cpuClock: CpuClock, work: (round: number) => unknown, warmUp = Math.min(n, 10)): Promise<Timing> {
  for (let round = 0; round < warmUp; round += 1) await work(round);
  const times: number[] = [];
  const cpuBefore = cpuClock();
  for (let round = 0; round < n; round += 1) {
    const start = performance.now();
    await work(round);
    times.push(performance.now() - start);
  }
  return { ...timingOf(times), cpu: (cpuClock() - cpuBefore) / n };
}

/** The processor this very process used. */
export function ownCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The processor another process used, by what Linux says of it, to 10 ms; NaN elsewhere. */
export function cpuOf(pid: number | undefined): CpuClock {
  return () => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return (Number(fields[11]) + Number(fields[12])) * MS_A_TICK;
    } catch {
      return Number.NaN;
    }
  };
}
const MS_A_TICK = 10;

/** Median, 95th percentile and worst of measured times; the nearest rank, so each is a time that was measured. */
export function timingOf(times: readonly number[]): Timing {
  if (times.length === 0) throw new Error('nothing was timed');
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { n: sorted.length, median: at(0.5), p95: at(0.95), worst: at(1) };
}

/** A time as people read it: 0.42 ms, 12 ms, 1.2 s. */
export function timeText(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(ms >= 10_000 ? 0 : 1)} s`;
  return `${ms >= 10 ? ms.toFixed(0) : ms.toFixed(ms >= 1 ? 1 : 2)} ms`;
}
