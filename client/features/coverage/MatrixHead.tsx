// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid with one tab stop and its own keys; a table has none
// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid the cells take the focus, the rows do not
import type { ReactNode } from 'react';
import type { AxisItem } from '../../model/matrix.ts';
import type { AxisWindow } from '../../model/matrixWindow.ts';
import { softHyphens } from '../../model/wijkName.ts';
import { Gap } from './MatrixCellView.tsx';

interface MatrixHeadProps {
  readonly columnItems: readonly AxisItem[];
  readonly window: AxisWindow;
  readonly corner: ReactNode;
  readonly cornerSpeech: string;
  readonly figures: ReadonlyMap<string, string>;
  readonly headSpeech: ReadonlyMap<string, string>;
  readonly focusColumn: number | null;
  isChosen(item: AxisItem): boolean;
}

/** The head of the matrix: a name for every column, and under a wijk its people aged 65 and over. */
export function MatrixHead({ columnItems, window, corner, cornerSpeech, figures, headSpeech, focusColumn, isChosen }: MatrixHeadProps) {
  return (
    <div className="ww-matrix-row ww-matrix-head" role="row" aria-rowindex={1} data-r={0}>
      <div
        className="ww-matrix-corner"
        role="columnheader"
        aria-colindex={1}
        data-c={0}
        aria-label={cornerSpeech}
        tabIndex={focusColumn === 0 ? 0 : -1}
      >
        {corner}
      </div>
      <Gap items={window.from} />
      {columnItems.slice(window.from, window.to).map((item, slot) => {
        const place = window.from + slot + 1;
        return (
          <div
            key={item.id}
            className="ww-matrix-column"
            role="columnheader"
            aria-colindex={place + 1}
            data-c={place}
            data-kind={item.kind}
            data-chosen={isChosen(item)}
            aria-label={headSpeech.get(item.id) ?? item.name}
            aria-expanded={item.kind === 'theme' ? item.open : undefined}
            tabIndex={focusColumn === place ? 0 : -1}
          >
            <span className="ww-matrix-column-name">{item.kind === 'wijk' ? softHyphens(item.name) : item.name}</span>
            {item.kind === 'wijk' ? <span className="ww-matrix-figure">{figures.get(item.id) ?? '?'}</span> : null}
          </div>
        );
      })}
      <Gap items={columnItems.length - window.to} />
    </div>
  );
}
