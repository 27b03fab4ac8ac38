/** A table as a file: RFC 4180, with a mark so that Excel reads it as UTF-8, and `;` as Dutch Excel expects. */

export type CsvValue = string | number | boolean | null | undefined;

/** A cell that a spreadsheet could take for a formula gets an apostrophe before it. A negative number stays a number. */
function safe(text: string): string {
  return /^[=+\-@\t\r|]/.test(text) ? `'${text}` : text;
}

function cell(value: CsvValue, delimiter: string): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? safe(value) : String(value);
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Header and rows as CSV text, lines ended by CRLF. */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[], delimiter: ';' | ',' = ';'): string {
  const lines = [header, ...rows].map((row) => row.map((value) => cell(value, delimiter)).join(delimiter));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** A file name that every system takes: letters, digits and dashes. */
export function fileName(parts: readonly string[], extension: string): string {
  const stem = parts
    .map((part) =>
      part
        .normalize('NFD')
        .replace(/\p{Mark}+/gu, '')
        .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
        .replace(/^-+|-+$/g, ''),
    )
    .filter((part) => part !== '')
    .join('-')
    .toLowerCase()
    .slice(0, 100);
  return `${stem === '' ? 'wijkweb' : stem}.${extension}`;
}
