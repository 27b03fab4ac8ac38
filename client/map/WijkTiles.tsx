import { useMemo } from 'react';
import { layTiles, type TileSource } from '../model/coverageMap.ts';
import { frameTiles } from './tileFrame.ts';
import './map.css';

interface WijkTilesProps {
  readonly wijken: readonly TileSource[];
  readonly code: string;
  /** Where this wijk lies, in words. */
  readonly label: string;
  readonly width: number;
}

/** The same tiles, small and without names: where one wijk lies among the others. */
export function WijkTiles({ wijken, code, label, width }: WijkTilesProps) {
  const frame = useMemo(() => {
    const tiles = layTiles(wijken);
    return frameTiles(tiles, width, 26, 5);
  }, [wijken, width]);
  return (
    <svg className="ww-map-mini" viewBox={`-1 -1 ${width + 2} ${frame.height + 2}`} width={width} role="img" aria-label={label}>
      {frame.boxes.map((box) => (
        <rect
          key={box.code}
          className="ww-map-mini-tile"
          data-here={box.code === code}
          x={box.x}
          y={box.y}
          width={box.width}
          height={box.height}
          rx={5}
        />
      ))}
    </svg>
  );
}
