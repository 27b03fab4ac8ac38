import { type ReactNode, useEffect, useState } from 'react';
import type { DetailLevel } from '../../model/detail.ts';
import type { Filters } from '../../model/filters.ts';
import { COLOUR_GROUPS, FORMALITIES, KINDS, TIE_KINDS } from '../../model/picture.ts';
import { tieStyle } from '../../model/pictureTies.ts';
import { useFormat, useText } from '../../text/index.ts';
import { Checkbox, Icon, KIND_ICONS, PartnerMark } from '../../ui/index.ts';
import { type Board, useBoard } from './useBoard.ts';

function FormSign({ formality }: { readonly formality: (typeof FORMALITIES)[number] }) {
  return (
    <svg className="ww-network-sign" width={20} height={20} viewBox="0 0 32 32" aria-hidden="true">
      {formality === 'formal' && <rect x={4} y={4} width={24} height={24} rx={5} />}
      {formality === 'informal' && <circle cx={16} cy={16} r={13} />}
      {formality === 'mixed' && <polygon points="30,16 23,28 9,28 2,16 9,4 23,4" />}
      {formality === 'unknown' && <polygon points="16,1.500 30.500,16 16,30.500 1.500,16" strokeDasharray="4 3" />}
    </svg>
  );
}

/** A line as the canvas draws it. */
export function LineSign({ kind, width = 40 }: { readonly kind: number; readonly width?: number }) {
  const style = tieStyle(kind);
  const dash = style.dash === 'dotted' ? '0.5 4.2' : style.dash === 'dashed' ? '7 4' : undefined;
  return (
    <svg
      className={kind === 0 ? 'ww-network-line ww-network-line--referral' : 'ww-network-line'}
      width={width}
      height={14}
      viewBox={`0 0 ${width} 14`}
      aria-hidden="true"
    >
      <line
        x1={1}
        y1={7}
        x2={style.arrow ? width - 8 : width - 1}
        y2={7}
        strokeWidth={style.width}
        strokeDasharray={dash}
        strokeLinecap={style.dash === 'dotted' ? 'round' : 'butt'}
      />
      {style.arrow && <path d={`M${width - 1} 7l-9-4.500v9Z`} />}
    </svg>
  );
}

/** The list after one box was turned on or off; all of them, and none of them, is said as an empty list: no filter. */
function toggled<T extends string>(all: readonly T[], chosen: readonly string[], value: T, on: boolean): T[] {
  const now = chosen.length === 0 ? all : all.filter((each) => chosen.includes(each));
  const next = on ? all.filter((each) => each === value || now.includes(each)) : now.filter((each) => each !== value);
  return next.length === all.length ? [] : [...next];
}

interface GroupProps {
  readonly title: string;
  readonly means: string;
  readonly children: ReactNode;
}

function LegendGroup({ title, means, children }: GroupProps) {
  return (
    <fieldset className="ww-network-legend__group">
      <legend>
        <strong>{title}</strong> = {means}
      </legend>
      {children}
    </fieldset>
  );
}

interface BoxProps {
  readonly label: string;
  readonly sign: ReactNode;
  readonly checked: boolean;
  readonly count: number;
  /** Whatever the answer depends on: when it is another, the answer is here. */
  readonly answer: unknown;
  readonly onChange: (on: boolean) => void;
}

/** A box that turns at once; the picture of a large network follows a moment later, through the address. */
function QuickBox({ checked, answer, onChange, ...rest }: BoxProps) {
  const [asked, setAsked] = useState<boolean | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: forgotten when the answer comes.
  useEffect(() => setAsked(null), [answer]);
  return (
    <Checkbox
      {...rest}
      checked={asked ?? checked}
      onChange={(on) => {
        setAsked(on);
        onChange(on);
      }}
    />
  );
}

interface BoxesProps<T extends string> {
  readonly all: readonly T[];
  readonly facet: 'formalities' | 'kinds' | 'sectorGroups';
  readonly counts: Readonly<Record<string, number>>;
  readonly label: (value: T) => string;
  readonly sign: (value: T) => ReactNode;
}

function Boxes<T extends string>({ all, facet, counts, label, sign }: BoxesProps<T>) {
  const { filters, patch } = useBoard();
  const chosen: readonly string[] = filters[facet];
  return all.map((value) => (
    <QuickBox
      key={value}
      label={label(value)}
      sign={sign(value)}
      checked={chosen.length === 0 || chosen.includes(value)}
      count={counts[value] ?? 0}
      answer={filters}
      onChange={(on) => patch({ [facet]: toggled(all, chosen, value, on) } as Partial<Filters>)}
    />
  ));
}

function Lines({ board }: { readonly board: Board }) {
  const common = useText('common');
  const t = useText('network');
  const { kinds, visible } = board;
  const shown = board.partner !== null || board.open !== null ? kinds.focus : kinds.rest;
  return TIE_KINDS.map((kind) => (
    <QuickBox
      key={kind}
      label={kind === 0 ? t('tie.refersTo') : common(`level.${kind}`)}
      sign={<LineSign kind={kind} />}
      checked={shown.has(kind)}
      count={visible.legend.ties[kind] ?? 0}
      answer={kinds}
      onChange={(on) => kinds.set(new Set(on ? [...shown, kind] : [...shown].filter((each) => each !== kind)))}
    />
  ));
}

function BundleLines() {
  const t = useText('network');
  const format = useFormat();
  return [10, 50, 150, 300].map((count) => (
    <p key={count} className="ww-network-legend__line">
      <svg className="ww-network-line" width={40} height={14} viewBox="0 0 40 14" aria-hidden="true">
        <line x1={1} y1={7} x2={39} y2={7} strokeWidth={1 + 0.52 * Math.sqrt(count)} />
      </svg>
      {t('legend.bundleTies', { count: count, formatted: format.number(count) })}
    </p>
  ));
}

function Compared() {
  const t = useText('network');
  return (
    <div className="ww-network-legend__note">
      <p className="ww-network-legend__line">
        <span className="ww-network-came" aria-hidden="true" /> {t('legend.came')}
      </p>
      <p className="ww-network-legend__line">
        <span className="ww-network-came ww-network-went" aria-hidden="true" /> {t('legend.went')}
      </p>
    </div>
  );
}

function Explanation({ board, perDot }: { readonly board: Board; readonly perDot: number }) {
  const t = useText('network');
  if (board.open !== null) {
    return (
      <div className="ww-network-legend__note">
        <strong>{t('legend.openTitle', { name: board.groups.places[board.open]?.name ?? '' })}</strong>
        <p>{t('legend.openHelp')}</p>
      </div>
    );
  }
  if (perDot === 0 || board.partner !== null) return null;
  return (
    <div className="ww-network-legend__note">
      <strong>{t('legend.dot', { count: perDot })}</strong>
      <p>{t('legend.dotHelp')}</p>
    </div>
  );
}

/** The legend, which is the filter: what a box stands for is shown or hidden, and the count says how many. `perDot` 0: no dots are seen. */
export function NetworkLegend({ level, perDot }: { readonly level: DetailLevel; readonly perDot: number }) {
  const board = useBoard();
  const t = useText('network');
  const common = useText('common');
  const { legend } = board.visible;
  const bundled = level === 'bundles' && board.partner === null && board.open === null;
  const reset = (): void => {
    board.patch({ formalities: [], kinds: [], sectorGroups: [] });
    board.kinds.reset();
  };
  return (
    <aside className="ww-network-legend" aria-labelledby="ww-network-legend-title">
      <div className="ww-network-legend__head">
        <h2 id="ww-network-legend-title">{t('legend.title')}</h2>
        <button type="button" className="ww-network-link" onClick={reset}>
          {t('legend.all')}
        </button>
      </div>
      <Explanation board={board} perDot={perDot} />
      {board.before && <Compared />}
      <div className="ww-network-legend__groups">
        <LegendGroup title={t('legend.form')} means={t('legend.formMeans')}>
          <Boxes
            all={FORMALITIES}
            facet="formalities"
            counts={legend.formalities}
            label={(each) => common(`formality.${each}`)}
            sign={(each) => <FormSign formality={each} />}
          />
        </LegendGroup>
        {!bundled && (
          <LegendGroup title={t('legend.kind')} means={t('legend.kindMeans')}>
            <Boxes
              all={KINDS}
              facet="kinds"
              counts={legend.kinds}
              label={(each) => common(`partnerKind.${each}`)}
              sign={(each) => <Icon name={KIND_ICONS[each]} size={18} />}
            />
          </LegendGroup>
        )}
        <LegendGroup title={t('legend.colour')} means={t('legend.colourMeans')}>
          <Boxes
            all={COLOUR_GROUPS}
            facet="sectorGroups"
            counts={legend.groups}
            label={(each) => common(`colourGroup.${each}`)}
            sign={(each) => <ColourSign group={each} />}
          />
        </LegendGroup>
        <LegendGroup title={t('legend.line')} means={bundled ? t('legend.bundleLine') : t('legend.lineMeans')}>
          {bundled ? <BundleLines /> : <Lines board={board} />}
        </LegendGroup>
      </div>
      {board.layout?.dense && !bundled && board.partner === null && <p className="ww-muted ww-small">{t('legend.lighter')}</p>}
    </aside>
  );
}

function ColourSign({ group }: { readonly group: string }) {
  return (
    <svg className="ww-network-colour" width={18} height={18} viewBox="0 0 18 18" aria-hidden="true">
      <rect
        x={2}
        y={2}
        width={14}
        height={14}
        rx={3.5}
        fill={`var(--ww-${group})`}
        stroke={`var(--ww-${group}-l)`}
        strokeDasharray={group === 'onbekend' ? '3 2' : undefined}
      />
    </svg>
  );
}

/** A partner's mark, by its row in the picture. */
export function MarkOf({ partner, size = 22 }: { readonly partner: number; readonly size?: number }) {
  const { picture } = useBoard();
  const { kinds, formalities, groups } = picture.partners;
  return (
    <PartnerMark
      kind={kinds[partner] ?? 'organisation'}
      formality={formalities[partner] ?? 'unknown'}
      colourGroup={groups[partner] ?? 'onbekend'}
      size={size}
    />
  );
}
