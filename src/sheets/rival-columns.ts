import type { Issue } from '../domain/issue.ts';
import { cellAddress } from './cell-text.ts';
import { readQuotedPrice } from './read-number.ts';
import type { Header } from './recognise-header.ts';
import { issueAt, type Table } from './table.ts';

/** Columns that claim to be what another column of the table was taken for. */
export function rivalColumns(
  { kind, columns, rivals }: Header,
  { file, sheet, headerRows }: Pick<Table, 'file' | 'sheet' | 'headerRows'>,
): readonly Issue[] {
  const row = headerRows.at(-1)!;
  // Prices that are only held against the list's make nothing ambiguous.
  const doubtful = rivals.filter(({ field }) => kind.columns[field]!.read !== readQuotedPrice);
  return doubtful.map(({ field, column, title, isTwin }) => {
    const place = { file, sheet, cell: cellAddress(row, column), header: title };
    const other = columns.get(field)!;
    const params = { field, other: `${cellAddress(row, other.column)} ${other.title}` };
    return issueAt(place, title, { code: isTwin ? 'E103' : 'W103', params });
  });
}
