/** Longer lines are sentences, which may speak of anything. */
const LONGEST_TITLE = 24;
/** What a line says behind a label is no title: 期望到货日期：12月20日. */
const LABEL = /[:：=＝]/;
/** What says that numbers are yuan. */
const MONEY = /金额|货款|货值|销售额|[万千(]元|: ?元|amount|revenue|value|yuan/i;
/** What is computed of quantities, paid for them or agreed on with somebody. */
const OF_NONE =
  /率|周(?:需求|销)|[占同环]比|库?销比|比例|份额|排名|名次|折扣|返利|积分|毛利|利润|额度|信用|价(?:格|表|$)|[均单售进出批零库货调]价|平均|[日月周]均|差[异额]|增长|达成|完成|累计|[上下]限|最[低高大小]|安全库存|补货点|陈列|样品|赠品|退货|退回|调拨|作废|样例|示例|\bprice|\brate\b|\brank|discount|average|returns?\b|credit|achieve|\bytd\b|cumul/i;
/** What is done, missing or of another time: no order of the month. */
const OF_NO_ORDER =
  /[已实][发到收]|实际|发货(?:数量|明细|记录|情况|统计)|到货(?:数量|明细|记录|情况|统计)|进货(?:数量|明细|记录|情况|统计)|缺货|欠货|未[交到]|上[月年期周]|去年|同期|历史|每[周日]|年需求|季度|全年|shipped|delivered|backorder|last (?:month|year)/i;
/** What adds up months of sales; of orders it names their deadline, and of stock the day of its count. */
const UP_TO = /截[至止]/;
/** The price that stands in a column beside the stock: 库存价格表. */
const PRICE_BESIDE = /(?<![均进])价格?/g;
/** What of a warehouse is no stock of now that may be sold. */
const OF_NO_STOCK =
  /占用|预[留定]|锁定|冻结|入库|(?<!入)出库|销量|库容|周转|上[月年期周]|期初|去年|同期|^(?!.*数).*金额|^(?!.*[库现结]存).*在途|reorder|reserved|safety/i;

/** Whether a text says of numbers that they are yuan. */
export function isOfMoney(text: string): boolean {
  return MONEY.test(text) || text === '元';
}

/** Whether a line over a table, or its sheet's name, says that the table's numbers are no quantities of orders, sales or stock. */
export function areOtherNumbers(text: string, kind: 'forecast' | 'history' | 'inventory'): boolean {
  if (text.length > LONGEST_TITLE || LABEL.test(text)) return false;
  const isPricedStock = kind === 'inventory' && /库存|stock/i.test(text);
  if (OF_NONE.test(isPricedStock ? text.replace(PRICE_BESIDE, '') : text)) return true;
  if (kind === 'history') return UP_TO.test(text);
  return (kind === 'forecast' && OF_NO_ORDER.test(text)) || (kind === 'inventory' && OF_NO_STOCK.test(text));
}
