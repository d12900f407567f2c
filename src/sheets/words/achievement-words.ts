import type { MonthTeller, Source } from '../../domain/achievement.ts';
import type { Language } from '../../domain/language.ts';
import { en as planEn } from './en.ts';
import { zh as planZh, type Words } from './zh.ts';

/** What an achievement is summed up by, each on a page of its own. */
export type Breakdown = 'salespeople' | 'territories' | 'stores' | 'series' | 'parts';

type Column =
  | 'plan'
  | 'actual'
  | 'rate'
  | 'expected'
  | 'ahead'
  | 'atRisk'
  | 'unitsPlanned'
  | 'unitsSold'
  | 'source'
  | 'what'
  | 'name'
  | 'missing'
  | 'month'
  | 'toldBy'
  | 'target'
  | 'yearTarget'
  | 'yearRate'
  | 'intent'
  | 'planned'
  | 'onHand';

/** The words of the workbook of what was achieved. */
export interface AchievementWords {
  /** The words of the plan workbook, which it shares. */
  readonly plan: Words;
  readonly pages: Readonly<Record<'summary' | 'risks' | 'year' | 'sellers' | 'items' | Breakdown, string>>;
  title(month: string): string;
  /** Which plan is tracked. */
  of(revision: number, status: string): string;
  /** Up to which day, and the working days of the month that are gone by then. */
  upTo(today: string, gone: number, all: number): string;
  readonly draft: string;
  /** How to read pace and risk. */
  readonly note: string;
  readonly riskNote: string;
  readonly itemsNote: string;
  readonly yearNote: string;
  sellersNote(months: readonly string[]): string;
  missingMonths(months: readonly string[]): string;
  readonly columns: Readonly<Record<Column, string>>;
  readonly sources: Readonly<Record<Source, string>>;
  readonly tellers: Readonly<Record<MonthTeller, string>>;
  readonly untold: string;
  /** One of a breakdown. */
  readonly kinds: Readonly<Record<Breakdown, string>>;
  /** Stores or parts that the plan does not know. */
  readonly unknownStores: string;
  readonly unknownParts: string;
  readonly mark: string;
  readonly headings: Readonly<
    Record<'territories' | 'salespeople' | 'sources' | 'risks' | 'months' | 'year' | 'best' | 'slow', string>
  >;
}

const zh: AchievementWords = {
  plan: planZh,
  pages: {
    summary: '达成汇总',
    salespeople: '按销售员',
    territories: '按片区',
    stores: '按专卖店',
    series: '按车系',
    parts: '按配件',
    risks: '有风险',
    year: '年度累计',
    sellers: '畅销与滞销',
    items: '明细',
  },
  title: (month) => `${month} 销售计划达成情况`,
  of: (revision, status) => `销售计划第 ${revision} 版（${status}）`,
  upTo: (today, gone, all) => `统计到 ${today}，已过 ${gone} 个工作日，共 ${all} 个`,
  draft: '计划还没有批准，达成率只供参考。',
  note: '应达进度 = 计划 × 已过工作日 ÷ 全月工作日；实际低于应达进度一成以上的算有风险。单位：件、元。',
  riskNote: '实际低于应达进度一成以上的，差额大的在前。',
  itemsNote:
    '每家专卖店每个配件的计划与实际，退货已冲减；实际按台账次序计入来源：按期、延后、补增、承诺、积压、余量、锁定，超出计划的算计划外。',
  yearNote:
    '累计目标：以前各月的全部目标，加上本月目标按已过工作日的比例；没有销售数据的月份，目标和实际都不算。',
  sellersNote: (months) =>
    `统计 ${months.join('、')} 的销售。畅销按金额；滞销是有库存或有计划而卖得最少的，按件数。`,
  missingMonths: (months) => `没有销售数据的月份：${months.join('、')}。`,
  columns: {
    plan: '计划金额',
    actual: '实际金额',
    rate: '达成率',
    expected: '应达进度',
    ahead: '超前（落后）',
    atRisk: '风险',
    unitsPlanned: '计划件数',
    unitsSold: '实际件数',
    source: '来源',
    what: '类别',
    name: '名称',
    missing: '差额',
    month: '月份',
    toldBy: '数据来自',
    target: '累计目标',
    yearTarget: '全年目标',
    yearRate: '占全年',
    intent: '意向件数',
    planned: '本月计划',
    onHand: '库存',
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
  tellers: { achievement: '当月达成情况', actuals: '实际销售文件', history: '销售历史' },
  untold: '没有数据',
  kinds: { salespeople: '销售员', territories: '片区', stores: '专卖店', series: '车系', parts: '配件' },
  unknownStores: '计划外的专卖店',
  unknownParts: '计划外的配件',
  mark: '有风险',
  headings: {
    territories: '按片区（元）',
    salespeople: '按销售员（元）',
    sources: '按来源（元）',
    risks: '有风险的（差额大的在前）',
    months: '各月销售',
    year: '年度累计（元）',
    best: '畅销配件',
    slow: '滞销配件',
  },
};

const en: AchievementWords = {
  plan: planEn,
  pages: {
    summary: 'Achievement',
    salespeople: 'By salesperson',
    territories: 'By territory',
    stores: 'By store',
    series: 'By series',
    parts: 'By part',
    risks: 'At risk',
    year: 'Year to date',
    sellers: 'Sellers',
    items: 'Lines',
  },
  title: (month) => `Achievement of the sales plan ${month}`,
  of: (revision, status) => `revision ${revision} of the plan (${status})`,
  upTo: (today, gone, all) => `sales up to ${today}, ${gone} of ${all} working days gone`,
  draft: 'The plan is not approved: the rates are for orientation only.',
  note: 'Expected by now = plan × working days gone ÷ working days of the month; what is more than a tenth below that is at risk. In units and yuan.',
  riskNote: 'More than a tenth below what is expected by now, the largest amount first.',
  itemsNote:
    "Plan and sales of every part in every store, returns taken off. Sales fill the sources in the ledger's order: on time, late, lift, commitment, excess, free, lock; what goes beyond the plan is unplanned.",
  yearNote:
    'Target to date: of earlier months the whole, of this one the share of the working days gone. Months without sales figures are in neither target nor sales.',
  sellersNote: (months) =>
    `Sales of ${months.join(', ')}. Best by amount; slow are those in stock or planned that sold least, by units.`,
  missingMonths: (months) => `Months without sales figures: ${months.join(', ')}.`,
  columns: {
    plan: 'Plan',
    actual: 'Actual',
    rate: 'Rate',
    expected: 'By now',
    ahead: 'Ahead (behind)',
    atRisk: 'Risk',
    unitsPlanned: 'Units planned',
    unitsSold: 'Units sold',
    source: 'Source',
    what: 'Of what',
    name: 'Name',
    missing: 'Missing',
    month: 'Month',
    toldBy: 'Told by',
    target: 'Target to date',
    yearTarget: 'Year’s target',
    yearRate: 'Of the year',
    intent: 'Units asked',
    planned: 'Planned',
    onHand: 'On hand',
  },
  sources: {
    onTime: 'intent, on time',
    late: 'intent, late',
    lift: 'lift',
    commitment: 'commitment',
    excess: 'excess',
    free: 'free',
    lock: 'lock',
    unplanned: 'unplanned',
  },
  tellers: { achievement: 'its achievement', actuals: 'file of sales', history: 'sales history' },
  untold: 'no figures',
  kinds: {
    salespeople: 'salesperson',
    territories: 'territory',
    stores: 'store',
    series: 'series',
    parts: 'part',
  },
  unknownStores: 'not in plan',
  unknownParts: 'not in plan',
  mark: 'at risk',
  headings: {
    territories: 'By territory (yuan)',
    salespeople: 'By salesperson (yuan)',
    sources: 'By source (yuan)',
    risks: 'At risk (largest amount first)',
    months: 'Sales by month',
    year: 'Year to date (yuan)',
    best: 'Best sellers',
    slow: 'Slow sellers',
  },
};

/** The words of that workbook in a language. */
export function achievementWordsOf(language: Language): AchievementWords {
  return language === 'zh' ? zh : en;
}
