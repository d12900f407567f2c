import type { PartBudget } from './part-budget.ts';
import { A_CELL } from './part-budget.ts';
import { damaged } from './read-damage.ts';
import { localName, parseXml } from './xml-parse.ts';

/**
 * How many rows with cells a sheet holds that is no worksheet: of those, only the sheets of macros have rows, in the
 * vocabulary of worksheets.
 *
 * @param root name of the part's outermost element
 * @throws PlanFailure F207 another kind of part
 */
export async function countRows(
  pieces: AsyncIterable<string>,
  root: string,
  part: PartBudget,
): Promise<number> {
  let rows = 0;
  let isFilled = false;
  const listener = {
    granted: 0,
    open(name: string, depth: number): void {
      const local = localName(name);
      if (depth === 1 && name !== root) throw damaged(part.place, 'root', name);
      if (local === 'row') isFilled = false;
      if (local !== 'c') return;
      if (!isFilled) rows += 1;
      isFilled = true;
      listener.granted += A_CELL;
    },
  };
  await parseXml(pieces, part, listener);
  return rows;
}
