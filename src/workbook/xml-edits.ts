/** A stretch of a document, in UTF-16 units from its start, and the text that takes its place. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Puts `text` in at a place. */
export function insertAt(place: number, text: string): Edit {
  return { from: place, to: place, text };
}

/** The document with its edits made and everything else as it was; see `applyEdits`. */
export function editText(document: string, edits: readonly Edit[]): string {
  const editor = createEditor(edits);
  return editor.write(document) + editor.end();
}

/**
 * The document, piece by piece, with its edits made and everything else as it was.
 *
 * @param edits in any order, none over another; those of one place keep their order
 */
export async function* applyEdits(
  pieces: AsyncIterable<string> | Iterable<string>,
  edits: readonly Edit[],
): AsyncGenerator<string> {
  const editor = createEditor(edits);
  for await (const piece of pieces) yield editor.write(piece);
  yield editor.end();
}

function createEditor(edits: readonly Edit[]): {
  readonly write: (piece: string) => string;
  readonly end: () => string;
} {
  const sorted = edits.toSorted((a, b) => a.from - b.from);
  let next = 0;
  let start = 0;
  /** Up to here the document has been copied or replaced. */
  let settled = 0;
  const write = (piece: string): string => {
    const end = start + piece.length;
    let text = '';
    for (let edit = sorted[next]; edit && edit.from < end; edit = sorted[++next]) {
      text += piece.slice(Math.max(0, settled - start), edit.from - start) + edit.text;
      settled = edit.to;
    }
    text += piece.slice(Math.max(0, settled - start));
    settled = Math.max(settled, end);
    start = end;
    return text;
  };
  const end = (): string =>
    sorted
      .slice(next)
      .map(({ text }) => text)
      .join('');
  return { write, end };
}
