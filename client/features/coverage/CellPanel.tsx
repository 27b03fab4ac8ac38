import type { ResultOf } from '@graphql-typed-document-node/core';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useCurrentNetwork, useNetworkQuery, useViewer } from '../../api/index.ts';
import type { AssessmentFields } from '../../model/coverageAssess.ts';
import { useText } from '../../text/index.ts';
import { CoverageMark } from '../../ui/CoverageMark.tsx';
import { Button, ExampleBadge, Failed, IconButton, Loading } from '../../ui/index.ts';
import { AssessForm } from './AssessForm.tsx';
import { CellOffers } from './CellOffers.tsx';
import { COVERAGE_CELL, COVERAGE_GAPS } from './coverage.graphql.ts';
import type { CoverageFilterInput } from './coverageFilter.ts';
import { NextStep } from './NextStep.tsx';
import { PriorityParts } from './PriorityParts.tsx';
import { type CellName, useAssess } from './useAssess.ts';
import type { CoverageNames } from './useCoverage.ts';
import './cell.css';

type Cell = ResultOf<typeof COVERAGE_CELL>['coverageCell'];

interface CellPanelProps {
  readonly cell: CellName;
  readonly asOf: string | null;
  readonly filter: CoverageFilterInput;
  readonly names: CoverageNames;
  /** The form opens at once: Space in the matrix. */
  readonly assessing: boolean;
  /** Move the focus here: the panel was opened by a key. */
  readonly takeFocus: boolean;
  readonly wijkHref: (code: string) => string;
  readonly partnerHref: (id: string) => string;
  onAssessing(on: boolean): void;
  onClose(): void;
  onColour(needId: string): void;
}

/** The reasons of one cell: who offers what, how fragile that is, for how many people, and what could be next. */
export function CellPanel(props: CellPanelProps) {
  const { cell, names, takeFocus, onClose } = props;
  const t = useText('coverage');
  const { network } = useCurrentNetwork();
  const state = useNetworkQuery(COVERAGE_CELL, { networkId: network.id, ...cell, asOf: props.asOf }, { keepPrevious: false });
  const title = useRef<HTMLHeadingElement>(null);
  const ready = state.status === 'ready';
  useEffect(() => {
    if (ready && cell.needId !== '') title.current?.closest('section')?.scrollIntoView({ block: 'nearest' });
  }, [ready, cell.needId]);
  useEffect(() => {
    if (takeFocus && cell.needId !== '' && cell.wijkCode !== '') title.current?.focus();
  }, [takeFocus, cell.needId, cell.wijkCode]);
  return (
    <section
      className="ww-card ww-cell-panel"
      aria-labelledby="ww-cell-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="ww-cell-head">
        <div>
          <h2 id="ww-cell-title" ref={title} tabIndex={-1}>
            {names.needName.get(cell.needId) ?? cell.needId}
          </h2>
          <Link to={props.wijkHref(cell.wijkCode)}>{names.wijkName.get(cell.wijkCode) ?? cell.wijkCode}</Link>
        </div>
        <IconButton label={t('panel.close')} icon="close" onClick={onClose} />
      </div>
      {state.status === 'loading' ? <Loading what={t('panel.reasons')} /> : null}
      {state.status === 'failed' ? <Failed failure={state.failure} retry={state.retry} title={t('panel.failed')} /> : null}
      {state.status === 'ready' ? <Reasons {...props} answer={state.data.coverageCell} /> : null}
    </section>
  );
}

function Reasons(props: CellPanelProps & { readonly answer: Cell }) {
  const { answer, cell, names, partnerHref, filter } = props;
  const t = useText('coverage');
  const need = useCurrentNetwork().network.needs.find((one) => one.id === cell.needId);
  const seen = answer.status !== 'not_inventoried' && answer.status !== 'not_applicable';
  return (
    <>
      <p className="ww-cell-status">
        <CoverageMark status={answer.status} partners={answer.partners} />
        <strong>{t(`status.${answer.status}`)}</strong>
        {seen ? t('gaps.partners', { count: answer.partners }) : null}
        {answer.offers.some((offer) => offer.origin === 'example') || answer.assessment?.origin === 'example' ? <ExampleBadge /> : null}
      </p>
      {need?.definition ? <p className="ww-muted ww-small">{need.definition}</p> : null}
      {answer.status === 'not_inventoried' ? <p>{t('panel.notLooked')}</p> : null}
      {answer.status === 'not_applicable' ? <p>{t('panel.notApplicable')}</p> : null}
      {seen ? <CellPriority {...props} /> : null}
      <CellOffers answer={answer} filtered={Object.keys(filter).length > 0} partnerHref={partnerHref} />
      <Assess {...props} />
      <div className="ww-row ww-no-print">
        <Button icon="map" onClick={() => props.onColour(cell.needId)}>
          {t('panel.seeNeed')}
        </Button>
        <Link to={props.wijkHref(cell.wijkCode)}>{t('map.openWijk', { name: names.wijkName.get(cell.wijkCode) ?? cell.wijkCode })}</Link>
      </div>
    </>
  );
}

/** The parts of the priority and the next step, from the same list that ranks the gaps. */
function CellPriority({ cell, asOf, filter, answer, partnerHref }: CellPanelProps & { readonly answer: Cell }) {
  const { network } = useCurrentNetwork();
  const state = useNetworkQuery(COVERAGE_GAPS, {
    networkId: network.id,
    asOf,
    filter,
    withFragile: true,
    wijkCode: cell.wijkCode,
    first: 100,
    after: null,
  });
  const gap = state.data?.gaps.edges.find((edge) => edge.node.needId === cell.needId)?.node;
  if (gap !== undefined) {
    return (
      <>
        <PriorityParts facts={gap} />
        <NextStep nearby={gap.nearby} partnerHref={partnerHref} />
      </>
    );
  }
  const known = answer.assessment;
  if (known === null || known === undefined) return null;
  const coverage = Math.min(1, answer.partners / 2);
  return (
    <PriorityParts
      facts={{
        people: known.people ?? null,
        weight: known.weight ?? null,
        indicator: known.indicator ?? null,
        source: known.source ?? null,
        year: known.year ?? null,
        estimated: known.estimated,
        coverage,
        partners: answer.partners,
      }}
    />
  );
}

function Assess({ answer, cell, names, assessing, onAssessing }: CellPanelProps & { readonly answer: Cell }) {
  const t = useText('coverage');
  const viewer = useViewer();
  const opener = useRef<HTMLDivElement>(null);
  const [wasOpen, setWasOpen] = useState(assessing);
  useEffect(() => {
    if (wasOpen && !assessing) opener.current?.querySelector('button')?.focus();
    setWasOpen(assessing);
  }, [assessing, wasOpen]);
  if (!viewer.mayWrite) return <p className="ww-muted ww-small">{t('assess.refused')}</p>;
  if (!assessing) {
    return (
      <div ref={opener} className="ww-no-print">
        <Button icon="pencil" variant={answer.status === 'not_inventoried' ? 'primary' : 'secondary'} onClick={() => onAssessing(true)}>
          {answer.assessment === null || answer.assessment === undefined ? t('assess.title') : t('assess.change')}
        </Button>
      </div>
    );
  }
  return <OpenForm key={`${cell.needId}@${cell.wijkCode}`} cell={cell} names={names} answer={answer} onDone={() => onAssessing(false)} />;
}

interface OpenFormProps {
  readonly cell: CellName;
  readonly names: CoverageNames;
  readonly answer: Cell;
  onDone(): void;
}

/** The form keeps the version it was opened on: a change of somebody else meanwhile is a conflict, never overwritten in silence. */
function OpenForm({ cell, names, answer, onDone }: OpenFormProps) {
  const t = useText('coverage');
  const assess = useAssess(names);
  const [start] = useState(() => ({ fields: startFields(answer), version: answer.assessment?.version ?? 0 }));
  return (
    <div className="ww-cell-assess">
      <h3>{t('assess.title')}</h3>
      <AssessForm
        start={start.fields}
        autoFocus
        onSave={async (fields) => (await assess(cell, start.version, fields)).problems}
        onCancel={onDone}
      />
    </div>
  );
}

function startFields({ assessment }: Cell): AssessmentFields {
  return {
    status: assessment?.status ?? 'assessed',
    people: assessment?.people === null || assessment?.people === undefined ? '' : String(assessment.people),
    weight: assessment?.weight ?? null,
    source: assessment?.source ?? '',
    year: assessment?.year === null || assessment?.year === undefined ? '' : String(assessment.year),
    estimated: assessment?.estimated ?? false,
  };
}
