interface Tile {
  readonly code: string;
  readonly name: string;
  readonly tileX?: number | null;
  readonly tileY?: number | null;
}

/** The wijken as small tiles, lying as they lie; some stand out. The label says which, so the drawing may be missed. */
export function WijkTiles({
  wijken,
  chosen,
  label,
}: {
  readonly wijken: readonly Tile[];
  readonly chosen: ReadonlySet<string>;
  readonly label: string;
}) {
  const placed = wijken.flatMap(({ code, tileX, tileY }) =>
    typeof tileX === 'number' && typeof tileY === 'number' ? [{ code, x: tileX, y: tileY }] : [],
  );
  if (placed.length === 0) return null;
  const left = Math.min(...placed.map((tile) => tile.x));
  const top = Math.min(...placed.map((tile) => tile.y));
  const columns = Math.max(...placed.map((tile) => tile.x)) - left + 1;
  const rows = Math.max(...placed.map((tile) => tile.y)) - top + 1;
  const scale = Math.min(1, 160 / (columns * 26));
  return (
    <svg
      className="ww-wijk-tiles"
      role="img"
      aria-label={label}
      width={columns * 26 * scale}
      height={rows * 20 * scale}
      viewBox={`0 0 ${columns * 26} ${rows * 20}`}
    >
      {placed.map(({ code, x, y }) => (
        <rect
          key={code}
          x={(x - left) * 26 + 1}
          y={(y - top) * 20 + 1}
          width={23}
          height={17}
          rx={3}
          fill={chosen.has(code) ? 'var(--ww-action)' : 'var(--ww-area)'}
          stroke={chosen.has(code) ? 'var(--ww-ink)' : 'none'}
        />
      ))}
    </svg>
  );
}
