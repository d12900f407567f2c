import type { Issue } from '../domain/issue.ts';
import type { Month } from '../domain/month.ts';
import { cellAddress } from './cell-text.ts';
import type { Done } from './done-in.ts';
import type { Header } from './header.ts';
import { isMonthAlone } from './is-month-alone.ts';
import { isMonthOfTitle } from './is-month-of-title.ts';
import { monthsIn } from './months-in.ts';
import { otherPeriod } from './other-period.ts';
import { rivalColumns } from './rival-columns.ts';
import { strangeLine, strangeUnits } from './strange-units.ts';
import type { SurroundingWords } from './surrounding-words.ts';
import { issueAt, type Table } from './table.ts';

/** Titles of days that are still to come. */
const EXPECTED = /预|计划|约定|承诺|expected|estimated|planned|eta|due/i;

/** The kind of table in whose place another one stands; of what was called off, or is an example, no table counts. */
const WHERE_DONE = {
  returns: 'forecast',
  sold: 'forecast',
  received: 'inTransit',
  unordered: 'inTransit',
  unsaleable: 'inventory',
  void: null,
  example: null,
} as const;
const ALLOWED = { forecast: '订货, orders', inTransit: '在途, in transit', inventory: '良品, good' } as const;

/** Days near that of arrival, by the column that they are taken for where a table has no other. */
const NEAR = { due: /发货|\b(?:ship|dispatch)/i, eta: /[到抵]港/ } as const;

/**
 * All that is wrong with a header, or was assumed of it, whatever stands below it.
 *
 * @param month the month planned; null when none is planned
 */
export function checkHeader(
  header: Header,
  table: Table,
  { counted, done, below, unit }: Pick<SurroundingWords, 'counted' | 'done' | 'below' | 'unit'>,
  month: Month | null,
): readonly Issue[] {
  return [
    ...strangeUnits(table, unit),
    ...strangeLine(table, counted),
    ...doneAlready(table, done ?? below),
    ...otherPeriod(table),
    ...nearDay(table),
    ...otherMonth(table, month),
    ...rivalColumns(header, table).flatMap(({ issue, unless }) => (unless === null ? [issue] : [])),
  ];
}

/** A forecast whose one quantity is that of another month than the one planned: what stores want in that is not there. */
function otherMonth(
  { file, sheet, kind, columns, headerRows }: Table,
  month: Month | null,
): readonly Issue[] {
  const taken = kind.name === 'forecast' ? columns.get('quantity') : undefined;
  if (taken === undefined || month === null || !isMonthAlone(taken.title)) return [];
  if (monthsIn(taken.title).some((one) => isMonthOfTitle(one, month))) return [];
  const place = { file, sheet, cell: cellAddress(headerRows.at(-1)!, taken.column), header: null };
  const params = { kind: kind.name, field: 'quantity', titles: taken.title };
  return [issueAt(place, null, { code: 'E102', params })];
}

/** Says that the day on which goods are sent, or reach a port, was taken for that of their arrival. */
function nearDay({ file, sheet, columns, headerRows }: Table): readonly Issue[] {
  return (['due', 'eta'] as const).flatMap((field) => {
    const column = columns.get(field);
    if (column === undefined || !NEAR[field].test(column.title)) return [];
    const place = { file, sheet, cell: cellAddress(headerRows.at(-1)!, column.column), header: column.title };
    return [issueAt(place, column.title, { code: 'W228', params: { field } })];
  });
}

/**
 * A table of what went out, came back, came in already, was not ordered yet, cannot be sold or was called off, by the
 * title of its sheet, where another would be read.
 */
function doneAlready({ file, sheet, kind, columns, headerRows }: Table, done: Done | null): readonly Issue[] {
  if (done === null) return [];
  const kindOf = WHERE_DONE[done.counted];
  if (kindOf !== null && kind.name !== kindOf) return [];
  const { counted, text } = done;
  if (counted === 'received' && EXPECTED.test(columns.get('eta')?.title ?? '')) return [];
  const place = { file, sheet, cell: cellAddress(headerRows[0]!, 1), header: null };
  const allowed = kindOf === null ? '有效, valid' : ALLOWED[kindOf];
  return [issueAt(place, text, { code: 'E211', params: { counted, allowed } })];
}
