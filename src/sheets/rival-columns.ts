import type { Issue } from '../domain/issue.ts';
import { cellAddress } from './cell-text.ts';
import { readReference } from './read-name.ts';
import { readQuotedPrice } from './read-number.ts';
import type { CellReader } from './reading.ts';
import type { Header } from './header.ts';
import { issueAt, type Table } from './table.ts';

/** Readers of what is only held against other rows or a list: a second such column makes nothing ambiguous. */
const COMPARED: ReadonlySet<CellReader> = new Set([readQuotedPrice, readReference]);

/** Columns that claim to be what another column of the table was taken for. */
export function rivalColumns(
  { kind, columns, rivals }: Header,
  { file, sheet, headerRows }: Pick<Table, 'file' | 'sheet' | 'headerRows'>,
): readonly Issue[] {
  const row = headerRows.at(-1)!;
  const doubtful = rivals.filter(({ field }) => !COMPARED.has(kind.columns[field]!.read));
  return doubtful.map(({ field, column, title, isTwin, of }) => {
    const place = { file, sheet, cell: cellAddress(row, column), header: title };
    const other = of ?? columns.get(field)!;
    const params = { field, other: `${cellAddress(row, other.column)} ${other.title}` };
    return issueAt(place, title, { code: isTwin ? 'E103' : 'W103', params });
  });
}
