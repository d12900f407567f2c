import type { Language } from '../../domain/language.ts';
import type { SalespersonReliability, StoreReliability } from '../../domain/reliability.ts';

type Column = Exclude<keyof StoreReliability | keyof SalespersonReliability, 'missed'>;

/** The words of the page on how far intents can be relied on. */
export interface ReliabilityWords {
  readonly page: string;
  /** Of which months. */
  title(months: readonly string[]): string;
  /** How the numbers are to be read. */
  readonly notes: readonly string[];
  readonly headings: Readonly<Record<'salespeople' | 'stores', string>>;
  readonly columns: Readonly<Record<Column, string>>;
}

const zh: ReliabilityWords = {
  page: '意向可靠性',
  title: (months) => `意向可靠性（${months.join('、')}）`,
  notes: [
    '可供意向：订货意向中按期有货的部分，短缺、延期、削减的不算在店里头上；实提不含推销。单位：件。',
    '偏差 =（可供意向 − 实提）÷ 可供意向，正数是多报，负数是少报；误差按配件逐个计，多报与少报不相抵。',
    '推销：意向之外请店里多要的（承销、积压、自由）；商定率按有回复的计算，售出率按全部推销计算。',
  ],
  headings: { salespeople: '按销售员', stores: '按专卖店' },
  columns: {
    store: '专卖店',
    salesperson: '销售员',
    territory: '片区',
    months: '月数',
    asked: '可供意向',
    took: '实提',
    bias: '偏差',
    error: '误差',
    pushed: '推销',
    answered: '有回复',
    agreed: '商定',
    agreedShare: '商定率',
    sold: '售出',
    soldShare: '售出率',
  },
};

const en: ReliabilityWords = {
  page: 'Reliability',
  title: (months) => `Reliability of intents (${months.join(', ')})`,
  notes: [
    'Asked: what stores asked for and could have in time; short, late or cut units count against nobody. Taken: without pushes. Units.',
    'Bias = (asked − taken) ÷ asked: above zero too much was asked, below zero too little. Error counts part by part, so that nothing makes up for anything.',
    'Pushed: what stores were offered beyond their intents (commitments, excess, free). Agreed is a share of what was answered, sold one of all that was pushed.',
  ],
  headings: { salespeople: 'By salesperson', stores: 'By store' },
  columns: {
    store: 'Store',
    salesperson: 'Salesperson',
    territory: 'Territory',
    months: 'Months',
    asked: 'Asked',
    took: 'Taken',
    bias: 'Bias',
    error: 'Error',
    pushed: 'Pushed',
    answered: 'Answered',
    agreed: 'Agreed',
    agreedShare: 'Agreed %',
    sold: 'Sold',
    soldShare: 'Sold %',
  },
};

/** The words of the page on reliability in a language. */
export function reliabilityWordsOf(language: Language): ReliabilityWords {
  return language === 'zh' ? zh : en;
}
