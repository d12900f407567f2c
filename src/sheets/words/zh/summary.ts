/** What the summary and the page of targets say. */
export const summary = {
  targetsNote: '计划金额由计划明细实时汇总；完成率 = 计划 ÷ 销售目标。',
  kpiHeading: '本月指标',
  revision: (number: number) => `第 ${number} 版`,
  approvedBy: (by: string, at: string) => `${by} 于 ${at} 批准`,
  yuanUnits: '金额单位：元',
  others: (count: number) => `其余 ${count} 个`,
  mixHeading: '车系结构（金额占比）',
  mixOfSome: (shown: number, left: number) => `车系结构：偏离最大的 ${shown} 个（另有 ${left} 个）`,
  topShortages: (left: number) =>
    left > 0 ? `短缺金额最大的配件（另有 ${left} 个）` : '短缺的配件（按金额）',
  topCommitments: (left: number) => (left > 0 ? `承销承诺：未落实最多的（另有 ${left} 项）` : '承销承诺'),
  exceptionHeading: '要关注的事项（按金额）',
  exceptions: {
    kind: '类别',
    what: '内容',
    amount: '金额',
    place: '位置',
    kinds: {
      negotiate: '待协商',
      short: '短缺',
      commitment: '承诺未落实',
      excess: '积压未消化',
      territory: '未达目标',
    },
    short: (intent: number, units: number) => `意向 ${intent} 件，缺 ${units} 件`,
    commitment: (supplier: string, partNo: string, quantity: number, placed: number) =>
      `${supplier} ${partNo}：承诺 ${quantity} 件，已落实 ${placed} 件`,
    excess: (part: string, units: number) => `${part}：月末仍积压 ${units} 件`,
    territory: (territory: string, limits: string) =>
      `${territory}：低于销售目标${limits === '' ? '' : `，受限于${limits}`}`,
  },
  bySource: '计划金额的来源',
  sources: {
    pull: '订货意向',
    lift: '风险补增',
    commitment: '承销承诺',
    excess: '积压消化',
    free: '余量推销',
    lock: '锁定调整',
  },
  charts: {
    attainment: '各片区：销售目标与计划',
    mix: '车系结构：参考、意向、计划',
    sources: '计划金额来源',
  },
  colon: '：',
};
