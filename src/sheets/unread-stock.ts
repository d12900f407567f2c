import type { Issue } from '../domain/issue.ts';
import { cellAddress } from './cell-text.ts';
import { issueAt, type Table } from './table.ts';
import { plainText, withoutBrackets } from './text.ts';

/** Stock that may be sold, and stock that may not, beside all that lies in the warehouse. */
const AVAILABLE =
  /(?:^| )(?:可用|可销|可售|可发)(?:数量|数|量|库存|库存量|余额)?$|(?:^| )(?:available|free)(?: qty| quantity| stock)?$/i;
const HELD =
  /(?:^| )已?被?(?:占用|冻结|锁定|预留|预定|预订|分配)(?:数量|数|量|库存)?$|(?:^| )(?:reserved|allocated|frozen|blocked|on hold)(?: qty| quantity| stock)?$/i;
/** Goods that came back, beside what went out. */
const RETURNED =
  /(?:^| )(?:销售)?(?:退货|退回)(?:数量|数|量)?$|(?:^| )(?:returns?|returned)(?: qty| quantity| units)?$/i;
const NET = /净|net/i;
/** Columns that make a reserved quantity one of a lot on its way. */
const OF_LOT = ['unreserved', 'inTransit', 'ordered'];

/**
 * Columns that change what a quantity of the table means, and that are not read: what of the stock is free or held, what
 * of the sales came back.
 */
export function unreadStock(table: Table): readonly Issue[] {
  const { file, sheet, kind, columns, months, unread, headerRows } = table;
  const row = headerRows.at(-1)!;
  const isStock = columns.has('onHand');
  const field = isStock ? 'onHand' : 'quantity';
  const other = columns.get(field) ?? months[0];
  if (other === undefined || (!isStock && kind.name !== 'history' && kind.name !== 'actuals')) return [];
  const reserved = columns.get('reserved');
  const isOfLot = OF_LOT.some((name) => columns.has(name));
  const beside = isStock && reserved !== undefined && !isOfLot ? [...unread, reserved] : unread;
  const titled = (form: RegExp): typeof unread =>
    beside.filter(({ title }) => form.test(withoutBrackets(plainText(title)).trim()));
  const free = titled(AVAILABLE);
  const stock = free.length > 0 ? free : titled(HELD);
  const told = isStock ? stock : NET.test(other.title) ? [] : titled(RETURNED);
  return told.map(({ column, title }) => {
    const place = { file, sheet, cell: cellAddress(row, column), header: title };
    const params = { field, other: `${cellAddress(row, other.column)} ${other.title}` };
    return issueAt(place, title, { code: 'W103', params });
  });
}
