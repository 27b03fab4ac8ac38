import { geoIdentity, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import type { Tile } from '../model/coverageMap.ts';

export interface TileBox {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface TileFrame {
  readonly boxes: readonly TileBox[];
  readonly height: number;
}

function tileFeature(tile: Tile, width: number, height: number, gap: number): Feature<Polygon, { code: string }> {
  const left = tile.column * (width + gap);
  const top = tile.row * (height + gap);
  const ring = [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
    [left, top],
  ];
  return { type: 'Feature', properties: { code: tile.code }, geometry: { type: 'Polygon', coordinates: [ring] } };
}

/**
 * Tiles as shapes on a plane, fitted to a width in px. `tileHeight` holds for a tile of any width, so that a target never gets too low.
 * Shapes go through d3's projection and path like any outline would.
 */
export function frameTiles(tiles: readonly Tile[], width: number, tileHeight: number, gap: number): TileFrame {
  if (tiles.length === 0) return { boxes: [], height: 0 };
  const columns = Math.max(...tiles.map((tile) => tile.column)) - Math.min(...tiles.map((tile) => tile.column)) + 1;
  const rows = Math.max(...tiles.map((tile) => tile.row)) - Math.min(...tiles.map((tile) => tile.row)) + 1;
  const tileWidth = Math.max(8, (width - gap * (columns - 1)) / columns);
  const height = rows * tileHeight + (rows - 1) * gap;
  const features = tiles.map((tile) => tileFeature(tile, tileWidth, tileHeight, gap));
  const all: FeatureCollection<Polygon> = { type: 'FeatureCollection', features };
  const projection = geoIdentity().fitExtent(
    [
      [0, 0],
      [width, height],
    ],
    all,
  );
  const path = geoPath(projection);
  const boxes = features.map((feature) => {
    const [[x, y], [right, bottom]] = path.bounds(feature);
    return { code: feature.properties.code, x, y, width: right - x, height: bottom - y };
  });
  return { boxes, height };
}
