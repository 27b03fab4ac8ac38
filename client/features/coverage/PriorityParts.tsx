import { shareNotCovered } from '../../model/coverageGaps.ts';
import { shortSource } from '../../model/figures.ts';
import { useFormat, useText } from '../../text/index.ts';
import { EstimateBadge } from '../../ui/index.ts';
import { useIndicatorName } from './useIndicatorName.ts';
import './gaps.css';

export interface PriorityFacts {
  readonly people: number | null;
  readonly indicator: string | null;
  readonly source: string | null;
  readonly year: number | null;
  readonly estimated: boolean;
  readonly weight: number | null;
  readonly coverage: number;
  readonly partners: number;
}

/** The three parts of a priority, each with where it comes from. No total: the parts are the reason. */
export function PriorityParts({ facts }: { readonly facts: PriorityFacts }) {
  const t = useText('coverage');
  const common = useText('common');
  const format = useFormat();
  const indicatorName = useIndicatorName();
  const { people, weight } = facts;
  const times = (
    <span className="ww-parts-times">
      <span aria-hidden="true">×</span>
      <span className="ww-hidden-text">{t('gaps.times')}</span>
    </span>
  );
  return (
    <div className="ww-parts">
      <div className="ww-part">
        <strong className={people === null ? 'ww-part-unknown' : ''}>
          {people === null ? common('unknown') : `${facts.estimated ? '± ' : ''}${format.number(people)}`}
        </strong>
        <span>{indicatorName(facts.indicator)}</span>
        {people === null ? null : (
          <span className="ww-part-source" title={facts.source ?? undefined}>
            {facts.source === null ? t('gaps.noSource') : shortSource(facts.source)}
            {facts.year === null ? '' : `, ${facts.year}`}
          </span>
        )}
        {people !== null && facts.estimated ? <EstimateBadge /> : null}
      </div>
      {times}
      <div className="ww-part">
        <strong className={weight === null ? 'ww-part-unknown' : ''}>
          {weight === null ? common('unknown') : t('gaps.weightOf', { n: weight })}
        </strong>
        <span>{weight === null ? t('brush.noWeight') : weightWord(t, weight)}</span>
        <span className="ww-part-source">{t('gaps.weightWhere')}</span>
      </div>
      {times}
      <div className="ww-part">
        <strong>{shareNotCovered(facts)} %</strong>
        <span>{t('gaps.notCovered')}</span>
        <span className="ww-part-source">{t('gaps.partners', { count: facts.partners })}</span>
      </div>
    </div>
  );
}

/** A weight in words. */
export function weightWord(t: ReturnType<typeof useText<'coverage'>>, weight: number): string {
  if (weight === 1) return t('gaps.weight1');
  return weight === 2 ? t('gaps.weight2') : t('gaps.weight3');
}
