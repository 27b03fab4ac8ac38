import { useAnnouncement } from './announce.ts';

/** Where `announce` speaks. Two regions in turn, so that the same text twice is read twice. */
export function LiveRegion() {
  const { text, turn } = useAnnouncement();
  return (
    <div className="ww-hidden-text">
      <div role="status" aria-live="polite">
        {turn === 0 ? text : ''}
      </div>
      <div role="status" aria-live="polite">
        {turn === 1 ? text : ''}
      </div>
    </div>
  );
}
