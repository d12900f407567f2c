import { cellAddress } from './cell-text.ts';
import type { RawCell, RawRow } from './raw-sheet.ts';
import type { TableColumn } from './header.ts';
import type { Place } from './table.ts';

/** A row of a table in a workbook of ours that people write into, by what its columns hold. */
export interface TableRow<Field> {
  readonly columns: ReadonlyMap<Field, TableColumn>;
  readonly row: number;
  /** The place of a field; asked only of those that have a column. */
  readonly at: (field: Field) => Place;
  readonly cell: (field: Field) => RawCell | undefined;
}

/** The cells of a row under the columns of its table. */
export function tableRow<Field>(
  { row, cells }: RawRow,
  columns: ReadonlyMap<Field, TableColumn>,
  file: string,
  sheet: string,
): TableRow<Field> {
  return {
    ...{ columns, row },
    at: (field) => {
      const { column, title } = columns.get(field)!;
      return { file, sheet, cell: cellAddress(row, column), header: title };
    },
    cell: (field) => cells.find(({ column }) => column === columns.get(field)?.column),
  };
}
