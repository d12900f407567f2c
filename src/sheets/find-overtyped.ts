import { formatDay, type Day } from '../domain/month.ts';
import { cellText } from './cell-text.ts';
import type { ChangedCell } from './page-changes.ts';
import type { RawCell } from './raw-sheet.ts';
import { readDay } from './read-date.ts';
import type { TableRow } from './table-row.ts';
import { nameKey } from './text.ts';

/** What a cell of a line must say, as the line is known otherwise: a name, a number, a day, or a text in either language. */
export type Named = string | number | { readonly day: Day } | { readonly oneOf: readonly string[] };

/**
 * The first cell of a row that says something else than the line to which the hidden key of the row belongs, since somebody
 * wrote over it, or moved the cells of the row without the key; null where all agree. Columns that the table does not have
 * say nothing.
 */
export function findOvertyped<Field>(
  row: TableRow<Field>,
  line: Iterable<readonly [Field, Named]>,
): ChangedCell | null {
  for (const [field, named] of line) {
    if (!row.columns.has(field) || says(row.cell(field), named)) continue;
    const { cell, header } = row.at(field);
    const was = textOf(named);
    return { cell: cell!, header, was, now: cellText(row.cell(field)) };
  }
  return null;
}

/** Whether a cell still says it; a part number that became a number is the same one. */
function says(cell: RawCell | undefined, named: Named): boolean {
  if (typeof named === 'object' && 'oneOf' in named) return named.oneOf.some((text) => isText(cell, text));
  if (cell === undefined) return false;
  if (typeof named === 'object') {
    const day = readDay(cell, null);
    return 'value' in day && day.value === named.day;
  }
  if (cell.type === 'number' && cell.value === Number(named)) return true;
  return isText(cell, String(named));
}

function isText(cell: RawCell | undefined, text: string): boolean {
  return nameKey(cellText(cell)) === nameKey(text);
}

function textOf(named: Named): string {
  if (typeof named !== 'object') return String(named);
  return 'day' in named ? formatDay(named.day) : named.oneOf[0]!;
}
