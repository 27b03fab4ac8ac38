import type { CoverageFlag, CoverageStatus, GroupSummary } from './coverage.ts';

/** Words for the sentences of the matrix, resolved once: a city has four thousand cells. */
export interface MatrixWords {
  readonly status: Record<CoverageStatus, string>;
  readonly flag: Record<CoverageFlag, string>;
  /** `1 partner` */
  readonly onePartner: string;
  /** `{n} partners` */
  readonly manyPartners: string;
  readonly oneGap: string;
  readonly manyGaps: string;
  readonly noGaps: string;
  readonly notAssessed: string;
  readonly notApplicable: string;
}

/** Fills `{n}` in a sentence. */
export function withNumber(sentence: string, n: number, locale: string): string {
  return sentence.replace('{n}', new Intl.NumberFormat(locale).format(n));
}

/** "Contact in het weekend, Sterrenburg: gat, 0 partners." with every flag behind it. Source: screens.md, Keyboard and speech. */
export function cellSpeech(
  words: MatrixWords,
  needName: string,
  wijkName: string,
  cell: { readonly status: CoverageStatus; readonly partners: number; readonly flags: readonly CoverageFlag[] },
): string {
  const place = `${needName}, ${wijkName}: ${words.status[cell.status]}`;
  if (cell.status === 'not_inventoried' || cell.status === 'not_applicable') return `${place}.`;
  const partners = cell.partners === 1 ? words.onePartner : words.manyPartners.replace('{n}', String(cell.partners));
  return `${[place, partners, ...cell.flags.map((flag) => words.flag[flag])].join(', ')}.`;
}

/** "Ontmoeting en contact, Sterrenburg: 4 gaten." */
export function groupSpeech(words: MatrixWords, groupName: string, wijkName: string, summary: GroupSummary): string {
  return `${groupName}, ${wijkName}: ${gapsInWords(words, summary)}.`;
}

/** "4 gaten", "nog niet bekeken" or "niet van toepassing". */
export function gapsInWords(words: MatrixWords, summary: GroupSummary): string {
  if (summary.applicable === 0) return words.notApplicable;
  if (summary.unassessed) return words.notAssessed;
  if (summary.gaps === 0) return words.noGaps;
  return summary.gaps === 1 ? words.oneGap : words.manyGaps.replace('{n}', String(summary.gaps));
}
