import stringWidth from 'string-width';

/** Characters that one column may take, with marks and joiners; what holds more of them is cut there. */
const MOST_PER_COLUMN = 10;

/**
 * Text of at most `width` columns, its end replaced by `…` where it is wider. A long text is measured only so far as it
 * can be shown: measuring takes longer than in proportion, and a row of a wide sheet is one text.
 */
export function cutText(text: string, width: number): string {
  const beginning = text.slice(0, MOST_PER_COLUMN * width);
  if (beginning === text && stringWidth(text) <= width) return text;
  let kept = '';
  for (const character of beginning) {
    if (stringWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
