import type { Issue } from '../domain/issue.ts';
import { cellAddress } from './cell-text.ts';
import type { ColumnSums } from './column-sums.ts';
import type { SpreadRow } from './merged-cells.ts';
import { issueAt, type Table } from './table.ts';

/** The totals that a row writes under columns which add up to something else. */
export function contradictedTotals(
  { row, own }: SpreadRow,
  quantities: ReadonlyMap<number, number>,
  { file, sheet, mapped }: Table,
  sums: ColumnSums,
): readonly Issue[] {
  return [...quantities].flatMap(([column, written]) => {
    const sum = sums.contradicted(column, written);
    if (sum === null) return [];
    const header = mapped.find((one) => one.column === column)?.title ?? null;
    const place = { file, sheet, cell: cellAddress(row, column), header };
    return [issueAt(place, own[column], { code: 'W328', params: { written, sum } })];
  });
}
