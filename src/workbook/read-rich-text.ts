/** Gathers the text of one string after another, told of the events inside them. */
export interface TextCollector {
  readonly open: (name: string, depth: number) => void;
  readonly close: () => void;
  readonly add: (piece: string) => void;
  /** The text since the last call. */
  readonly take: () => string;
}

/**
 * A collector for strings whose element (`si` or `is`) stands at `depth`: their text is that of `t`, or of the `t` in
 * each run `r`, joined. Phonetic runs `rPh` say how to pronounce the text and are no part of it.
 */
export function collectRichText(depth: number): TextCollector {
  let child = '';
  let inText = false;
  let text = '';
  return {
    open(name, at) {
      if (at === depth + 1) child = name;
      inText = name === 't' && (at === depth + 1 || (at === depth + 2 && child === 'r'));
    },
    close() {
      inText = false;
    },
    add(piece) {
      if (inText) text += piece;
    },
    take() {
      const taken = text;
      text = '';
      return taken;
    },
  };
}
