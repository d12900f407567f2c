import type { Month } from '../domain/month.ts';
import { cellAddress } from './cell-text.ts';
import { isChanged } from './changed-title.ts';
import { matchTitle, withoutMonth } from './column.ts';
import type { DoubtfulColumn } from './doubtful-column.ts';
import type { TableColumn } from './header.ts';
import { otherTargets } from './other-targets.ts';
import { isMonthOfTitle } from './is-month-of-title.ts';
import { monthsIn } from './months-in.ts';
import { LOT_COLUMNS } from './kinds/in-transit.ts';
import { AVAILABLE, BASE_QUANTITY } from './shared-columns.ts';
import type { KindName } from './sheet-kind.ts';
import { issueAt, type Table } from './table.ts';
import { bareTitle, titleKey } from './text.ts';

/** Stock that may not be sold, within all that lies in the warehouse. */
const HELD =
  /(?:^| )已?被?(?:占用|冻结|锁定|预留|预定|预订|分配)(?:数量|数|量|库存)?$|(?:^| )已[订售]未(?:发|提|出)(?:货)?(?:数量|数|量)?$|(?:^| )(?:借出|待发|待出|待提|预售|定向|专单|(?:客户|门店|专卖店)已[订定]|已下单未发)(?:货)?(?:数量|数|量)?$|(?:^| )(?:reserved|allocated|frozen|blocked|on hold)(?: qty| quantity| stock)?$/i;
/** Stock that nobody wants to buy. */
const DEFECTIVE =
  /(?:^| )(?:不良品?|残次品?|次品|待检品?|报废品?)(?:数量|数|量|库存)?$|(?:^| )(?:defective|damaged|scrap)(?: qty| quantity| stock)?$/i;
/** What became of a wish later, or was wanted in addition, beside what was first wanted. */
const REVISED =
  /(?:^| )(?:确认|审核|核定|核准|批准|批复|审批|实批|终审|终报|实|实际|调整后?|修改后?|修订后?|最终|追加|补订|加订)(?:的)?(?:订货|订购|订)?(?:数量|数|量)$|(?:^| )(?:追加|增补|补充|追补|加订|补订|增订)$|(?:^| )(?:confirmed|revised|approved|final|additional|extra)(?: qty| quantity| units)$/i;
/** A second quantity under the title of the first one. */
const AGAIN = /^(?:(?:订货|订购|要货|需求)?(?:数量|数|量)|qty|quantity) ?[(]?[2-9二三][)]?$/i;
/** What of a wish was served already, or is wanted no more. */
const SERVED =
  /(?:^| )(?:已|实)(?:发|出库|交|提|到|发货|提货|交货|到货|满足)(?:货)?(?:数量|数|量)?$|(?:^| )(?:已)?(?:取消|退订)(?:数量|数|量)?$|(?:^| )(?:shipped|delivered|cancell?ed)(?: qty| quantity| units)?$/i;
/** What of a wish is still to be served. */
const LEFT =
  /(?:^| )(?:尚?未|欠|剩余未?|待)(?:发|交|提|满足|出库|送)(?:货)?(?:数量|数|量)?$|(?:^| )(?:剩余|欠货)(?:数量|数|量)$/;
/** What of the stock stores have ordered, and nobody has taken out yet. */
const UNSHIPPED =
  /(?:^| )(?:(?:客户|门店|专卖店|销售|订单|已订)?(?:订单)?(?:尚?未|欠|待)(?:发|交|提|出|出库)(?:货)?|(?:客户|门店|专卖店|销售)?订单(?:占用|预留|锁定|预占)|预占|(?:客户|门店|专卖店|销售)(?:占用|预留|锁定|预占))(?:数量|数|量|库存)?$/;
/** What of a lot does not come after all. */
const LOST =
  /(?:^| )(?:已)?(?:取消|短装|短缺|短少|少收|拒收|损耗|破损|退货)(?:数量|数|量)?$|(?:^| )(?:cancell?ed|short|rejected)(?: qty| quantity| units)?$/i;
/** What a price comes down to for some, or for a time: beside the unit price nobody can say whether stores pay it. */
const DISCOUNTED =
  /(?:^| )(?:折扣|折后|打折|优惠|促销|活动|特惠|让利|成交|执行|结算|协议|返利后)后?(?:单价|价格|价)$|(?:^| )特价$|(?:^| )(?:discount(?:ed)?|promo(?:tion(?:al)?)?|special|offer|deal) (?:unit )?price$/i;
/** What of an order is still to come, or when it comes after all, beside what was ordered and expected once. */
const STILL_OPEN =
  /(?:^| )(?:剩余|未|尚未|欠|待)\S{0,6}(?:数量|数|量)$|(?:^| )尚?未(?:到|到货|入库|交|交货|清)$|(?:^| )(?:余额|结余)$|balance|remaining|open|outstanding|undelivered/i;
const DELAYED =
  /延期|推迟|改期|最[早迟晚]|(?:变更|调整|修改)后|(?:最新|新的?)(?:预计)?(?:到货|交货|到达|日期|交期)|delay|revised|updated|new (?:eta|date)/i;
/** What of an order has come already. */
const COME = /(?:到货|到库|入库|收货|交货|已到|已收)\S{0,4}(?:数量|数|量)$|\b(?:received|delivered|gr)\b/i;
/** Pieces of what was counted in another unit. */
const BASE = new Set(BASE_QUANTITY.map(titleKey));
/** Periods other than months. */
const PERIOD = /季度|期限|期间|有效|本月|当月|每月|月均|月度|分解|period|quarter|term\b/i;
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
 * held or defective, what of the sales came back, what was made of a wish later; and what changes a price.
 */
export function unreadQuantities(table: Table, month: Month | null): readonly DoubtfulColumn[] {
  return [...otherPrices(table), ...otherTargets(table, month), ...otherQuantities(table, month)];
}

/** Beside the prices of a list of parts, those that may be what stores pay. */
function otherPrices({ file, sheet, kind, columns, unread, headerRows }: Table): readonly DoubtfulColumn[] {
  const price = columns.get('unitPrice');
  if (price === undefined || (kind.name !== 'inventory' && kind.name !== 'parts')) return [];
  const row = headerRows.at(-1)!;
  const others = unread.filter(({ title }) => DISCOUNTED.test(bareTitle(title)) || isChanged(title, 'price'));
  return others.map(({ column, title }) => {
    const place = { file, sheet, cell: cellAddress(row, column), header: title };
    const params = { field: 'unitPrice', other: `${cellAddress(row, price.column)} ${price.title}` };
    return { column, issue: issueAt(place, title, { code: 'W103', params }), unless: price.column };
  });
}

function otherQuantities(table: Table, month: Month | null): readonly DoubtfulColumn[] {
  const { file, sheet, kind, columns, months, unread, headerRows } = table;
  const row = headerRows.at(-1)!;
  const field = TAKEN_OFF.find((name) => columns.has(name));
  const other = field === undefined ? months[0] : columns.get(field);
  if (kind.name === 'commitments') return otherPeriods(table);
  if (other === undefined || !OF_GOODS.has(kind.name) || columns.has('available')) return [];
  const issueOf =
    (code: 'W103' | 'W104', meant = field ?? 'quantity', read = other, unless: number | null = null) =>
    ({ column, title }: TableColumn): DoubtfulColumn => {
      const place = { file, sheet, cell: cellAddress(row, column), header: title };
      const params = { field: meant, other: `${cellAddress(row, read.column)} ${read.title}` };
      return { column, issue: issueAt(place, title, { code, params }), unless };
    };
  const later = laterDays(table).map(({ field: day, read, others }) =>
    others.map(issueOf('W103', day, read, read.column)),
  );
  const inPieces = unread.filter(({ title }) => BASE.has(titleKey(title)));
  return [
    ...later.flat(),
    ...inPieces.map(issueOf('W103', field ?? 'quantity', other, other.column)),
    ...findRivals(table, month).map(issueOf('W103')),
    ...findPartsOf(table, other.title).map(issueOf('W104')),
  ];
}

/** Columns of the day on which goods arrive or are wanted after all, by the field that says when they were first. */
function laterDays({ kind, columns, unread }: Table): readonly {
  readonly field: string;
  readonly read: TableColumn;
  readonly others: Table['unread'];
}[] {
  const field = kind.name === 'forecast' ? 'due' : 'eta';
  const read = kind.name === 'forecast' || kind.name === 'inTransit' ? columns.get(field) : undefined;
  if (read === undefined) return [];
  const isDelayed = (title: string): boolean => field === 'eta' && DELAYED.test(bareTitle(title));
  return [{ field, read, others: unread.filter(({ title }) => isDelayed(title) || isChanged(title, 'day')) }];
}

/** Of commitments that name no month, columns of another period: a quarter, a term. */
function otherPeriods({ file, sheet, columns, unread, headerRows }: Table): readonly DoubtfulColumn[] {
  const { column: at, title: read } = columns.get('quantity')!;
  if (columns.has('month') || columns.has('until')) return [];
  const row = headerRows.at(-1)!;
  return titled(unread, PERIOD).map(({ column, title }) => {
    const place = { file, sheet, cell: cellAddress(row, column), header: title };
    const params = { field: 'month', other: `${cellAddress(row, at)} ${read}` };
    return { column, issue: issueAt(place, title, { code: 'W103', params }), unless: null };
  });
}

/** Columns that may be meant instead of the quantity that is read. */
function findRivals({ kind, columns, unread }: Table, month: Month | null): Table['unread'] {
  if (kind.name === 'forecast') {
    const { quantity } = kind.columns;
    const isOfMonth = (title: string): boolean =>
      matchTitle(title, quantity!) === 1 &&
      month !== null &&
      monthsIn(title).some((one) => isMonthOfTitle(one, month));
    return unread.filter(
      ({ title }) =>
        [REVISED, AGAIN, LEFT].some((form) => form.test(bareTitle(title))) ||
        isChanged(title, 'quantity') ||
        isOfMonth(title),
    );
  }
  if (kind.name === 'history' || kind.name === 'actuals' || columns.has('unreserved')) return [];
  const available = unread.filter(({ title }) => matchTitle(title, AVAILABLE) > 0);
  return kind.name === 'inTransit' ? [...available, ...openLots(columns, unread)] : available;
}

/** Of lots by what was ordered, columns of what is still to come. */
function openLots(columns: Table['columns'], unread: Table['unread']): Table['unread'] {
  return isOrdered(columns) ? titled(unread, STILL_OPEN) : [];
}

/** Whether the quantity of a lot may be what was ordered once: a bare 数量 says nothing of what has come. */
function isOrdered(columns: Table['columns']): boolean {
  if (columns.has('arrived')) return false;
  const inTransit = columns.get('inTransit')?.title;
  return inTransit === undefined
    ? columns.has('ordered')
    : matchTitle(inTransit, LOT_COLUMNS.inTransit) === 1;
}

/** Columns of what may still be in the quantity that is read. */
function findPartsOf(table: Table, quantity: string): Table['unread'] {
  const { kind, columns, unread } = table;
  if (kind.name === 'forecast') return titled(unread, SERVED);
  if (kind.name === 'history' || kind.name === 'actuals')
    return NET.test(quantity)
      ? []
      : unread.filter(({ title }) => RETURNED.test(bareTitle(withoutMonth(title))));
  if (unread.some(({ title }) => matchTitle(title, AVAILABLE) > 0)) return [];
  const reserved = columns.get('reserved');
  const isOfLot = OF_LOT.some((name) => columns.has(name));
  const beside = reserved !== undefined && !isOfLot ? [...unread, reserved] : unread;
  const come = isOrdered(columns) ? titled(unread, COME) : [];
  const lost = kind.name === 'inTransit' ? titled(unread, LOST) : [];
  const held = beside.filter(
    ({ title }) => HELD.test(bareTitle(title)) || (!isOfLot && UNSHIPPED.test(bareTitle(title))),
  );
  return [...held, ...titled(unread, DEFECTIVE), ...come, ...lost];
}

function titled(columns: Table['unread'], form: RegExp): Table['unread'] {
  return columns.filter(({ title }) => form.test(bareTitle(title)));
}
