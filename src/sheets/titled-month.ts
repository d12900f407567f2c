import { monthFromParts, shiftMonth, yearOf, type Month } from '../domain/month.ts';
import { monthsIn } from './months-in.ts';
import type { Table } from './table.ts';
import { textsAround } from './texts-around.ts';

/**
 * The one month that the lines above a table, its sheet or its file name, the nearest of them first; null where none of
 * them names a month, or the first that does names several.
 *
 * @param latest a month without a year is this one, or the last such one before it
 */
export function titledMonth(table: Pick<Table, 'titles' | 'sheet' | 'file'>, latest: Month): Month | null {
  for (const { text } of textsAround(table)) {
    const months = monthsIn(text).map(({ year, number }) => {
      const month = monthFromParts(year ?? yearOf(latest), number)!;
      return year === null && month > latest ? shiftMonth(month, -12) : month;
    });
    if (months.length > 0) return new Set(months).size === 1 ? months[0]! : null;
  }
  return null;
}
