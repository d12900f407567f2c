import type { MonthWords } from '../month-words.ts';

/** The words of the commands that take a plan through its month, in Chinese. */
export const MONTH: MonthWords = {
  approved: ({ month, revision, by, at, amount, lines }) =>
    `${month} 月度销售计划第 ${revision} 版已批准：${by}，${at}；${lines} 行，${amount} 元。`,
  approvedAlready: (by, at) => `${by} 已于 ${at} 批准这一版，没有写文件。`,
  notApproved: '没有批准，文件没有改动。',
};
