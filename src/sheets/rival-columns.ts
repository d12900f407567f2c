import type { Issue } from '../domain/issue.ts';
import { cellAddress } from './cell-text.ts';
import { unnumbered } from './column.ts';
import { readQuotedPrice } from './read-number.ts';
import type { Header } from './recognise-header.ts';
import { issueAt, type Table } from './table.ts';

/** Columns that claim to be what another column of the table was taken for. */
export function rivalColumns(
  { kind, columns, rivals }: Header,
  top: number,
  { file, sheet }: Pick<Table, 'file' | 'sheet'>,
): readonly Issue[] {
  // Prices that are only held against the list's make nothing ambiguous.
  const doubtful = rivals.filter(({ field }) => kind.columns[field]!.read !== readQuotedPrice);
  return doubtful.map(({ field, column, title }) => {
    const place = { file, sheet, cell: cellAddress(top, column), header: title };
    const other = columns.get(field)!;
    const params = { field, other: `${cellAddress(top, other.column)} ${other.title}` };
    const code = unnumbered(other.title) === unnumbered(title) ? 'E103' : 'W103';
    return issueAt(place, title, { code, params });
  });
}
