import type { ViewWords } from '../view-words.ts';

/** The words of `plan show`, in English. */
export const VIEW: ViewWords = {
  title: ({ month, revision, asOf, status }) =>
    `Sales plan ${month}: revision ${revision}, ${status}, stock of ${asOf}`,
  approved: (by, at) => `Approved by ${by}, ${at}`,
  approvalLapsed: (by, at) => `Not approved: changed since ${by} approved it, ${at}`,
  notApproved: 'Not approved yet',
  units: 'quantities in units, amounts in yuan',
  only: (filters) => `Only ${filters.join(', ')}`,
  columns: {
    territory: 'Territory',
    salesperson: 'Salesperson',
    store: 'Store',
    part: 'Part',
    series: 'Series',
    due: 'Wanted',
    intent: 'Intent',
    pull: 'Pull',
    push: 'Push',
    short: 'Short',
    plan: 'Plan',
    amount: 'Amount',
    target: 'Target',
    attainment: 'Attained',
    fillRate: 'Filled',
    marks: 'Marks',
  },
  total: 'Total',
  noLines: 'No plan lines.',
  moreRows: (count) => `(and ${count} more; the total is of all)`,
  leftOut: (columns) => `No room for: ${columns.join(', ')}; --json has them all.`,
  negotiate: 'negotiate',
  locked: 'locked',
  edits: "The planner's locks and remarks",
  edit: ({ store, partNo, due, quantity, remark }) =>
    `${store} ${partNo} ${due ?? 'no intent'}: ${[quantity && `locked at ${quantity}`, remark].filter(Boolean).join('; ')}`,
  moreEdits: (count) => `(and ${count} more, see --json)`,
};
