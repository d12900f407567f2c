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
  renewed: 'plan changed, renewed',
  renewedFiles: (paths) =>
    `The plan has changed since they were filled in: what still holds stands in the new workbooks, and those before are kept in:\n${paths.map((path) => `  ${path}`).join('\n')}`,
  nothingToAgree:
    'There is nothing to agree: the plan is what the stores asked for, or all of it is answered.',
  confirmed: (month, revision) =>
    `Sales plan ${month}: confirmed by the answers of the stores, as revision ${revision}.`,
  noted: (month, revision) =>
    `Sales plan ${month}: the answers of the stores are taken over as locks, in revision ${revision}; the plan is out of date, and is not planned again yet.`,
  buildAround: (month) =>
    `Now plan build -m ${month}: it plans by what has changed and around what was agreed, and asks no store again about a line that stays as agreed; the new plan takes an approval.`,
  answered: (lines, refused) => `Lines answered: ${lines}; reduced or refused: ${refused}.`,
  answeredBefore: (lines) => `Lines answered in earlier rounds, which stay: ${lines}.`,
  nothingNew: (month, revision) =>
    `There are no new answers: sales plan ${month} stays at revision ${revision}.`,
  amended: (lines) =>
    `${lines === 1 ? '1 line has' : `${lines} lines have`} a remark or reason that was added since; it is taken over.`,
  unanswered: (people) =>
    `Lines without an answer, which keep the plan until one comes (plan confirm): ${people.join(', ')}.`,
  amounts: (before, now) => `Planned amount: ${before} yuan before, ${now} yuan now.`,
  approveAgain: 'The confirmed plan takes a plan approve of its own.',
  leftAsIs: 'The plan stays as it is, and nothing was written.',
  approvalStays: 'The approval before holds for the confirmed plan, too (policy confirmNeedsApproval: no).',
};
