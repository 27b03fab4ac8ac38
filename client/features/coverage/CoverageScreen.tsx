import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCurrentNetwork } from '../../api/index.ts';
import { type CoverageSelection, summariseWijken } from '../../model/coverage.ts';
import { today } from '../../state/today.ts';
import { useFilters } from '../../state/urlState.ts';
import { useFormat, useText } from '../../text/index.ts';
import { announce, Button, Drawer, Failed, usePageTitle } from '../../ui/index.ts';
import { CellPanel } from './CellPanel.tsx';
import { CoverageStates } from './CoverageStates.tsx';
import { CoverageTable, useTableRows } from './CoverageTable.tsx';
import { CoverageToolbar } from './CoverageToolbar.tsx';
import { exportCoverage } from './exportCoverage.ts';
import { GapsCard } from './GapsCard.tsx';
import { MapCard } from './MapCard.tsx';
import { MatrixCard } from './MatrixCard.tsx';
import { PerWijkList } from './PerWijkList.tsx';
import { type CoverageAnswer, isFiltering, useCoverage, useCoverageNames } from './useCoverage.ts';
import { useCoverageSelection, useCoverageView } from './useCoverageView.ts';
import { useMatrixWords } from './useMatrixWords.ts';
import { useScreenWidth } from './useScreenWidth.ts';
import { peopleInWijk } from './wijkFigures.ts';
import './coverage.css';
import './panels.css';

/** Dekking: the matrix, the map and the ranked gaps, with one selection. */
export function CoverageScreen() {
  const t = useText('coverage');
  const { network } = useCurrentNetwork();
  const { state, filter } = useCoverage();
  const names = useCoverageNames();
  const view = useCoverageView();
  const rows = useTableRows(state.data?.columns, names);
  usePageTitle(`${t('title')}, ${network.name}`);
  return (
    <div className="ww-coverage" data-as={view.as}>
      <h1 className="ww-hidden-text">{t('title')}</h1>
      <CoverageToolbar view={view} onExport={() => exportCoverage(rows, network.name, state.data?.asOf ?? today(), t)} />
      {state.status === 'loading' ? <CoverageStates kind="loading" /> : null}
      {state.status === 'failed' ? <Failed failure={state.failure} retry={state.retry} title={t('states.failed')} /> : null}
      {state.status === 'ready' ? <Ready answer={state.data} stale={state.stale} filter={filter} names={names} view={view} /> : null}
    </div>
  );
}

interface ReadyProps {
  readonly answer: CoverageAnswer;
  readonly stale: boolean;
  readonly filter: ReturnType<typeof useCoverage>['filter'];
  readonly names: ReturnType<typeof useCoverageNames>;
  readonly view: ReturnType<typeof useCoverageView>;
}

function Ready({ answer, stale, filter, names, view }: ReadyProps) {
  const { columns } = answer;
  const { network } = useCurrentNetwork();
  const [filters, setFilters] = useFilters();
  const t = useText('coverage');
  const words = useMatrixWords();
  const width = useScreenWidth();
  const figures = useFigures();
  const navigate = useNavigate();
  const [selection, select] = useCoverageSelection(columns.wijkCodes, columns.needIds);
  const [assessing, setAssessing] = useState(false);
  const [byKey, setByKey] = useState(false);
  useAnnounced(answer, filter);

  const search = useLinkSearch();
  const wijkHref = (code: string) => `/${encodeURIComponent(network.id)}/dekking/${encodeURIComponent(code)}${search}`;
  const partnerHref = (id: string) => `/${encodeURIComponent(network.id)}/partners/${encodeURIComponent(id)}`;
  const choose = (next: CoverageSelection, assess = false) => {
    setAssessing(assess);
    setByKey(!assess && lastInputWasKey());
    select(next);
  };
  const close = () => {
    setAssessing(false);
    select({ wijkCode: null, needId: null });
    // Back to the cell it was opened from, when the matrix is there.
    document.querySelector<HTMLElement>('.ww-matrix [tabindex="0"]')?.focus({ preventScroll: true });
  };
  if (columns.wijkCodes.length === 0) return <CoverageStates kind="noWijken" />;
  if (columns.needIds.length === 0) return <CoverageStates kind="noNeeds" />;

  const cell = selection.wijkCode !== null && selection.needId !== null ? { wijkCode: selection.wijkCode, needId: selection.needId } : null;
  const panel =
    cell === null ? null : (
      <CellPanel
        cell={cell}
        asOf={filters.asOf}
        filter={filter}
        names={names}
        assessing={assessing}
        takeFocus={byKey && width === 'wide'}
        wijkHref={wijkHref}
        partnerHref={partnerHref}
        onAssessing={setAssessing}
        onClose={close}
        onColour={(needId) => view.setColouring({ by: 'need', needId })}
      />
    );
  const gaps = (
    <GapsCard
      networkId={network.id}
      example={network.example}
      asOf={filters.asOf}
      filter={filter}
      names={names}
      selection={selection}
      withFragile={view.withFragile}
      partnerHref={partnerHref}
      onWithFragile={view.setWithFragile}
      onChoose={choose}
    />
  );
  return (
    <>
      {isFiltering(filter) ? (
        <p className="ww-coverage-filtered">
          {t('filters.active')}{' '}
          <Button
            variant="subtle"
            icon="close"
            onClick={() => setFilters({ targetGroupIds: [], weekend: false, supportLevels: [], formalities: [] })}
          >
            {t('filters.clear')}
          </Button>
        </p>
      ) : null}
      {answer.partnerCount === 0 ? <CoverageStates kind="noPartners" /> : null}
      <div className="ww-coverage-body">
        <div className="ww-coverage-main">
          {view.as === 'lijst' ? (
            <section className="ww-card ww-coverage-listcard">
              <h2>{t('table.caption')}</h2>
              <CoverageTable columns={columns} names={names} selection={selection} onChoose={choose} />
            </section>
          ) : width === 'phone' ? (
            <PerWijkList
              columns={columns}
              names={names}
              words={words}
              example={network.example}
              figures={figures}
              selection={selection}
              wijkHref={wijkHref}
              onChoose={choose}
            />
          ) : (
            <MatrixCard
              columns={columns}
              names={names}
              words={words}
              view={view}
              selection={selection}
              figures={figures}
              stale={stale}
              onReasons={choose}
              onAssess={(next) => choose(next, true)}
              onOpenWijk={(code) => navigate(wijkHref(code))}
            />
          )}
        </div>
        <div className="ww-coverage-side">
          <MapCard
            columns={columns}
            names={names}
            words={words}
            view={view}
            selection={selection}
            wijkHref={wijkHref}
            onSelect={(code) => choose({ wijkCode: selection.wijkCode === code && cell === null ? null : code, needId: null })}
          />
          {width === 'wide' && panel !== null ? panel : gaps}
        </div>
      </div>
      {width !== 'wide' && panel !== null ? (
        <Drawer title={t('panel.reasons')} onClose={close} side={width === 'phone' ? 'bottom' : 'end'}>
          {panel}
        </Drawer>
      ) : null}
    </>
  );
}

/** Date and filters go along to the wijk page. */
function useLinkSearch(): string {
  const [filters] = useFilters();
  return filters.asOf === null ? '' : `?datum=${filters.asOf}`;
}

function useFigures(): ReadonlyMap<string, string> {
  const { network } = useCurrentNetwork();
  const format = useFormat();
  return useMemo(
    () =>
      new Map(
        network.wijken.flatMap((wijk) => {
          const figure = peopleInWijk(wijk.figures);
          return figure === null ? [] : [[wijk.code, format.number(figure.value)] as const];
        }),
      ),
    [network, format],
  );
}

/** Says the count when the answer changes by a filter, not at every change of somebody else. */
function useAnnounced(answer: CoverageAnswer, filter: object): void {
  const t = useText('coverage');
  const format = useFormat();
  const asked = `${JSON.stringify(filter)} ${answer.asOf}`;
  const told = useRef(asked);
  useEffect(() => {
    if (told.current === asked) return;
    told.current = asked;
    const summaries = summariseWijken(answer.columns);
    const sum = (pick: 'gaps' | 'fragile') => format.number(summaries.reduce((total, one) => total + one[pick], 0));
    announce(t('speech.filtered', { gaps: sum('gaps'), fragile: sum('fragile') }));
  }, [asked, answer, t, format]);
}

function lastInputWasKey(): boolean {
  return document.activeElement instanceof HTMLElement && document.activeElement.matches(':focus-visible');
}
