/** Tasks of the page's main thread between two marks, in time of the processor: what a busy machine does not stretch. */
import type { Bench } from './benchPage.ts';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of the processor. */
  readonly tdur?: number;
}

export interface TaskFigures {
  readonly longestMs: number;
  readonly sumMs: number;
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

function eventsIn(trace: Buffer): readonly TraceEvent[] {
  const parsed: unknown = JSON.parse(trace.toString('utf8'));
  if (typeof parsed !== 'object' || parsed === null || !('traceEvents' in parsed) || !Array.isArray(parsed.traceEvents)) return [];
  return parsed.traceEvents;
}

/** A task is written down by more than one category: what lies inside another does not count again. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return [...events]
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur }) => {
      if (ts < end) return false;
      end = ts + (dur ?? 0);
      return true;
    });
}

/** Runs `work` and measures the main thread between the last `from` and the first `to` after it. */
export async function traceTasks<T>(
  { browser, page }: Bench,
  from: string,
  to: string,
  work: () => Promise<T>,
): Promise<{ result: T; tasks: TaskFigures }> {
  await browser.startTracing(page, { categories: CATEGORIES });
  const result = await work();
  const events = eventsIn(await browser.stopTracing());
  const start = events.filter(({ name }) => name === from).pop();
  const end = start && events.find(({ name, ts }) => name === to && ts > start.ts);
  if (!start || !end) return { result, tasks: { longestMs: Number.NaN, sumMs: Number.NaN } };
  const own = events.filter(
    ({ name, pid, tid, ts, dur }) =>
      name.endsWith('RunTask') && pid === start.pid && tid === start.tid && ts + (dur ?? 0) > start.ts && ts < end.ts,
  );
  const times = outermost(own).map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000);
  return { result, tasks: { longestMs: Math.max(0, ...times), sumMs: times.reduce((sum, time) => sum + time, 0) } };
}
