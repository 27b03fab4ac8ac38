import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useCurrentNetwork } from '../../api/index.ts';
import type { NetworkCanvas } from '../../canvas/mountNetworkCanvas.ts';
import type { Viewport } from '../../canvas/viewport.ts';
import type { DetailLevel, Room } from '../../model/detail.ts';
import { useText } from '../../text/index.ts';
import { Loading } from '../../ui/index.ts';
import { HoverCard, type Hovered } from './HoverCard.tsx';
import { PrintPicture } from './PrintPicture.tsx';
import { useBoard } from './useBoard.ts';
import { useCanvas } from './useCanvas.ts';
import { useKeys } from './useKeys.ts';
import { PICTURE_MARK } from './useNetworkData.ts';
import { type Lifted, type Seen, useScene } from './useScene.ts';
import { useSceneWords } from './useWords.ts';
import '../../canvas/canvas.css';

/** From this many partners ties rest while the picture moves. */
const MANY = 150;

export interface StageState {
  readonly canvas: NetworkCanvas | null;
  readonly seen: Seen;
  readonly level: DetailLevel;
  readonly room: Room | null;
}

interface StageProps {
  readonly onState: (state: StageState) => void;
  readonly showTable: () => void;
  readonly host: RefObject<HTMLDivElement | null>;
}

/** The picture: canvas, card at the pointer, keyboard, and words for who does not see it. */
export function NetworkStage({ onState, showTable, host }: StageProps) {
  const t = useText('network');
  const board = useBoard();
  const { network } = useCurrentNetwork();
  const [view, setView] = useState<Viewport | null>(null);
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const words = useSceneWords();
  const helpId = useId();
  const seen = useScene(view, lifted);
  const { picture, groups, select, mayWrite, visible } = board;

  const canvas = useCanvas(host, picture.partners.count > MANY, {
    onPartner: (id) => select(id),
    onTile: (place) => {
      if (board.open !== null && place !== board.open) {
        board.setOpen(place === null ? '' : (groups.places[place]?.key ?? ''));
        return;
      }
      select(place === null || board.partner !== null ? null : (groups.places[place]?.key ?? null));
    },
    onOpenTile: (place) => board.setOpen(groups.places[place]?.key ?? ''),
    onHover: setHovered,
    onMoved: (id, x, y) => {
      const i = picture.indexOf.get(id);
      if (i !== undefined) void board.move(id, picture.partners.names[i] ?? '', x, y);
    },
    onRest: setView,
  });
  useEffect(() => {
    if (!canvas || !seen.scene) return undefined;
    canvas.show(seen.scene, words);
    // Cytoscape paints in the next frame; the one after that it is on the screen.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => performance.mark(PICTURE_MARK));
    });
    return () => cancelAnimationFrame(frame);
  }, [canvas, seen.scene, words]);
  useEffect(() => {
    canvas?.setMovable(mayWrite && board.open === null && board.grouping === 'wijk');
  }, [canvas, mayWrite, board.open, board.grouping]);
  useEffect(() => {
    onState({ canvas, seen, level: seen.level, room: seen.room });
  }, [onState, canvas, seen]);

  const keys = useKeys({ canvas, scene: seen.scene, lifted, setLifted, showTable });
  const summary = t('summary', {
    name: network.name,
    partners: t('speech.sum', { shown: visible.partnerCount, all: visible.aliveCount }).replace(/\.$/, ''),
    ties: t('count.ties', { count: visible.tieCount }),
    referrals: t('count.referrals', { count: visible.referralCount }),
  });
  return (
    <div className="ww-network-stage">
      <div
        ref={host}
        className="ww-canvas"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is walked through by keyboard, as an application.
        tabIndex={0}
        aria-label={`${t('speech.canvas')}. ${summary}`}
        aria-describedby={helpId}
        onKeyDown={keys.press}
        onFocus={keys.enter}
        onBlur={() => {
          keys.leave();
          setLifted(null);
        }}
      />
      <p id={helpId} className="ww-hidden-text">
        {t('speech.keys')}
      </p>
      <PrintPicture />
      {hovered && view && <HoverCard hovered={hovered} width={view.width} height={view.height} />}
      {!board.layout && (
        <div className="ww-network-wait">
          <Loading what={t('state.layout')} />
        </div>
      )}
    </div>
  );
}

/** For parts that act on the canvas: always the latest one. */
export function useLatest<T>(value: T): RefObject<T> {
  const ref = useRef(value);
  ref.current = value;
  return ref;
}
