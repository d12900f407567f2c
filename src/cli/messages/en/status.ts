import type { StatusWords } from '../status-words.ts';

/** The words of `plan status`, in English. */
export const STATUS: StatusWords = {
  title: (month, today) => `Sales plan ${month}: where it stands on ${today}`,
  columns: { step: 'Step', due: 'Due', state: 'State' },
  steps: {
    forecast: 'Forecasts',
    inventory: 'Inventory list',
    annual: 'Annual plan',
    plan: 'Plan',
    approval: 'Approval',
    agreement: 'Agreement with the stores',
  },
  states: {
    done: 'done',
    open: 'to be done, not overdue',
    late: 'overdue',
    invalid: 'holds errors',
    stale: 'out of date',
    lapsed: 'lapsed: changed after approval',
  },
  senders: 'Forecasts of the salespeople',
  senderColumns: {
    salesperson: 'Salesperson',
    territory: 'Territory',
    state: 'State',
    rows: 'Rows',
    changed: 'Saved on',
  },
  senderStates: { in: 'in', tardy: 'in, late', open: 'not in', late: 'overdue', invalid: 'errors' },
  sent: (salesperson, files) => `${salesperson}: ${files.join(', ')}`,
  changedNote:
    'A file is saved on the day on which it was last changed: one that came in time and was changed later counts as late, too.',
  nobodyExpected:
    'Without a store list, or a plan of the months before, nobody can say whose forecast is missing.',
  firstError: (file, message) => `${file}: ${message}`,
  plan: (revision, state) =>
    `Plan, revision ${revision}: ${{ draft: 'not approved', approved: 'approved', confirmed: 'confirmed by the answers', lapsed: 'changed after approval' }[state]}.`,
  approvedBy: (by, at) => `Approved by ${by}, ${at}.`,
  stale: (files) => `Inputs that have changed since the plan was made: ${files.join(', ')}.`,
  changed:
    'The workbook or JSON of the plan is missing, or was changed elsewhere than in the columns to fill in.',
  waiting: (count) =>
    `${count === 1 ? '1 lock or remark' : `${count} locks and remarks`} in the workbook wait for the next plan build.`,
  answers: (lines, taken, waiting) =>
    `Lines to agree: ${lines}; confirmed: ${taken}${waiting > 0 ? `; filled in, waiting for plan confirm: ${waiting}` : ''}.`,
  unanswered: (people) => `Lines without an answer: ${people.join(', ')}.`,
  wrongAnswers: (count) =>
    `${count === 1 ? '1 answer is' : `${count} answers are`} wrong; plan confirm names each.`,
  achieved: ({ day, actual, plan, rate }) =>
    `Sold up to ${day}: ${actual} yuan, ${rate} of the ${plan} yuan planned.`,
  ofTarget: (target, rate) => `That is ${rate} of the month's target of ${target} yuan.`,
  pace: ({ gone, all, expected, pace }) =>
    `Working days gone: ${gone} of ${all}; expected by now: ${expected} yuan; sold: ${pace} of that.`,
  companyAtRisk: 'The company is more than a tenth below what is expected by now.',
  otherPlan: 'The plan has changed since sales were held against it: run plan track again.',
  next: (command) => `Next: ${command}`,
  nextSteps: {
    init: 'lay out the folders and templates of the month',
    collect: 'put the missing workbooks into inputs, and check them',
    validate: 'see the errors in the inputs, and correct them',
    build: 'make the plan',
    approve: 'have the general manager approve it',
    dispatch: 'hand out the lines to agree',
    confirm: 'read the answers back, and confirm the plan',
    takeOver: 'take over the answers that are filled in, before the plan is made anew around them',
    track: 'hold actual sales against it',
  },
  inOrder: 'Every step is in order for today.',
  notInOrder: 'Something is overdue, wrong, out of date or cannot be read.',
};
