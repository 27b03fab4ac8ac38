import { cpus, loadavg } from 'node:os';
import { type Timing, timeText } from './timing.ts';

/** What the budget holds: the 95th percentile unless it says it is about the middle one. */
export type BudgetOf = 'p95' | 'median';

export interface Line {
  readonly what: string;
  readonly engine: string;
  readonly timing: Timing;
  /** Milliseconds; undefined where design.md §9 sets none. */
  readonly budget?: number | undefined;
  readonly held?: BudgetOf;
  readonly note?: string;
}

const COLUMNS = ['', 'engine', 'median', 'p95', 'cpu', 'n', 'budget', ''] as const;
const WIDTHS = [58, 9, 9, 9, 9, 6, 14, 8] as const;

/** Prints each line as soon as it is known, so that a long run shows where it is, and remembers what was missed. */
export class Report {
  readonly #lines: Line[] = [];

  start(title: string): void {
    const [load] = loadavg();
    console.log(`\n${title}; ${load?.toFixed(1)} programs want the ${cpus().length} processors\n${row(COLUMNS)}`);
  }

  add(line: Line): void {
    this.#lines.push(line);
    const { timing } = line;
    const budget = line.budget === undefined ? '' : `${line.held ?? 'p95'} ${timeText(line.budget)}`;
    const cpu = timing.cpu === undefined || Number.isNaN(timing.cpu) ? '' : timeText(timing.cpu);
    const missed = isMissed(line) ? 'missed' : '';
    const cells = [line.what, line.engine, timeText(timing.median), timeText(timing.p95), cpu, String(timing.n), budget, missed];
    console.log(`${row(cells)}${line.note ? `  ${line.note}` : ''}`);
  }

  /** What could not be measured, and why. */
  skip(what: string, why: string): void {
    console.log(`${what.padEnd(WIDTHS[0])} not measured: ${why}`);
  }

  missed(): readonly Line[] {
    return this.#lines.filter(isMissed);
  }
}

function isMissed({ budget, held, timing }: Line): boolean {
  return budget !== undefined && timing[held ?? 'p95'] > budget;
}

function row(cells: readonly string[]): string {
  return cells
    .map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0))
    .join(' ')
    .trimEnd();
}
