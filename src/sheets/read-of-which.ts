import type { RawCell } from './raw-sheet.ts';
import { readName } from './read-name.ts';
import type { Reading } from './reading.ts';

/** Before a part of what the row above holds: `其中：轩逸`, `Of which: Golf`. */
const OF_WHICH = /^\s*(?:其\s*中\s*[:：]?|(?:of which|thereof)\s*:?)\s*(?=\S)/i;

/** Whether a name says that it is a part of the row above. */
export function isOfWhich(name: string): boolean {
  return OF_WHICH.test(name);
}

/** Reads a name without what says that it is a part of the row above. */
export function readOfWhich(cell: RawCell): Reading<string> {
  return cell.type === 'text' && isOfWhich(cell.value)
    ? readName({ ...cell, value: cell.value.replace(OF_WHICH, '') })
    : readName(cell);
}
