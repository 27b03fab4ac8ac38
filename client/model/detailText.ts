/** Names on the canvas: how wide they are, how they break, and what may be left out inside a tile. */

const NARROW = /[iljtfrI.,:;'’!|()[\]-]/;
const WIDE = /[mwMWÆŒ@%—]/;
const CAPITAL = /[A-Z0-9À-Þ&]/;

/** About how wide a text is in em, for the narrow cut of Noto Sans. A few per cent too wide, so that names keep apart. */
export function widthInEm(text: string): number {
  let width = 0;
  for (const sign of text) {
    if (NARROW.test(sign)) width += 0.3;
    else if (WIDE.test(sign)) width += 0.82;
    else if (CAPITAL.test(sign)) width += 0.6;
    else if (sign > '\u2e80') width += 1;
    else width += sign === ' ' ? 0.26 : 0.53;
  }
  return width;
}

function cut(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most
    ? text
    : `${signs
        .slice(0, Math.max(1, most - 1))
        .join('')
        .trimEnd()}…`;
}

/** At most `lines` lines of `most` signs, broken between words; what is over becomes an ellipsis. */
export function wrapName(name: string, most = 18, lines = 2): string[] {
  const words = name.split(/\s+/).filter(Boolean);
  const wrapped: string[] = [];
  let line = '';
  for (const [i, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if ([...longer].length <= most) {
      line = longer;
      continue;
    }
    if (wrapped.length === lines - 1) {
      wrapped.push(cut(line === '' ? word : `${line} ${words.slice(i).join(' ')}`, most));
      return wrapped;
    }
    if (line !== '') wrapped.push(line);
    line = word;
    if (wrapped.length === lines - 1 && [...line].length > most) return [...wrapped, cut(line, most)];
    if ([...line].length > most) {
      wrapped.push(cut(line, most));
      line = '';
    }
  }
  if (line !== '') wrapped.push(line);
  return wrapped;
}

/** Signs that could turn a line around or hide in it are taken out of what is drawn. */
export function drawable(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The name without the wijk it stands in, when enough is left: "Huisartsen Sterrenburg" is "Huisartsen" in Sterrenburg. */
export function nameInTile(name: string, tileName: string): string {
  const shorter = name.endsWith(` ${tileName}`) ? name.slice(0, -tileName.length - 1).trim() : name;
  return shorter.length >= 4 ? shorter : name;
}

/** As much of a text as fits in `width` px at this size. */
export function fitText(text: string, width: number, size: number): string {
  if (widthInEm(text) * size <= width) return text;
  const signs = [...text];
  while (signs.length > 1 && widthInEm(`${signs.join('')}…`) * size > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}
