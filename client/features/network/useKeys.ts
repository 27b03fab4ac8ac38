import { type KeyboardEvent, useState } from 'react';
import type { NetworkCanvas } from '../../canvas/mountNetworkCanvas.ts';
import { factsOfPlace } from '../../model/networkFacts.ts';
import { type Direction, firstSpot, nearestInDirection, neighboursInOrder, nextInRound, type Spot } from '../../model/networkKeys.ts';
import { at } from '../../model/picture.ts';
import type { Scene } from '../../model/pictureScene.ts';
import { useText } from '../../text/index.ts';
import { announce } from '../../ui/index.ts';
import { useBoard } from './useBoard.ts';
import type { Lifted } from './useScene.ts';
import { useSpeech } from './useWords.ts';

const ARROWS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
const STEP = 12;
const ZOOM = 1.35;

export interface KeysOptions {
  readonly canvas: NetworkCanvas | null;
  readonly scene: Scene | null;
  readonly lifted: Lifted | null;
  readonly setLifted: (lifted: Lifted | null) => void;
  readonly showTable: () => void;
}

/** What the keyboard can stand on: marks, or bundles where no marks are drawn. */
function spotsOf(scene: Scene | null): Spot[] {
  if (!scene) return [];
  if (scene.bundles)
    return scene.bundles.bundles.map((bundle) => ({
      partner: bundle.place,
      x: bundle.x + bundle.width / 2,
      y: bundle.y + bundle.height / 2,
    }));
  return scene.nodes.map(({ partner, x, y }) => ({ partner, x, y }));
}

/** Moves of the keyboard over the picture; each is said. */
function useWalk({ canvas, scene }: KeysOptions) {
  const t = useText('network');
  const board = useBoard();
  const say = useSpeech();
  const [here, setHere] = useState<number | null>(null);
  const spots = spotsOf(scene);
  const bundled = scene?.bundles !== null && scene !== null;

  const sayPlace = (place: number): void => {
    const facts = factsOfPlace(board.picture, board.visible, board.groups.of, place);
    announce(
      t('speech.bundle', {
        name: board.groups.places[place]?.name ?? '',
        partners: t('count.partners', { count: facts.count }),
        inside: t('count.ties', { count: facts.inside }),
        outside: facts.outside,
      }),
    );
  };
  const stand = (spot: Spot | null): void => {
    if (!spot) {
      announce(t('speech.edge'));
      return;
    }
    setHere(spot.partner);
    if (bundled) {
      board.select(board.groups.places[spot.partner]?.key ?? null);
      sayPlace(spot.partner);
      return;
    }
    canvas?.standOn(spot.partner);
    keepInView(canvas, spot);
    announce(say(spot.partner));
  };
  const standOn = (partner: number | null): void => stand(spots.find((spot) => spot.partner === partner) ?? null);
  const current = bundled ? (board.place ?? here) : (here ?? board.partner);
  const from = spots.find((spot) => spot.partner === current) ?? null;
  return {
    bundled,
    current: from ? current : null,
    go: (direction: Direction) => stand(from ? nearestInDirection(spots, from, direction) : firstSpot(spots)),
    standOn,
    leave: () => canvas?.standOn(null),
    enter: () => {
      if (!bundled && from) canvas?.standOn(from.partner);
    },
  };
}

/** The picture follows the keyboard when it walks out of view. */
function keepInView(canvas: NetworkCanvas | null, spot: Spot): void {
  if (!canvas) return;
  const view = canvas.view();
  const [x, y] = [spot.x * view.zoom + view.panX, spot.y * view.zoom + view.panY];
  if (x < 30 || y < 30 || x > view.width - 30 || y > view.height - 30) canvas.moveTo(spot.x, spot.y);
}

/** Carrying a partner with the arrows. */
function useLift({ scene, lifted, setLifted }: KeysOptions, current: number | null) {
  const t = useText('network');
  const { picture, move, mayWrite } = useBoard();
  const nameOf = (partner: number): string => picture.partners.names[partner] ?? '';
  return {
    start: (): void => {
      const node = scene?.nodes.find((each) => each.partner === current);
      if (!node || !mayWrite || scene?.open) return;
      setLifted({ partner: node.partner, x: node.x, y: node.y });
      announce(t('speech.moving', { name: nameOf(node.partner) }));
    },
    press: (event: KeyboardEvent, carried: Lifted): boolean => {
      const direction = ARROWS[event.key];
      if (direction) {
        const [dx, dy] = { left: [-STEP, 0], right: [STEP, 0], up: [0, -STEP], down: [0, STEP] }[direction] as [number, number];
        setLifted({ ...carried, x: carried.x + dx, y: carried.y + dy });
      } else if (event.key === 'Enter' || event.key === 'm' || event.key === 'M') {
        void move(picture.partners.ids[carried.partner] ?? '', nameOf(carried.partner), carried.x, carried.y);
        setLifted(null);
      } else if (event.key === 'Escape') {
        setLifted(null);
        announce(t('speech.notMoved', { name: nameOf(carried.partner) }));
      } else return false;
      return true;
    },
    lifted,
  };
}

/** One step back: the path, the opened tile, the choice, the whole in view. */
function useBack(canvas: NetworkCanvas | null): () => void {
  const t = useText('network');
  const { pathTo, setPathTo, open, setOpen, partner, place, select } = useBoard();
  return () => {
    if (pathTo !== null) setPathTo('');
    else if (partner !== null || (place !== null && open === null)) {
      select(null);
      announce(t('speech.back'));
    } else if (open !== null) {
      setOpen('');
      announce(t('speech.closed'));
    } else canvas?.fit();
  };
}

/** The keyboard map of the picture; letters work only inside it. */
export function useKeys(options: KeysOptions) {
  const t = useText('network');
  const board = useBoard();
  const walk = useWalk(options);
  const lift = useLift(options, walk.bundled ? null : walk.current);
  const back = useBack(options.canvas);
  const { picture, visible, groups } = board;

  const choose = (): void => {
    if (walk.current === null) return;
    if (walk.bundled) {
      const key = groups.places[walk.current]?.key ?? '';
      board.setOpen(key);
      announce(t('speech.opened', { name: groups.places[walk.current]?.name ?? '' }));
      return;
    }
    board.select(picture.partners.ids[walk.current] ?? null);
    announce(t('speech.selected', { name: picture.partners.names[walk.current] ?? '' }));
  };
  const nextTie = (step: 1 | -1): void => {
    const middle = board.partner ?? walk.current;
    if (middle === null || walk.bundled) return;
    const next = nextInRound(neighboursInOrder(picture, visible.ties, middle), walk.current ?? -1, step);
    if (next === null) announce(t('speech.noTies'));
    else walk.standOn(next);
  };
  const nextInPlace = (step: 1 | -1): void => {
    if (walk.current === null || walk.bundled) return;
    const own = at(groups.of, walk.current);
    const members = (options.scene?.nodes ?? []).map(({ partner }) => partner).filter((partner) => at(groups.of, partner) === own);
    walk.standOn(
      nextInRound(
        members.sort((a, b) => a - b),
        walk.current,
        step,
      ),
    );
  };
  const actions: Readonly<Record<string, (step: 1 | -1) => void>> = {
    Enter: choose,
    ' ': choose,
    n: nextTie,
    w: nextInPlace,
    '+': () => options.canvas?.zoomBy(ZOOM),
    '=': () => options.canvas?.zoomBy(ZOOM),
    '-': () => options.canvas?.zoomBy(1 / ZOOM),
    '0': () => options.canvas?.fit(),
    m: lift.start,
    t: options.showTable,
    Escape: back,
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROWS[event.key];
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (options.lifted) {
      if (lift.press(event, options.lifted)) event.preventDefault();
      return;
    }
    if (!direction && !action) return;
    event.preventDefault();
    if (direction) walk.go(direction);
    else action?.(event.shiftKey ? -1 : 1);
  };
  return { press, enter: walk.enter, leave: walk.leave };
}
