import type { MonthHelp } from '../catalogue.ts';
import { EXIT_CODES } from './exit-codes.ts';

/** The help of the commands that take a plan through its month, in English. */
export const MONTH_HELP: MonthHelp = {
  approve: {
    summary: "approve a month's plan",
    description:
      "Records in the plan's workbook and JSON who approves it, when, and the digest of what it says; the revision stays. Refused, with the reasons and exit code 1, where the plan was changed since it was written, holds locks or remarks that it was not made around, or is older than its inputs.",
    rules: [
      'An approval is for what the plan says: whatever is changed in the JSON or the workbook afterwards, the plan counts as not approved. A plan build that changes anything makes the next revision, a draft, and keeps the approved one in the folder history.',
      'Where the plan was built with --forecast and the like, name the same files here: they are compared with what the plan was made of.',
      EXIT_CODES,
    ],
    examples: [
      ['plan approve -m 2026-12 --by "Chen Jianguo"', 'approve the plan of December'],
      [
        'plan approve -m 2026-12 --by "Chen Jianguo" --at 2026-12-09T17:00:00+08:00',
        'with a time, in scripts',
      ],
    ],
  },
  dispatch: {
    summary: 'write the workbooks in which salespeople agree the plan with the stores',
    description:
      'Writes a workbook negotiation-MONTH-SALESPERSON.xlsx for every salesperson with negotiation lines in the approved plan: store by store what was asked, what is proposed from which supply, why, and what there is instead, with columns for the agreed quantity and date, the answer and a remark.',
    rules: [
      'Only a plan that is approved and was not changed since is handed out; --force makes a trial of another, and the workbooks say so.',
      'A workbook that somebody has filled in stays as it is, and is named; --force writes it anew, and the answers are lost.',
      EXIT_CODES,
    ],
    examples: [
      ['plan dispatch -m 2026-12', 'write to 2026-12/dispatch'],
      ['plan dispatch -m 2026-12 -o out', 'write to another folder'],
    ],
  },
};
