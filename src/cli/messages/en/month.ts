import type { MonthWords } from '../month-words.ts';

/** The words of the commands that take a plan through its month, in English. */
export const MONTH: MonthWords = {
  approved: ({ month, revision, by, at, amount, lines }) =>
    `Sales plan ${month}, revision ${revision}: approved by ${by}, ${at}; ${lines} lines, ${amount} yuan.`,
  approvedAlready: (by, at) => `${by} approved this revision on ${at} already: nothing was written.`,
  notApproved: 'Not approved; no file was changed.',
  dispatched: (month, revision) => `Sales plan ${month}, revision ${revision}: to agree with the stores`,
  trial: 'Trial: the plan is not approved, and the workbooks say so.',
  dispatchColumns: {
    salesperson: 'Salesperson',
    territory: 'Territory',
    stores: 'Stores',
    lines: 'Lines',
    state: 'Workbook',
  },
  new: 'written',
  kept: 'filled in, kept',
  dispatchedTo: (paths) => `Files:\n${paths.map((path) => `  ${path}`).join('\n')}`,
  keptFiles: (count) =>
    `${count === 1 ? '1 workbook is' : `${count} workbooks are`} filled in and left as they are; --force writes them anew, and the answers are lost.`,
  nothingToAgree: 'The plan is what the stores asked for: there is nothing to agree.',
  confirmed: (month, revision) =>
    `Sales plan ${month}: confirmed by the answers of the stores, as revision ${revision}.`,
  answered: (lines, refused) => `Lines answered: ${lines}; reduced or refused: ${refused}.`,
  unanswered: (people) => `Lines without an answer, which keep the plan: ${people.join(', ')}.`,
  amounts: (before, now) => `Planned amount: ${before} yuan before, ${now} yuan now.`,
  approveAgain: 'The confirmed plan takes a plan approve of its own.',
  leftAsIs: 'The plan stays as it is, and nothing was written.',
  approvalStays: 'The approval before holds for the confirmed plan, too (policy confirmNeedsApproval: no).',
};
