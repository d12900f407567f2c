import { countColumns } from './count-columns.ts';

/** Characters that must not begin a line … */
const CLOSING = /^[，。；：、！？）」』】》…,.;:!?)\]}"’”]/u;
/** … and those that must not end one. */
const OPENING = /[（「『【《([{“‘]$/u;
/** Between these a line may break without a space: Chinese characters and full-width forms. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/**
 * Breaks text into lines of at most `width` columns: at spaces, and beside every Chinese character, where no closing
 * mark may begin and no opening mark may end a line. Breaks of the text stay; a word wider than a line is left whole.
 *
 * @param indent put before every line, counted in its width
 */
export function wrapText(text: string, width: number, indent = ''): string {
  const room = width - countColumns(indent);
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, room))
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
}

function wrapLine(line: string, room: number): readonly string[] {
  const lines: string[] = [];
  let [current, columns] = ['', 0];
  // Each piece is measured once: a path or a name may have tens of thousands of characters.
  for (const piece of pieces(line)) {
    if (columns + countColumns(piece.trimEnd()) > room && current.trim() !== '') {
      lines.push(current.trimEnd());
      [current, columns] = ['', 0];
    }
    const added = lines.length > 0 && current === '' ? piece.trimStart() : piece;
    current += added;
    columns += countColumns(added);
  }
  lines.push(current.trimEnd());
  return lines;
}

/** Cuts a line wherever it may break; each piece keeps the space before it. */
function pieces(line: string): readonly string[] {
  const found: string[] = [];
  let [start, end, before] = [0, 0, ''];
  for (const character of line) {
    if (before !== '' && mayBreak(before, character)) {
      found.push(line.slice(start, end));
      start = end;
    }
    before = character;
    end += character.length;
  }
  return end === 0 ? found : [...found, line.slice(start)];
}

function mayBreak(before: string, character: string): boolean {
  if (character === ' ') return before !== ' ';
  if (before === ' ') return false;
  if (CLOSING.test(character) || OPENING.test(before)) return false;
  return WIDE.test(character) || WIDE.test(before);
}
