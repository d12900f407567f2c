import { remember } from './remember.ts';

/**
 * What a remark says of its row: that it was called off (`off`, `offLot` where only lots are), waits (`hold`), may not
 * count as it stands (`doubt`, `doubtOrder`, `doubtStock` and `doubtLot` of what only such rows can be, `late` of days), or has another `quantity` (`count` of stock) or `day`, whose words stand
 * behind it; with `maybe` they may be no day at all, and where one is only `stated` nobody knows which of the two holds.
 */
export type Said =
  | readonly []
  | readonly ['off' | 'offLot' | 'hold' | 'doubt' | 'doubtOrder' | 'doubtStock' | 'doubtLot' | 'late']
  | readonly ['quantity' | 'count', string]
  | readonly ['day', string, 'sure' | 'maybe' | 'stated'];

/** Remarks that are remembered. */
const REMEMBERED = 2 ** 10;
/** Who says it, or when, before what is said. */
const WHO =
  '(?:客户|门店|专卖店|经销商|店[里方家]|对方|厂家|厂方|供应商|[此本该这](?:行|单|件|项)|来电|电话|通知|要求|表示|说|已经?|现在?|先|暂时?|全部|都|又|请|[ ,:])*';
const PIECES = '(?:件|个|只|套|台|条|支|根|片|pcs?|pieces?|units?|ea)';
const END = '(?:$|[ 。;!]|,(?!\\d{3})|\\.(?!\\d))';
const form = (words: string): RegExp => new RegExp(`^${WHO}(?:${words})`, 'i');

const OFF = form(
  `(?:不要|不订|不买|不需要|不报|退订|退单|拒收|剔除|撤单|撤回|弃单|取消|作废|终止|中止)(?:[此该]件|订货|订单|订购|发货|交货|采购|合同|执行)?了?${END}|不用了${END}` +
    '|(?:no longer|not) (?:wanted|needed|required)$|do not (?:ship|deliver)$|terminated$|(?:customer )?cancell?ed(?: by (?:the )?(?:customer|store|dealer))?$',
);
const OFF_LOT = form(
  `(?:已?停产,?)?(?:无法|不能|不再)(?:供货|交货|发货|供应)了?${END}|(?:停止|停)(?:发货|供货|交货|执行|发|供)了?${END}|[无没]货(?:可发|发)?了?${END}`,
);
const HOLD = form(
  `(?:暂停|暂缓|缓订|缓发|搁置|挂起)(?:订货|发货|执行|采购|交货|供货|处理)?${END}|暂?不(?:发货|发|下单)${END}|[未待]下单$` +
    '|缓一缓$|(?:on[- ])?hold$|suspended$|paused$',
);
const DOUBT = form(
  '\\?+$|(?:数量|日期|交期|船期|时间|到货|eta)?(?:待定|未定|待确认|未确认|待核实?|待议|不确定|另定|再定)$|(?:可能|或)(?:取消|不要)|[待等](?:客户|门店|店里)?(?:通知|确认|回复)' +
    '|(?:疑似|可能)?(?:重复|录重|多录|重单)(?:录入|下单|订货|提报|上报|计算|行|了)?$|[与和同跟]\\S{1,12}重复$' +
    `|[再另]?(?:数量)?(?:减少|追加|增加|扣除|[减少加增多扣])[订要发]?\\d+${PIECES}?$|(?:数量)?改[为成到至]?\\d+[箱包盒打]$` +
    '|(?:数量|件号|编号|编码|型号|车型|配件|日期)?(?:有误|有问题|存疑|不对|不符|错误|[填写报]错了?)$|[需须请再](?:要|再)?(?:核实|核对|核查|确认)(?:数量|件号|编号|型号|日期)?$' +
    '|测试(?:数据|行|用)?$|test(?: (?:row|data))?$' +
    '|tb[acd]$|(?:wait|waiting|pending) (?:for )?(?:confirmation|customer)$|to be (?:confirmed|decided|determined)$|unconfirmed$|tentative$|dup(?:licated?)?(?: row| order| line)?$',
);
/** Of an order: it stands in another row or under another part's number by now, or was written again. */
const DOUBT_ORDER = form(
  '(?:合并|归|并|计|记|移|划|转)[到至入给](?!发票|运费|成本|账)\\S{1,12}$|见(?:[上下](?:一?[行面条])?|第 ?\\d+ ?行|另一?[行单表])$' +
    '|(?:作废|取消|撤销)[后并,]?重[开下报做录]|(?:改件号|件号(?:改|变|换)|[用发改换]替代[件品号]?$)' +
    '|(?:替换|更换|换|改|替代)[为成订用发要:]{1,2}(?:件号)?:?(?=[a-z\\d-]*\\d)[a-z\\d]{2,}-?[a-z\\d-]{3,}$|已(?:下单|订货|报过|订过)$',
);
/** What counts the row in cartons. */
const CARTONS =
  /^(?:(?:计量|数量)?单位[:为是]?|按|以|数量[为是:])?(?:箱|盒|打|托)(?:计|数|算|订货|计数|为单位)?$/;
const BAD =
  '(?:破损|损坏|不良|次品|残次|报废|样品|坏|(?:客户)?预[留定订]|占用|锁定|展[示厅]|借出|外借|代管|寄[售存]|已售(?:未[提发]货?)?|待(?:提货?|出库|发货?)|盘亏|盘点少|短少|差)';
/** What of a row of stock may not be sold: a part of it, or all of it for a time. */
const DOUBT_STOCK = new RegExp(
  `${BAD}[品件]?了? ?\\d+ ?${PIECES}?(?:$|给)|\\d+ ?${PIECES}?(?:[是为有]|已被?)?${BAD}` +
    '|^(?:停售|禁售|封存|(?:暂停|停止|限制)销售|暂不销售|旧件|翻新件?|二手件?|已?过期|质量(?:问题|异常|待检)|账实不符|数量不[准符对]|[待未]盘点?|虚库存|负库存|他人货|客户的?货|代管客户货|已售未[提发]货?|待(?:提货|客户提货?|出库)|只有一半能用|未计[入]?盘点)$|\\d+ (?:damaged|defective|reserved|broken)$',
  'i',
);
/** What of a lot has come already, or will not come as it was expected. */
const DOUBT_LOT = form(
  `已[到收交](?:货|入库)? ?\\d+${PIECES}?$|(?:[少缺短差]|短少|短缺|[少短缺][到发装])\\d+${PIECES}?$|(?:样品|赠品|样件)$|(?:缺货|断货|断供|停产|[未暂]未?发[货运]?|被?海?关?查?扣[押留]?|扣关|滞港)$|专供\\S{0,12}$|\\S{1,12}专[用供]$|留?给\\S{1,10}(?:店|客户|公司)?$|分批[到发]\\S*|先[到发]\\S{0,10}|(?:一半|部分|剩余|余下)\\S{0,4}\\d{1,2}月\\S{0,6}$|\\d+${PIECES}(?:预计)?(?=\\d{1,2}[月/.-])\\S{1,8}到|部分(?:已?到货?|收货|入库|取消|交货)$|[丢遗]失$|(?:船期|物流|航班)?延误$`,
);
/** Another quantity than the one that was written first, which may stand before it. */
const QUANTITY = form(
  `(?:(?:订货|订购|要货|需求)?(?:数?量|qty|quantity)错?误?|[写填]错了?|[由从原][订定]?)?[:,]?(?:\\d+${PIECES}?)?,?现?` +
    '(?:改[为成到至订要]?|更正[为成]|应该?[为是]|(?<=错了?,?)是|[减降加增调变][少低加整更]?[为成到至]|(?:只|实际|实)[要订需发为]|→|->|(?:change|reduce|revise|increase)d?(?: qty| quantity)? to| ?should be|make it)' +
    `了? ?(\\d+(?:,\\d{3})*) ?(?:${PIECES}(?!\\d))?${END}`,
);
/** What was counted, or is left: of stock it is another quantity than that of the books. */
const COUNT = form(`(?:实[盘际存有到]|盘点|只|仅)(?:只|仅)?(?:数量?)?[有剩为是存]?:? ?(\\d+) ?${PIECES}?$`);
/** Verbs that say of goods alone that they come on another day, and such as say it of anything. */
const DAY =
  /^(.{0,12}?)(?:(延[至到]|(?:延期|延后|推迟|推后|顺延|后延)(?:[至到为]|(?=\d{1,2}[月/.-]|[下明]))|(?:delayed|postponed) (?:to|until|till))|(?:改期?|提前|调整|变更)[至到为成]|改(?=\d{1,2}[月/.-]\d)|[转放移挪][至到]?(?=\d{1,2}月|[下明])|moved to) ?(.+)$/i;
/** The day before what is to be done then: 1月再发. */
const THEN = /^([\d元春节下明次年]\S{1,6}?)(?:再|以?后再?|之后)(?:发货?|要货?|订货?|到货?|送货?|说)$/;
/** A day that a remark states beside that of the row: 预计1月到, 12/30到货; before one that is the last, the row's own may well lie. */
const STATED =
  /^(?:(?:预计|预期|预|大[约概]|约|要求|希望|客户|供应商|厂家|通知|说|等|:| )*)((?:20\d{2}[年./-])?\d{1,2}(?:月份?|[./-]\d)[^,;。]{0,6}?)(?:左右|以?后|之后)?(?:才能|才|能|可)?再?(?:[到要交送提]货?|到[店库]|交付|入库|送到|送达)$/;
/** What comes later than any day of the month planned. */
const LATER =
  /^(?:(?:下个?月|次月|明年)(?:再?[要发订到送]货?)?|[年节]后再?[要发订到送说]货?|next (?:month|year))$/i;
/** What else may be put off. */
const OTHER_DAY = /付款|回款|发票|开票|活动|合同|价|结算|对账|质保|保修|会/;
const LATE = form(
  '(?:延期|延后|推迟|推后|改期|延迟|缓交|delayed|postponed)(?:到货|交货|发货|了)?(?:[\\d一两二三四五六七半几]+个?(?:天|日|周|星期|月|days?|weeks?))?$',
);

/** What stands between the reason and what is said for it: 店里有货，不订了. */
const CLAUSE = /[,;。] ?/;
/** What makes the rest of a remark hold in some case only. */
const IF = /^(?:如|若|要是|倘|万一|假|超过|没有|无货|缺货|晚于|过了|if\b)|的话$|时$/i;

const ALONE = [
  [OFF, 'off'],
  [HOLD, 'hold'],
  [OFF_LOT, 'offLot'],
  [LATE, 'late'],
  [DOUBT, 'doubt'],
  [CARTONS, 'doubt'],
  [DOUBT_ORDER, 'doubtOrder'],
  [DOUBT_STOCK, 'doubtStock'],
  [DOUBT_LOT, 'doubtLot'],
] as const;

/** What a remark, as a person reads it, says of the quantity or the day of its row, or of whether it counts at all. */
export const saidOfRow: (word: string) => Said = remember(REMEMBERED, (word): Said => {
  const quantity = QUANTITY.exec(word)?.[1];
  if (quantity !== undefined) return ['quantity', quantity.replaceAll(',', '')];
  const count = COUNT.exec(word)?.[1];
  if (count !== undefined) return ['count', count];
  const [, before, sure, day] = DAY.exec(word) ?? [];
  if (day !== undefined && !OTHER_DAY.test(before!)) return ['day', day, sure ? 'sure' : 'maybe'];
  const then = LATER.test(word) ? word : THEN.exec(word)?.[1];
  if (then !== undefined) return ['day', then, 'maybe'];
  const said = ALONE.find(([words]) => words.test(word))?.[1];
  if (said !== undefined) return [said];
  const stated = STATED.exec(word)?.[1];
  if (stated !== undefined) return ['day', stated, 'stated'];
  const [first, ...clauses] = word.split(CLAUSE);
  if (!clauses.some((clause) => OFF.test(clause))) return [];
  return [IF.test(first!) ? 'doubt' : 'off'];
});
