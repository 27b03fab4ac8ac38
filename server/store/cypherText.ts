/** Reading Cypher as text, without a parser: enough to know what a statement uses. */

const COMMENT_OR_QUOTED = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`/g;

/** The statement with comments gone and quoted text emptied, so that words in them count for nothing. */
export function bareCode(text: string): string {
  return text.replace(COMMENT_OR_QUOTED, (piece) => (piece.startsWith('/') ? ' ' : piece.charAt(0) + piece.charAt(0)));
}

/** The statement without its comments; quoted text stays. */
export function withoutComments(text: string): string {
  return text
    .replace(COMMENT_OR_QUOTED, (piece) => (piece.startsWith('/') ? '' : piece))
    .replace(/^[ \t]*\n/gm, '')
    .trim();
}

/** Names of the `$params` that a statement uses. */
export function usedParams(text: string): ReadonlySet<string> {
  return new Set([...bareCode(text).matchAll(/\$([A-Za-z_]\w*)/g)].map((match) => match[1] ?? ''));
}

/** The statements of a text, parted by `;` outside comments and quotes. */
export function splitStatements(text: string): readonly string[] {
  const masked = text.replace(COMMENT_OR_QUOTED, (piece) => piece.replaceAll(';', ' '));
  const ends = [...masked.matchAll(/;/g)].map((match) => match.index);
  const starts = [0, ...ends.map((end) => end + 1)];
  return starts.map((start, i) => withoutComments(text.slice(start, ends[i] ?? text.length))).filter((piece) => piece !== '');
}
