import type { FactName } from './facts.ts';
import type { RawCell } from './raw-sheet.ts';
import { readName } from './read-name.ts';
import type { Problem } from './reading.ts';

/** What lines outside of a table name. */
const NAMED: ReadonlySet<FactName> = new Set(['store', 'territory', 'salesperson', 'series']);

/** What is doubtful about a name outside of a table, which is read for every row of it and told once; null where nothing is. */
export function doubtfulName(name: FactName, cell: RawCell): Problem | null {
  if (!NAMED.has(name)) return null;
  const reading = readName(cell);
  return 'value' in reading ? (reading.warning ?? null) : null;
}
