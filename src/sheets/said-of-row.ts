import { remember } from './remember.ts';

/**
 * What a remark says of its row: that it was called off (`off`, `offLot` where only lots are), waits (`hold`), may not
 * count as it stands (`doubt`, `doubtStock` and `doubtLot` of goods, `late` of days), or has another `quantity` or `day`, whose words stand
 * behind it; with `maybe` they may be no day at all.
 */
export type Said =
  | readonly []
  | readonly ['off' | 'offLot' | 'hold' | 'doubt' | 'doubtStock' | 'doubtLot' | 'late']
  | readonly ['quantity', string]
  | readonly ['day', string, 'sure' | 'maybe'];

/** Remarks that are remembered. */
const REMEMBERED = 2 ** 10;
/** Who says it, or when, before what is said. */
const WHO =
  '(?:客户|门店|专卖店|经销商|店[里方家]|对方|厂家|厂方|供应商|[此本该这](?:行|单|件|项)|来电|电话|通知|要求|表示|说|已经?|现在?|先|暂时?|全部|都|又|请|[ ,:])*';
const PIECES = '(?:件|个|只|套|台|条|支|根|片|pcs?|pieces?|units?|ea)';
const END = '(?:$|[ 。;!]|,(?!\\d{3})|\\.(?!\\d))';
const form = (words: string): RegExp => new RegExp(`^${WHO}(?:${words})`, 'i');

const OFF = form(
  `(?:不要|不订|不买|不需要|退订|撤单|弃单|取消|作废|终止|中止)(?:[此该]件|订货|订单|订购|发货|交货|采购|合同|执行)?了?${END}|不用了${END}` +
    '|(?:no longer|not) (?:wanted|needed|required)$|do not (?:ship|deliver)$|terminated$|(?:customer )?cancell?ed(?: by (?:the )?(?:customer|store|dealer))?$',
);
const OFF_LOT = form(`(?:停止|停)(?:发货|供货|交货|执行|发|供)了?${END}|[无没]货(?:可发|发)?了?${END}`);
const HOLD = form(
  `(?:暂停|暂缓|缓订|缓发|搁置|挂起)(?:订货|发货|执行|采购|交货|供货|处理)?${END}|暂?不(?:发货|发|下单)${END}|[未待]下单$` +
    '|缓一缓$|(?:on[- ])?hold$|suspended$|paused$',
);
const DOUBT = form(
  '(?:数量|日期|交期|时间|到货)?(?:待定|未定|待确认|未确认|待核实?|待议|不确定|另定|再定)$|(?:可能|或)(?:取消|不要)|[待等](?:客户|门店|店里)?(?:通知|确认|回复)' +
    '|(?:疑似|可能)?(?:重复|录重|多录|重单)(?:录入|下单|订货|提报|上报|计算|行|了)?$|[与和同跟]\\S{1,12}重复$' +
    `|[再另]?(?:数量)?(?:减少|追加|增加|扣除|[减少加增多扣])[订要发]?\\d+${PIECES}?$|(?:数量)?改[为成到至]?\\d+[箱包盒打]$` +
    '|tb[acd]$|(?:wait|waiting|pending) (?:for )?(?:confirmation|customer)$|to be (?:confirmed|decided|determined)$|unconfirmed$|tentative$|dup(?:licated?)?(?: row| order| line)?$',
);
const BAD = '(?:破损|损坏|不良|次品|残次|报废|样品|坏|预留|预定|占用|锁定)';
/** What of a row of stock may not be sold: a part of it, or all of it for a time. */
const DOUBT_STOCK = new RegExp(
  `${BAD}[品件]?了? ?\\d+ ?${PIECES}?$|\\d+ ?${PIECES}?(?:[是为有]|已被?)?${BAD}` +
    '|^(?:停售|禁售|封存|(?:暂停|停止|限制)销售|暂不销售)$|\\d+ (?:damaged|defective|reserved|broken)$',
  'i',
);
/** What of a lot has come already, or will not come as it was expected. */
const DOUBT_LOT = form(
  `已[到收交](?:货|入库)? ?\\d+${PIECES}?$|部分(?:已?到货?|收货|入库|取消|交货)$|[丢遗]失$|(?:船期|物流|航班)?延误$`,
);
/** Another quantity than the one that was written first, which may stand before it. */
const QUANTITY = form(
  `(?:(?:订货|订购|要货|需求)?(?:数?量|qty|quantity)错?误?|[写填]错了?|[由从原][订定]?)?[:,]?(?:\\d+${PIECES}?)?,?现?` +
    '(?:改[为成到至订要]?|更正[为成]|应该?[为是]|(?<=错了?,?)是|[减降加增调变][少低加整更]?[为成到至]|(?:只|实际|实)[要订需发为]|→|->|(?:change|reduce|revise|increase)d?(?: qty| quantity)? to| ?should be|make it)' +
    `了? ?(\\d+(?:,\\d{3})*) ?(?:${PIECES}(?!\\d))?${END}`,
);
/** Verbs that say of goods alone that they come on another day, and such as say it of anything. */
const DAY =
  /^(.{0,12}?)(?:(延[至到]|(?:延期|延后|推迟|推后|顺延|后延)(?:[至到为]|(?=\d{1,2}[月/.-]|[下明]))|(?:delayed|postponed) (?:to|until|till))|(?:改期?|提前|调整|变更)[至到为成]|改(?=\d{1,2}[月/.-]\d)|[转放移挪][至到]?(?=\d{1,2}月|[下明])|moved to) ?(.+)$/i;
/** The day before what is to be done then: 1月再发. */
const THEN = /^([\d元春节下明次年]\S{1,6}?)(?:再|以?后再?|之后)(?:发货?|要货?|订货?|到货?|送货?|说)$/;
/** What comes later than any day of the month planned. */
const LATER =
  /^(?:(?:下个?月|次月|明年)(?:再?[要发订到送]货?)?|[年节]后再?[要发订到送说]货?|next (?:month|year))$/i;
/** What else may be put off. */
const OTHER_DAY = /付款|回款|发票|开票|活动|合同|价|结算|对账|质保|保修|会/;
const LATE = form(
  '(?:延期|延后|推迟|推后|改期|延迟|缓交|delayed|postponed)(?:到货|交货|发货|了)?(?:[\\d一两二三四五六七半几]+个?(?:天|日|周|星期|月|days?|weeks?))?$',
);

const ALONE = [
  [OFF, 'off'],
  [HOLD, 'hold'],
  [OFF_LOT, 'offLot'],
  [LATE, 'late'],
  [DOUBT, 'doubt'],
  [DOUBT_STOCK, 'doubtStock'],
  [DOUBT_LOT, 'doubtLot'],
] as const;

/** What a remark, as a person reads it, says of the quantity or the day of its row, or of whether it counts at all. */
export const saidOfRow: (word: string) => Said = remember(REMEMBERED, (word): Said => {
  const quantity = QUANTITY.exec(word)?.[1];
  if (quantity !== undefined) return ['quantity', quantity.replaceAll(',', '')];
  const [, before, sure, day] = DAY.exec(word) ?? [];
  if (day !== undefined && !OTHER_DAY.test(before!)) return ['day', day, sure ? 'sure' : 'maybe'];
  const then = LATER.test(word) ? word : THEN.exec(word)?.[1];
  if (then !== undefined) return ['day', then, 'maybe'];
  const said = ALONE.find(([words]) => words.test(word))?.[1];
  return said === undefined ? [] : [said];
});
