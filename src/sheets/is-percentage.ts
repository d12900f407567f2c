import type { RawCell } from './raw-sheet.ts';
import { plainText } from './text.ts';

const WRITTEN = /^[-+]?\d+(?:\.\d+)? ?%$/;
/** A hundredfold as a percentage; more is an amount in a format that is wrong. */
const LARGEST = 100;

/** Whether a cell holds a percentage, as text (`8.3%`) or as a number in such a format. */
export function isPercentage(cell: RawCell): boolean {
  if (cell.type === 'text') return WRITTEN.test(plainText(cell.value).trim());
  return cell.type === 'number' && /#%/.test(cell.dress ?? '') && Math.abs(cell.value) <= LARGEST;
}
