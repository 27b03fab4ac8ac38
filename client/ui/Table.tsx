import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';

interface TableFrameProps {
  /** Says what is in the table; read out first, and shown when `showCaption`. */
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly children: ReactNode;
  readonly className?: string;
  /** On a phone rows become small cards: give each cell a `data-label`. */
  readonly stack?: boolean;
}

/** A table that scrolls sideways in its own frame, by keyboard too, so that the page itself never does. */
export function TableFrame({ caption, showCaption = false, children, className = '', stack = false }: TableFrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className={`ww-table-scroll ${className}`} tabIndex={0} aria-label={caption}>
      <table className={`utrecht-table utrecht-table--html-table ww-table ${stack ? 'ww-table--stack' : ''}`}>
        <caption className={showCaption ? '' : 'ww-hidden-text'}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}

export type Direction = 'ascending' | 'descending';

interface SortHeaderProps {
  readonly label: string;
  /** The direction when this column sorts now, else null. */
  readonly sorted: Direction | null;
  readonly onSort: () => void;
  readonly numeric?: boolean;
}

/** A column head that sorts. */
export function SortHeader({ label, sorted, onSort, numeric = false }: SortHeaderProps) {
  return (
    <th scope="col" aria-sort={sorted ?? 'none'} className={numeric ? 'ww-table__numeric' : ''}>
      <button type="button" className="ww-sort ww-print" onClick={onSort}>
        {label}
        <Icon
          name={sorted === 'descending' ? 'arrowDown' : 'arrowUp'}
          size={14}
          className={sorted === null ? 'ww-sort__off' : 'ww-sort__on'}
        />
      </button>
    </th>
  );
}
