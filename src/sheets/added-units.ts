import type { IssueCode } from '../domain/issue.ts';
import type { IssueSink } from './issue-list.ts';
import type { TableColumn } from './header.ts';
import type { SpreadRow } from './merged-cells.ts';
import { stock } from './row-schema.ts';
import { issueAt, placeOf, type Table } from './table.ts';

/** The value of a cell in one of the columns; null where it is blank, undefined where it was refused. */
type ReadOne = (column: TableColumn) => string | number | null | undefined;

/**
 * What lies in all warehouses of a row together, each checked by itself: a half here and a half there make no unit. Null
 * where all are blank; undefined, with the errors told, where one is wrong.
 */
export function addedUnits(
  table: Table,
  row: SpreadRow,
  read: ReadOne,
  issues: IssueSink,
): number | null | undefined {
  let sum: number | null = null;
  let isWrong = false;
  for (const column of table.added!) {
    const units = read(column);
    if (units === null) continue;
    const checked = units === undefined ? null : stock.safeParse(units);
    if (checked?.success) sum = (sum ?? 0) + checked.data;
    else isWrong = true;
    const code = checked?.error?.issues[0]?.message as IssueCode | undefined;
    const place = placeOf(table, row.row, 'onHand', column);
    if (code !== undefined) issues.push(issueAt(place, row.own[column.column], { code }));
  }
  return isWrong ? undefined : sum;
}
