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
} satisfies Partial<CodeStories>;
