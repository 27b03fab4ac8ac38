/** Where the letters that were searched for stand in a text, ignoring case and accents. Pure. */

export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** Case and accents off, one sign for one sign, so that places stay the same. */
function plain(text: string): string {
  return Array.from(text, (sign) => sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().charAt(0) || sign.charAt(0)).join('');
}

/** The text in pieces, the found ones marked; nothing searched is one piece. */
export function highlight(text: string, search: string): readonly Piece[] {
  const asked = plain(search.trim());
  if (asked === '') return [{ text, found: false }];
  const signs = Array.from(text);
  const start = plain(text).indexOf(asked);
  if (start < 0) return [{ text, found: false }];
  const end = start + asked.length;
  const pieces = [
    { text: signs.slice(0, start).join(''), found: false },
    { text: signs.slice(start, end).join(''), found: true },
    { text: signs.slice(end).join(''), found: false },
  ];
  return pieces.filter((piece) => piece.text !== '');
}
