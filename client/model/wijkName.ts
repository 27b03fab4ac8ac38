/** Names of wijken in narrow places: column heads of 46 px and tiles. */
const SOFT_HYPHEN = '\u00AD';
const ENDINGS =
  /(?<=\p{L}{3})(?=(?:bebouwing|kwartier|gebied|polders|polder|flank|burg|berg|brug|bosch|buurt|broek|dorp|dijk|dam|haven|hoeve|horst|heuvel|hof|hoek|hout|krispijn|kamp|laan|land|meer|oord|oever|park|plein|stad|straat|veld|veen|waard|weide|wijk|west|oost|noord|zuid|zijde|zicht|zoom)(?:\P{L}|$))/giu;

/** A piece longer than this gets one more break near its middle. */
const LONG_PIECE = 8;

/** Long words get soft hyphens where Dutch place names part: "Sterren-burg", "Stads-polders". Short words stay whole. */
export function softHyphens(name: string): string {
  const parted = name.replace(/\p{L}{7,}/gu, (word) => word.replace(ENDINGS, SOFT_HYPHEN));
  return parted.replace(/\p{L}{9,}/gu, (piece) => (piece.length > LONG_PIECE ? splitMiddle(piece) : piece)).replaceAll('/', '/\u200B');
}

/** Between two consonants with a vowel on both sides, or before a consonant between vowels, nearest to the middle; at least two letters stay. */
function splitMiddle(piece: string): string {
  const places = [
    ...piece.matchAll(
      /(?<=[aeiouy][bcdfghjklmnpqrstvwxz])(?=[bcdfghjklmnpqrstvwxz]+[aeiouy])|(?<=[aeiouy])(?=[bcdfghjklmnpqrstvwxz][aeiouy])/giu,
    ),
  ].map((match) => match.index);
  const allowed = places.filter((place) => place >= 2 && place <= piece.length - 3);
  const middle = piece.length / 2;
  const [best] = allowed.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return best === undefined ? piece : `${piece.slice(0, best)}${SOFT_HYPHEN}${piece.slice(best)}`;
}

/** Breaks a name over lines of at most so many signs, at spaces, slashes and soft hyphens; the last line ends with … when it does not fit. */
export function wrapName(name: string, signs: number, lines: number): string[] {
  const parts = softHyphens(name).split(/(?<=[\s\u00AD\u200B])/u);
  const wrapped: string[] = [];
  let line = '';
  for (const part of parts) {
    const plain = part.replaceAll(/[\u00AD\u200B]/g, '');
    if (line !== '' && (line + plain).trimEnd().length > signs) {
      wrapped.push(line);
      line = '';
    }
    line += part;
  }
  wrapped.push(line);
  const clean = wrapped.map((text, index) => finishLine(text, index < wrapped.length - 1));
  const shown = clean.slice(0, lines);
  const last = shown.length - 1;
  return shown.map((text, index) => (index === last && clean.length > lines ? cut(`${text}…`, signs) : cut(text, signs)));
}

function finishLine(text: string, more: boolean): string {
  const hyphen = more && text.endsWith(SOFT_HYPHEN) ? '-' : '';
  return text.replaceAll(/[\u00AD\u200B]/g, '').trim() + hyphen;
}

function cut(text: string, signs: number): string {
  const letters = [...text];
  return letters.length <= signs + 1
    ? text
    : `${letters
        .slice(0, Math.max(1, signs - 1))
        .join('')
        .replace(/…?$/, '')}…`;
}
