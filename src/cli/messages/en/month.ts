import type { MonthWords } from '../month-words.ts';

/** The words of the commands that take a plan through its month, in English. */
export const MONTH: MonthWords = {
  approved: ({ month, revision, by, at, amount, lines }) =>
    `Sales plan ${month}, revision ${revision}: approved by ${by}, ${at}; ${lines} lines, ${amount} yuan.`,
  approvedAlready: (by, at) => `${by} approved this revision on ${at} already: nothing was written.`,
  notApproved: 'Not approved; no file was changed.',
};
