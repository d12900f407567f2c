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
      'Only a plan that is approved and was not changed since, nor its inputs, is handed out; --force makes a trial of another, and the workbooks say so.',
      'A workbook that somebody has filled in stays as it is, and is named; --force writes it anew, and the answers are lost.',
      EXIT_CODES,
    ],
    examples: [
      ['plan dispatch -m 2026-12', 'write to 2026-12/dispatch'],
      ['plan dispatch -m 2026-12 -o out', 'write to another folder'],
    ],
  },
  confirm: {
    summary: 'read the answers of the stores, and confirm the plan',
    description:
      'Reads the filled-in workbooks back and checks every cell. What was agreed is locked; units that come free go to lines of the same part that are short or late; nothing else changes, and nothing is pushed anew. The result is the next revision, confirmed; the one before is kept in the folder history.',
    rules: [
      'Only for a plan that is approved and was not changed since. Where inputs, policy or locks were changed since, the answers are taken over as locks, and the next plan build plans around them.',
      'A line without an agreed quantity is not answered: the salespeople are named and the exit code is 1; with --partial such lines keep the plan.',
      'The confirmed plan is to be approved again, unless the policy says confirmNeedsApproval: no. The goods come by an agreed date, in later plans, too.',
      EXIT_CODES,
    ],
    examples: [
      ['plan confirm -m 2026-12', 'read the workbooks in 2026-12/dispatch'],
      ['plan confirm -m 2026-12 back --partial', 'read those in "back"; the rest keeps the plan'],
    ],
  },
  track: {
    summary: 'hold actual sales against the plan',
    description:
      'Reads what was really sold (workbooks or .csv with store, part and quantity, and where they are there date or month, amount, salesperson; returns below zero) and writes achievement-MONTH.xlsx and .json beside the plan: achievement by salesperson, territory, store, series, part and by where the plan had the units from, pace against the working days gone, what is at risk, the year to date, best and slow sellers over six months.',
    rules: [
      'Give all sales of the month so far each time: what was tracked of the month before is replaced. Daily, weekly and at its end the command is the same.',
      'Sales of a store and part fill the plan in the order of its ledger: what the store asked for, then lifts, commitments, excess, free stock. What goes beyond it, or was not planned, is unplanned. Without an amount, units count at the price of the plan.',
      'Sales of earlier months of the year count in the year to date, as far as the month was not tracked to its end; months of which nobody tells are named.',
      EXIT_CODES,
    ],
    examples: [
      ['plan track -m 2026-12 --actuals december.xlsx', 'as of today'],
      ['plan track -m 2026-12 --today 2026-12-15 --by store', 'from 2026-12/actuals, as of the 15th'],
    ],
  },
  status: {
    summary: 'where a month stands against its due days',
    description:
      'Says where a month stands against its due days (by default the 6th for forecasts, the 10th for plan and approval, the 15th for the agreement): whose forecasts are in, late, missing or wrong; inventory and annual plan; whether the plan is out of date, approved, or changed since; the answers of the stores; the achievement so far; and the command to type next. It writes nothing and keeps nobody out.',
    rules: [
      'Due days and holidays are those of "calendar" in plan.config.json. Forecasts are expected of the salespeople of the store list; without one, of those of the plan.',
      'Whether a forecast was late is told by the day on which its file was last changed: one that came in time and was changed later counts as late, too. It does not change the exit code.',
      'Exit codes: 0 all is in order for today; 1 something is overdue, wrong or out of date; 2 command line or policy not understood; 3 a file cannot be read; 70 a fault of the program; 130 interrupted.',
    ],
    examples: [
      ['plan status -m 2026-12', 'where it stands today'],
      ['plan status -m 2026-12 --today 2026-12-10 --json', 'on another day, for programs'],
    ],
  },
};
