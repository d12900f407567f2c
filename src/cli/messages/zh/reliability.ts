import type { ReliabilityWords } from '../reliability-words.ts';

/** The words of what past months teach, in Chinese. */
export const RELIABILITY: ReliabilityWords = {
  heading: (months) => `意向与实提：${months.join('、')}（件）`,
  columns: {
    salesperson: '销售员',
    territory: '片区',
    asked: '可供意向',
    took: '实提',
    bias: '偏差',
    error: '误差',
    pushed: '推销',
    agreed: '商定率',
    sold: '售出率',
  },
  note: '可供意向：按期有货的部分。偏差：其中没有提的比例，负数是多提；误差：按配件逐个计算。',
  farOff: ({ store, asked, took, share }) => `相差很大：${store} 订 ${asked}，实提 ${took}（${share}）。`,
  moreFarOff: (count) => `（另有 ${count} 家店）`,
  inShort: ({ months, bias, error, farOff }) =>
    `往月意向（${months.join('、')}）：偏差 ${bias}，误差 ${error}，${farOff} 家店相差很大`,
};
