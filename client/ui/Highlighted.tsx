import { highlight } from '../model/highlight.ts';

/** A text with what was searched for marked in it. */
export function Highlighted({ text, search }: { readonly text: string; readonly search: string }) {
  return (
    <bdi>
      {highlight(text, search).map((piece) =>
        piece.found ? (
          <mark key="found" className="nl-mark">
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </bdi>
  );
}
