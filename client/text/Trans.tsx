import { cloneElement, Fragment, type ReactElement } from 'react';
import { fill, type Translate, type Values } from './translate.ts';

interface TransProps<K extends string> {
  readonly t: Translate<K>;
  readonly i18nKey: K;
  readonly values?: Values;
  readonly count?: number;
  /** `<0>…</0>` in the text becomes the first, and so on. */
  readonly components: readonly ReactElement[];
}

/** A text with a bold or linked part in it. The marks are read before the values are put in: a name with `<0>` in it stays text. */
export function Trans<K extends string>({ t, i18nKey, values = {}, count, components }: TransProps<K>) {
  const all = count === undefined ? values : { ...values, count };
  // Between the pieces split() also gives the digit of each mark.
  const pieces = t
    .template(i18nKey, all)
    .split(/(<(\d)>.*?<\/\2>)/)
    .filter((_, index) => index % 3 !== 2);
  return pieces.map((piece, index) => {
    const marked = /^<(\d)>(.*)<\/\1>$/.exec(piece);
    const around = marked === null ? undefined : components[Number(marked[1])];
    const key = `${i18nKey}.${index}`;
    if (around === undefined) return <Fragment key={key}>{fill(piece, all)}</Fragment>;
    return cloneElement(around, { key }, fill(marked?.[2] ?? '', all));
  });
}
