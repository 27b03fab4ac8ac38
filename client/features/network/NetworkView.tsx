import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useCurrentNetwork } from '../../api/index.ts';
import { type DetailLevel, zoomFor } from '../../model/detail.ts';
import { filtersInUse, NO_FILTERS } from '../../model/filters.ts';
import { at, type Picture } from '../../model/picture.ts';
import { useForms } from '../../state/forms.ts';
import { useFormat, useText } from '../../text/index.ts';
import { announce, Button, Empty, Failed, Loading } from '../../ui/index.ts';
import { NetworkLegend } from './NetworkLegend.tsx';
import { NetworkPanel } from './NetworkPanel.tsx';
import { NetworkStage, type StageState } from './NetworkStage.tsx';
import { NetworkTable } from './NetworkTable.tsx';
import { NetworkToolbar } from './NetworkToolbar.tsx';
import { useShown } from './networkState.ts';
import { TimeBar } from './TimeBar.tsx';
import { BoardProvider, useBoard, useNewBoard } from './useBoard.ts';
import { useNarrow } from './useNarrow.ts';
import { usePicture } from './useNetworkData.ts';
import { useShare } from './useShare.ts';
import './network.css';
import './networkPanel.css';
import './networkStage.css';
import './networkSizes.css';

/** The wijken are there before the partners: that says what is coming. */
function LoadingPicture() {
  const t = useText('network');
  return (
    <div className="ww-network-loading">
      <Loading what={t('state.partners')} />
      <Wijken />
    </div>
  );
}

function Wijken() {
  const { network } = useCurrentNetwork();
  return (
    <ul className="ww-network-outlines" aria-hidden="true">
      {network.wijken.slice(0, 24).map((wijk) => (
        <li key={wijk.code}>{wijk.name}</li>
      ))}
    </ul>
  );
}

function NoPartners() {
  const t = useText('network');
  const forms = useForms();
  const { network } = useCurrentNetwork();
  const { mayWrite, select } = useBoard();
  const add = async (): Promise<void> => {
    const id = await forms.open({ kind: 'partner' });
    if (id !== null) select(id);
  };
  const where = network.wijken[0]?.gemeente.name;
  return (
    <Empty
      title={t('state.emptyTitle')}
      actions={
        mayWrite && (
          <Button variant="primary" icon="plus" onClick={() => void add()}>
            {t('state.addFirst')}
          </Button>
        )
      }
    >
      {where ? t('state.emptyText', { where }) : t('state.emptyNoWijken')}
    </Empty>
  );
}

function NothingFits() {
  const t = useText('network');
  const format = useFormat();
  const { filters, patch, visible, date, setPreview } = useBoard();
  if (visible.aliveCount === 0) {
    const toToday = (): void => {
      setPreview(null);
      patch({ asOf: null });
    };
    return (
      <Empty title={t('state.noneDay', { date: format.dayLong(date) })} actions={<Button onClick={toToday}>{t('state.toToday')}</Button>}>
        {null}
      </Empty>
    );
  }
  return (
    <Empty
      title={t('state.noneTitle')}
      actions={
        <Button variant="primary" onClick={() => patch({ ...NO_FILTERS, asOf: filters.asOf })}>
          {t('state.clearAll')}
        </Button>
      }
    >
      {t('state.noneText')}
    </Empty>
  );
}

/** Says how many are seen when a filter changed it. */
function useSum(): void {
  const t = useText('network');
  const { visible, filters } = useBoard();
  const first = useRef(true);
  const sum = t('speech.sum', { shown: visible.partnerCount, all: visible.aliveCount });
  const inUse = filtersInUse(filters).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: said when the filter or the sum changes.
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return undefined;
    }
    const timer = setTimeout(() => announce(sum), 350);
    return () => clearTimeout(timer);
  }, [sum, inUse]);
}

/** Goes to a partner: chosen, in view, near enough to see it. */
function useJump(stage: React.RefObject<StageState | null>) {
  const { picture, layout, select, open, setOpen, groups } = useBoard();
  return useCallback(
    (partner: number) => {
      if (open !== null && at(groups.of, partner) !== open) setOpen('');
      select(picture.partners.ids[partner] ?? null);
      const { canvas, room } = stage.current ?? { canvas: null, room: null };
      if (!canvas || !room || !layout || open !== null) return;
      const view = canvas.view();
      const zoom = Math.max(view.zoom, zoomFor('some', { ...room, fitZoom: view.fitZoom }));
      if (zoom > view.zoom * 1.05 || view.zoom > view.fitZoom * 1.05) canvas.moveTo(at(layout.x, partner), at(layout.y, partner), zoom);
    },
    [picture, layout, select, open, setOpen, groups, stage],
  );
}

function Board() {
  const { picture, visible, before, select, open, setOpen } = useBoard();
  const narrow = useNarrow();
  const [shown, setShown] = useShown(narrow);
  const host = useRef<HTMLDivElement>(null);
  const stage = useRef<StageState | null>(null);
  const [level, setLevel] = useState<DetailLevel>('names');
  const [perDot, setPerDot] = useState(0);
  const onState = useCallback((state: StageState) => {
    stage.current = state;
    setLevel(state.level);
    setPerDot(state.seen.scene?.bundles?.perDot ?? 0);
  }, []);
  const jump = useJump(stage);
  const share = useShare(stage);
  useSum();
  const toLevel = (next: DetailLevel): void => {
    const { canvas, room } = stage.current ?? {};
    if (!canvas || !room) return;
    if (open !== null) setOpen('');
    select(null);
    const view = canvas.view();
    if (next === 'bundles') canvas.fit();
    else canvas.zoomBy(zoomFor(next, { ...room, fitZoom: view.fitZoom }) / view.zoom);
  };
  const toTable = useCallback(() => setShown('tabel'), [setShown]);
  const none = picture.partners.count === 0;
  const empty = none || (visible.partnerCount === 0 && before === null);
  const zoom = { zoomBy: (factor: number) => stage.current?.canvas?.zoomBy(factor), fit: () => stage.current?.canvas?.fit() };
  return (
    <div className={`ww-network ww-network--${shown}`}>
      <NetworkToolbar shown={shown} setShown={setShown} level={level} onLevel={toLevel} onPartner={jump} share={share} />
      <NetworkLegend level={shown === 'beeld' ? level : 'names'} perDot={shown === 'beeld' ? perDot : 0} />
      <div className="ww-network__middle">
        {empty ? (
          <div className="ww-network-empty">
            {none ? <NoPartners /> : <NothingFits />}
            {none && <Wijken />}
          </div>
        ) : shown === 'beeld' ? (
          <NetworkStage onState={onState} showTable={toTable} host={host} />
        ) : (
          <NetworkTable />
        )}
        {!none && <TimeBar zoom={shown === 'beeld' ? zoom : null} />}
      </div>
      <NetworkPanel />
    </div>
  );
}

function WithPicture({ picture }: { readonly picture: Picture }) {
  const board = useNewBoard(picture);
  return (
    <BoardProvider value={board}>
      <Board />
    </BoardProvider>
  );
}

/** The network on the screen: picture or table, legend that is the filter, what is chosen, and time. */
export function NetworkView() {
  const t = useText('network');
  const state = usePicture();
  // A large network is worked out in pieces, so that the page answers meanwhile.
  const picture = useDeferredValue(state.status === 'ready' ? state.data : null, null);
  if (state.status === 'failed') return <Failed failure={state.failure} retry={state.retry} title={t('state.failed')} />;
  if (picture === null) return <LoadingPicture />;
  return <WithPicture picture={picture} />;
}
