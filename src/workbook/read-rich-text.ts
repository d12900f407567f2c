import type { Attributes } from './xml-parse.ts';

/** The stroke that Unicode puts through the sign before it. */
const STROKE = '\u0336';

/** Gathers the text of one string after another, told of the events inside them. */
export interface TextCollector {
  readonly open: (name: string, depth: number, attributes: Attributes) => void;
  readonly close: () => void;
  readonly add: (piece: string) => void;
  /** The text since the last call. */
  readonly take: () => string;
}

/**
 * A collector for strings whose element (`si` or `is`) stands at `depth`: their text is that of `t`, or of the `t` in
 * each run `r`, joined. Phonetic runs `rPh` say how to pronounce the text and are no part of it. Where a part of a text is
 * struck through, that part is told by strokes: ~~1~~8 is neither 18 nor surely 8.
 */
export function collectRichText(depth: number): TextCollector {
  let child = '';
  let inText = false;
  let text = '';
  let shown = '';
  let isStruck = false;
  let parts = { struck: false, other: false };
  return {
    open(name, at, attributes) {
      if (at === depth + 1) {
        child = name;
        isStruck = false;
      }
      if (name === 'strike' && at === depth + 3 && child === 'r')
        isStruck = !/^(?:0|false)$/.test(attributes['val'] ?? '1');
      inText = name === 't' && (at === depth + 1 || (at === depth + 2 && child === 'r'));
    },
    close() {
      inText = false;
    },
    add(piece) {
      if (!inText) return;
      text += piece;
      if (child !== 'r') return;
      shown += isStruck ? piece.replace(/./gsu, `$&${STROKE}`) : piece;
      parts[isStruck ? 'struck' : 'other'] ||= piece.trim() !== '';
    },
    take() {
      const taken = parts.struck && parts.other ? shown : text;
      text = '';
      if (shown !== '') [shown, parts] = ['', { struck: false, other: false }];
      return taken;
    },
  };
}
