import { useCurrentNetwork } from '../../api/index.ts';
import { newestFigure, oneIn, STRIP_MEASURES, shortSource, stripLine } from '../../model/figures.ts';
import { useFormat, useText } from '../../text/index.ts';
import type { WijkFacts } from './useWijk.ts';

/** The sentences at the head of a wijk page, built from facts only; what is not known is said to be not known. */
export function useWijkWords({ wijk, cells }: WijkFacts): {
  readonly people: string;
  readonly share: string;
  readonly needs: string;
  readonly lead: string;
} {
  const t = useText('wijk');
  const format = useFormat();
  const { network } = useCurrentNetwork();
  const older = newestFigure(wijk.figures, 'a_65_oo');
  const people =
    older === null
      ? t('lead.peopleUnknown')
      : t('lead.people', { n: format.number(older.value), source: shortSource(older.source), year: older.year });

  const measure = STRIP_MEASURES[0];
  const gemeente = network.gemeenten.find((one) => one.code === wijk.gemeente.code) ?? null;
  const line = measure === undefined ? null : stripLine(measure, wijk.code, network.wijken, gemeente);
  const inPart = (value: number | undefined): string | null => {
    const found = value === undefined ? null : oneIn(value);
    return found === null ? null : t(found.nearly ? 'lead.nearlyOneIn' : found.exact ? 'lead.oneIn' : 'lead.overOneIn', { of: found.of });
  };
  const own = inPart(line?.own?.value);
  const whole = inPart(line?.gemeente?.value);
  const share =
    own === null ? '' : whole === null ? t('lead.share', { own }) : t('lead.shareBoth', { own, whole, gemeente: wijk.gemeente.name });

  const count = (status: string) => cells.filter((cell) => cell.status === status).length;
  const unseen = count('not_inventoried');
  const needs = [
    t('lead.gaps', { count: count('gap') }),
    t('lead.fragile', { count: count('fragile') }),
    unseen === 0 ? '' : t('lead.unseen', { count: unseen }),
  ]
    .filter((part) => part !== '')
    .join(' ');
  return { people, share, needs, lead: [people, share, needs].filter((part) => part !== '').join(' ') };
}
