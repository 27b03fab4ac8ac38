import { tiesOfPartner } from '../../model/networkFacts.ts';
import { useText } from '../../text/index.ts';
import { MarkOf } from './NetworkLegend.tsx';
import { useBoard } from './useBoard.ts';
import { usePartnerWords } from './useWords.ts';

export interface Hovered {
  readonly partner: number;
  readonly x: number;
  readonly y: number;
}

const WIDTH = 250;

/** A card beside the pointer. The keyboard hears the same sentence, so it is hidden from screen readers. */
export function HoverCard({ hovered, width, height }: { readonly hovered: Hovered; readonly width: number; readonly height: number }) {
  const t = useText('network');
  const words = usePartnerWords();
  const { picture, visible } = useBoard();
  const { partner, x, y } = hovered;
  const { ties, referrals } = tiesOfPartner(picture, visible, partner);
  const left = x + 24 + WIDTH > width ? Math.max(8, x - 24 - WIDTH) : x + 24;
  const top = Math.min(Math.max(8, y - 30), Math.max(8, height - 110));
  return (
    <div
      className="ww-network-card ww-no-print"
      aria-hidden="true"
      style={{ insetInlineStart: left, insetBlockStart: top, inlineSize: WIDTH }}
    >
      <MarkOf partner={partner} size={30} />
      <div>
        <strong>
          <bdi>{words.name(partner)}</bdi>
        </strong>
        <p>
          {words.form(partner)} · {words.kind(partner).toLowerCase()} · {words.group(partner).toLowerCase()}
        </p>
        <p>
          {words.place(partner)}. {t('count.ties', { count: ties.length })}, {t('count.referrals', { count: referrals.length })}
        </p>
      </div>
    </div>
  );
}
