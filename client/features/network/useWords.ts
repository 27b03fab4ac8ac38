/** Words of the picture in the language of the screen: what tiles say, and how a partner is said to a screen reader. */
import { useMemo } from 'react';
import type { SceneWords, TileNote } from '../../canvas/paintTiles.ts';
import { tiesOfPartner } from '../../model/networkFacts.ts';
import { at, COLOUR_GROUPS, type Picture } from '../../model/picture.ts';
import { useFormat, useText } from '../../text/index.ts';
import { type Board, useBoard } from './useBoard.ts';

/** "informeel initiatief, Sterrenburg": form, kind and where. */
export function usePartnerWords() {
  const { picture, groups } = useBoard();
  const common = useText('common');
  const t = useText('network');
  return useMemo(
    () => ({
      form: (i: number): string => common(`formality.${picture.partners.formalities[i] ?? 'unknown'}`),
      kind: (i: number): string => common(`partnerKind.${picture.partners.kinds[i] ?? 'organisation'}`),
      group: (i: number): string => common(`colourGroup.${picture.partners.groups[i] ?? 'onbekend'}`),
      name: (i: number): string => picture.partners.names[i] ?? '',
      place: (i: number): string => groups.places[at(groups.of, i)]?.name ?? '',
      level: (kind: number): string => (kind === 0 ? t('tie.refersTo') : common(`level.${String(kind) as '1'}`)),
    }),
    [picture, groups, common, t],
  );
}

/** The sentence a screen reader says on a partner. */
export function useSpeech(): (partner: number) => string {
  const { picture, visible } = useBoard();
  const words = usePartnerWords();
  const t = useText('network');
  return (partner) => {
    const { ties, referrals } = tiesOfPartner(picture, visible, partner);
    return t('speech.partner', {
      name: words.name(partner),
      form: words.form(partner).toLowerCase(),
      kind: words.kind(partner).toLowerCase(),
      place: words.place(partner),
      ties: t('count.ties', { count: ties.length }),
      referrals: t('count.referrals', { count: referrals.length }),
    });
  };
}

function noteOf(board: Board, place: number, t: ReturnType<typeof useText<'network'>>, ties: number): TileNote {
  const key = board.groups.places[place]?.key ?? '';
  const gaps = board.gaps.get(key);
  const band = board.groups.places[place]?.band ?? false;
  const chip = t('count.ties', { count: ties });
  if (band) {
    const count = board.visible.partners.reduce((sum, is, i) => sum + (is === 1 && at(board.groups.of, i) === place ? 1 : 0), 0);
    return { right: '', ring: false, after: t('tile.citywide', { count }), chip };
  }
  if (!gaps || gaps.needs === 0) return { right: '', ring: false, after: '', chip };
  if (gaps.notLooked > gaps.needs / 2) return { right: t('tile.notLooked'), ring: false, after: '', chip };
  return { right: gaps.gaps === 0 ? t('tile.noGaps') : t('tile.gaps', { count: gaps.gaps }), ring: gaps.gaps > 0, after: '', chip };
}

/** Ties of each place with the opened one. */
function tiesWithOpened(picture: Picture, board: Board): number[] {
  const counts = board.groups.places.map(() => 0);
  if (board.open === null) return counts;
  for (let i = 0; i < picture.ties.count; i += 1) {
    if (at(board.visible.ties, i) === 0 || at(picture.ties.kind, i) === 0) continue;
    const [a, b] = [at(board.groups.of, at(picture.ties.from, i)), at(board.groups.of, at(picture.ties.to, i))];
    if (a === board.open && b !== a) counts[b] = (counts[b] ?? 0) + 1;
    if (b === board.open && b !== a) counts[a] = (counts[a] ?? 0) + 1;
  }
  return counts;
}

/** What the canvas writes on tiles and boxes. */
export function useSceneWords(): SceneWords {
  const board = useBoard();
  const t = useText('network');
  const common = useText('common');
  const format = useFormat();
  return useMemo(() => {
    const ties = tiesWithOpened(board.picture, board);
    return {
      notes: board.groups.places.map((_, place) => noteOf(board, place, t, ties[place] ?? 0)),
      groupNames: Object.fromEntries(COLOUR_GROUPS.map((group) => [group, common(`colourGroup.${group}`)])),
      number: format.number,
    };
  }, [board, t, common, format]);
}
