import { monthNumber, yearOf } from '../domain/month.ts';
import type { Issue } from '../domain/issue.ts';
import { cellAddress, isBlank } from './cell-text.ts';
import { yuanPerUnit } from './facts.ts';
import type { SpreadRow } from './merged-cells.ts';
import { readTableAmount } from './read-table-amount.ts';
import type { TableColumn } from './header.ts';
import { issueAt, type Table } from './table.ts';
import { bareTitle } from './text.ts';

const WHOLE_YEAR =
  /^(?:20\d{2} ?年?)?(?:全年|年度|本年|年)?(?:销售)?(?:合计|总计|小计|目标|任务|计划|全年|年度)(?:合计|总计|额|金额|目标)?$|^(?:full |annual )?(?:year|total|year total|annual|sum)(?: target)?$/i;
const QUARTER = /^(?:第?([一二三四1-4])季度?|q([1-4]))(?:合计|小计|目标|计划| total)?$/i;
const HALF = /^([上下])半年(?:合计|小计|目标|计划)?$/;

const NONE: readonly Issue[] = [];

/** First and last month of the part of a year whose sum stands under a title; null where it is no such title. */
function periodOf(title: string): readonly [number, number] | null {
  const bare = bareTitle(title);
  if (WHOLE_YEAR.test(bare)) return [1, 12];
  const half = HALF.exec(bare);
  if (half) return half[1] === '上' ? [1, 6] : [7, 12];
  const quarter = QUARTER.exec(bare);
  if (quarter === null) return null;
  const number = Number(quarter[2] ?? (Number(quarter[1]) || '一二三四'.indexOf(quarter[1]!) + 1));
  return [3 * number - 2, 3 * number];
}

/** A column that holds the sum of months beside it. */
export interface Period extends TableColumn {
  readonly months: readonly TableColumn[];
  /** Units of the table's amounts in one of its own. */
  readonly unit: number;
}

/** The columns of an annual plan that hold the sum of a year, half year or quarter of which every month stands beside them. */
export function periodsOf({ kind, months, unread, yuan }: Table): readonly Period[] {
  if (kind.name !== 'annual' || new Set(months.map(({ month }) => yearOf(month))).size !== 1) return [];
  return unread.flatMap(({ column, title }) => {
    const [first, last] = periodOf(title) ?? [1, 0];
    const within = months.filter(({ month }) => monthNumber(month) >= first && monthNumber(month) <= last);
    const unit = (yuanPerUnit(title) ?? yuan ?? 1) / (yuan ?? 1);
    return within.length === 0 || within.length !== last - first + 1
      ? []
      : [{ column, title, months: within, unit }];
  });
}

/**
 * The sums that a row of an annual plan writes beside its months, where these add up to something else.
 *
 * @param amounts what the months of the row hold, by column, as they are written
 */
export function contradictedPeriods(
  { row, own }: SpreadRow,
  amounts: ReadonlyMap<number, number>,
  periods: readonly Period[],
  table: Table,
): readonly Issue[] {
  if (periods.length === 0) return NONE;
  return periods.flatMap(({ column, title, months, unit }) => {
    const cell = own[column];
    if (cell === undefined || isBlank(cell)) return [];
    // Of a month that was refused nobody knows the amount.
    if (months.some((month) => !isBlank(own[month.column]) && !amounts.has(month.column))) return [];
    const reading = readTableAmount(cell, table);
    if ('problem' in reading) return [];
    const sum = months.reduce((total, month) => total + (amounts.get(month.column) ?? 0), 0) / unit;
    // Every number may be rounded in its second decimal.
    if (Math.abs(sum - reading.value) <= 0.005 * (months.length / unit + 1)) return [];
    const place = { file: table.file, sheet: table.sheet, cell: cellAddress(row, column), header: title };
    const params = { written: reading.value, sum: Math.round(sum * 100) / 100 };
    return [issueAt(place, cell, { code: 'W345', params })];
  });
}
