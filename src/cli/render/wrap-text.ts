import stringWidth from 'string-width';

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
  const room = width - stringWidth(indent);
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, room))
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
}

function wrapLine(line: string, room: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const piece of pieces(line)) {
    if (stringWidth((current + piece).trimEnd()) <= room || current.trim() === '') {
      current += piece;
    } else {
      lines.push(current.trimEnd());
      current = piece.trimStart();
    }
  }
  lines.push(current.trimEnd());
  return lines;
}

/** Cuts a line wherever it may break; each piece keeps the space before it. */
function pieces(line: string): readonly string[] {
  const found: string[] = [];
  for (const character of line) {
    const last = found.at(-1);
    if (last === undefined || mayBreak(last, character)) found.push(character);
    else found[found.length - 1] = last + character;
  }
  return found;
}

function mayBreak(before: string, character: string): boolean {
  if (character === ' ') return !before.endsWith(' ');
  if (before.endsWith(' ')) return false;
  if (CLOSING.test(character) || OPENING.test(before)) return false;
  return WIDE.test(character) || WIDE.test(Array.from(before).at(-1)!);
}
