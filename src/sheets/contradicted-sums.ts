import type { Issue } from '../domain/issue.ts';
import { cellAddress, isBlank } from './cell-text.ts';
import type { ColumnSum } from './header.ts';
import type { SpreadRow } from './merged-cells.ts';
import { readUnits } from './read-number.ts';
import { issueAt, type Table } from './table.ts';

const NONE: readonly Issue[] = [];

/**
 * What is wrong with a sum that a row writes beside what it is the sum of, warehouse by warehouse: it is what is read, so
 * that it must be there, and say the same.
 */
export function contradictedSums(
  { row, own }: SpreadRow,
  { file, sheet, mapped }: Table,
  sums: readonly ColumnSum[],
): readonly Issue[] {
  if (sums.length === 0) return NONE;
  return sums.flatMap(({ column, of }): Issue[] => {
    const parts = of.map((one) => own[one]).filter((part) => !isBlank(part));
    const units = parts.flatMap((part) => {
      const reading = readUnits(part!);
      return 'problem' in reading ? [] : [Number(reading.value)];
    });
    if (parts.length === 0) return [];
    const sum = units.reduce((all, one) => all + one, 0);
    const cell = own[column];
    const header = mapped.find((one) => one.column === column)?.title ?? null;
    const place = { file, sheet, cell: cellAddress(row, column), header };
    if (isBlank(cell)) return sum === 0 ? [] : [issueAt(place, null, { code: 'E201' })];
    const total = readUnits(cell!);
    const written = 'problem' in total ? null : Number(total.value);
    if (written === null || (units.length === parts.length && written === sum)) return [];
    return [issueAt(place, cell, { code: 'W345', params: { written, sum, taken: written } })];
  });
}
