import type { TableColumn } from './header.ts';
import { plainText } from './text.ts';

/**
 * 到货数量 says how much is to arrive, but beside what was ordered how much has; beside what has arrived a bare 数量 is
 * what was ordered.
 */
export function tellArrived(columns: Map<string, TableColumn>, strengths: Map<string, number>): void {
  tellRevised(columns, strengths);
  const coming = columns.get('inTransit');
  if (coming === undefined || columns.has('ordered') === columns.has('arrived')) return;
  const field = columns.has('ordered') ? 'arrived' : 'ordered';
  const isMeant =
    field === 'arrived' ? /^到货数?量$/.test(plainText(coming.title)) : strengths.get('inTransit') === 1;
  if (!isMeant) return;
  columns.set(field, coming);
  columns.delete('inTransit');
}

/** 最新到货日期 alone may be the day of the last delivery. */
const EXPECTED = /预|交期|延期|推迟|eta|expected|delayed|postponed/i;

/** The newest day that is expected, where it is the only one, is the day of arrival. */
function tellRevised(columns: Map<string, TableColumn>, strengths: Map<string, number>): void {
  const revised = columns.get('revisedEta');
  if (revised === undefined || columns.has('eta') || !EXPECTED.test(revised.title)) return;
  columns.set('eta', revised);
  columns.delete('revisedEta');
  strengths.set('eta', 2);
}
