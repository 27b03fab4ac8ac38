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

interface Filled {
  readonly weight: number | null;
  readonly waiting: boolean;
}

/**
 * Filling in many cells fast: one after the other, each on the version the last answer gave, so that two presses on
 * one cell are no conflict with oneself.
 */
export function useFastFill(names: CoverageNames) {
  const assess = useAssess(names);
  const [filled, setFilled] = useState<ReadonlyMap<string, Filled>>(new Map());
  const versions = useRef(new Map<string, number>());
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const fill = useCallback(
    (cell: MatrixCell, brush: Brush) => {
      const key = `${cell.needId}@${cell.wijkCode}`;
      const { status, weight } = brushAnswer(brush);
      setFilled((before) => new Map(before).set(key, { weight, waiting: true }));
      queue.current = queue.current.then(async () => {
        const version = Math.max(cell.assessmentVersion, versions.current.get(key) ?? 0);
        // A number somebody filled in stays; without one the server takes the wijk's own figure.
        const people =
          status === 'assessed' && cell.people !== null
            ? { people: cell.people, source: cell.source, year: cell.year, estimated: cell.estimated }
            : {};
        const result = await assess({ needId: cell.needId, wijkCode: cell.wijkCode }, version, { status, weight, ...people });
        if (result.version !== null) versions.current.set(key, result.version);
        setFilled((before) => {
          const next = new Map(before);
          if (result.version === null) next.delete(key);
          else next.set(key, { weight, waiting: false });
          return next;
        });
      });
    },
    [assess],
  );
  return { filled, fill };
}
