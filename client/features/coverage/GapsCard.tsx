import type { ResultOf } from '@graphql-typed-document-node/core';
import { useEffect, useState } from 'react';
import { useNetworkQuery } from '../../api/index.ts';
import type { CoverageSelection } from '../../model/coverage.ts';
import { splitRanked } from '../../model/coverageGaps.ts';
import { useText } from '../../text/index.ts';
import { Button, Checkbox, ExampleBadge, Failed, Loading } from '../../ui/index.ts';
import { COVERAGE_GAPS } from './coverage.graphql.ts';
import type { CoverageFilterInput } from './coverageFilter.ts';
import { type GapFact, GapItem } from './GapItem.tsx';
import type { CoverageNames } from './useCoverage.ts';
import './gaps.css';

const PAGE = 20;

interface GapsCardProps {
  readonly networkId: string;
  readonly example: boolean;
  readonly asOf: string | null;
  readonly filter: CoverageFilterInput;
  readonly names: CoverageNames;
  readonly selection: CoverageSelection;
  readonly withFragile: boolean;
  readonly partnerHref: (id: string) => string;
  onWithFragile(on: boolean): void;
  onChoose(selection: CoverageSelection): void;
}

/** "Waar eerst?": the gaps in order, each with its reasons; those without a number below, without an order. */
export function GapsCard(props: GapsCardProps) {
  const t = useText('coverage');
  const wijkName =
    props.selection.wijkCode === null ? null : (props.names.wijkName.get(props.selection.wijkCode) ?? props.selection.wijkCode);
  // Another question starts again at its first page.
  const question = JSON.stringify([props.asOf, props.filter, props.selection.wijkCode, props.withFragile]);
  const [totals, setTotals] = useState<GapTotals | null>(null);
  return (
    <section className="ww-card ww-gaps-card" aria-labelledby="ww-gaps-title">
      <div className="ww-gaps-head">
        <h2 id="ww-gaps-title">{wijkName === null ? t('gaps.title') : t('gaps.titleWijk', { name: wijkName })}</h2>
        {totals === null || totals.all === 0 ? null : (
          <p className="ww-gaps-count">
            {t(props.withFragile ? 'gaps.countBoth' : 'gaps.count', { count: totals.all })},{' '}
            {t('gaps.order', { n: totals.all - totals.unranked })}
          </p>
        )}
        {props.example ? <ExampleBadge /> : null}
      </div>
      {wijkName === null ? null : (
        <div>
          <Button icon="close" onClick={() => props.onChoose({ wijkCode: null, needId: props.selection.needId })}>
            {t('gaps.onlyWijk', { name: wijkName })}
          </Button>
        </div>
      )}
      <GapPages key={question} {...props} wijkName={wijkName} onTotals={setTotals} />
      <div className="ww-gaps-tools">
        <Checkbox label={t('gaps.withFragile')} checked={props.withFragile} onChange={props.onWithFragile} />
        <details className="ww-gaps-how">
          <summary>{t('gaps.howTitle')}</summary>
          <p>{t('gaps.how')}</p>
        </details>
      </div>
    </section>
  );
}

interface GapTotals {
  readonly all: number;
  readonly unranked: number;
}
interface GapPagesProps extends GapsCardProps {
  readonly wijkName: string | null;
  onTotals(totals: GapTotals): void;
}

function GapPages(props: GapPagesProps) {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <div className="ww-gaps-list">
      {cursors.map((after, index) => (
        <GapPage
          key={after ?? ''}
          {...props}
          after={after}
          index={index}
          last={index === cursors.length - 1}
          onMore={(cursor) => setCursors([...cursors, cursor])}
        />
      ))}
    </div>
  );
}

interface GapPageProps extends GapPagesProps {
  readonly after: string | null;
  readonly index: number;
  readonly last: boolean;
  onMore(cursor: string): void;
}

function GapPage(props: GapPageProps) {
  const { networkId, asOf, filter, withFragile, selection, after, onTotals } = props;
  const state = useNetworkQuery(COVERAGE_GAPS, { networkId, asOf, filter, withFragile, wijkCode: selection.wijkCode, first: PAGE, after });
  const all = state.data?.gaps.totalCount;
  const unranked = state.data?.gaps.unrankedCount;
  useEffect(() => {
    if (all !== undefined && unranked !== undefined) onTotals({ all, unranked });
  }, [all, unranked, onTotals]);
  if (state.status === 'loading') return <Loading />;
  if (state.status === 'failed') return <Failed failure={state.failure} retry={state.retry} />;
  return <GapLists {...props} gaps={state.data.gaps} />;
}

/** Those with a place in the order, then those without one. */
function GapLists(props: GapPageProps & { readonly gaps: ResultOf<typeof COVERAGE_GAPS>['gaps'] }) {
  const { gaps, index, names, selection, wijkName } = props;
  const { edges, pageInfo, totalCount, unrankedCount } = gaps;
  const t = useText('coverage');
  const { ranked, unranked } = splitRanked(edges.map((edge) => ({ ...edge.node, priority: edge.node.priority ?? null })));
  const startsUnranked = index * PAGE + ranked.length === totalCount - unrankedCount;
  const item = (gap: GapFact, rank: number | null) => (
    <GapItem
      key={`${gap.needId}@${gap.wijkCode}`}
      gap={gap}
      rank={rank}
      needName={names.needName.get(gap.needId) ?? gap.needId}
      open={rank === 1}
      chosen={gap.needId === selection.needId && gap.wijkCode === selection.wijkCode}
      partnerHref={props.partnerHref}
      onChoose={({ wijkCode, needId }) => props.onChoose({ wijkCode, needId })}
    />
  );
  const cursor = props.last && pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  return (
    <>
      {totalCount === 0 ? <p>{wijkName === null ? t('gaps.none') : t('gaps.noneWijk', { name: wijkName })}</p> : null}
      {ranked.length === 0 ? null : <ol className="ww-gap-items">{ranked.map((entry) => item(entry.gap, entry.rank + index * PAGE))}</ol>}
      {unranked.length > 0 && startsUnranked ? <p className="ww-gaps-unranked">{t('gaps.unranked', { count: unrankedCount })}</p> : null}
      {unranked.length === 0 ? null : <ul className="ww-gap-items">{unranked.map((gap) => item(gap, null))}</ul>}
      {cursor === null ? null : <Button onClick={() => props.onMore(cursor)}>{t('gaps.more')}</Button>}
    </>
  );
}
