import { useText } from '../../text/index.ts';
import { ComparePanel } from './ComparePanel.tsx';
import { PartnerPanel } from './PartnerPanel.tsx';
import { PlacePanel } from './PlacePanel.tsx';
import { StartPanel } from './StartPanel.tsx';
import { useBoard } from './useBoard.ts';

/** Beside the picture: the chosen partner or tile, two days compared, or the network as a whole. */
export function NetworkPanel() {
  const t = useText('network');
  const { partner, place, open, compareWith } = useBoard();
  const chosen = partner !== null || place !== null || open !== null || compareWith !== '';
  return (
    <section className={chosen ? 'ww-network-panel ww-network-panel--chosen' : 'ww-network-panel'} aria-label={t('panel.label')}>
      <Content />
    </section>
  );
}

function Content() {
  const { partner, place, open, compareWith } = useBoard();
  if (partner !== null) return <PartnerPanel key={partner} partner={partner} />;
  if (place !== null) return <PlacePanel key={place} place={place} />;
  if (open !== null) return <PlacePanel key={open} place={open} />;
  if (compareWith !== '') return <ComparePanel />;
  return <StartPanel />;
}
