import type { Catalogue } from '../catalogue.ts';
import { maybeTwiceCounted, twiceCounted } from './twice-counted.ts';

/** Problems that show only when the workbooks of a month are held against each other, in Chinese. */
export const CROSS_CHECKS = {
  E313: ({ rows, all, same, other }) => ({
    message: `这份预测交了两次：${all} 行中有 ${rows} 行在“${other}”里已经有了，其中 ${same} 行数量也相同。`,
    help: '请只留一份，把旧的移出文件夹，或删除多余的工作表；程序不会自行相加，也不会自行挑选。',
  }),
  E314: ({ found, month, rows, all }) => ({
    message: `这是 ${found} 的预测，不是 ${month} 的：${all} 行中有 ${rows} 行的到货日期在 ${found}。`,
    help: '请换成当月的预测；如果只是日期没有改，请改正日期；旧的工作表请移走。',
  }),
  W343: ({ month }) => ({
    message: `这一行承诺不是${month ? ` ${month} ` : '本月'}的，没有计入。`,
    help: '如果本月也要卖这些，请改月份；不是就不用处理。',
  }),
  E316: ({ other }) => ({
    message: `这张表的每一行都在“${other ?? '另一张表'}”里，是它的副本或摘录，数量会算两次。`,
    help: '请把其中一份移出文件夹（或删去这张工作表）。',
  }),
  E317: twiceCounted,
  W363: maybeTwiceCounted,
  W329: ({ asOf }) => ({
    message: `这张库存表的盘点日期与最新的一张（${asOf}）不同，两张的数量已相加。`,
    help: '如果最新的一张已经包含同样的库存，请去掉旧的一张。',
  }),
  W330: ({ asOf }) => ({
    message: `这批货应在盘点日期（${asOf}）之前到货，却仍列为在途。`,
    help: '计划按现在可到处理。请写新的到货日期；如已到货，库存里已经有了，请删去这一行。',
  }),
  W331: ({ store, nearest, kind }) => ({
    message: `${kind}里没有“${store}”${nearest ? `，最接近的是“${nearest}”` : ''}。`,
    help: '如果是写错了，请改正，否则会当成另一家店；如果是新店，请补进专卖店清单。',
  }),
  W332: ({ series, nearest }) => ({
    message: `年度计划中的车系“${series}”没有任何配件，它的目标无法完成${nearest ? `；最接近的车系是“${nearest}”` : ''}。`,
    help: '请核对车系名称，或在库存清单、配件清单中补上它的配件。',
  }),
  W344: ({ series, nearest }) => ({
    message: `车系“${series}”有配件，年度计划中却没有它的目标，按 0 处理${nearest ? `；最接近的车系是“${nearest}”` : ''}。`,
    help: '请核对车系名称，或在年度计划中补上目标；确实没有目标，不用处理。',
  }),
  W345: ({ written, sum, taken }) =>
    taken === undefined
      ? {
          message: `合计写的是 ${written}，这一行各月相加是 ${sum}。`,
          help: '计划按各月计算，不看合计。请检查是哪个月写错了，或改正合计。',
        }
      : {
          message: `合计写的是 ${written}，它左右各列相加是 ${sum}。`,
          help: `按合计 ${taken} 读入。请检查是哪一列写错了，或改正合计。`,
        },
  W333: ({ salesperson, territory, stores }) => ({
    message: `${[salesperson && `销售员“${salesperson}”`, territory && `片区“${territory}”`].filter(Boolean).join('，')}没有交订货预测：清单中的 ${stores} 家店一行也没有。`,
    help: '请催交预测表并放进输入文件夹；这个月确实不订货，可以不处理。',
  }),
  W334: () => ({
    message: '专卖店清单里的这家店，本月没有任何订货意向。',
    help: '请向销售员核对是漏报还是不订货；已停业的店请从清单中删去。',
  }),
  W335: ({ other, rows, all }) => ({
    message: `这个文件和“${other}”为同样的专卖店订同样的配件，只是日期不全相同：${all} 行中有 ${rows} 行。两份都已计入。`,
    help: '如果一份是另一份的新版，请移走旧的；如果是分两次订货，不用处理。',
  }),
  W336: ({ found, month }) => ({
    message: `标题写的是 ${found}，到货日期却在 ${month}；按日期计算。`,
    help: '请核对是不是用错了文件；如果只是标题没有改，请改正标题。',
  }),
  W346: ({ rows, parts }) => ({
    message: `销售历史里有 ${parts} 个配件，库存清单和配件清单都没有，可能已停产；它们的 ${rows} 行都在不计算需求的月份，没有读入。`,
    help: '如果确已停产，不用处理；如果是编号写错，请改正。',
  }),
  W337: ({ newest, wanted }) => ({
    message: `销售历史只到 ${newest}，还没有 ${wanted}；缺的月份按没有销量计算，预计需求会偏低。`,
    help: '请补上最近的月份。',
  }),
  W338: ({ asOf, days, most }) => ({
    message: `库存是 ${asOf} 盘点的，到当月 5 日已有 ${days} 天（一般不超过 ${most} 天）。`,
    help: '请换成最新的库存清单；可用策略 staleDays 调整天数。',
  }),
  W339: ({ taken }) => ({
    message: `预测表里的单价与清单不同${taken ? `，清单是 ${taken}` : ''}；金额按清单计算。`,
    help: '请核对哪个单价是现行的；清单不对请改清单。可用策略 priceJump 调整幅度。',
  }),
  W340: ({ quantity, usual, factor }) => ({
    message: `这家店本月要这个配件 ${quantity} 件，以往平均每月 ${usual} 件，超过 ${factor} 倍。`,
    help: '请与销售员核对是否多写了；确实需要，不用处理。可用策略 intentFactor 调整倍数。',
  }),
  W341: ({ store, months, asked, took, share }) => ({
    message: `“${store}”前几个月（有记录的 ${months} 个月）订了 ${asked} 件能供的货，实提 ${took} 件（${share}%）。`,
    help: '请与销售员核对这家店的意向。策略 intentReliability 设为 discount，分紧缺配件时会打折计算；设为 off 则不提醒。',
  }),
  W342: ({ month, day }) => ({
    message: `${month} 的达成只到 ${day}，当时月份还没有结束；那个月的意向与实提暂不计入。`,
    help: '请用那个月的全部实际销售再运行一次 plan track。',
  }),
} satisfies Partial<Catalogue['issues']>;
