import type { ResultOf } from '@graphql-typed-document-node/core';
import { shareNotCovered, whyUnranked } from '../../model/coverageGaps.ts';
import { useFormat, useText } from '../../text/index.ts';
import { Button, EstimateBadge, ExampleBadge } from '../../ui/index.ts';
import type { COVERAGE_GAPS } from './coverage.graphql.ts';
import { NextStep } from './NextStep.tsx';
import { PriorityParts } from './PriorityParts.tsx';
import { useIndicatorName } from './useIndicatorName.ts';

export type GapFact = ResultOf<typeof COVERAGE_GAPS>['gaps']['edges'][number]['node'];

interface GapItemProps {
  readonly gap: GapFact;
  readonly rank: number | null;
  readonly needName: string;
  /** The first one shows all its parts. */
  readonly open: boolean;
  readonly chosen: boolean;
  readonly partnerHref: (id: string) => string;
  onChoose(gap: GapFact): void;
}

/** One gap in the order, with the parts of its priority. */
export function GapItem({ gap, rank, needName, open, chosen, partnerHref, onChoose }: GapItemProps) {
  const t = useText('coverage');
  return (
    <li className="ww-gap-item" data-chosen={chosen} data-open={open}>
      <span className="ww-gap-rank">{rank ?? '–'}</span>
      <div className="ww-gap-body">
        <div className="ww-gap-head">
          <h3>
            <button type="button" className="ww-gap-name ww-print" onClick={() => onChoose(gap)}>
              {needName} <span className="ww-gap-wijk">{gap.wijkName}</span>
            </button>
          </h3>
          {gap.status === 'fragile' ? <span className="ww-gap-fragile">{t('status.fragile')}</span> : null}
        </div>
        {open ? (
          <>
            <PriorityParts facts={gap} />
            <NextStep nearby={gap.nearby} partnerHref={partnerHref} />
            <div className="ww-row ww-no-print">
              <Button onClick={() => onChoose(gap)}>{t('gaps.showReasons')}</Button>
              {gap.origin === 'example' ? <ExampleBadge /> : null}
            </div>
          </>
        ) : (
          <GapLine gap={gap} />
        )}
      </div>
    </li>
  );
}

function GapLine({ gap }: { readonly gap: GapFact }) {
  const t = useText('coverage');
  const common = useText('common');
  const format = useFormat();
  const indicatorName = useIndicatorName();
  const why = whyUnranked({ priority: gap.priority ?? null, people: gap.people ?? null, weight: gap.weight ?? null });
  if (why === 'people')
    return (
      <p className="ww-gap-line">{t('gaps.whyPeopleOf', { name: indicatorName(gap.indicator ?? null), unknown: common('unknown') })}</p>
    );
  if (why === 'weight') return <p className="ww-gap-line">{t('gaps.whyWeight')}</p>;
  if (why === 'both') return <p className="ww-gap-line">{t('gaps.whyBoth', { unknown: common('unknown') })}</p>;
  return (
    <p className="ww-gap-line">
      <strong>
        {gap.estimated ? '± ' : ''}
        {format.number(gap.people ?? 0)}
      </strong>{' '}
      {indicatorName(gap.indicator ?? null)} {gap.estimated ? <EstimateBadge /> : null} × {t('gaps.importance')}{' '}
      <strong>{gap.weight}</strong> × <strong>{shareNotCovered(gap)} %</strong> {t('gaps.notCoveredShort')}
    </p>
  );
}
