import type { Catalogue } from '../catalogue.ts';

const KEPT_IN_HISTORY =
  'Change quantities in the column "Locked quantity", and data in the input workbooks; the changed workbook is kept in the folder history.';

/** Problems with plan workbooks that people have worked in, in English. */
export const PLAN_WORKBOOK_ISSUES = {
  E502: () => ({
    message: 'This row is no line of the plan; what is written here belongs to none.',
    help: 'Write it into the columns "Locked quantity" and "Remark" of the line; a line that the plan does not have goes on the sheet "Added lines".',
  }),
  E503: ({ store, partNo, otherAt }) => ({
    message: `One line of the plan has two different edits: ${store}, ${partNo} (see ${otherAt}).`,
    help: 'Keep one of them.',
  }),
  E504: () => ({
    message:
      'The plan lines lack the hidden column "plan:key" or the columns "Locked quantity" and "Remark"; what the planner wrote cannot be read.',
    help: 'Undo the deletion or the new title; or take the workbook before from the folder history and write the locks and remarks again.',
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
  E514: ({ wanted, revision }) => ({
    message: revision
      ? `These answers are to revision ${revision} of the plan, which differs from revision ${wanted} in force.`
      : 'This workbook is none for answers.',
    help: 'Run plan dispatch again, and fill in what still holds.',
  }),
  W504: ({ was }) => ({
    message: was
      ? `A cell was changed that is not meant to be; it held "${was}". The plan does not follow the change.`
      : 'A cell was filled in that is not meant to be. The plan does not follow it.',
    help: KEPT_IN_HISTORY,
  }),
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
} satisfies Partial<Catalogue['issues']>;
