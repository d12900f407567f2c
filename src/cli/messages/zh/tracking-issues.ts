import type { Catalogue } from '../catalogue.ts';

const LATER = '请用 --today 指定更晚的一天；不写就统计到今天。';

/** Problems with files of actual sales, in Chinese. */
export const TRACKING_ISSUES = {
  W351: ({ partNo, nearest, unpriced }) => ({
    message: `卖出的配件 ${partNo} 计划里没有，${unpriced ? '又没有写金额，只计件数，金额按 0 算' : '金额计入计划外'}${nearest ? `；最接近的是“${nearest}”` : ''}。`,
    help: `如果编号写错了，请改正，否则计划里的那个配件看起来没有卖。如果是新配件，${unpriced ? '请补上金额' : '不用处理'}。`,
  }),
  W352: ({ store, nearest }) => ({
    message: `计划和输入里都没有专卖店“${store}”，它的销售计入全公司的计划外，不算计划中任何销售员的${nearest ? `；最接近的是“${nearest}”` : ''}。`,
    help: '如果名称写错了，请改正；新店请加入专卖店清单。',
  }),
  W353: ({ rows, today }) => ({
    message: `有 ${rows} 行的日期晚于 ${today}，没有计入。`,
    help: '请改正日期；或用 --today 指定统计到哪一天。',
  }),
  W354: ({ rows, first, last }) => ({
    message: `有 ${rows} 行是 ${first === last ? first : `${first} 至 ${last}`} 的销售，本月、年度累计和六个月的畅销滞销都用不到，没有计入。`,
    help: '月份没错就不用处理；如果年份写错了，请改正。',
  }),
  W355: ({ rows, month }) => ({
    message: `有 ${rows} 行没有日期和月份，标题里也没有，按 ${month} 的销售计算。`,
    help: '如果其中有别的月份，请加上日期或月份列。',
  }),
  W356: ({ other }) => ({
    message: `这个文件与“${other}”内容完全相同，只读了一次。`,
    help: '请从文件夹里移走其中一个。',
  }),
  W357: ({ rows, month, late, today }) => ({
    message: late
      ? `销售文件里的 ${rows} 行有 ${late} 行是 ${month} 的，但日期都在统计日 ${today} 之后，本月销售按 0 统计。`
      : `销售文件里${rows === '0' ? '没有数据行' : `的 ${rows} 行没有一行是 ${month} 的`}，本月销售按 0 统计。`,
    help: late ? LATER : '如果拿错了文件，请用本月的文件重新统计；否则以后的计划会以为专卖店什么都没有买。',
  }),
  E357: ({ rows, month, late, today }) => ({
    message: late
      ? `销售文件里的 ${rows} 行有 ${late} 行是 ${month} 的，但日期都在统计日 ${today} 之后，算下来一件都没有卖，而以前统计到过销售；没有写入，以前的统计结果不变。`
      : `销售文件里${rows === '0' ? '没有数据行' : `的 ${rows} 行没有一行是 ${month} 的`}，而 ${month} 已经过完，或者以前统计到过销售；没有写入，以前的统计结果不变。`,
    help: late
      ? LATER
      : '请用这个月的销售文件统计。如果这个月确实一件都没有卖，请先移走以前的达成文件，并用 --today 指定月底以前的一天。',
  }),
  W358: ({ rows, all, other, otherAt, units, amount }) => ({
    message: `这里 ${all} 行销售中有 ${rows} 行在“${other}”里也有：专卖店、配件、日期（单据号）和数量都相同（第一行对应 ${otherAt}）。很可能是同一笔销售，现在算了两次，共 ${units} 件、${amount} 元。`,
    help: '如果后一次导出包含前一次的日期，请移走旧文件，或用 --actuals 只给最新的一份；让每一天只出现在一份里。确实是不同的销售，就不用处理；导出时带上单据号，就不会误认。',
  }),
  W359: ({ rows, store, taken }) => ({
    message: `有 ${rows} 行写的是另一位销售员，而这些专卖店（如“${store}”）的销售员是 ${taken}，达成算给 ${taken}。`,
    help: '达成与计划对比，计划给谁，达成就算谁的。如果专卖店已换人负责，请改专卖店清单或预测，再重做计划。',
  }),
  W360: ({ rows }) => ({
    message: `有 ${rows} 行的数量与金额对不上：一正一负，或数量为 0 却有金额。数量和金额都照原样计入。`,
    help: '退货的数量和金额都应写负数。如果是折让或补差价，不用处理。',
  }),
  W361: ({ units, today, before, day }) => ({
    message: `以前统计到 ${day}，共 ${before} 件；这一次统计到 ${today}，只有 ${units} 件。以前的结果被取代，留在 history 里。`,
    help: '如果误用了旧文件或早先的 --today，请用最新的销售重新统计。如果是退货，不用处理。',
  }),
  W362: ({ why, rows, other, otherAt, units, amount }) => ({
    message:
      why === 'corrected'
        ? `有 ${rows} 行与“${other}”中的行单据号、专卖店、配件、日期都相同，数量不同（第一行对应 ${otherAt}）。很可能是单据改过，现在新旧都算了，旧文件多算 ${units} 件、${amount} 元。`
        : `有 ${rows} 行没有日期，专卖店、配件、月份与“${other}”中的行相同，数量都不比它少（第一行对应 ${otherAt}）。如果每个文件都是当月累计，就重复计算了，旧文件多算 ${units} 件、${amount} 元。`,
    help: `如果是，请移走旧文件，或用 --actuals 只给最新的一份。${why === 'corrected' ? '两笔都是真的，就不用处理。' : '各文件本来就是不同日子的销售，就不用处理；加上日期列就不会再问。'}`,
  }),
} satisfies Partial<Catalogue['issues']>;
