import type { Issue } from '../domain/issue.ts';
import { cellAddress } from './cell-text.ts';
import { matchTitle } from './column.ts';
import { AVAILABLE } from './shared-columns.ts';
import type { KindName } from './sheet-kind.ts';
import { issueAt, type Table } from './table.ts';
import { plainText, withoutBrackets } from './text.ts';

/** Stock that may not be sold, within all that lies in the warehouse. */
const HELD =
  /(?:^| )已?被?(?:占用|冻结|锁定|预留|预定|预订|分配)(?:数量|数|量|库存)?$|(?:^| )(?:reserved|allocated|frozen|blocked|on hold)(?: qty| quantity| stock)?$/i;
/** Stock that nobody wants to buy. */
const DEFECTIVE =
  /(?:^| )(?:不良品?|残次品?|次品|待检品?|报废品?)(?:数量|数|量|库存)?$|(?:^| )(?:defective|damaged|scrap)(?: qty| quantity| stock)?$/i;
/** What became of a wish later, beside what was first wanted. */
const REVISED =
  /(?:^| )(?:确认|审核|核定|核准|调整后?|修改后?|修订后?|最终)(?:的)?(?:订货|订购)?(?:数量|数|量)$|(?:^| )(?:confirmed|revised|approved|final)(?: qty| quantity| units)$/i;
/** Goods that came back, beside what went out. */
const RETURNED =
  /(?:^| )(?:销售)?(?:退货|退回)(?:数量|数|量)?$|(?:^| )(?:returns?|returned)(?: qty| quantity| units)?$/i;
const NET = /净|net/i;
/** Columns that make a reserved quantity one of a lot on its way. */
const OF_LOT = ['unreserved', 'inTransit', 'ordered'];

/** The quantities that such columns take something off, the likelier first. */
const TAKEN_OFF = ['onHand', 'unreserved', 'inTransit', 'ordered', 'quantity'];

/**
 * Columns that change what a quantity of the table means, and that are not read: what of the stock or of a lot is free or
 * held, what of the sales came back.
 */
export function unreadStock(table: Table): readonly Issue[] {
  const { file, sheet, kind, columns, months, headerRows } = table;
  const row = headerRows.at(-1)!;
  const field = TAKEN_OFF.find((name) => columns.has(name));
  const other = field === undefined ? months[0] : columns.get(field);
  if (other === undefined || !OF_GOODS.has(kind.name) || columns.has('available')) return [];
  const params = { field: field ?? 'quantity', other: `${cellAddress(row, other.column)} ${other.title}` };
  const { code, found } = findUnread(table, other.title);
  return found.map(({ column, title }) => {
    const place = { file, sheet, cell: cellAddress(row, column), header: title };
    return issueAt(place, title, { code, params });
  });
}

/** Kinds of tables whose quantities are goods that somebody wants, has, or has had. */
const OF_GOODS: ReadonlySet<string> = new Set<KindName>([
  'forecast',
  'inventory',
  'storeStock',
  'inTransit',
  'history',
  'actuals',
]);

function findUnread(
  { kind, columns, unread }: Table,
  quantity: string,
): { readonly code: 'W103' | 'W104'; readonly found: Table['unread'] } {
  const plain = (title: string): string => withoutBrackets(plainText(title)).trim();
  const titled = (titles: Table['unread'], form: RegExp): Table['unread'] =>
    titles.filter(({ title }) => form.test(plain(title)));
  if (kind.name === 'history' || kind.name === 'actuals')
    return { code: 'W104', found: NET.test(quantity) ? [] : titled(unread, RETURNED) };
  if (kind.name === 'forecast') return { code: 'W103', found: titled(unread, REVISED) };
  const free = unread.filter(({ title }) => matchTitle(title, AVAILABLE) > 0);
  if (free.length > 0) return columns.has('unreserved') ? NONE : { code: 'W103', found: free };
  const reserved = columns.get('reserved');
  const isOfLot = OF_LOT.some((name) => columns.has(name));
  const beside = reserved !== undefined && !isOfLot ? [...unread, reserved] : unread;
  return { code: 'W104', found: [...titled(beside, HELD), ...titled(unread, DEFECTIVE)] };
}

const NONE = { code: 'W103', found: [] } as const;
