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
      'Locks and remarks in the workbook, and answers taken over while inputs were changed, count once the plan was made around them. Until then the numbers beside them are those from before.',
    example: 'a locked quantity was typed in → plan build, then plan approve',
  },
  F504: {
    title: 'a plan older than its inputs',
    story:
      'The plan keeps the digest of every workbook that it was made of. One of them was changed, has gone or has come since, or the policy says otherwise, so that the plan may no longer fit. Answers to it can still be taken over: plan confirm keeps them as locks for the next build.',
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
  F508: {
    title: 'a new plan that would make answers void',
    story:
      'What salespeople have filled in is in the plan once it was taken over. A new plan before that asks the stores again about every line that it changes, and takes another approval. So the program stops and asks; lines that do not change keep their answers. A batch stops for that company alone, and its report says so.',
    example:
      '4 lines of Zhou Min are filled in, and a forecast was corrected → plan confirm --partial first, or --ask-again',
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
    title: 'an answer to what has changed since',
    story:
      'An answer is to what a line showed: what was asked and proposed, and from which supply on which day. Where the plan was made again and the line has changed, an old answer is to another question. Lines that have not changed may be answered in the old workbook as well as in a new one.',
    example:
      'revision 1 proposed 4 and revision 2 proposes 6, the answer is 4 → plan dispatch, ask about the line again',
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
  E518: {
    title: 'another answer than the confirmed one',
    story:
      'Answers may be taken over in several rounds; what was read is locked, and the stock of other stores is planned around it. Another answer about the same line is not chosen by the program. The same one again does no harm.',
    example: '4 confirmed, the workbook says 0 later → put back 4, or let the planner lock another quantity',
  },
  E519: {
    title: 'an agreed quantity that its answer contradicts',
    story:
      'All of it taken and "refused", nothing taken and "agreed", "more" without more than was asked or proposed, "fewer" without fewer: one of the two was mistyped. A part of it taken and "refused: price" is no contradiction.',
    example: '8 proposed, 8 agreed, "refused: price" → an agreed quantity of 0, or "agreed"',
  },
  W510: {
    title: 'what lies among the answers and is not read',
    story:
      'Workbooks and tables in text are read, in the folder of answers itself: what is in folders inside it mostly are older copies. Other files, such as pictures, archives and mails, cannot be read. Each is named, so that nobody takes answers in them for taken over.',
    example: 'a folder "returned" in dispatch → move its workbooks into dispatch',
  },
  W511: {
    title: 'an answer that lacks something',
    story:
      'It can be taken over, but whoever reads it later will ask: why nothing was taken, until when it is put off, what "other" is, why "agreed" stands beside another quantity.',
    example: 'an agreed quantity of 0 and no answer → choose a reason',
  },
} satisfies Partial<CodeStories>;
