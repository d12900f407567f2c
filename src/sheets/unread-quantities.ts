import type { Issue } from '../domain/issue.ts';
import { cellAddress, cellText, isBlank } from './cell-text.ts';
import { matchTitle } from './column.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { TableColumn } from './header.ts';
import { AVAILABLE } from './shared-columns.ts';
import type { KindName } from './sheet-kind.ts';
import { issueAt, type Table } from './table.ts';
import { bareTitle } from './text.ts';

/** A column that changes what a quantity of the table means, and what to say of it where anything stands in it. */
export interface UnreadQuantity {
  readonly column: number;
  readonly issue: Issue;
}

/** Stock that may not be sold, within all that lies in the warehouse. */
const HELD =
  /(?:^| )已?被?(?:占用|冻结|锁定|预留|预定|预订|分配)(?:数量|数|量|库存)?$|(?:^| )已[订售]未(?:发|提|出)(?:货)?(?:数量|数|量)?$|(?:^| )(?:reserved|allocated|frozen|blocked|on hold)(?: qty| quantity| stock)?$/i;
/** Stock that nobody wants to buy. */
const DEFECTIVE =
  /(?:^| )(?:不良品?|残次品?|次品|待检品?|报废品?)(?:数量|数|量|库存)?$|(?:^| )(?:defective|damaged|scrap)(?: qty| quantity| stock)?$/i;
/** What became of a wish later, or was wanted in addition, beside what was first wanted. */
const REVISED =
  /(?:^| )(?:确认|审核|核定|核准|批准|批复|审批|实批|终审|终报|调整后?|修改后?|修订后?|最终|追加|补订|加订)(?:的)?(?:订货|订购)?(?:数量|数|量)$|(?:^| )(?:confirmed|revised|approved|final|additional|extra)(?: qty| quantity| units)$/i;
/** What of an order is still to come, or when it comes after all, beside what was ordered and expected once. */
const STILL_OPEN =
  /(?:^| )(?:剩余|未|尚未|欠|待)\S{0,6}(?:数量|数|量)$|(?:^| )(?:余额|结余)$|balance|remaining|open|outstanding|undelivered/i;
const DELAYED =
  /延期|推迟|改期|(?:变更|调整|修改)后|(?:最新|新的?)(?:预计)?(?:到货|交货|到达|日期|交期)|delay|revised|updated|new (?:eta|date)/i;
/** What of an order has come already. */
const COME = /(?:到货|到库|入库|收货|交货|已到|已收)\S{0,4}(?:数量|数|量)$|\b(?:received|delivered|gr)\b/i;
/** Periods other than months. */
const PERIOD = /季度|期限|期间|有效|period|quarter|term\b/i;
/** Goods that came back, beside what went out. */
const RETURNED =
  /(?:^| )(?:销售)?(?:退货|退回)(?:数量|数|量)?$|(?:^| )(?:returns?|returned)(?: qty| quantity| units)?$/i;
const NET = /净|net/i;
/** Columns that make a reserved quantity one of a lot on its way. */
const OF_LOT = ['unreserved', 'inTransit', 'ordered'];
/** The quantities that such columns take something off, the likelier first. */
const TAKEN_OFF = ['onHand', 'unreserved', 'inTransit', 'ordered', 'quantity'];
/** Kinds of tables whose quantities are goods that somebody wants, has, or has had. */
const OF_GOODS: ReadonlySet<string> = new Set<KindName>([
  'forecast',
  'inventory',
  'storeStock',
  'inTransit',
  'history',
  'actuals',
]);

/**
 * Columns that are not read, and that change what a quantity of the table means: what of the stock or of a lot is free,
 * held or defective, what of the sales came back, what was made of a wish later.
 */
export function unreadQuantities(table: Table): readonly UnreadQuantity[] {
  const { file, sheet, kind, columns, months, unread, headerRows } = table;
  const row = headerRows.at(-1)!;
  const field = TAKEN_OFF.find((name) => columns.has(name));
  const other = field === undefined ? months[0] : columns.get(field);
  if (kind.name === 'commitments') return otherPeriods(table);
  if (other === undefined || !OF_GOODS.has(kind.name) || columns.has('available')) return [];
  const issueOf =
    (code: 'W103' | 'W104', meant = field ?? 'quantity', read = other) =>
    ({ column, title }: TableColumn): UnreadQuantity => {
      const place = { file, sheet, cell: cellAddress(row, column), header: title };
      const params = { field: meant, other: `${cellAddress(row, read.column)} ${read.title}` };
      return { column, issue: issueAt(place, title, { code, params }) };
    };
  const eta = kind.name === 'inTransit' ? columns.get('eta') : undefined;
  const later = eta === undefined ? [] : titled(unread, DELAYED).map(issueOf('W103', 'eta', eta));
  return [
    ...later,
    ...findRivals(table).map(issueOf('W103')),
    ...findPartsOf(table, other.title).map(issueOf('W104')),
  ];
}

/** Of commitments that name no month, columns of another period: a quarter, a term. */
function otherPeriods({ file, sheet, columns, unread, headerRows }: Table): readonly UnreadQuantity[] {
  const { column: at, title: read } = columns.get('quantity')!;
  if (columns.has('month') || columns.has('until')) return [];
  const row = headerRows.at(-1)!;
  return titled(unread, PERIOD).map(({ column, title }) => {
    const place = { file, sheet, cell: cellAddress(row, column), header: title };
    const params = { field: 'month', other: `${cellAddress(row, at)} ${read}` };
    return { column, issue: issueAt(place, title, { code: 'W103', params }) };
  });
}

/** Whether a row holds anything but 0 in a column: where no row does, the column changes nothing. */
export function isFilled({ own }: SpreadRow, { column }: UnreadQuantity): boolean {
  return !isBlank(own[column]) && Number(cellText(own[column])) !== 0;
}

/** Columns that may be meant instead of the quantity that is read. */
function findRivals({ kind, columns, unread }: Table): Table['unread'] {
  if (kind.name === 'forecast') return titled(unread, REVISED);
  if (kind.name === 'history' || kind.name === 'actuals' || columns.has('unreserved')) return [];
  const available = unread.filter(({ title }) => matchTitle(title, AVAILABLE) > 0);
  return kind.name === 'inTransit' ? [...available, ...openLots(columns, unread)] : available;
}

/** Of lots by what was ordered, columns of what is still to come. */
function openLots(columns: Table['columns'], unread: Table['unread']): Table['unread'] {
  const isWhole = columns.has('ordered') && !columns.has('inTransit') && !columns.has('arrived');
  return isWhole ? titled(unread, STILL_OPEN) : [];
}

/** Columns of what may still be in the quantity that is read. */
function findPartsOf(table: Table, quantity: string): Table['unread'] {
  const { kind, columns, unread } = table;
  if (kind.name === 'forecast') return [];
  if (kind.name === 'history' || kind.name === 'actuals')
    return NET.test(quantity) ? [] : titled(unread, RETURNED);
  if (unread.some(({ title }) => matchTitle(title, AVAILABLE) > 0)) return [];
  const reserved = columns.get('reserved');
  const isOfLot = OF_LOT.some((name) => columns.has(name));
  const beside = reserved !== undefined && !isOfLot ? [...unread, reserved] : unread;
  const come = columns.has('ordered') && !columns.has('arrived') ? titled(unread, COME) : [];
  return [...titled(beside, HELD), ...titled(unread, DEFECTIVE), ...come];
}

function titled(columns: Table['unread'], form: RegExp): Table['unread'] {
  return columns.filter(({ title }) => form.test(bareTitle(title)));
}
