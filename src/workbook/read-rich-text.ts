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
  /** Whether what was taken last is struck through as a whole. */
  readonly isStruck: () => boolean;
}

/**
 * A collector for strings whose element (`si` or `is`) stands at `depth`: their text is that of `t`, or of the `t` in
 * each run `r`, joined. Phonetic runs `rPh` say how to pronounce the text and are no part of it. Where a part of a text is
 * struck through, that part is told by strokes: ~~1~~8 is neither 18 nor surely 8. Where a part is raised or lowered, its
 * digits are: 12 with a note 1 above it is 12¹, not 121.
 *
 * @param onStray is told of an element that no string has in such a place: what it holds is part of the text or is not
 */
export function collectRichText(depth: number, onStray: (name: string) => never): TextCollector {
  let child = '';
  let grandchild = '';
  let inText = false;
  let last: Piecewise = 'nothing';
  let text = '';
  let look: Look = 'plain';
  // Kept of texts alone of which a part is struck through, raised or lowered.
  let pieces: Piece[] = [];
  let wasStruck = false;
  return {
    open(name, at, attributes) {
      if (at === depth + 1) {
        child = name;
        grandchild = '';
        look = 'plain';
      } else if (at === depth + 2) grandchild = name;
      if (at > depth && isStray(name, at - depth, child, grandchild)) onStray(name);
      if (at === depth + 3 && child === 'r') look = lookOf(name, attributes['val']) ?? look;
      inText = name === 't' && (at === depth + 1 || (at === depth + 2 && child === 'r'));
      if (!inText && (name !== 'r' || at !== depth + 1)) return;
      const next = name === 'r' ? 'run' : child === 'r' ? 'text of a run' : 'text';
      if (!FOLLOWS[next].includes(last)) onStray(name);
      last = next;
    },
    close() {
      inText = false;
    },
    add(piece) {
      if (!inText) return;
      if (look !== 'plain' && pieces.length === 0 && text !== '') pieces.push({ text, look: 'plain' });
      text += piece;
      if (look !== 'plain' || pieces.length > 0) pieces.push({ text: piece, look });
    },
    take() {
      const taken = areMixed(pieces) ? pieces.map(showPiece).join('') : text;
      wasStruck =
        pieces.length > 0 && pieces.every(({ text, look }) => look === 'struck' || text.trim() === '');
      text = '';
      last = 'nothing';
      if (pieces.length > 0) pieces = [];
      return taken;
    },
    isStruck: () => wasStruck,
  };
}

type Piecewise = 'nothing' | 'text' | 'run' | 'text of a run';

/** A string is one text, runs, or runs behind a text, and a run has one text: of two, 2 and 4 would be read as 24. */
const FOLLOWS: Readonly<Record<Exclude<Piecewise, 'nothing'>, readonly Piecewise[]>> = {
  text: ['nothing'],
  run: ['nothing', 'text', 'run', 'text of a run'],
  'text of a run': ['run'],
};

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

type Look = 'plain' | 'struck' | 'superscript' | 'subscript';

/** How a property of a run has its text look; undefined where it says nothing of that. */
function lookOf(name: string, value: string | undefined): Look | undefined {
  if (name === 'strike') return /^(?:0|false)$/.test(value ?? '1') ? undefined : 'struck';
  return name === 'vertAlign' && (value === 'superscript' || value === 'subscript') ? value : undefined;
}

interface Piece {
  readonly text: string;
  readonly look: Look;
}

function areMixed(pieces: readonly Piece[]): boolean {
  const looks = new Set(pieces.filter(({ text }) => text.trim() !== '').map(({ look }) => look));
  return looks.size > 1;
}

const DIGIT = /[0-9０-９]/g;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

function showPiece({ text, look }: Piece): string {
  if (look === 'plain') return text;
  if (look === 'struck') return text.replace(BEGINNING, (begin) => begin.replace(/./gsu, `$&${STROKE}`));
  const digits = look === 'superscript' ? RAISED : LOWERED;
  return text.replace(DIGIT, (digit) => digits[Number(digit.normalize('NFKC'))]!);
}
