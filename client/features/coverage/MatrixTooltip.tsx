import { useLayoutEffect, useRef, useState } from 'react';
import { type CoverageColumns, cellAt } from '../../model/coverage.ts';
import { type AxisItem, crossing } from '../../model/matrix.ts';
import type { MatrixWords } from '../../model/matrixSpeech.ts';
import { useFormat, useText } from '../../text/index.ts';
import { FlagIcon } from '../../ui/CoverageMark.tsx';
import { useIndicatorName } from './useIndicatorName.ts';
import './matrixTooltip.css';

export interface TooltipAt {
  readonly row: number;
  readonly column: number;
  readonly element: HTMLElement;
}

interface TooltipProps {
  readonly at: TooltipAt;
  readonly row?: AxisItem | undefined;
  readonly column?: AxisItem | undefined;
  readonly columns: CoverageColumns;
  readonly words: MatrixWords;
}

const MARGIN = 8;

/** Everything a cell knows, beside the cell under the pointer or the focus. The cell's own name says the same to a screen reader. */
export function MatrixTooltip({ at, row, column, columns, words }: TooltipProps) {
  const box = useRef<HTMLDivElement>(null);
  const [spot, setSpot] = useState<{ left: number; top: number } | null>(null);
  const met = row === undefined || column === undefined ? null : crossing(row, column);
  const cell = met === null ? undefined : cellAt(columns, met.wijk.index, met.need.index);

  useLayoutEffect(() => {
    const own = box.current?.getBoundingClientRect();
    const target = at.element.getBoundingClientRect();
    if (own === undefined) return;
    const left = Math.max(MARGIN, Math.min(window.innerWidth - own.width - MARGIN, target.left + target.width / 2 - own.width / 2));
    const below = target.bottom + MARGIN;
    setSpot({ left, top: below + own.height > window.innerHeight ? target.top - own.height - MARGIN : below });
  }, [at]);

  if (met === null || cell === undefined) return null;
  return (
    <div ref={box} className="ww-matrix-tooltip" aria-hidden="true" style={spot ?? { left: -9999, top: 0 }}>
      <strong>{met.need.name}</strong>
      <span className="ww-muted">{met.wijk.name}</span>
      <TooltipFacts cell={cell} words={words} />
    </div>
  );
}

function TooltipFacts({ cell, words }: { readonly cell: NonNullable<ReturnType<typeof cellAt>>; readonly words: MatrixWords }) {
  const t = useText('coverage');
  const format = useFormat();
  const indicatorName = useIndicatorName();
  const seen = cell.status !== 'not_inventoried' && cell.status !== 'not_applicable';
  const offered = seen && cell.partners > 0;
  return (
    <>
      <span>
        {words.status[cell.status]}
        {seen ? `, ${t('gaps.partners', { count: cell.partners })}` : ''}
      </span>
      {offered
        ? cell.flags.map((flag) => (
            <span key={flag} className="ww-matrix-tooltip-flag">
              <FlagIcon flag={flag} /> {words.flag[flag]}
            </span>
          ))
        : null}
      {offered && cell.emptyRungs.length > 0 ? (
        <span>{t('panel.emptyRungsText', { rungs: format.list(cell.emptyRungs.map(String)) })}</span>
      ) : null}
      {cell.people === null ? null : (
        <span>
          {cell.estimated ? '± ' : ''}
          {format.number(cell.people)} {indicatorName(cell.indicator)}
        </span>
      )}
      {cell.weight === null ? null : (
        <span>
          {t('gaps.importance')} {t('gaps.weightOf', { n: cell.weight })}
        </span>
      )}
    </>
  );
}
