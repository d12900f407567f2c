import type { AnswerReason } from '../../domain/answer.ts';
import type { Language } from '../../domain/language.ts';
import type { Validation } from '../page.ts';

/** The words of the workbooks in which salespeople write down what the stores agreed to. */
export interface DispatchWords {
  readonly page: string;
  title(salesperson: string, territory: string, month: string): string;
  /** By when the answers must be back, of which revision of the plan they are. */
  deadline(day: string, revision: number): string;
  /** That the plan is not approved, so that nobody may act on it. */
  readonly trial: string;
  readonly howTo: string;
  readonly columns: Readonly<
    Record<
      'asked' | 'wanted' | 'proposed' | 'pegs' | 'agreed' | 'agreedDate' | 'answer' | 'remark' | 'most',
      string
    >
  >;
  readonly answers: Readonly<Record<AnswerReason, string>>;
  readonly checks: Readonly<Record<'agreed' | 'date' | 'answer', Validation['error']>>;
  /** The beginning of the files' names. */
  readonly fileName: string;
}

const zh: DispatchWords = {
  page: '协商明细',
  title: (salesperson, territory, month) => `${month} 协商单：${salesperson}（${territory}）`,
  deadline: (day, revision) => `请于 ${day} 前填好交回计划员。依据：销售计划第 ${revision} 版。`,
  trial: '试发：计划尚未批准，请勿据此与专卖店商定。',
  howTo:
    '与专卖店谈妥后，在浅蓝色的四列填写：商定数量（按整包，不要的填 0）、商定到货日（与计划不同时才填）、结果、备注。没有填商定数量的行，视为还没有答复。',
  columns: {
    asked: '要货数量',
    wanted: '期望到货',
    proposed: '计划数量',
    pegs: '货源与到货日',
    agreed: '商定数量',
    agreedDate: '商定到货日',
    answer: '结果',
    remark: '备注',
    most: '最多',
  },
  answers: {
    agreed: '同意',
    fewer: '减少',
    more: '增加',
    later: '推迟到货',
    price: '不要：价格',
    stock: '不要：库存够',
    demand: '不要：没有销路',
    other: '其他（见备注）',
  },
  checks: {
    agreed: {
      title: '商定数量',
      text: '请填 0 或整包的数量，不超过要货数量与计划数量中大的一个，也不超过计划数量加上剩余的货。',
    },
    date: { title: '商定到货日', text: '请填库存日期到月底之间的日期。' },
    answer: { title: '结果', text: '请从列表中选择。' },
  },
  fileName: '协商',
};

const en: DispatchWords = {
  page: 'To agree',
  title: (salesperson, territory, month) =>
    `To agree with the stores, ${month}: ${salesperson} (${territory})`,
  deadline: (day, revision) =>
    `Back to the planner by ${day}, please. Made from revision ${revision} of the sales plan.`,
  trial: 'Trial: the plan is not approved yet. Agree nothing with the stores on the strength of it.',
  howTo:
    'Once a store has answered, fill in the four light blue columns: the agreed quantity (whole packs; 0 for nothing), the agreed date (only where it is not that of the plan), the answer, a remark. A line without an agreed quantity counts as not answered.',
  columns: {
    asked: 'Asked',
    wanted: 'Wanted',
    proposed: 'Proposed',
    pegs: 'Supply and dates',
    agreed: 'Agreed quantity',
    agreedDate: 'Agreed date',
    answer: 'Answer',
    remark: 'Remark',
    most: 'Most',
  },
  answers: {
    agreed: 'agreed',
    fewer: 'fewer',
    more: 'more',
    later: 'later',
    price: 'refused: price',
    stock: 'refused: stock is enough',
    demand: 'refused: does not sell',
    other: 'other (see the remark)',
  },
  checks: {
    agreed: {
      title: 'Agreed quantity',
      text: '0 or whole packs, at most what was asked or what is proposed, whichever is more, as far as there is stock left.',
    },
    date: { title: 'Agreed date', text: 'A day from that of the stock count to the end of the month.' },
    answer: { title: 'Answer', text: 'Choose one from the list.' },
  },
  fileName: 'negotiation',
};

/** The words of these workbooks in a language. */
export function dispatchWordsOf(language: Language): DispatchWords {
  return language === 'zh' ? zh : en;
}
