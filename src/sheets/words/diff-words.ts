import type { Language } from '../../domain/language.ts';
import type { InputChange, LineChange, MovedNumber, PlanSide } from '../../domain/plan-diff.ts';
import { en as planEn } from './en.ts';
import { zh as planZh, type Words } from './zh.ts';

/** The words of the workbook of what differs between two plans. */
export interface DiffWords {
  /** The words of the plan workbook, which it shares. */
  readonly plan: Words;
  readonly pages: Readonly<Record<'summary' | 'lines', string>>;
  title(before: string, after: string): string;
  side(side: Pick<PlanSide, 'month' | 'revision' | 'status'> & { readonly asOf: string }): string;
  readonly otherMonth: string;
  readonly equal: string;
  /** How to read the sheet of lines. */
  readonly note: string;
  readonly moreComments: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly targetBefore: string;
  readonly targetAfter: string;
  readonly planBefore: string;
  readonly amountBefore: string;
  readonly cause: string;
  readonly change: string;
  readonly lines: string;
  readonly number: string;
  readonly headings: Readonly<Record<'territories' | 'causes' | 'kpis' | 'policy' | 'inputs', string>>;
  readonly kinds: Readonly<Record<LineChange['kind'], string>>;
  readonly inputChanges: Readonly<Record<InputChange['change'], string>>;
  readonly numbers: Readonly<Record<MovedNumber, string>>;
  /** What a changed cell held before. */
  was(text: string): string;
}

const zh: DiffWords = {
  plan: planZh,
  pages: { summary: '对比汇总', lines: '变动明细' },
  title: (before, after) => (before === after ? `${after} 计划对比` : `计划对比：${before} 与 ${after}`),
  side: ({ month, revision, status, asOf }) =>
    `${month} 第 ${revision} 版（${planZh.statusWords[status]}，库存日期 ${asOf}）`,
  otherMonth: '两个计划不是同一个月，日期和货源不参加对比。',
  equal: '两个计划没有差别。',
  note: '着色的单元格有变动，原值写在批注里；每行的原因，最重要的在前。单位：件、元。',
  moreComments: '只有金额变动最大的 10,000 行有批注。',
  before: '原计划',
  after: '新计划',
  difference: '差额',
  targetBefore: '原目标',
  targetAfter: '新目标',
  planBefore: '原计划数',
  amountBefore: '原金额',
  cause: '原因',
  change: '变动',
  lines: '行数',
  number: '指标',
  headings: {
    territories: '按片区（元）',
    causes: '按原因（每行只计入最重要的原因）',
    kpis: '变动的指标',
    policy: '变动的策略',
    inputs: '变动的输入',
  },
  kinds: { added: '新增', dropped: '取消', changed: '改动' },
  inputChanges: { added: '新增', dropped: '不再使用', changed: '内容变了' },
  numbers: {
    ...planZh.kpis,
    shortfall: planZh.kpis.gap,
    mixBefore: planZh.columns.mixBefore,
    mixAfter: planZh.columns.mixAfter,
  },
  was: (text) => `原值：${text}`,
};

const en: DiffWords = {
  plan: planEn,
  pages: { summary: 'Differences', lines: 'Changed lines' },
  title: (before, after) =>
    before === after ? `Plans of ${after} compared` : `Plans of ${before} and ${after} compared`,
  side: ({ month, revision, status, asOf }) =>
    `${month} revision ${revision} (${planEn.statusWords[status]}, stock of ${asOf})`,
  otherMonth: 'The plans are of two months: dates and supply are not compared.',
  equal: 'The plans do not differ.',
  note: 'Coloured cells have changed; a comment holds what they were. Of the causes of a line the weightiest comes first. In units and yuan.',
  moreComments: 'Only the 10,000 lines with the largest change of money have comments.',
  before: 'Before',
  after: 'After',
  difference: 'Change',
  targetBefore: 'Target before',
  targetAfter: 'Target after',
  planBefore: 'Plan before',
  amountBefore: 'Amount before',
  cause: 'Cause',
  change: 'Change',
  lines: 'Lines',
  number: 'Number',
  headings: {
    territories: 'By territory (yuan)',
    causes: 'By cause (every line under its weightiest cause)',
    kpis: 'Numbers that moved',
    policy: 'Policy that changed',
    inputs: 'Inputs that changed',
  },
  kinds: { added: 'added', dropped: 'dropped', changed: 'changed' },
  inputChanges: { added: 'added', dropped: 'no longer used', changed: 'content changed' },
  numbers: {
    ...planEn.kpis,
    shortfall: planEn.kpis.gap,
    mixBefore: planEn.columns.mixBefore,
    mixAfter: planEn.columns.mixAfter,
  },
  was: (text) => `Before: ${text}`,
};

/** The words of that workbook in a language. */
export function diffWordsOf(language: Language): DiffWords {
  return language === 'zh' ? zh : en;
}
