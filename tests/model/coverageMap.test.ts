import { describe, expect, it } from 'vitest';
import { classOf, colouringId, figureClasses, gapClass, layTiles, readColouring, tileTowards } from '../../client/model/coverageMap.ts';

const wijk = (code: string, tileX: number | null = null, tileY: number | null = null) => ({ code, tileX, tileY });

describe('the tiles of the map', () => {
  it('lie where their wijken lie, and a wijk without a place or with a taken one still gets a tile', () => {
    const tiles = layTiles([wijk('A', 0, 0), wijk('B', 1, 2), wijk('C'), wijk('D', 0, 0)]);
    expect(tiles.map((tile) => tile.code)).toEqual(['A', 'B', 'C', 'D']);
    expect(new Set(tiles.map((tile) => `${tile.column}/${tile.row}`)).size).toBe(4);
    expect(tiles[1]).toEqual({ code: 'B', column: 1, row: 2 });
  });

  it('make a grid of 120 wijken that have no places at all', () => {
    const tiles = layTiles(Array.from({ length: 120 }, (_, index) => wijk(`W${index}`)));
    expect(new Set(tiles.map((tile) => `${tile.column}/${tile.row}`)).size).toBe(120);
    expect(Math.max(...tiles.map((tile) => tile.column))).toBeLessThan(20);
  });

  it('are none for a network without wijken', () => {
    expect(layTiles([])).toEqual([]);
  });

  it('are walked by arrow to the nearest tile that lies that way', () => {
    const tiles = layTiles([wijk('A', 0, 0), wijk('B', 3, 0), wijk('C', 1, 1)]);
    expect(tileTowards(tiles, 'A', 'ArrowRight')).toBe('B');
    expect(tileTowards(tiles, 'A', 'ArrowDown')).toBe('C');
    expect(tileTowards(tiles, 'A', 'ArrowLeft')).toBeNull();
    expect(tileTowards(tiles, 'gone', 'ArrowLeft')).toBeNull();
  });
});

describe('the classes of the map', () => {
  it('count gaps as 0, 1 to 2, 3 to 5, 6 or more', () => {
    expect([0, 1, 2, 3, 5, 6, 35].map(gapClass)).toEqual([0, 1, 1, 2, 2, 3, 3]);
  });

  it('divide a figure over at most four classes and never put equal wijken apart', () => {
    const classes = figureClasses([135, 140, 990, 1120, 1195, 5615, 990, 990]);
    expect(classes.length).toBeLessThanOrEqual(4);
    expect(classes[0]?.from).toBe(135);
    expect(classes.at(-1)?.to).toBe(5615);
    for (let index = 1; index < classes.length; index += 1)
      expect(classes[index]?.from).toBeGreaterThan(classes[index - 1]?.to ?? Infinity);
    expect(classOf(classes, 5615)).toBe(classes.length - 1);
  });

  it('are one class for one value and none for none', () => {
    expect(figureClasses([7, 7, 7])).toEqual([{ from: 7, to: 7 }]);
    expect(figureClasses([])).toEqual([]);
  });

  it('read what colours the map from the address, and fall back to gaps', () => {
    expect(colouringId(readColouring('behoefte:N05'))).toBe('behoefte:N05');
    expect(colouringId(readColouring('cijfer:a_65_oo'))).toBe('cijfer:a_65_oo');
    expect(readColouring('nonsense')).toEqual({ by: 'gaps' });
  });
});
