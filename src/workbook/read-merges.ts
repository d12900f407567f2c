import { PlanFailure } from '../domain/failure.ts';
import type { MergedRange } from '../sheets/raw-sheet.ts';
import { parseRange } from './read-address.ts';
import type { PartBudget } from './part-budget.ts';
import { damaged } from './read-damage.ts';
import type { Attributes, XmlParser } from './xml-parse.ts';
import { createXmlParser } from './xml-parse.ts';

/** The end of a sheet's rows, whatever its namespace prefix; longer than `TAG_LENGTH` it is not taken for one. */
const END_OF_ROWS = /<\/(?:[^\s<>/:]+:)?sheetData\s*>|<(?:[^\s<>/:]+:)?sheetData\s*\/>/g;
const BEGIN_OF_MERGES = /<(?:[^\s<>/:]+:)?mergeCells[\s/>]/;
const TAG_LENGTH = 128;

/**
 * The merged ranges of a sheet, which its part tells only behind the rows. What stands before them is skipped, not parsed,
 * which takes a tenth of the time; `readRows` reads the ranges once more and refuses the sheet when it finds others.
 *
 * @param pieces the text of the sheet, read to its end
 */
export async function readMerges(
  pieces: AsyncIterable<string>,
  part: PartBudget,
): Promise<readonly MergedRange[]> {
  let merges: MergedRange[] = [];
  let parser: XmlParser | null = null;
  let isAwaited = false;
  let before = '';
  for await (const piece of pieces) {
    const holds = (word: string): boolean =>
      piece.includes(word) || (before + piece.slice(0, TAG_LENGTH)).includes(word);
    // To put the texts together copies them.
    const text = holds('sheetData') || (isAwaited && holds('mergeCells')) ? before + piece : '';
    const end = endOfRows(text);
    // One that was already seen in the piece before is simply followed again.
    if (end !== null) {
      merges = [];
      parser = null;
      isAwaited = true;
    }
    const behind = text.slice(end ?? 0);
    const begin = isAwaited ? behind.search(BEGIN_OF_MERGES) : -1;
    if (begin >= 0) {
      isAwaited = false;
      parser = parseMerges(merges, part, () => {
        parser = null;
      });
    }
    parser?.write(begin < 0 ? piece : behind.slice(begin));
    before = (before + piece.slice(-TAG_LENGTH)).slice(-TAG_LENGTH);
  }
  return merges;
}

/** Where the last end of rows stops; null when there is none. */
function endOfRows(text: string): number | null {
  const last = [...text.matchAll(END_OF_ROWS)].at(-1);
  return last ? last.index + last[0].length : null;
}

/**
 * Reads the list of ranges as a document of its own. What follows it closes elements that it does not open, so that an error
 * is to be expected at the end at the latest. Whether all is well-formed is found out with the rows.
 */
function parseMerges(merges: MergedRange[], part: PartBudget, onEnd: () => void): XmlParser {
  let isOver = false;
  const listener = {
    open(name: string, _: number, attributes: Attributes): void {
      if (!isOver && name === 'mergeCell') merges.push(readMerge(attributes['ref'], merges.length, part));
    },
    close(_: string, depth: number): void {
      if (depth > 1) return;
      isOver = true;
      onEnd();
    },
  };
  return createXmlParser(part, listener, onEnd, { fragment: true });
}

/**
 * One merged range, the one after `count` others.
 *
 * @throws PlanFailure F207 no range, F307 beyond the sheet, F310 one too many
 */
export function readMerge(
  ref: string | undefined,
  count: number,
  { place, limits }: Pick<PartBudget, 'place' | 'limits'>,
): MergedRange {
  const range = parseRange(ref ?? '');
  if (!range) throw damaged(place, 'merge', ref);
  if (range.bottom > limits.rows || range.right > limits.columns) {
    throw new PlanFailure('file', 'F307', { ...place, cell: ref ?? '' });
  }
  if (count >= limits.merges) throw new PlanFailure('file', 'F310', { ...place, limit: limits.merges });
  return range;
}
