import type { ViewWords } from '../view-words.ts';

const STATUS = { draft: '草稿', approved: '已批准', confirmed: '已确认' };

/** The words of `plan show`, in Chinese. */
export const VIEW: ViewWords = {
  title: ({ month, revision, asOf, status }) =>
    `${month} 月度销售计划：第 ${revision} 版，${STATUS[status]}，库存日期 ${asOf}`,
  approved: (by, at) => `批准：${by}，${at}`,
  approvalLapsed: (by, at) => `未批准：${by} 于 ${at} 批准后，计划被改动`,
  notApproved: '尚未批准',
  units: '数量单位：件；金额单位：元',
  only: (filters) => `只列${filters.join('，')}`,
  columns: {
    territory: '片区',
    salesperson: '销售员',
    store: '专卖店',
    part: '配件',
    series: '车系',
    due: '期望到货',
    intent: '意向',
    pull: '意向内',
    push: '意向外',
    short: '短缺',
    plan: '计划',
    amount: '金额',
    target: '销售目标',
    attainment: '完成率',
    fillRate: '满足率',
    marks: '标记',
  },
  total: '合计',
  noLines: '没有计划行。',
  moreRows: (count) => `（还有 ${count} 行未列，合计是全部行的）`,
  leftOut: (columns) => `屏幕宽度不够，未列：${columns.join('、')}；--json 有全部。`,
  negotiate: '协商',
  locked: '锁定',
  edits: '计划员的锁定和备注',
  edit: ({ store, partNo, due, quantity, remark }) =>
    `${store} ${partNo} ${due ?? '无意向'}：${[quantity && `锁定 ${quantity} 件`, remark].filter(Boolean).join('；')}`,
  moreEdits: (count) => `（还有 ${count} 条，见 --json）`,
};
