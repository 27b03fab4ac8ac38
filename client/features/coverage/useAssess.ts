import { useCallback, useRef, useState } from 'react';
import { type Problem, useCommandOutcome } from '../../api/index.ts';
import type { MatrixCell } from '../../model/coverage.ts';
import { type AssessmentAnswer, type Brush, brushAnswer } from '../../model/coverageAssess.ts';
import { today } from '../../state/today.ts';
import { useText } from '../../text/index.ts';
import { ASSESS_NEED } from './coverage.graphql.ts';
import type { CoverageNames } from './useCoverage.ts';

export interface CellName {
  readonly needId: string;
  readonly wijkCode: string;
}

/** Saves what is known of one cell. Gives the problems a person can mend; the rest has been said on the screen. */
export function useAssess(
  names: CoverageNames,
): (
  cell: CellName,
  version: number,
  answer: Partial<AssessmentAnswer> & Pick<AssessmentAnswer, 'status'>,
) => Promise<{ readonly problems: readonly Problem[]; readonly version: number | null }> {
  const t = useText('coverage');
  const run = useCommandOutcome(ASSESS_NEED);
  return useCallback(
    async (cell, version, answer) => {
      const label = t('assess.saved', {
        need: names.needName.get(cell.needId) ?? cell.needId,
        wijk: names.wijkName.get(cell.wijkCode) ?? cell.wijkCode,
        status: answer.status === 'assessed' ? t('assess.assessed') : t(`status.${answer.status}`),
      });
      const outcome = await run({ ...cell, ...answer, version, on: today() }, { label });
      if (outcome.status === 'problems') return { problems: outcome.problems, version: null };
      return { problems: [], version: outcome.status === 'done' ? (outcome.payload.cell?.assessment?.version ?? null) : null };
    },
    [run, names, t],
  );
}

/**
 * Filling in many cells fast: one after the other, each on the version the last answer gave, so that two presses on
 * one cell are no conflict with oneself. `waiting` holds the cells that are being saved, as `need@wijk`.
 */
export function useFastFill(names: CoverageNames): { readonly waiting: ReadonlySet<string>; fill(cell: MatrixCell, brush: Brush): void } {
  const assess = useAssess(names);
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set());
  const versions = useRef(new Map<string, number>());
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const save = useCallback(
    async (cell: MatrixCell, brush: Brush, key: string) => {
      const { status, weight } = brushAnswer(brush);
      const version = Math.max(cell.assessmentVersion, versions.current.get(key) ?? 0);
      // A number somebody filled in stays; without one the server takes the wijk's own figure.
      const keep = status === 'assessed' && cell.people !== null;
      const people = keep ? { people: cell.people, source: cell.source, year: cell.year, estimated: cell.estimated } : {};
      const result = await assess({ needId: cell.needId, wijkCode: cell.wijkCode }, version, { status, weight, ...people });
      if (result.version !== null) versions.current.set(key, result.version);
    },
    [assess],
  );
  const fill = useCallback(
    (cell: MatrixCell, brush: Brush) => {
      const key = `${cell.needId}@${cell.wijkCode}`;
      setWaiting((before) => new Set(before).add(key));
      queue.current = queue.current
        .then(() => save(cell, brush, key))
        .finally(() =>
          setWaiting((before) => {
            const next = new Set(before);
            next.delete(key);
            return next;
          }),
        );
    },
    [save],
  );
  return { waiting, fill };
}
