import type { Month } from '../domain/month.ts';
import { cellAddress } from './cell-text.ts';
import { isChanged } from './changed-title.ts';
import type { DoubtfulColumn } from './doubtful-column.ts';
import { isMonthOfTitle } from './is-month-of-title.ts';
import { annual } from './kinds/annual.ts';
import { monthsIn } from './months-in.ts';
import { issueAt, type Table } from './table.ts';

/**
 * Columns of an annual plan that hold another target for the month planned than the one that is read: one that was changed
 * since, or one that reaches higher (`12月调整后`, `挑战目标`).
 */
export function otherTargets(
  { file, sheet, kind, columns, months, unread, headerRows }: Table,
  month: Month | null,
): readonly DoubtfulColumn[] {
  if (kind.name !== annual.name || month === null) return [];
  const read = columns.get('amount') ?? months.find((one) => one.month === month);
  if (read === undefined) return [];
  const isOfMonth = (title: string): boolean => {
    const named = monthsIn(title);
    return named.length === 0 || named.some((one) => isMonthOfTitle(one, month));
  };
  const others = unread.filter(({ title }) => isChanged(title, 'target') && isOfMonth(title));
  return others.map(({ column, title }) => {
    const place = { file, sheet, cell: cellAddress(headerRows.at(-1)!, column), header: title };
    const params = {
      field: 'amount',
      other: `${cellAddress(headerRows.at(-1)!, read.column)} ${read.title}`,
    };
    return { column, issue: issueAt(place, title, { code: 'W103', params }), unless: read.column };
  });
}
