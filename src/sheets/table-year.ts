import { monthFromParts, monthNumber, yearOf, type Month } from '../domain/month.ts';
import type { Header } from './header.ts';
import type { SheetKind } from './sheet-kind.ts';
import type { Table } from './table.ts';

/** Lines that are no titles: of when something was written, numbers of documents, and notes that tell amounts. */
const NO_TITLE =
  /[〔【[(（]20\d{2}[〕】\])）]\s*第?\d+\s*号|(?:编制|制表|填报|制作|打印|印发|发布|更新|修订)(?:日期|时间|于)?\s*[:：]?\s*20\d{2}|\d\s*(?:[%％]|[百千万亿]+元?|元)/;

/** The year that a title speaks of, `2026年度营销计划`, `Plan FY2026`; null when it names none. */
export function yearIn(text: string): number | null {
  if (NO_TITLE.test(text)) return null;
  const found = /(?:^|[^\d])(20\d{2})(?!\d|[-/.]\d)/.exec(text);
  return found ? Number(found[1]) : null;
}

/**
 * Gives every month column its year: the one in its title, else that of the lines above, else that of the month
 * planned (for history: the last such month before it; for actual sales: it or the last before it). Without any, the columns are left out.
 */
export function datedMonths(
  months: Header['months'],
  kind: SheetKind,
  sheetYear: number | null,
  planned: Month | null,
): Table['months'] {
  return months.flatMap(({ month: { year, number }, ...column }) => {
    const assumed = sheetYear ?? (planned === null ? null : yearOf(planned));
    const stated = year ?? assumed;
    if (stated === null) return [];
    const month = monthFromParts(stated, number)!;
    const isAhead = kind.name === 'history' ? month >= planned! : kind.name === 'actuals' && month > planned!;
    const future = isAhead && year === null && sheetYear === null;
    return [{ ...column, month: future ? monthFromParts(stated - 1, number)! : month }];
  });
}

/** The month by which dates of a table are read: the months of an annual plan are of the plan's own year. */
export function plannedMonth({ kind, year }: Table, month: Month | null): Month | null {
  if (kind.name !== 'annual' || month === null || year === null) return month;
  return monthFromParts(year, monthNumber(month));
}

/** The month of a row that names its year in a column of its own. */
export function inYear(month: Month, year: string | number | null | undefined): Month {
  return typeof year === 'number' ? monthFromParts(year, monthNumber(month))! : month;
}
