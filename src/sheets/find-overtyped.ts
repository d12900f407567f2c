import { formatDay } from '../domain/month.ts';
import { cellText } from './cell-text.ts';
import type { EditRow } from './edit-row.ts';
import type { LineKey } from './line-key.ts';
import type { ChangedCell } from './page-changes.ts';
import type { RawCell } from './raw-sheet.ts';
import { readDay } from './read-date.ts';
import { nameKey } from './text.ts';

/** The columns by which people know a line. */
const NAMING = ['store', 'partNo', 'due', 'territory'] as const;
type Naming = (typeof NAMING)[number];

/**
 * The cell of a row that names another line than its hidden key does, since somebody wrote over it, or moved the cells of
 * the row without the key; null where all agree.
 *
 * @param changed cells of the row that differ from what the program wrote there, as far as that is known
 */
export function findOvertyped(
  row: EditRow,
  key: LineKey,
  changed: readonly ChangedCell[],
): ChangedCell | null {
  for (const field of NAMING) {
    if (!row.columns.has(field)) continue;
    const { cell, header } = row.at(field);
    const was = namedBy(key, field);
    if (was === null) {
      const other = changed.find((each) => each.cell === cell);
      if (other !== undefined) return other;
    } else if (!names(row.cell(field), field, was)) {
      return { cell: cell!, header, was, now: cellText(row.cell(field)) };
    }
  }
  return null;
}

/** What a line's key says of a field; null where it says nothing. */
function namedBy({ store, partNo, due }: LineKey, field: Naming): string | null {
  if (field === 'territory') return null;
  if (field === 'due') return due === null ? null : formatDay(due);
  return field === 'store' ? store : partNo;
}

/** Whether a cell says what a key says; a part number that became a number is still the same one. */
function names(cell: RawCell | undefined, field: Naming, was: string): boolean {
  if (cell === undefined) return false;
  if (field === 'due') {
    const day = readDay(cell, null);
    return 'value' in day && formatDay(day.value) === was;
  }
  if (cell.type === 'number' && cell.value === Number(was)) return true;
  return nameKey(cellText(cell)) === nameKey(was);
}
