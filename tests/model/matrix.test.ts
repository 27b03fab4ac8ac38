import { describe, expect, it } from 'vitest';
import {
  type CoverageColumns,
  type CoverageStatus,
  cellOf,
  readSelection,
  selectionId,
  summarise,
  summariseWijken,
} from '../../client/model/coverage.ts';
import { crossing, moveInMatrix, needAxis, placeOf, wijkAxis } from '../../client/model/matrix.ts';
import { cellSpeech, gapsInWords, type MatrixWords } from '../../client/model/matrixSpeech.ts';

const themes = [
  { id: 'T2', name: 'Signaleren', order: 2 },
  { id: 'T1', name: 'Ontmoeting', order: 1 },
];
const needs = [
  { id: 'N01', name: 'Plek', themeId: 'T1' },
  { id: 'N02', name: 'Weekend', themeId: 'T1' },
  { id: 'N03', name: 'Huisbezoek', themeId: 'T2' },
];
const wijken = [
  { code: 'WK1', name: 'Staart' },
  { code: 'WK2', name: 'Sterrenburg' },
];

function columnsOf(statuses: CoverageStatus[][], flags: number[] = []): CoverageColumns {
  const all = statuses.flat();
  const fill = <T>(value: T): T[] => all.map(() => value);
  return {
    wijkCodes: wijken.slice(0, statuses.length).map((wijk) => wijk.code),
    needIds: needs.slice(0, statuses[0]?.length ?? 0).map((need) => need.id),
    statuses: all,
    partners: fill(0),
    flags: all.map((_, index) => flags[index] ?? 0),
    emptyRungs: fill(0),
    people: fill(null),
    weights: fill(null),
    indicators: fill(null),
    sources: fill(null),
    years: fill(null),
    estimated: fill(false),
    assessmentVersions: fill(0),
  };
}

const words: MatrixWords = {
  status: {
    gap: 'gat',
    fragile: 'kwetsbaar',
    covered: 'gedekt',
    ample: 'ruim',
    not_inventoried: 'nog niet bekeken',
    not_applicable: 'niet van toepassing',
  },
  flag: {
    stale: 'langer dan een jaar niet bevestigd',
    citywideOnly: 'alleen stadsbreed',
    informalOnly: 'alleen informeel',
    noWeekend: 'niet in het weekend',
  },
  onePartner: '1 partner',
  manyPartners: '{n} partners',
  oneGap: '1 gat',
  manyGaps: '{n} gaten',
  noGaps: 'geen gaten',
  notAssessed: 'nog niet bekeken',
  notApplicable: 'niet van toepassing',
};

describe('the axes of the matrix', () => {
  it('puts needs under their themes in the order of the themes, and leaves the needs of a closed theme out', () => {
    const ids = needs.map((need) => need.id);
    expect(needAxis(themes, needs, ids, new Set()).map((item) => item.id)).toEqual(['T1', 'N01', 'N02', 'T2', 'N03']);
    expect(needAxis(themes, needs, ids, new Set(['T1'])).map((item) => item.id)).toEqual(['T1', 'T2', 'N03']);
  });

  it('shows a need whose theme is not known rather than losing it', () => {
    expect(needAxis([], needs, ['N03', 'N99'], new Set()).map((item) => item.id)).toEqual(['N03', 'N99']);
  });

  it('is empty for a network without needs', () => {
    expect(needAxis(themes, needs, [], new Set())).toEqual([]);
  });
});

describe('keys in the matrix', () => {
  const rows = needAxis(themes, needs, ['N01', 'N02', 'N03'], new Set());
  const columns = wijkAxis(wijken, ['WK1', 'WK2']);
  const press = (key: string, row: number, column: number, ctrl = false) => moveInMatrix({ key, ctrl }, { row, column }, rows, columns);

  it('moves a cell with an arrow and stays inside', () => {
    expect(press('ArrowDown', 1, 1)).toEqual({ row: 2, column: 1 });
    expect(press('ArrowUp', 0, 1)).toEqual({ row: 0, column: 1 });
    expect(press('ArrowRight', 1, 2)).toEqual({ row: 1, column: 2 });
  });

  it('goes to the ends of the row, and with Ctrl to the corners', () => {
    expect(press('Home', 3, 2)).toEqual({ row: 3, column: 1 });
    expect(press('End', 3, 1)).toEqual({ row: 3, column: 2 });
    expect(press('Home', 3, 2, true)).toEqual({ row: 1, column: 1 });
    expect(press('End', 1, 1, true)).toEqual({ row: 5, column: 2 });
  });

  it('goes to the next and previous theme with PageDown and PageUp, also when the table is turned', () => {
    expect(press('PageDown', 2, 1)).toEqual({ row: 4, column: 1 });
    expect(press('PageUp', 3, 1)).toEqual({ row: 1, column: 1 });
    expect(moveInMatrix({ key: 'PageDown', ctrl: false }, { row: 1, column: 1 }, columns, rows)).toEqual({ row: 1, column: 4 });
  });

  it('does not move for other keys, nor in a matrix of nothing', () => {
    expect(press('x', 1, 1)).toBeNull();
    expect(moveInMatrix({ key: 'ArrowDown', ctrl: false }, { row: 0, column: 0 }, [], [])).toEqual({ row: 0, column: 0 });
  });

  it('finds where a need and a wijk meet whichever way the table is turned', () => {
    const need = rows[1];
    const wijk = columns[0];
    if (need === undefined || wijk === undefined) throw new Error('the table is empty');
    expect(crossing(need, wijk)?.need.id).toBe('N01');
    expect(crossing(wijk, need)?.wijk.id).toBe('WK1');
    expect(placeOf(rows, columns, 'N03', 'WK2')).toEqual({ row: 5, column: 2 });
    expect(placeOf(rows, columns, 'N99', 'WK2')).toBeNull();
  });
});

describe('what the cells tell', () => {
  it('counts gaps over what applies, and says nothing when half or more was never looked at', () => {
    const columns = columnsOf([
      ['gap', 'not_applicable', 'covered'],
      ['gap', 'not_inventoried', 'not_applicable'],
    ]);
    expect(summarise(columns, [0], [0, 1, 2])).toEqual({ gaps: 1, fragile: 0, applicable: 2, unassessed: false });
    expect(summariseWijken(columns)[1]?.unassessed).toBe(true);
    expect(gapsInWords(words, summarise(columns, [0], [1]))).toBe('niet van toepassing');
  });

  it('says a cell as a sentence, with every flag in the order of how serious it is', () => {
    const columns = columnsOf([['gap', 'fragile']], [0, 1 + 4 + 8]);
    const gap = cellOf(columns, 'WK1', 'N01');
    const fragile = cellOf(columns, 'WK1', 'N02');
    if (gap === undefined || fragile === undefined) throw new Error('no cell');
    expect(cellSpeech(words, 'Contact in het weekend', 'Sterrenburg', gap)).toBe('Contact in het weekend, Sterrenburg: gat, 0 partners.');
    expect(cellSpeech(words, 'Plek', 'Staart', { ...fragile, partners: 1 })).toBe(
      'Plek, Staart: kwetsbaar, 1 partner, langer dan een jaar niet bevestigd, alleen stadsbreed, niet in het weekend.',
    );
  });

  it('names no number of partners for what nobody looked at', () => {
    const cell = cellOf(columnsOf([['not_inventoried']]), 'WK1', 'N01');
    if (cell === undefined) throw new Error('no cell');
    expect(cellSpeech(words, 'Plek', 'Staart', cell)).toBe('Plek, Staart: nog niet bekeken.');
  });
});

describe('the selection in the address', () => {
  it('comes back as it went, and forgets what the network does not have', () => {
    const read = (id: string | null) => readSelection(id, ['WK1'], ['N01']);
    expect(selectionId(read('N01@WK1'))).toBe('N01@WK1');
    expect(read('WK1')).toEqual({ wijkCode: 'WK1', needId: null });
    expect(read('N77@WK1')).toEqual({ wijkCode: 'WK1', needId: null });
    expect(selectionId(read('p-12'))).toBeNull();
  });
});
