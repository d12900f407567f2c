import { countColumns } from './count-columns.ts';

/** Characters that one column may take, with marks and joiners; what holds more of them is cut there. */
const MOST_PER_COLUMN = 10;

const graphemes = new Intl.Segmenter();

/**
 * Text of at most `width` columns, its end replaced by `…` where it is wider; no letter is cut from its marks. A long text is
 * measured letter by letter, and only so far as it can be shown: a row of a wide sheet is one text.
 */
export function cutText(text: string, width: number): string {
  const beginning = text.slice(0, MOST_PER_COLUMN * width);
  let [kept, columns, fits] = ['', 0, ''];
  for (const { segment } of graphemes.segment(beginning)) {
    columns += countColumns(segment);
    if (columns > width) return `${fits}…`;
    kept += segment;
    if (columns < width) fits = kept;
  }
  return beginning === text ? text : `${fits}…`;
}
