import type { RawCell } from './raw-sheet.ts';
import { readUnits } from './read-number.ts';
import { read, type Reading } from './reading.ts';
import { typedNumber } from './text.ts';

const LEVEL =
  /^(?:第?([一二三四五六七八九十]|\d{1,2})(?:级|等|档|位|优先)?|(?:P|priority |tier |level )(\d{1,2}))$/i;
const CHINESE = '一二三四五六七八九十';

/** Reads the place of a store in the order in which stores are served: `1`, `一级`, `第2位`, `P1`. */
export function readPriority(cell: RawCell): Reading<number> {
  const [, level, tier] = (cell.type === 'text' ? LEVEL.exec(typedNumber(cell.value)) : null) ?? [];
  const written = level ?? tier;
  if (written === undefined) return readUnits(cell);
  const place = CHINESE.indexOf(written);
  return read(place < 0 ? Number(written) : place + 1);
}
