import type { Formality, PartnerKind } from '../model/filters.ts';
import { type IconName, iconPath } from './icons.tsx';

/** Which drawing stands for which kind of partner. */
export const KIND_ICONS: { readonly [K in PartnerKind]: IconName } = {
  organisation: 'building',
  initiative: 'sprout',
  place: 'house',
  profession: 'case',
  partnership: 'rings',
};

/** Points of a regular polygon around 16,16, first corner at `turn` degrees. */
function polygon(corners: number, radius: number, turn: number): string {
  return Array.from({ length: corners }, (_, i) => {
    const angle = ((turn + (360 / corners) * i) * Math.PI) / 180;
    return `${(16 + radius * Math.cos(angle)).toFixed(2)},${(16 + radius * Math.sin(angle)).toFixed(2)}`;
  }).join(' ');
}

function Outline({ formality, ...paint }: { readonly formality: Formality; readonly fill: string; readonly stroke: string }) {
  const line = { ...paint, strokeWidth: 1.6, strokeLinejoin: 'round' as const };
  if (formality === 'formal') return <rect x={4} y={4} width={24} height={24} rx={4} {...line} />;
  if (formality === 'informal') return <circle cx={16} cy={16} r={13} {...line} />;
  if (formality === 'mixed') return <polygon points={polygon(6, 14.6, 0)} {...line} />;
  return <polygon points={polygon(4, 15, 0)} {...line} strokeDasharray="3 2" />;
}

interface PartnerMarkProps {
  readonly kind: PartnerKind;
  readonly formality: Formality;
  /** zorg, welzijn, gemeente, wonen, bewoners, cultuur, winkels, onbekend. */
  readonly colourGroup: string;
  /** px, default 26. */
  readonly size?: number;
}

/** The sign of a partner: shape by formality, drawing by kind, colour by sector. Stands beside the name, which says it in words. */
export function PartnerMark({ kind, formality, colourGroup, size = 26 }: PartnerMarkProps) {
  const group = /^[a-z]+$/.test(colourGroup) ? colourGroup : 'onbekend';
  return (
    <svg className="ww-partner-mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <Outline
        formality={formality}
        fill={`var(--ww-${group}, var(--ww-onbekend))`}
        stroke={`var(--ww-${group}-l, var(--ww-onbekend-l))`}
      />
      <path
        d={iconPath(KIND_ICONS[kind])}
        transform="translate(8.2 8.2) scale(0.65)"
        fill="none"
        stroke={`var(--ww-${group}-i, var(--ww-onbekend-i))`}
        strokeWidth={2.6}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
