import type { TileTone } from '../../map/WijkMap.tsx';
import { useText } from '../../text/index.ts';

export interface LegendLine {
  readonly tone: TileTone | 'unseen';
  /** Words for a class of a figure; the other tones have their own. */
  readonly text?: string;
}

/** What the colours of the map mean, with the source of a figure. */
export function MapLegend({ lines, source }: { readonly lines: readonly LegendLine[]; readonly source: string | null }) {
  const words = useLegendWords();
  return (
    <>
      <ul className="ww-coverage-maplegend">
        {lines.map((line) => (
          <li key={line.tone}>
            <span className="ww-coverage-swatch" data-tone={line.tone} aria-hidden="true" />
            {line.text ?? words[line.tone]}
          </li>
        ))}
      </ul>
      {source === null ? null : <p className="ww-muted ww-small">{source}</p>}
    </>
  );
}

function useLegendWords(): { readonly [tone: string]: string } {
  const t = useText('coverage');
  return {
    gaps0: t('map.classZero'),
    gaps1: t('map.classFew'),
    gaps2: t('map.classSome'),
    gaps3: t('map.classMany'),
    unseen: t('map.unseen'),
    unknown: t('map.unknown'),
    gap: t('status.gap'),
    fragile: t('status.fragile'),
    covered: t('status.covered'),
    ample: t('status.ample'),
    plain: t('status.not_applicable'),
  };
}
