import type { Catalogue, Facts } from '../catalogue.ts';

const KEPT_IN_HISTORY =
  'Change quantities in the column "Locked quantity", and data in the input workbooks; the changed workbook is kept in the folder history.';

/** Problems with plan workbooks that people have worked in, in English. */
export const PLAN_WORKBOOK_ISSUES = {
  E402: ({ store, partNo, due, limit, most, below, nearest, other, otherStore, otherDue, otherAt }) => {
    const units = `${most ? `, at most ${most}` : ''}${below ? `, the nearest below is ${below}` : ''}`;
    const others = `${nearest ? `, the nearest is "${nearest}"` : ''}${other ? `; another lock: ${lineOf(otherStore, '', otherDue)}, ${other}${otherAt ? ` (${otherAt})` : ''}` : ''}`;
    return {
      message: `The locked quantity cannot be met: ${lineOf(store, partNo, due)}; reason: ${limit}${units}${others}.`,
      help: nearest
        ? 'Mend the name or number, then build again; clear what is not needed.'
        : 'Mend the locked quantity in the plan workbook or clear it, then build again.',
    };
  },
  E502: () => ({
    message: 'This row is no line of the plan; what is written here belongs to none.',
    help: 'Write it into the columns "Locked quantity" and "Remark" of the line; a line that the plan does not have goes on the sheet "Added lines".',
  }),
  E503: ({ store, partNo, otherAt }) => ({
    message: `One line of the plan stands here twice, and nobody can say whose lock and remark count: ${store}, ${partNo} (the other: ${otherAt}).`,
    help: 'Delete the row that was copied, and keep one.',
  }),
  E504: ({ table }) =>
    table
      ? {
          message: `The table of "${table}" is not to be found (the sheet was deleted, or its header deleted or renamed); what the planner wrote cannot be read.`,
          help: 'Undo that; or move this workbook away and build again: the locks and remarks of the plan before are in the JSON beside it. If none is needed any more, use --fresh.',
        }
      : {
          message:
            'The plan lines lack the hidden column "plan:key" or the columns "Locked quantity" and "Remark"; what the planner wrote cannot be read.',
          help: 'Undo the deletion or the new title; or take the workbook before from the folder history and write the locks and remarks again.',
        },
  E505: ({ store, partNo, due, title, was, now, otherAt }) => ({
    message: `Nobody can say which line this belongs to: the row was that of ${lineOf(store, partNo, due)}, but its "${title}" (${otherAt}) ${now ? `was changed from "${was}" to "${now}"` : `was cleared; it held "${was}"`}.`,
    help: 'Put back what the cell held; to plan a quantity for another store or part, use the sheet "Added lines". If rows were sorted without the hidden column plan:key, undo that and sort by the filter buttons.',
  }),
  E511: () => ({
    message: 'This row is no line of the plan that is to be agreed, so that its answer belongs nowhere.',
    help: 'Write the answer beside its line; the hidden column plan:key must stay. If rows were mixed up, take a new workbook.',
  }),
  E512: ({ store, partNo, otherAt }) => ({
    message: `Two different answers about one line: ${store}, ${partNo} (see ${otherAt}).`,
    help: 'Keep one; take older copies of the workbook out of the folder.',
  }),
  E513: ({ most, pack }) => ({
    message: `An agreed quantity is in whole packs (of ${pack}) and at most ${most}.`,
    help: 'Ask the store again; where it wants more, the planner can lock a quantity for it.',
  }),
  E514: (facts) => ({
    message: strayOf(facts),
    help: facts['month']
      ? 'Take it out of the folder, into that of its month.'
      : 'Run plan dispatch: the new workbook holds the answers that are still good, the old one is kept in the folder history; ask the store again about what has changed. Take workbooks that are not needed out of the folder.',
  }),
  E515: ({ store, partNo, due, was, now }) => ({
    message: `A cell was changed that is not to be filled in, so that the answer of its row cannot be taken over: ${lineOf(store, partNo, due)}; ${now ? `it was "${was}" and is "${now}"` : `its "${was}" was cleared`}.`,
    help: 'Put back what it held; what was agreed goes into "Agreed quantity" and "Agreed date", and the planner must be told of other parts. If rows were sorted without the hidden column plan:key, undo that.',
  }),
  E516: () => ({
    message:
      'The table of answers is not to be found in this workbook: its header or the hidden column plan:key was deleted or renamed.',
    help: 'Undo that; or run plan dispatch again, and fill in the answers.',
  }),
  E517: ({ store, partNo, due, earliest }) => ({
    message: `The agreed date is before the goods can be there: ${lineOf(store, partNo, due)}; all of the agreed quantity is to be had from ${earliest} on.`,
    help: `Agree with the store on ${earliest} or later, or on a smaller quantity; clear the date where that of the plan holds. Where a confirmed answer can no longer be kept, change or clear the lock in the plan workbook.`,
  }),
  E518: ({ store, partNo, due, title, was, now }) => ({
    message: `This line is confirmed by another answer already: ${lineOf(store, partNo, due)}; "${title}" was ${was ? `"${was}"` : 'blank'} and is ${now ? `"${now}"` : 'blank'}.`,
    help: 'Put back the answer that was confirmed; where the store has changed its mind, the planner locks the quantity in the plan workbook and builds again.',
  }),
  E519: ({ agreed, asked, proposed, answer }) => ({
    message: `The agreed quantity ${agreed} contradicts the answer "${answer}": ${asked} asked, ${proposed} proposed.`,
    help: 'Ask the store, and mend one of the two: 0 for what it does not take, "agreed" where it takes what is proposed.',
  }),
  E520: ({ store, partNo, due, most }) => ({
    message: `More was agreed than there is: ${lineOf(store, partNo, due)}; with all other answers there are at most ${most}.`,
    help: 'Ask the store again, and mend the agreed quantity. What other stores give back later goes first to lines that are short and were taken as proposed.',
  }),
  W510: ({ count }) => ({
    message: count
      ? `This folder among the answers was not read; it holds ${count === '1' ? '1 file' : `${count} files`}.`
      : 'This file among the answers was not read: it is no workbook, and no .csv or .tsv.',
    help: 'If there are answers in it, move the workbooks into the folder of answers, or name them: plan confirm -m MONTH FILE….',
  }),
  W511: ({ lacks, agreed, proposed, answer }) => ({
    message: lackOf(lacks, agreed, proposed, answer),
    help:
      lacks === 'same'
        ? 'Ask the salesperson: if the quantity is right, choose "fewer" or "more"; if the answer is, mend the quantity.'
        : 'The answer counts all the same; ask the salesperson, and fill it in, before plan confirm or after.',
  }),
  W504: (facts) => ({ message: changeOf(facts), help: KEPT_IN_HISTORY }),
  W508: ({ more }) => ({
    message: `${more} more cells of this sheet were changed that are not meant to be.`,
    help: KEPT_IN_HISTORY,
  }),
  W505: () => ({
    message:
      'The plan workbook has a column or sheet that this program did not write; the new plan will not have it.',
    help: 'Take what you need from the workbook before, in the folder history; text that is to stay with the plan goes into the column "Remark".',
  }),
  W506: () => ({
    message:
      'The JSON that was written with this plan workbook is not beside it, so that nobody can say whether other cells were changed; locks and remarks are read as ever.',
    help: 'Keep the .xlsx and the .json together, and replace neither alone.',
  }),
  W507: ({ store, partNo, due, remark }) => ({
    message: `The inputs no longer have the intent of this line; what was written beside it moves to the store's line without an intent: ${store}, ${partNo}${due ? `, ${due}` : ''}${remark ? `, "${remark}"` : ''}.`,
    help: 'See whether it is still needed; if not, delete it from "Plan lines" or "Added lines".',
  }),
  W509: ({ store, partNo, due, quantity, remark }) => ({
    message: `The row is gone in which the plan before had ${[quantity && `a lock of ${quantity}`, remark && `the remark "${remark}"`].filter(Boolean).join(' and ')}: ${lineOf(store, partNo, due)}. The new plan is made without.`,
    help: 'If that was not meant, write it again beside the line of the new plan, or on the sheet "Added lines"; the old workbook is kept in the folder history.',
  }),
} satisfies Partial<Catalogue['issues']>;

function lineOf(store = '', partNo = '', due = ''): string {
  return [store, partNo, due].filter((text) => text !== '').join(', ');
}

/** What was changed in the workbook, and that the plan does not follow. */
function changeOf(facts: Facts): string {
  const { lost, was = '' } = facts;
  switch (lost) {
    case 'line':
      return `The row of this line is gone (deleted, or its hidden plan:key changed): ${lineOf(facts['store'], facts['partNo'], facts['due'])}. The plan keeps the line.`;
    case 'column':
      return `The column "${was}" is gone (deleted or renamed); the new plan will have it.`;
    case 'sheet':
      return `The sheet "${was}" is gone (deleted or renamed); the new plan will have it.`;
    case 'name':
      return `This sheet was called "${was}"; in the new plan it will be again.`;
    case 'text':
      return `"${was}", which stood above the table, is gone. The plan does not follow the change.`;
    default:
      return was
        ? `A cell was changed that is not meant to be; it held "${was}". The plan does not follow the change.`
        : 'A cell was filled in that is not meant to be. The plan does not follow it.';
  }
}

/** Why an answer belongs to nothing in the plan. */
function strayOf(facts: Facts): string {
  if (facts['month']) return `These answers are to the plan of ${facts['month']}.`;
  const from = facts['revision']
    ? `This workbook is of revision ${facts['revision']} of the plan, and revision ${facts['wanted']} is in force. `
    : '';
  if (facts['store']) {
    const { store, partNo, due, title, was, now } = facts;
    return `${from}The line has changed since, so that its answer cannot be taken over: ${lineOf(store, partNo, due)}; "${title}" was "${was}" and is "${now}".`;
  }
  return from
    ? `${from}There is nothing to agree about this line any more, so that its answer belongs nowhere.`
    : 'This workbook is none for answers, or lacks columns of one.';
}

/** What an answer leaves open. */
function lackOf(lacks = '', agreed = '', proposed = '', answer = ''): string {
  switch (lacks) {
    case 'reason':
      return `Of ${proposed} proposed nothing is taken, and there is no answer that says why.`;
    case 'date':
      return `The answer is "${answer}", but there is no agreed date; that of the plan holds.`;
    case 'remark':
      return `The answer is "${answer}", but the remark is blank.`;
    default:
      return `The answer is "${answer}", but the agreed quantity ${agreed} is not the proposed ${proposed}; the agreed quantity counts.`;
  }
}
