import { cellAddress, isBlank } from './cell-text.ts';
import type { EditColumns, EditField } from './edit-columns.ts';
import { readLineKey, type LineKey } from './line-key.ts';
import type { RawCell, RawRow } from './raw-sheet.ts';
import type { Place } from './table.ts';

/** What a row holds under the columns that planners write into. */
export interface EditRow {
  readonly columns: EditColumns;
  readonly row: number;
  readonly at: (field: EditField) => Place;
  readonly cell: (field: EditField) => RawCell | undefined;
  /** Whether a quantity or a remark is written in it. */
  readonly isEdited: boolean;
}

/** A row of a table of a plan workbook by what its columns hold. */
export function editRow({ row, cells }: RawRow, columns: EditColumns, file: string, sheet: string): EditRow {
  const cell = (field: EditField): RawCell | undefined =>
    cells.find(({ column }) => column === columns.get(field)?.column);
  return {
    ...{ columns, row, cell },
    at: (field) => {
      const { column, title } = columns.get(field)!;
      return { file, sheet, cell: cellAddress(row, column), header: title };
    },
    isEdited: !isBlank(cell('quantity')) || !isBlank(cell('remark')),
  };
}

/** The key of a row; null where it has none. */
export function keyOf(row: EditRow): LineKey | null {
  const cell = row.cell('key');
  return cell?.type === 'text' ? readLineKey(cell.value) : null;
}
