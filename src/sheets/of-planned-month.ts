import type { Month } from '../domain/month.ts';
import type { Header, TableColumn } from './header.ts';
import { isMonthOfTitle } from './is-month-of-title.ts';
import { forecast } from './kinds/forecast.ts';
import { monthsIn } from './months-in.ts';

/**
 * A forecast over several months (`12月订货 | 1月订货 | 2月订货`) read by the column of the month planned, where every
 * column of quantities names one month and just one of them names that one. The others are not of this plan.
 */
export function ofPlannedMonth(header: Header, month: Month | null): Header {
  const taken = header.columns.get('quantity');
  const others = header.rivals.filter(({ field, isTwin }) => field === 'quantity' && isTwin);
  if (month === null || header.kind.name !== forecast.name || taken === undefined || others.length === 0)
    return header;
  const all: readonly TableColumn[] = [taken, ...others];
  if (all.some(({ title }) => monthsIn(title).length !== 1)) return header;
  const ofMonth = all.filter(({ title }) => isMonthOfTitle(monthsIn(title)[0]!, month));
  const [column] = ofMonth;
  if (column === undefined || ofMonth.length > 1) return header;
  const rivals = header.rivals.filter((rival) => !others.includes(rival));
  const unread = [...header.unread, ...all.filter((one) => one !== column)];
  return { ...header, columns: new Map([...header.columns, ['quantity', column]]), rivals, unread };
}
