import type { TrackBy, TrackWords } from '../track-words.ts';

const COLUMNS: Readonly<Record<TrackBy, string>> = {
  territory: '片区',
  salesperson: '销售员',
  store: '专卖店',
  series: '车系',
  part: '配件',
  source: '来源',
};

/** The words of `plan track`, in Chinese. */
export const TRACK: TrackWords = {
  title: ({ month, revision, status }) => `${month} 销售计划达成情况：第 ${revision} 版（${status}）`,
  statuses: { draft: '草稿', approved: '已批准', confirmed: '已确认' },
  days: (today, gone, all) => `统计到 ${today}，已过 ${gone} 个工作日，共 ${all} 个`,
  units: '金额单位：元；应达：每个工作日卖得一样多时，到今天应有的金额',
  draft: '计划还没有批准，达成率只供参考。',
  columns: {
    ...COLUMNS,
    plan: '计划',
    actual: '实际',
    rate: '达成率',
    expected: '应达',
    planned: '计划件数',
    units: '实际件数',
    atRisk: '',
  },
  sources: {
    onTime: '意向，按期',
    late: '意向，延后',
    lift: '补增',
    commitment: '承诺',
    excess: '积压',
    free: '余量',
    lock: '锁定',
    unplanned: '计划外',
  },
  unknownStores: '计划外',
  unknownParts: '计划外',
  total: '合计',
  mark: '有风险',
  leftOut: (columns) => `放不下的列：${columns.join('、')}；--json 里都有。`,
  risks: (count) => `有风险（低于应达一成以上）：${count} 项`,
  risk: (kind, name, missing) => `${kind} ${name}：落后 ${missing} 元`,
  moreRisks: (count) => `另有 ${count} 项，见工作簿`,
  noRisks: '没有低于应达一成以上的。',
  year: (actual, target, rate) => `年度累计：实际 ${actual} 元，年度计划 ${target} 元，${rate}`,
  yearAlone: (actual) => `年度累计：实际 ${actual} 元；年度计划没有目标`,
  told: (by, months) =>
    `${{ achievement: '当月统计过', actuals: '来自实际销售文件', history: '来自销售历史' }[by]}：${months.join('、')}`,
  missing: (months) => `没有销售数据，目标和实际都不算：${months.join('、')}`,
  best: (parts, months) => `${months} 个月畅销：${parts.join('、')}`,
  slow: (parts, months) => `${months} 个月滞销（有库存或有计划）：${parts.join('、')}`,
  seller: (part, units) => `${part}（${units} 件）`,
  kept: (paths) => `以前的统计结果保存在：\n${paths.map((path) => `  ${path}`).join('\n')}`,
  leftAsIs: '没有写任何文件，以前的统计结果不变。',
};
