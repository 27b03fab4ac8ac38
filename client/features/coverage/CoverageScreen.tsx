import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCurrentNetwork } from '../../api/index.ts';
import { type CoverageColumns, type CoverageSelection, summariseWijken } from '../../model/coverage.ts';
import type { MatrixWords } from '../../model/matrixSpeech.ts';
import { today } from '../../state/today.ts';
import { useFilters } from '../../state/urlState.ts';
import { useFormat, useText } from '../../text/index.ts';
import { announce, Button, Drawer, Failed, usePageTitle } from '../../ui/index.ts';
import { CellPanel } from './CellPanel.tsx';
import { CoverageStates } from './CoverageStates.tsx';
import { CoverageTable, useTableRows } from './CoverageTable.tsx';
import { CoverageToolbar } from './CoverageToolbar.tsx';
import { type CoverageFilterInput, isFiltering } from './coverageFilter.ts';
import { exportCoverage } from './exportCoverage.ts';
import { GapsCard } from './GapsCard.tsx';
import { MapCard } from './MapCard.tsx';
import { MatrixCard } from './MatrixCard.tsx';
import { PerWijkList } from './PerWijkList.tsx';
import { type CoverageAnswer, type CoverageNames, useCoverage, useCoverageNames } from './useCoverage.ts';
import { type CoverageView, useCoverageSelection, useCoverageView } from './useCoverageView.ts';
import { useMatrixWords } from './useMatrixWords.ts';
import { type ScreenWidth, useScreenWidth } from './useScreenWidth.ts';
import { peopleInWijk } from './wijkFigures.ts';
import './coverage.css';

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
  readonly filter: CoverageFilterInput;
  readonly names: CoverageNames;
  readonly view: CoverageView;
}

/** With an answer: nothing to count yet, or the matrix, the map and the list. */
function Ready(props: ReadyProps) {
  const { columns } = props.answer;
  useAnnounced(props.answer, props.filter);
  if (columns.wijkCodes.length === 0) return <CoverageStates kind="noWijken" />;
  if (columns.needIds.length === 0) return <CoverageStates kind="noNeeds" />;
  return (
    <>
      {isFiltering(props.filter) ? <FilteredBar /> : null}
      {props.answer.partnerCount === 0 ? <CoverageStates kind="noPartners" /> : null}
      <CoverageBody {...props} />
    </>
  );
}

function FilteredBar() {
  const t = useText('coverage');
  const [, setFilters] = useFilters();
  return (
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
  );
}

function CoverageBody(props: ReadyProps) {
  const { answer, filter, names, view } = props;
  const width = useScreenWidth();
  const [filters] = useFilters();
  const { network } = useCurrentNetwork();
  const words = useMatrixWords();
  const links = useCoverageLinks();
  const choice = useChoice(answer.columns);
  const { selection, cell } = choice;
  const shared = { columns: answer.columns, names, words, view, selection };
  const panel =
    cell === null ? null : (
      <CellPanel
        cell={cell}
        asOf={filters.asOf}
        filter={filter}
        names={names}
        assessing={choice.assessing}
        takeFocus={choice.byKey && width === 'wide'}
        wijkHref={links.wijk}
        partnerHref={links.partner}
        onAssessing={choice.setAssessing}
        onClose={choice.close}
        onColour={(needId) => view.setColouring({ by: 'need', needId })}
      />
    );
  const selectWijk = (code: string) =>
    choice.choose({ wijkCode: selection.wijkCode === code && cell === null ? null : code, needId: null });
  return (
    <>
      <div className="ww-coverage-body">
        <div className="ww-coverage-main">
          <MainView {...shared} width={width} stale={props.stale} choose={choice.choose} wijkHref={links.wijk} />
        </div>
        <div className="ww-coverage-side">
          <MapCard {...shared} wijkHref={links.wijk} onSelect={selectWijk} />
          {(width === 'wide' ? panel : null) ?? (
            <GapsCard
              networkId={network.id}
              example={network.example}
              asOf={filters.asOf}
              filter={filter}
              names={names}
              selection={selection}
              withFragile={view.withFragile}
              partnerHref={links.partner}
              onWithFragile={view.setWithFragile}
              onChoose={choice.choose}
            />
          )}
        </div>
      </div>
      {width === 'wide' || panel === null ? null : <ReasonsDrawer phone={width === 'phone'} onClose={choice.close} panel={panel} />}
    </>
  );
}

function ReasonsDrawer({ phone, panel, onClose }: { readonly phone: boolean; readonly panel: ReactNode; onClose(): void }) {
  const t = useText('coverage');
  return (
    <Drawer title={t('panel.reasons')} onClose={onClose} side={phone ? 'bottom' : 'end'}>
      {panel}
    </Drawer>
  );
}

interface MainViewProps {
  readonly columns: CoverageColumns;
  readonly names: CoverageNames;
  readonly words: MatrixWords;
  readonly view: CoverageView;
  readonly selection: CoverageSelection;
  readonly width: ScreenWidth;
  readonly stale: boolean;
  readonly wijkHref: (code: string) => string;
  choose(selection: CoverageSelection, assess?: boolean): void;
}

/** The same cells as a matrix, as a table, or on a phone as a list of wijken. */
function MainView({ width, stale, choose, wijkHref, ...shared }: MainViewProps) {
  const t = useText('coverage');
  const { network } = useCurrentNetwork();
  const figures = useFigures();
  const navigate = useNavigate();
  if (shared.view.as === 'lijst') {
    return (
      <section className="ww-card ww-coverage-listcard">
        <h2>{t('table.caption')}</h2>
        <CoverageTable {...shared} onChoose={choose} />
      </section>
    );
  }
  if (width === 'phone')
    return <PerWijkList {...shared} example={network.example} figures={figures} wijkHref={wijkHref} onChoose={choose} />;
  return (
    <MatrixCard
      {...shared}
      figures={figures}
      stale={stale}
      onReasons={choose}
      onAssess={(next) => choose(next, true)}
      onOpenWijk={(code) => navigate(wijkHref(code))}
    />
  );
}

/** What is chosen, whether its form is open, and whether a key or the pointer chose it. */
function useChoice(columns: CoverageColumns) {
  const [selection, select] = useCoverageSelection(columns.wijkCodes, columns.needIds);
  const [assessing, setAssessing] = useState(false);
  const [byKey, setByKey] = useState(false);
  const { wijkCode, needId } = selection;
  return {
    selection,
    cell: wijkCode !== null && needId !== null ? { wijkCode, needId } : null,
    assessing,
    setAssessing,
    byKey,
    choose: (next: CoverageSelection, assess = false) => {
      setAssessing(assess);
      setByKey(!assess && lastInputWasKey());
      select(next);
    },
    close: () => {
      setAssessing(false);
      select({ wijkCode: null, needId: null });
      // Back to the cell it was opened from, when the matrix is there.
      document.querySelector<HTMLElement>('.ww-matrix [tabindex="0"]')?.focus({ preventScroll: true });
    },
  };
}

/** Pages beside this one; the date goes along. */
function useCoverageLinks() {
  const { network } = useCurrentNetwork();
  const [filters] = useFilters();
  const base = `/${encodeURIComponent(network.id)}`;
  const search = filters.asOf === null ? '' : `?datum=${filters.asOf}`;
  return {
    wijk: (code: string) => `${base}/dekking/${encodeURIComponent(code)}${search}`,
    partner: (id: string) => `${base}/partners/${encodeURIComponent(id)}`,
  };
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
