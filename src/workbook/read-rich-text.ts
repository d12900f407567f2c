import type { Attributes } from './xml-parse.ts';

/** The stroke that Unicode puts through the sign before it. */
const STROKE = '\u0336';

/** What of a struck piece is told with strokes: a longer one is no number and no name, whatever its end looks like. */
const BEGINNING = /^.{1,1000}/su;

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
 *
 * @param onStray is told of an element that no string has in such a place: what it holds is part of the text or is not
 */
export function collectRichText(depth: number, onStray: (name: string) => never): TextCollector {
  let child = '';
  let grandchild = '';
  let inText = false;
  let text = '';
  let isStruck = false;
  // Kept of texts alone of which a part is struck through.
  let pieces: Piece[] = [];
  return {
    open(name, at, attributes) {
      if (at === depth + 1) {
        child = name;
        grandchild = '';
        isStruck = false;
      } else if (at === depth + 2) grandchild = name;
      if (at > depth && isStray(name, at - depth, child, grandchild)) onStray(name);
      if (name === 'strike' && at === depth + 3 && child === 'r')
        isStruck = !/^(?:0|false)$/.test(attributes['val'] ?? '1');
      inText = name === 't' && (at === depth + 1 || (at === depth + 2 && child === 'r'));
    },
    close() {
      inText = false;
    },
    add(piece) {
      if (!inText) return;
      if (isStruck && pieces.length === 0 && text !== '') pieces.push({ text, struck: false });
      text += piece;
      if (isStruck || pieces.length > 0) pieces.push({ text: piece, struck: isStruck });
    },
    take() {
      const taken = isPartlyStruck(pieces) ? pieces.map(strike).join('') : text;
      text = '';
      if (pieces.length > 0) pieces = [];
      return taken;
    },
  };
}

/** What may stand in a string, in a run of it, and in what says how to pronounce one. */
const IN_STRING: ReadonlySet<string> = new Set(['t', 'r', 'rPh', 'phoneticPr', 'extLst']);
const IN_RUN: ReadonlySet<string> = new Set(['t', 'rPr']);

function isStray(name: string, level: number, child: string, grandchild: string): boolean {
  if (level === 1) return !IN_STRING.has(name);
  if (child === 't') return true;
  if (level === 2)
    return (child === 'r' && !IN_RUN.has(name)) || (child === 'rPh' && name !== 't' && name !== 'r');
  return child === 'r' && grandchild === 't';
}

interface Piece {
  readonly text: string;
  readonly struck: boolean;
}

function isPartlyStruck(pieces: readonly Piece[]): boolean {
  const holds = (struck: boolean): boolean =>
    pieces.some((piece) => piece.struck === struck && piece.text.trim() !== '');
  return pieces.length > 0 && holds(true) && holds(false);
}

function strike({ text, struck }: Piece): string {
  if (!struck) return text;
  return text.replace(BEGINNING, (begin) => begin.replace(/./gsu, `$&${STROKE}`));
}
