import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { isDirection, layTiles, type TileSource, tileTowards } from '../model/coverageMap.ts';
import { wrapName } from '../model/wijkName.ts';
import { frameTiles, type TileBox } from './tileFrame.ts';
import './map.css';

/** How a tile looks: a class of gaps, a class of a figure, a status, or nothing known (hatched). */
export type TileTone =
  | 'gaps0'
  | 'gaps1'
  | 'gaps2'
  | 'gaps3'
  | 'figure0'
  | 'figure1'
  | 'figure2'
  | 'figure3'
  | 'gap'
  | 'fragile'
  | 'covered'
  | 'ample'
  | 'unknown'
  | 'plain';

export interface MapArea extends TileSource {
  readonly name: string;
  readonly tone: TileTone;
  /** The number or word in the tile. */
  readonly value: string;
  /** An open ring before the value: the sign of a gap. */
  readonly ring: boolean;
  /** The tile as a sentence, for who does not see it. */
  readonly speech: string;
}

interface WijkMapProps {
  readonly areas: readonly MapArea[];
  readonly selectedCode: string | null;
  readonly label: string;
  readonly help: string;
  readonly width: number;
  onSelect(code: string): void;
}

const GAP = 7;
/** Below this width a tile holds only its number. */
const NAMED_WIDTH = 72;

function tileHeightFor(areas: readonly MapArea[], tileWidth: number): number {
  if (tileWidth < NAMED_WIDTH) return 28;
  const signs = signsIn(tileWidth);
  return areas.some((area) => wrapName(area.name, signs, 2).length > 1) ? 58 : 50;
}

function signsIn(width: number): number {
  return Math.max(4, Math.floor((width - 14) / 6.9));
}

/** The schematic map: equal tiles where the wijken lie, one tab stop, arrows by place, Enter selects. */
export function WijkMap({ areas, selectedCode, label, help, width, onSelect }: WijkMapProps) {
  const helpId = useId();
  const hatchId = useId();
  const root = useRef<SVGSVGElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const tiles = useMemo(() => layTiles(areas), [areas]);
  const columns =
    tiles.length === 0 ? 1 : Math.max(...tiles.map((tile) => tile.column)) - Math.min(...tiles.map((tile) => tile.column)) + 1;
  const gap = columns > 8 ? 4 : GAP;
  const tileWidth = (width - gap * (columns - 1)) / columns;
  const frame = useMemo(() => frameTiles(tiles, width, tileHeightFor(areas, tileWidth), gap), [tiles, width, areas, tileWidth, gap]);
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const stop = [at, selectedCode].find((code) => code !== null && byCode.has(code)) ?? areas[0]?.code ?? null;
  const moving = useRef(false);

  useEffect(() => {
    if (!moving.current || at === null) return;
    moving.current = false;
    root.current?.querySelector<SVGGElement>(`[data-code="${CSS.escape(at)}"]`)?.focus();
  }, [at]);

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    if (stop === null || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onSelect(stop);
      return;
    }
    if (!isDirection(event.key)) return;
    event.preventDefault();
    const next = tileTowards(tiles, stop, event.key);
    if (next === null) return;
    moving.current = true;
    setAt(next);
  };

  return (
    <>
      <p id={helpId} className="ww-hidden-text">
        {help}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold the shapes of a map */}
      <svg
        ref={root}
        className="ww-map"
        role="group"
        aria-label={label}
        aria-describedby={helpId}
        viewBox={`-4 -4 ${width + 8} ${frame.height + 8}`}
        onKeyDown={onKeyDown}
      >
        <defs>
          <pattern id={hatchId} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect className="ww-map-hatch-ground" width="6" height="6" />
            <line className="ww-map-hatch-line" x1="0" y1="0" x2="0" y2="6" />
          </pattern>
        </defs>
        {frame.boxes.map((box) => {
          const area = byCode.get(box.code);
          return area === undefined ? null : (
            <MapTile
              key={box.code}
              box={box}
              area={area}
              hatch={hatchId}
              selected={box.code === selectedCode}
              stop={box.code === stop}
              onFocus={setAt}
              onSelect={onSelect}
            />
          );
        })}
      </svg>
    </>
  );
}

interface MapTileProps {
  readonly box: TileBox;
  readonly area: MapArea;
  readonly hatch: string;
  readonly selected: boolean;
  readonly stop: boolean;
  onFocus(code: string): void;
  onSelect(code: string): void;
}

function MapTile({ box, area, hatch, selected, stop, onFocus, onSelect }: MapTileProps) {
  const named = box.width >= NAMED_WIDTH;
  const lines = named ? wrapName(area.name, signsIn(box.width), 2) : [];
  const fill = area.tone === 'unknown' ? { fill: `url(#${hatch})` } : {};
  return (
    <g transform={`translate(${box.x} ${box.y})`} className="ww-map-tile" data-tone={area.tone} data-selected={selected}>
      {/* biome-ignore lint/a11y/useSemanticElements: a shape in an SVG cannot be a button element */}
      <g
        className="ww-map-button"
        data-code={area.code}
        role="button"
        aria-label={area.speech}
        aria-pressed={selected}
        tabIndex={stop ? 0 : -1}
        onFocus={() => onFocus(area.code)}
        onClick={() => onSelect(area.code)}
        onKeyDown={() => undefined}
      >
        <title>{area.speech}</title>
        <rect className="ww-map-halo" x={-3.5} y={-3.5} width={box.width + 7} height={box.height + 7} rx={11} />
        <rect className="ww-map-ground" width={box.width} height={box.height} rx={named ? 8 : 5} style={fill} />
      </g>
      {/* The words in the tile stand beside the button, whose name says more than they do. */}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of text takes no focus */}
      <g className="ww-map-words" aria-hidden="true">
        {lines.map((line, index) => (
          <text key={line} className="ww-map-name" x={9} y={17 + index * 13}>
            {line}
          </text>
        ))}
        <TileValue area={area} box={box} named={named} y={named ? (lines.length > 1 ? 50 : 41) : box.height / 2 + 4.5} />
      </g>
    </g>
  );
}

function TileValue({
  area,
  box,
  named,
  y,
}: {
  readonly area: MapArea;
  readonly box: TileBox;
  readonly named: boolean;
  readonly y: number;
}) {
  if (!named) {
    return (
      <text className="ww-map-value ww-map-value-small" x={box.width / 2} y={y} textAnchor="middle">
        {area.value.length > 5 ? '…' : area.value}
      </text>
    );
  }
  const wordy = area.value.length > 9;
  return (
    <>
      {area.ring ? <circle className="ww-map-ring" cx={15} cy={y - 6} r={4.6} /> : null}
      <text
        className={wordy ? 'ww-map-word' : 'ww-map-value'}
        x={area.ring ? 25 : 9}
        y={y}
        textLength={wordy && area.value.length * 5.6 > box.width - 14 ? box.width - 16 : undefined}
        lengthAdjust="spacingAndGlyphs"
      >
        {area.value}
      </text>
    </>
  );
}
