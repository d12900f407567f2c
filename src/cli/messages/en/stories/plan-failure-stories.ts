import type { CodeStories } from '../../code-stories.ts';

/** Stories of what keeps people from acting on a plan, in English. */
export const PLAN_FAILURE_STORIES = {
  F501: {
    title: 'a plan without its workbook',
    story:
      'A plan is two files of one name: what people sign is the workbook, what programs read is the JSON. Without the workbook nobody can have seen what is to be approved or handed out.',
    example: 'sales-plan-2026-12.xlsx was moved to another folder → put it back',
  },
  F502: {
    title: 'a plan that was changed since it was written',
    story:
      'Workbook and JSON carry the digest of what the plan says. They no longer agree, or cells were changed that nobody is asked to change: then the plan on the screen is not the one that the program made, and a signature would be for neither.',
    example: 'a quantity typed over in the column Plan → use the column for locked quantities, plan build',
  },
  F503: {
    title: 'edits that are not built yet',
    story:
      'Locks and remarks in the workbook count once the plan was made around them. Until then the numbers beside them are those from before.',
    example: 'a locked quantity was typed in → plan build, then plan approve',
  },
  F504: {
    title: 'a plan older than its inputs',
    story:
      'The plan keeps the digest of every workbook that it was made of. One of them was changed, has gone or has come since, so that the plan may no longer fit.',
    example: 'a corrected forecast came after the build → plan build, then plan approve',
  },
  F505: {
    title: "somebody else's approval",
    story:
      'A plan has one approval. A second one under another name would take the place of the first, and who was responsible when could no longer be seen.',
    example: '--by another name by mistake → leave it; meant → --force',
  },
  F506: {
    title: 'a plan that is not approved',
    story:
      "Nobody acts on a plan without the general manager's word, and the word is for what the plan said at the time: once its JSON or workbook is changed, it takes another.",
    example:
      'plan dispatch before the approval → plan approve; numbers changed after it → plan build, plan approve',
  },
  F507: {
    title: 'answers that are missing',
    story:
      'What a store did not ask for counts once it agrees. A line without an agreed quantity is not answered, and to confirm it all the same would be to agree in place of the store.',
    example: '3 lines of Zhou Min are open → ask for them, or --partial to keep the plan there',
  },
  E511: {
    title: 'an answer without its line',
    story:
      'Answers find their lines by the hidden column plan:key. That of this row is blank or was changed, or there is nothing to agree about the line.',
    example: 'a row was added under the table → take it out, tell the planner',
  },
  E512: {
    title: 'two answers about one line',
    story:
      'Two places say different things about one line, and the program does not choose. Copies that say the same do no harm.',
    example: 'two workbooks of one salesperson in the folder → keep the newer one',
  },
  E513: {
    title: 'an agreed quantity that cannot be',
    story:
      'Parts go out in whole packs, and a store may take what it asked or what the plan gives it, whichever is more: nothing else was kept for it.',
    example: '6 agreed of packs of 4 → 4 or 8',
  },
  E514: {
    title: 'answers to another plan',
    story:
      'A workbook for answers holds the digest of the plan that it was made from. The plan was made again since, so that quantities may differ and old answers may be to other questions.',
    example: 'answers to revision 1 of a plan that is at 2 → plan dispatch again',
  },
  E515: {
    title: 'a line to agree that was written over',
    story:
      'Store, part number, date wanted, and the quantities asked and proposed are what a store answers to. Where one of them was changed, cleared, or moved with another row, nobody can say what was agreed to.',
    example: '"Proposed" changed from 40 to 30 → put back 40, and write 30 under "Agreed quantity"',
  },
  E516: {
    title: 'a workbook for answers without its table',
    story:
      'The columns to read are found by the header, and each row by the hidden column plan:key. Without them, answers that were filled in would pass for none.',
    example: 'the hidden column was deleted as useless → undo, or take a new workbook',
  },
  E517: {
    title: 'an agreed date that is too early',
    story:
      'Every unit of the plan has a supply: stock on hand, or a lot that comes on a day. For an earlier date the program takes what is there by then and nobody has; where that is not enough, it says from which day on all is to be had, so that no store is promised what cannot be.',
    example: '3 of 8 come on 12-28, agreed for 12-06 → 12-28, or an agreed quantity of 5',
  },
  E520: {
    title: 'more was agreed than there is',
    story:
      'What other lines have is kept for them, as planned or as answered; more can be given only of what is left and what stores gave back. Where several stores take more, it may not be enough. The hidden column "Most" shows what there was when the workbook was handed out.',
    example: '10 of a scarce part, 12 agreed → 10',
  },
} satisfies Partial<CodeStories>;
