import { plainText } from './text.ts';

/** What a title says that the rows below it are, where they are not what such a table holds. */
export interface Done {
  readonly counted: 'returns' | 'sold' | 'received' | 'unordered' | 'unsaleable' | 'void' | 'example';
  readonly text: string;
}

/** Titles of lists of goods that went out, came back, came in, or were not ordered yet. */
const SOLD = /(?:发货|出库|销售|送货)(?:明细|记录|台账|流水|日报)|shipments|sales (?:ledger|log)/i;
const RETURNED = /退货(?:明细|记录|清单|登记|台账|统计|汇总|表)|list of returns|returns list/i;
const UNSALEABLE = /^(?:报废|不良|残次|次|待检|冻结|待处理|退货)品?(?:仓|仓库|库|库存)?(?:清单|明细|表)?$/;
const RECEIVED = /(?:到货|入库|收货)(?:明细|记录|台账|流水|日报|登记)|goods received|receipts? (?:log|list)/i;
const UNORDERED =
  /(?:采购|进货|补货|备货)(?:计划|申请|建议|需求|预算|意向)|请购|拟(?:采购|订购|购|进)|(?:待|未)(?:下单|下采购单|采购|订购)|purchas\w+ (?:plan|requisition|request|proposal)|to be ordered|not yet ordered/i;
const ORDERED = /在途|未到|到货|已(?:下单|订|采购)|订单|执行|跟踪|in transit|on order|\beta\b/i;
const ORDERING = /预计|未到|在途|订货|订购|要货|需求|预测|意向|报货|forecast|order|demand/i;

/** Longer texts are remarks. */
const LONGEST_TITLE = 40;
/** The number of a block, and signs around its title. */
const NUMBER = /^[([【《]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)\]】》.、 ]+\s*/;
const SIGNS = /^[\s([【《<*※=-]+|[\s)\]】》>:.。!*=\d-]+$/g;
const OFF = '取消|作废|撤销|撤单|废弃|废除';
const LISTED =
  '(?:专卖店|门店|客户|预测|需求|意向|订货|订购|订单|要货|采购|在途|库存|承诺|目标|历史|销售|单据|数据|记录|明细|清单|列表|内容|部分|单|行|表)*';
/** What was called off; beside other words it is the end of a name, or stands apart from them. */
const VOID = new RegExp(
  `^(?:(?:以下|下列|下面)(?:均|都|全部)?(?:为|是)?|本表|此表)?(?:已经?)?(?:被|全部)?(?:${OFF})了?的?${LISTED}(?:不计|不算)?$` +
    `|^(?:以下|下列|下面)${LISTED}(?:均|都|全部)?(?:已|不要|不订|不算|不计)(?:${OFF})?了?$` +
    `|(?:^|[ (\\-_])(?:已|全部)?(?:${OFF})(?:$|[) \\-_])|已(?:${OFF})$` +
    '|^cancell?ed(?: (?:orders?|rows|lines|lots))?$|^void$',
  'i',
);
/** What shows how to fill a table in. */
const EXAMPLE =
  /^(?:以下|下列|下面)?(?:为|是)?(?:模板|填写|填报|填表|录入|表格)?(?:的|格式)?(?:示例|样例|范例|示范|举例)(?:表|页|行|数据|说明|sheet)?$|^(?:example|sample)s?(?: (?:rows?|data|sheet|table))?$/i;

/** What the name of a sheet says that its rows are; null where they are what they look like. */
export function doneIn(text: string): Done | null {
  return voidIn(text) ?? soldIn(text);
}

/** As `doneIn`, of a title that speaks of all tables below it: they are of goods that have moved already, were
 * not ordered yet, or cannot be sold. */
export function soldIn(text: string): Done | null {
  if (UNSALEABLE.test(text.trim())) return { counted: 'unsaleable', text };
  if (UNORDERED.test(text) && !ORDERED.test(text)) return { counted: 'unordered', text };
  if (ORDERING.test(text)) return null;
  if (RETURNED.test(text)) return { counted: 'returns', text };
  if (RECEIVED.test(text)) return { counted: 'received', text };
  return SOLD.test(text) ? { counted: 'sold', text } : null;
}

/** As `doneIn`, of the rows right below a text: they were called off, or show how to fill the table in. */
export function voidIn(text: string): Done | null {
  if (text.length > LONGEST_TITLE) return null;
  const title = plainText(text).trim().replace(NUMBER, '').replace(SIGNS, '');
  if (VOID.test(title)) return { counted: 'void', text };
  return EXAMPLE.test(title) ? { counted: 'example', text } : null;
}
