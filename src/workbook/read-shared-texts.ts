import type { ReadingLimits } from '../domain/reading-limits.ts';
import { decodeCellText } from './read-cell-text.ts';
import type { Place } from './read-damage.ts';
import { collectRichText } from './read-rich-text.ts';
import { parseXml } from './xml-parse.ts';

const STRING_DEPTH = 2;

/**
 * The texts that cells refer to by their number.
 *
 * @param text the shared strings part of a workbook
 */
export async function readSharedTexts(
  text: AsyncIterable<string>,
  place: Place,
  limits: ReadingLimits,
): Promise<readonly string[]> {
  const texts: string[] = [];
  const collector = collectRichText(STRING_DEPTH);
  await parseXml(text, place, limits, {
    open: collector.open,
    text: collector.add,
    close(name, depth) {
      collector.close();
      if (depth === STRING_DEPTH && name === 'si')
        texts.push(decodeCellText(collector.take(), place, limits));
    },
  });
  return texts;
}
