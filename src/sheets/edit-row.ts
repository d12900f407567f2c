import { isBlank } from './cell-text.ts';
import type { EditColumns, EditField } from './edit-columns.ts';
import { readLineKey, type LineKey } from './line-key.ts';
import type { RawRow } from './raw-sheet.ts';
import { tableRow, type TableRow } from './table-row.ts';

/** What a row holds under the columns that planners write into. */
export interface EditRow extends TableRow<EditField> {
  /** Whether a quantity or a remark is written in it. */
  readonly isEdited: boolean;
}

/** A row of a table of a plan workbook by what its columns hold. */
export function editRow(raw: RawRow, columns: EditColumns, file: string, sheet: string): EditRow {
  const row = tableRow(raw, columns, file, sheet);
  return { ...row, isEdited: !isBlank(row.cell('quantity')) || !isBlank(row.cell('remark')) };
}

/** The key of a row; null where it has none. */
export function keyOf(row: EditRow): LineKey | null {
  const cell = row.cell('key');
  return cell?.type === 'text' ? readLineKey(cell.value) : null;
}
