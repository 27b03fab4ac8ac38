import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictRows } from '../../client/model/conflictRows.ts';
import { fileName, toCsv } from '../../client/model/csv.ts';
import { filtersInUse, isDay, NO_FILTERS, readFilters, writeFilters } from '../../client/model/filters.ts';
import { afterCommand, afterRedo, afterUndo, EMPTY_STACK, forget, nextRedo, nextUndo } from '../../client/model/undoStack.ts';

describe('the address bar', () => {
  it('gives back the filters that were written in it', () => {
    const filters = {
      ...NO_FILTERS,
      asOf: '2026-02-28',
      search: 'koffie & zo, ééntje?',
      needIds: ['N01', 'n-own'],
      formalities: ['informal', 'mixed'] as const,
      kinds: ['place'] as const,
      levels: [3, 5],
      weekend: true,
      wijkCodes: ['WK050509'],
    };
    const address = writeFilters(new URLSearchParams(), filters).toString();
    expect(readFilters(new URLSearchParams(address))).toEqual(filters);
  });

  it('says it in Dutch', () => {
    expect(writeFilters(new URLSearchParams(), { formalities: ['informal'], weekend: true }).toString()).toBe('vorm=informeel&weekend=ja');
  });

  it('leaves what it does not know alone, and takes an empty filter out', () => {
    const before = new URLSearchParams('beeld=tabel&zoek=koffie');
    expect(writeFilters(before, { search: '' }).toString()).toBe('beeld=tabel');
  });

  it('passes over what makes no sense, whatever is typed', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (text) => {
        const filters = readFilters(new URLSearchParams(text));
        expect(filters.levels.every((level) => level >= 1 && level <= 5)).toBe(true);
        expect(filters.asOf === null || isDay(filters.asOf)).toBe(true);
      }),
    );
    expect(readFilters(new URLSearchParams('datum=2026-02-30&vorm=raar,formeel&band=9,3,x&soort=__proto__'))).toEqual({
      ...NO_FILTERS,
      formalities: ['formal'],
      levels: [3],
    });
  });

  it('knows which filters are on; the day is none', () => {
    expect(filtersInUse(NO_FILTERS)).toEqual([]);
    expect(filtersInUse({ ...NO_FILTERS, asOf: '2026-01-01', search: 'a', supportLevels: [1] })).toEqual(['search', 'supportLevels']);
  });
});

describe('a table as a file', () => {
  it('quotes what needs quotes, doubles quotes, and ends lines as RFC 4180 has it', () => {
    expect(
      toCsv(
        ['a', 'b'],
        [
          ['x;y', 'zeg "ja"'],
          ['regel\neen', null],
        ],
      ),
    ).toBe('\uFEFFa;b\r\n"x;y";"zeg ""ja"""\r\n"regel\neen";\r\n');
  });

  it('takes the formula out of a name, and leaves numbers numbers', () => {
    expect(toCsv(['n'], [["=cmd|'/c calc'!A0"], ['+31'], ['-1'], ['@x'], ['\t=1'], [-1]])).toBe(
      "\uFEFFn\r\n'=cmd|'/c calc'!A0\r\n'+31\r\n'-1\r\n'@x\r\n'\t=1\r\n-1\r\n",
    );
  });

  it('has a header also without rows', () => {
    expect(toCsv(['naam'], [])).toBe('\uFEFFnaam\r\n');
  });

  it('gives every network a file name that a system takes', () => {
    expect(fileName(['Ouderen in Dordrecht', 'partners', '2026-11-24'], 'csv')).toBe('ouderen-in-dordrecht-partners-2026-11-24.csv');
    expect(fileName(['"; filename=evil.html', '../..'], 'csv')).toBe('filename-evil-html.csv');
    expect(fileName(['', '///'], 'csv')).toBe('wijkweb.csv');
  });
});

describe('undo and redo', () => {
  const one = { networkId: 'n-1', commandId: 'cmd-1', label: 'een' };
  const two = { networkId: 'n-1', commandId: 'cmd-2', label: 'twee' };

  it('takes back the newest first, and does it again as the undo of the undo', () => {
    const done = afterCommand(afterCommand(EMPTY_STACK, one), two);
    expect(nextUndo(done, 'n-1')).toBe(two);
    const undone = afterUndo(done, two, 'cmd-3');
    expect(nextUndo(undone, 'n-1')).toBe(one);
    expect(nextRedo(undone, 'n-1')).toEqual({ ...two, commandId: 'cmd-3' });
    const redone = afterRedo(undone, { ...two, commandId: 'cmd-3' }, 'cmd-4');
    expect(nextUndo(redone, 'n-1')).toEqual({ ...two, commandId: 'cmd-4' });
    expect(nextRedo(redone, 'n-1')).toBeUndefined();
  });

  it('has nothing to do again after something new', () => {
    const stack = afterCommand(afterUndo(afterCommand(EMPTY_STACK, one), one, 'cmd-9'), two);
    expect(nextRedo(stack, 'n-1')).toBeUndefined();
  });

  it('keeps networks apart', () => {
    const stack = afterCommand(EMPTY_STACK, one);
    expect(nextUndo(stack, 'n-2')).toBeUndefined();
    expect(nextUndo(EMPTY_STACK, 'n-1')).toBeUndefined();
  });

  it('forgets what can no longer be taken back', () => {
    expect(forget(afterCommand(EMPTY_STACK, one), one)).toEqual(EMPTY_STACK);
  });
});

describe('a conflict', () => {
  it('shows only the fields in which my version differs from the stored one', () => {
    const input = {
      id: 'p-1',
      version: 3,
      name: 'De Steek',
      kind: 'place',
      sectorIds: ['zorg'],
      worksIn: [{ wijkCode: 'WK1' }],
      description: null,
    };
    const stored = {
      id: 'p-1',
      version: 5,
      name: 'Breiclub',
      kind: 'place',
      sectors: [{ id: 'zorg' }],
      worksIn: [{ wijk: { code: 'WK2' }, since: null }],
    };
    expect(conflictRows(input, stored)).toEqual([
      { field: 'name', stored: 'Breiclub', mine: 'De Steek' },
      { field: 'worksIn', stored: ['WK2'], mine: ['WK1'] },
    ]);
  });

  it('does not mind the order of a list, nor null and nothing', () => {
    expect(conflictRows({ dayparts: ['a', 'b'], heldAt: null, kind: 'inloop' }, { dayparts: ['b', 'a'], kind: { id: 'inloop' } })).toEqual(
      [],
    );
  });

  it('compares offers by partner', () => {
    const offers = [{ partnerId: 'p-1', role: 'lead' }];
    expect(conflictRows({ offers }, { offers: [{ partner: { id: 'p-1' }, role: 'lead' }] })).toEqual([]);
  });
});
