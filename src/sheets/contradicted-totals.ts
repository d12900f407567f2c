import type { Issue } from '../domain/issue.ts';
import { cellAddress } from './cell-text.ts';
import type { ColumnSums } from './column-sums.ts';
import { isTotal } from './row-role.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { Fields } from './sheet-kind.ts';
import { issueAt, type Table } from './table.ts';
import { nameKey } from './text.ts';

/** A total that contradicts the rows above it. */
export interface ContradictedTotal {
  readonly column: number;
  readonly written: number;
  readonly issue: Issue;
}

/** The totals that a row writes under columns which add up to something else. */
export function contradictedTotals(
  { row, own, below }: SpreadRow,
  quantities: ReadonlyMap<number, number>,
  { file, sheet, mapped, columns }: Table,
  sums: ColumnSums,
): readonly ContradictedTotal[] {
  // 合计 | 轩逸 is the sum of the rows of this series alone.
  const series = below(columns.get('series')?.column ?? 0);
  const group = series?.type === 'text' && !isTotal(series.value) ? nameKey(series.value) : null;
  return [...quantities].flatMap(([column, written]) => {
    const sum = sums.contradicted(column, written, group);
    if (sum === null) return [];
    const header = mapped.find((one) => one.column === column)?.title ?? null;
    const place = { file, sheet, cell: cellAddress(row, column), header };
    const issue = issueAt(place, own[column], { code: 'W328', params: { written, sum } });
    return [{ column, written, issue }];
  });
}

/** The series of a row of an annual plan, to be added up by; null for rows of other tables. */
export function seriesGroup({ kind }: Pick<Table, 'kind'>, fields: Fields | undefined): string | null {
  const series = kind.name === 'annual' ? fields?.['series'] : null;
  return typeof series === 'string' ? nameKey(series) : null;
}
