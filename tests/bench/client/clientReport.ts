/** One line a figure: what, how much, what a bare Cytoscape page needs, the budget, and `missed` where it is missed. */

export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'fps' | 'KB' | '';
  /** Not more than this; for frames a second not less. */
  readonly budget?: number;
  /** The same with nothing but Cytoscape and the same nodes, in the same run. */
  readonly bare?: number;
  readonly note?: string;
}

const WIDTHS = [66, 12, 12, 12] as const;

const text = (value: number | undefined, unit: string): string =>
  value === undefined ? '' : `${value >= 100 ? Math.round(value) : Math.round(value * 10) / 10} ${unit}`.trim();

export function isMissed({ value, unit, budget }: Figure): boolean {
  if (budget === undefined) return false;
  return unit === 'fps' ? value < budget : value > budget;
}

function row(cells: readonly string[]): string {
  return cells
    .map((cell, i) => cell.padEnd(WIDTHS[i] ?? 0))
    .join(' ')
    .trimEnd();
}

export class ClientReport {
  readonly #figures: Figure[] = [];

  start(title: string): void {
    console.log(`\n${title}\n${row(['', 'measured', 'budget', 'bare page'])}`);
  }

  add(figure: Figure): void {
    this.#figures.push(figure);
    const { what, value, unit, budget, bare, note } = figure;
    const cells = [what, text(value, unit), text(budget, unit), text(bare, unit), isMissed(figure) ? 'missed' : '', note ?? ''];
    console.log(row(cells));
  }

  skip(what: string, why: string): void {
    console.log(`${what.padEnd(WIDTHS[0])} not measured: ${why}`);
  }

  missed(): readonly Figure[] {
    return this.#figures.filter(isMissed);
  }
}

/** The middle of some measurements. */
export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
