import type { Month } from '../domain/month.ts';
import type { RawCell } from './raw-sheet.ts';
import type { CellReader } from './reading.ts';

/** Texts of a reader that are remembered. */
const MOST = 4_096;
/** Characters of a text that may stand in many rows. */
const LONGEST = 64;

/** What a reader said of texts, with the month in which it was asked. */
interface Memory {
  month: Month | null;
  readonly texts: Map<string, ReturnType<CellReader>>;
}

const memories = new Map<CellReader, Memory>();

/**
 * What a reader says of a cell, remembered for texts: a million cells hold some hundred stores, or dates of one month.
 *
 * @param read what it says of a text depends on that and the month alone
 */
export function readAgain(read: CellReader, cell: RawCell, month: Month | null): ReturnType<CellReader> {
  if (cell.type !== 'text' || cell.value.length > LONGEST) return read(cell, month);
  const { texts } = memoryOf(read, month);
  const known = texts.get(cell.value);
  if (known !== undefined) return known;
  const reading = read(cell, month);
  if (texts.size >= MOST) texts.clear();
  texts.set(cell.value, reading);
  return reading;
}

function memoryOf(read: CellReader, month: Month | null): Memory {
  let memory = memories.get(read);
  if (memory === undefined) memories.set(read, (memory = { month, texts: new Map() }));
  if (memory.month !== month) {
    memory.month = month;
    memory.texts.clear();
  }
  return memory;
}
