import { monthNumber, monthOf, type Day, type Month } from '../domain/month.ts';
import { cellText, isBlank } from './cell-text.ts';
import type { SpreadRow } from './merged-cells.ts';
import { readDay, readWantedDay } from './read-date.ts';
import type { Problem } from './reading.ts';
import { saidOfRow } from './said-of-row.ts';
import type { Table } from './table.ts';
import { plainText } from './text.ts';

const CANCELLED = said('cancelled');
const ON_HOLD = said('onHold');
const REVISED = said('revised');
const OTHER_DAY = said('otherDay');
/** The row counts as it stands, and is told. */
const DOUBT: Problem = { code: 'W235', params: { why: 'remark' } };

/** Kinds whose rows are orders, which can be called off. */
const OF_ORDERS: ReadonlySet<string> = new Set(['forecast', 'inTransit', 'commitments']);
/** Kinds whose rows are goods that lie somewhere, or are on their way. */
const OF_STOCK: ReadonlySet<string> = new Set(['inventory', 'inTransit']);
/** Kinds whose rows are over: the goods went out. */
const OF_SALES: ReadonlySet<string> = new Set(['history', 'actuals']);
/** A month without a day: 1月, 1月份, 1月初. */
const MONTH_ALONE = /^(\d{1,2})月份?[初中底末]?(?:[上中下]旬)?(?:再?[到发交]货?)?$/;
const DEADLINE = /[之以]?前$/;
/** What is later as seen from the day of writing, which may lie before the month planned. */
const LATER = /^(?:下个?月|明年|次月|[年节]后|元旦|春节|next (?:month|year))/i;

/**
 * What is wrong with a row, by a remark in it: it was called off or waits, or its quantity or day is another by now than
 * the one in its column; a remark that only repeats these says nothing. Null where the remark changes nothing.
 */
export function remarked(table: Table, row: SpreadRow, planned: Month | null, word: string): Problem | null {
  const [what, ...words] = saidOfRow(word);
  const { name } = table.kind;
  if (what === 'quantity') {
    if (hasQuantity(table, row, Number(words[0]))) return null;
    // Of what was sold, the remark may be that of the order before.
    return OF_SALES.has(name) ? DOUBT : REVISED;
  }
  if (what === 'count')
    return !OF_STOCK.has(name) || hasQuantity(table, row, Number(words[0])) ? null : DOUBT;
  if (what === 'day') return otherDay(table, row, planned, words as [string, string]);
  if (what === 'doubt') return DOUBT;
  if (what === 'doubtOrder') return OF_ORDERS.has(name) ? DOUBT : null;
  if (what === 'late') return dayOf(table, row, planned) === null ? null : DOUBT;
  if (what === 'doubtStock') return OF_STOCK.has(name) ? DOUBT : null;
  if (what === 'doubtLot') return name === 'inTransit' && !table.columns.has('arrived') ? DOUBT : null;
  if (what === 'offLot') return name === 'inTransit' ? CANCELLED : null;
  if (what === undefined || !OF_ORDERS.has(name)) return null;
  return what === 'off' ? CANCELLED : ON_HOLD;
}

function said(counted: string): Problem {
  return { code: 'E211', params: { counted, allowed: '有效, valid' } };
}

/** Whether a quantity of the row is the one that its remark speaks of. */
function hasQuantity({ measured }: Table, { own }: SpreadRow, quantity: number): boolean {
  return measured.some(
    ({ column }) => Number.parseFloat(plainText(cellText(own[column])).replaceAll(',', '')) === quantity,
  );
}

/** The day on which the goods of a row are wanted or come; null where it has none, or a later one that counts. */
function dayOf({ columns }: Table, row: SpreadRow, planned: Month | null): Day | null {
  const revised = columns.get('revisedEta');
  if (revised !== undefined && !isBlank(row.below(revised.column))) return null;
  const cell = row.below((columns.get('due') ?? columns.get('eta'))?.column ?? 0);
  const day = cell === undefined ? null : readWantedDay(cell, planned);
  return day !== null && 'value' in day ? day.value : null;
}

/** A remark of another day than the one in the row's column: of a month alone, or of words, only some say so surely. */
function otherDay(
  table: Table,
  row: SpreadRow,
  planned: Month | null,
  [words, sure]: readonly [string, string],
): Problem | null {
  const day = dayOf(table, row, planned);
  if (day === null) return null;
  const read = sure === 'sure' ? readWantedDay : readDay;
  const reading = read({ column: 0, type: 'text', value: words }, planned);
  const isStated = sure === 'stated';
  if ('value' in reading) {
    // The row's own day lies before the last one that will do.
    if (reading.value === day || (isStated && DEADLINE.test(words) && day < reading.value)) return null;
    return isStated ? DOUBT : OTHER_DAY;
  }
  const month = MONTH_ALONE.exec(words)?.[1];
  if (isStated) return month === undefined || Number(month) === monthNumber(monthOf(day)) ? null : DOUBT;
  if (month === undefined) return sure === 'sure' || LATER.test(words) ? DOUBT : null;
  return Number(month) === monthNumber(monthOf(day)) ? DOUBT : OTHER_DAY;
}
