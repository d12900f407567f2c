import type { StoryWords } from '../story-words.ts';

/** The words of `plan explain`, in Chinese. */
export const STORY: StoryWords = {
  columns: {
    source: '货源',
    units: '数量',
    inPacks: '整包数量',
    planned: '已计划',
    left: '剩余',
    store: '专卖店',
    due: '期望到货',
    intent: '意向',
    round: '凑整包',
    trim: '削减',
    priority: '优先级',
    weight: '权重',
    onTime: '按期',
    late: '延期',
    short: '短缺',
    goal: '原因',
    plan: '计划',
    from: '来自',
    territory: '片区',
    target: '销售目标',
    gap: '缺口',
    series: '车系',
    amount: '金额',
    reason: '原因',
    supplier: '供应商',
    partNo: '配件编号',
    promised: '承诺',
    placed: '已落实',
  },
  partTitle: ({ partNo, name, month, asOf }) => `${partNo} ${name}：${month} 计划（库存日期 ${asOf}）`,
  partFacts: ({ series, price, pack }) => `车系 ${series}；单价 ${price} 元；每包 ${pack} 件`,
  keptLocks: (count, unmet) =>
    `与 plan build 一样，保留文件夹里现有计划的锁定 ${count} 行（锁定数量和已商定的数量）。${
      unmet === 0
        ? ''
        : `其中 ${unmet} 处按现在的输入做不到，这里没有照办；plan build 会逐条说明并停下（E402）。`
    }`,
  onlyStore: (store) => `只列专卖店 ${store}；货源和剩余是全部专卖店的。`,
  supply: '有多少货（件）',
  onHand: '现有库存',
  arrives: (day) => `${day} 到货`,
  afterMonth: (day) => `${day} 到货，本月赶不上`,
  safetyStock: (units, rule) =>
    rule === 'use'
      ? `安全库存：${units} 件。意向可以动用（策略 safetyStock=use），补增和推销不动用。`
      : `安全库存：${units} 件。全部留住不动（策略 safetyStock=reserve）。`,
  asks: '谁要货，各得多少（件）',
  noAsks: (store) => (store === null ? '没有专卖店要这个配件。' : `${store} 没有要这个配件。`),
  weighed: (by, months) =>
    by === 'intent'
      ? '货不够时按要货数量的比例分；权重单位：包。'
      : `货不够时按各店前 ${months} 个月销量的比例分；权重单位：件。`,
  discounted: '前几个月实提少于意向的店，意向打折后再分（策略 intentReliability=discount）。',
  tiers: '优先级 1 先分，然后是 2，依此类推；没有优先级的最后。',
  limited: ({ day, supply, asked }) =>
    `到 ${day} 为止可供意向的共 ${supply} 件，此前要货 ${asked} 件：已全部分完。`,
  lateUnits: (units) => `延期：${units} 件本月有货，但晚于期望到货日。`,
  shortUnits: (units) => `短缺：${units} 件。到月末为止可供意向的货已全部分完。`,
  lifts: '风险补增：以往销量高于意向（件）',
  lift: ({ territory, expected, asked, stores }) =>
    `${territory}：以往月均销量 ${expected}，本月意向 ${asked}；补增：${stores}`,
  pushes: '意向外推销（件）',
  pushGoals: { commitment: '承销承诺', excess: '消化积压', free: '完成目标、调整结构' },
  commitment: ({ supplier, quantity, placed }) =>
    `对 ${supplier} 的承诺：${quantity}；已落实（含意向内）：${placed}`,
  pegs: '计划数量的来源',
  locked: (difference) => `计划员锁定：${difference}`,
  none: '无',
  left: '月末剩余（件）',
  balance: ({ supply, pull, lift, push, lock, remaining }) =>
    `货源 ${supply} − 意向内 ${pull} − 补增 ${lift} − 推销 ${push} − 锁定 ${lock} = 剩余 ${remaining}`,
  replenish: ({ safetyStock, replenish }) => `安全库存 ${safetyStock}；需补回：${replenish}`,
  goalTitle: (month, asOf) => `${month} 计划（库存日期 ${asOf}，金额单位：元）`,
  goals: {
    commitment: { wants: '目标：落实对供应商的承销承诺', reached: (amount) => `未落实：${amount}` },
    target: { wants: '目标：完成各片区的销售目标', reached: (amount) => `距目标共缺：${amount}` },
    excess: { wants: '目标：消化积压库存', reached: (amount) => `未消化：${amount}` },
    mix: { wants: '目标：车系结构接近参考', reached: (amount) => `与参考金额相差：${amount}` },
    free: { wants: '目标：除其他目标所需外，尽量少动用余量', reached: (amount) => `动用余量：${amount}` },
  },
  inFull: '这个目标已全部达到。',
  proven: '这已是最好结果：在这里再好一点，就会损害排在前面的目标。',
  roundedFrom: (best, difference, beats) =>
    beats
      ? `假如可以拆包，在不损害前面目标时最好是 ${best}；按整包低了 ${difference}，因为前面的目标让出了不到一包。`
      : `假如可以拆包，最好可到 ${best}；整包带来 ${difference} 的差额。`,
  limitsTitle: '受什么限制',
  limits: {
    stock: '安全库存以上已没有货',
    cap: '专卖店已达推销上限（capRatio）',
    eligibility: '没有专卖店经营：无意向、无历史',
    goal: '已用于更优先的目标',
    pack: '整包',
    agreed: '已按专卖店的答复商定，不再另推',
  },
  everywhere: '全部',
  shortTitle: '未达目标的片区',
  stockLeft: '安全库存以上的剩余',
  noStockLeft: '安全库存以上没有剩余。',
  unplaced: '未全部落实的承诺（件）',
  moreRows: (count) => `（还有 ${count} 行；用 --json 可看到全部）`,
};
