import { monthOf, type Day, type Month } from '../domain/month.ts';
import { forecast } from './kinds/forecast.ts';
import { isMonthOfTitle } from './is-month-of-title.ts';
import { leftOutSheet } from './left-out-sheet.ts';
import { monthsIn } from './months-in.ts';
import type { SheetReading, TableRows } from './sheet-reading.ts';

/**
 * The sheets of a workbook that goes on month by month without those of other months: forecasts that by their name or
 * title are of another month, and all of whose rows are. Each is told instead. Where no sheet beside them has rows of the
 * month planned, all of them stay: it is the wrong workbook.
 */
export function withoutOtherMonths(
  sheets: readonly SheetReading[],
  month: Month | null,
): readonly SheetReading[] {
  if (month === null || !sheets.some(({ tables }) => tables.some((table) => hasRowsOf(table, month))))
    return sheets;
  return sheets.map((reading) => {
    const found = otherMonth(reading, month);
    return found === null ? reading : leftOutSheet(reading, { found, why: 'otherMonth' });
  });
}

/** The month that a sheet of forecasts is of, by its name or title and by every row; null where it may be this one. */
function otherMonth({ tables }: SheetReading, month: Month): Month | null {
  const days = tables.flatMap(daysOf);
  const [first] = days;
  if (first === undefined || tables.some(({ table }) => table.kind.name !== forecast.name)) return null;
  if (days.some((day) => monthOf(day) === month)) return null;
  const { sheet, titles } = tables[0]!.table;
  const named = [sheet, ...titles.map(({ label }) => label)].flatMap(monthsIn);
  if (named.some((one) => isMonthOfTitle(one, month))) return null;
  return days.map(monthOf).find((found) => named.some((one) => isMonthOfTitle(one, found))) ?? null;
}

/** The days of a forecast's rows, also of those that were refused. */
function daysOf({ rows, refused }: TableRows): readonly Day[] {
  const fields = [...rows.map(({ values }) => values as object), ...refused.map(({ fields }) => fields)];
  return fields.flatMap((row) => {
    const due = 'due' in row ? row.due : null;
    return typeof due === 'number' ? [due as Day] : [];
  });
}

function hasRowsOf(table: TableRows, month: Month): boolean {
  return table.table.kind.name === forecast.name && daysOf(table).some((day) => monthOf(day) === month);
}
