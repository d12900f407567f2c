import { isBlank } from './cell-text.ts';
import type { RawCell } from './raw-sheet.ts';

/** The text that a row holds beside nothing else; null for any other row. */
export function loneText(cells: readonly RawCell[]): Extract<RawCell, { type: 'text' }> | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  const [only] = filled;
  return filled.length === 1 && only?.type === 'text' ? only : null;
}
