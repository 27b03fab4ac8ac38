import { describe, expect, it } from 'vitest';
import { fileName, toCsv } from '../../client/model/csv.ts';

describe('a table as a file', () => {
  it('without rows is its header', () => {
    expect(toCsv(['naam', 'wijk'], [])).toBe('\uFEFFnaam;wijk\r\n');
  });

  it('tells nothing from an empty text and from zero', () => {
    expect(toCsv(['a', 'b', 'c'], [[null, '', 0]])).toBe('\uFEFFa;b;c\r\n;;0\r\n');
  });

  it('keeps delimiters, quotes and line ends inside their cell', () => {
    expect(toCsv(['a'], [['x;y'], ['zeg "ja"'], ['een\ntwee']])).toBe('\uFEFFa\r\n"x;y"\r\n"zeg ""ja"""\r\n"een\ntwee"\r\n');
  });

  it.each(["=cmd|'/c calc'!A0", '=HYPERLINK("http://127.0.0.1:9/?"&A1,"klik")', '+1', '-1', '@SUM(A1)', '\t=1', '|x'])(
    '181: %j is no formula in a spreadsheet',
    (name) => {
      const cell = toCsv(['naam'], [[name]]).split('\r\n')[1];
      expect(cell?.replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('leaves a number a number, also below zero', () => {
    expect(toCsv(['a'], [[-5]])).toBe('\uFEFFa\r\n-5\r\n');
  });
});

describe('177: the name of a file', () => {
  it.each([
    [['Ouderen in Dordrecht', 'Dekking', '2026-11-24'], 'ouderen-in-dordrecht-dekking-2026-11-24.csv'],
    [['Café één'], 'cafe-een.csv'],
    [['"; filename=evil.html'], 'filename-evil-html.csv'],
    [['../../etc/passwd'], 'etc-passwd.csv'],
    [['a\r\nSet-Cookie: x'], 'a-set-cookie-x.csv'],
    [['<script>'], 'script.csv'],
    [['\u202Egnp.exe'], 'gnp-exe.csv'],
    [['...'], 'wijkweb.csv'],
    [[], 'wijkweb.csv'],
  ])('of %j is %s', (parts, name) => {
    expect(fileName(parts, 'csv')).toBe(name);
  });

  it('is never longer than a system takes', () => {
    expect(fileName(['a'.repeat(1000)], 'csv').length).toBeLessThan(110);
  });
});
