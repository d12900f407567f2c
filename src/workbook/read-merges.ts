import { PlanFailure } from '../domain/failure.ts';
import type { MergedRange } from '../sheets/raw-sheet.ts';
import { parseRange } from './read-address.ts';
import type { PartBudget } from './part-budget.ts';
import { damaged } from './read-damage.ts';
import type { Attributes, XmlParser } from './xml-parse.ts';
import { createXmlParser } from './xml-parse.ts';

/** The end of a sheet's rows, whatever its namespace prefix; longer than this it is not taken for one. */
const END_OF_ROWS = /<\/(?:[^\s<>/:]+:)?sheetData\s*>|<(?:[^\s<>/:]+:)?sheetData\s*\/>/g;
const END_LENGTH = 128;

/**
 * The merged ranges of a sheet, which its part tells only behind the rows. The rows are skipped, not parsed, which
 * takes a tenth of the time; `readRows` reads the ranges once more and refuses the sheet when it finds others.
 *
 * @param pieces the text of the sheet, read to its end
 */
export async function readMerges(
  pieces: AsyncIterable<string>,
  part: PartBudget,
): Promise<readonly MergedRange[]> {
  let merges: MergedRange[] = [];
  let parser: XmlParser | null = null;
  let before = '';
  for await (const piece of pieces) {
    const text = mayEndRows(before, piece) ? before + piece : '';
    const end = endOfRows(text);
    // One that was already seen in the piece before is simply followed again.
    if (end !== null) {
      merges = [];
      parser = parseBehindRows(merges, part, () => {
        parser = null;
      });
    }
    parser?.write(end === null ? piece : text.slice(end));
    before = (before + piece.slice(-END_LENGTH)).slice(-END_LENGTH);
  }
  return merges;
}

/** Whether it is worth putting the texts together, which copies them. */
function mayEndRows(before: string, piece: string): boolean {
  return piece.includes('sheetData') || (before + piece.slice(0, END_LENGTH)).includes('sheetData');
}

/** Where the last end of rows stops; null when there is none. */
function endOfRows(text: string): number | null {
  const last = [...text.matchAll(END_OF_ROWS)].at(-1);
  return last ? last.index + last[0].length : null;
}

/**
 * What follows the rows begins inside elements that it closes, so that an error is to be expected at the end at the
 * latest: it ends the search. Whether all is well-formed is found out with the rows.
 */
function parseBehindRows(merges: MergedRange[], part: PartBudget, onEnd: () => void): XmlParser {
  const listener = {
    open(name: string, _: number, attributes: Attributes): void {
      if (name === 'mergeCell') merges.push(readMerge(attributes['ref'], merges.length, part));
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
