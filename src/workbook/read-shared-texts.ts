import { PlanFailure } from '../domain/failure.ts';
import { decodeCellText } from './read-cell-text.ts';
import { A_CELL, type PartBudget } from './part-budget.ts';
import { damaged } from './read-damage.ts';
import { collectRichText } from './read-rich-text.ts';
import { parseXml } from './xml-parse.ts';

const STRING_DEPTH = 2;
/** What a text takes in memory besides its characters, in characters. */
const ENTRY_SIZE = 16;

/**
 * The texts that cells refer to by their number.
 *
 * @param text the shared strings part of a workbook
 * @param onStruck is told the number of each text that is struck through as a whole
 * @throws PlanFailure F311 more of them than memory should hold
 */
export async function readSharedTexts(
  text: AsyncIterable<string>,
  part: PartBudget,
  onStruck?: (index: number) => void,
): Promise<readonly string[]> {
  const { place, limits } = part;
  const texts: string[] = [];
  let size = 0;
  let item = '';
  const refuse = (name: string): never => {
    throw damaged(place, 'structure', name);
  };
  const collector = collectRichText(STRING_DEPTH, refuse);
  await parseXml(text, part, {
    get granted() {
      return A_CELL * texts.length;
    },
    open(name, depth, attributes) {
      if (depth === 1 && name !== 'sst') throw damaged(place, 'root', name);
      // What is no text would move the numbers of those behind it.
      if (depth === STRING_DEPTH && name !== 'si' && name !== 'extLst') refuse(name);
      if (depth === STRING_DEPTH) item = name;
      if (item === 'si') collector.open(name, depth, attributes);
    },
    text: collector.add,
    close(name, depth) {
      collector.close();
      if (depth !== STRING_DEPTH || name !== 'si') return;
      const one = decodeCellText(collector.take(), place, limits);
      size += one.length + ENTRY_SIZE;
      if (size > limits.sharedText) {
        throw new PlanFailure('file', 'F311', { ...place, limit: limits.sharedText });
      }
      if (collector.isStruck()) onStruck?.(texts.length);
      texts.push(one);
    },
  });
  return texts;
}
