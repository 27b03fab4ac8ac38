import { useId } from 'react';
import { isolatedName } from '../../model/isolatedName.ts';
import { type Bridge, bridgeBetween, isCare, isFormal, isInformal, isWelfare } from '../../model/wijkBridges.ts';
import { useFormat, useText } from '../../text/index.ts';
import { ExampleBadge } from '../../ui/index.ts';
import { Strong } from './Strong.tsx';
import type { WijkFacts, WijkPeople } from './useWijk.ts';
import './week.css';

/** Ties that cross from formal to informal, and from care to welfare. */
export function BridgesCard({ facts, people }: { readonly facts: WijkFacts; readonly people: WijkPeople }) {
  const t = useText('wijk');
  const format = useFormat();
  const partners = people.active.map((entry) => entry.partner);
  const formal = bridgeBetween(partners, people.ties, isFormal, isInformal);
  const care = bridgeBetween(partners, people.ties, isCare, isWelfare);
  const without = care.without.slice(0, 3).map((partner) => isolatedName(partner.name));
  return (
    <section className="ww-card ww-bridges-card" aria-labelledby="ww-wijk-bridges">
      <h2 id="ww-wijk-bridges">{t('bridges.title')}</h2>
      <p className="ww-muted ww-small">
        {t('bridges.help')} {facts.example ? <ExampleBadge /> : null}
      </p>
      <BridgeDrawing bridge={formal} from={t('bridges.formal')} to={t('bridges.informal')} />
      <p>
        <Strong text={t('bridges.formalText', { count: formal.ties.length, total: formal.total })} />
        {formal.hub === null ? '' : ` ${t('bridges.hub', { n: formal.hub.ties, partner: isolatedName(formal.hub.partner.name) })}`}
      </p>
      <BridgeDrawing bridge={care} from={t('bridges.care')} to={t('bridges.welfare')} />
      <p>
        <Strong text={t('bridges.careText', { count: care.ties.length, total: care.total })} />
        {without.length === 0 ? '' : ` ${t('bridges.without', { names: format.list(without), count: care.without.length })}`}
      </p>
    </section>
  );
}

const WIDTH = 300;
const SIDE = 84;
const DRAWN = 14;
/** Width and dash of a tie by level. Source: screens.md, Canvas. */
const LOOK = [
  { width: 1.8, dash: '1 4' },
  { width: 1, dash: undefined },
  { width: 2, dash: undefined },
  { width: 3.5, dash: undefined },
  { width: 5.5, dash: undefined },
] as const;

function BridgeDrawing({ bridge, from, to }: { readonly bridge: Bridge; readonly from: string; readonly to: string }) {
  const id = useId();
  const lines = bridge.ties.slice(0, DRAWN);
  const height = 104;
  return (
    <svg className="ww-bridge" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
      {lines.map((tie, index) => {
        const y = lines.length === 1 ? height / 2 : 12 + (index * (height - 24)) / (lines.length - 1);
        const look = LOOK[tie.level - 1] ?? LOOK[0];
        return (
          <path
            key={`${id}-${tie.fromId}-${tie.toId}`}
            className="ww-bridge-tie"
            d={`M${SIDE} ${y} Q${WIDTH / 2} ${y - 12} ${WIDTH - SIDE} ${y}`}
            strokeWidth={look.width}
            strokeDasharray={look.dash}
            strokeLinecap="round"
          />
        );
      })}
      <rect className="ww-bridge-side" width={SIDE} height={height} rx={10} />
      <rect className="ww-bridge-side" x={WIDTH - SIDE} width={SIDE} height={height} rx={10} />
      <SideText x={SIDE / 2} text={from} />
      <SideText x={WIDTH - SIDE / 2} text={to} />
    </svg>
  );
}

function SideText({ x, text }: { readonly x: number; readonly text: string }) {
  const words = text.split(' ');
  const lines = words.length > 2 ? [words.slice(0, -1).join(' '), words.at(-1) ?? ''] : [text];
  return (
    <text className="ww-bridge-name" x={x} textAnchor="middle">
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={56 + (index - (lines.length - 1) / 2) * 15}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
