import type { CodeStories } from '../../code-stories.ts';

/** Problems with files of actual sales, in English. */
export const TRACKING_STORIES = {
  W351: {
    title: 'a part was sold that the plan does not know',
    story:
      'The part number is not in the inventory or part list that the plan was made from. Since the row names its amount, it counts: for the store, its salesperson and the company, as unplanned. Without an amount nobody knows its price, and its units count for no money: one new part should not keep the whole month from being tracked.',
    example: '00152018 sold, planned is 00152081 → correct the number in the sales',
  },
  W352: {
    title: 'a store bought that nobody knows',
    story:
      'The store has no line in the plan, and no store list or forecast of the month names it. What it bought was planned for nobody: it counts for the company, as unplanned. Territory and salesperson are taken from the row where it names them.',
    example: 'Hangzhou Dongfang in the sales, Hangzhou Dongfeng in the plan → correct the name',
  },
  W353: {
    title: 'sales after the day of the look',
    story:
      'Achievement is held against the working days that are gone by then, so that later sales would make it look better than it is. Either the dates are wrong, or the day is: without --today it is that of this machine.',
    example: '--today 2026-12-10 with sales up to the 31st → only those up to the 10th count',
  },
  W354: {
    title: 'sales of months that nothing counts',
    story:
      'What was sold before the month counts in the year to date, and over six months in the best and slow sellers. Sales of earlier years and of later months count nowhere; that is told so that none is lost without a word.',
    example: 'a file of three years → the rows of the years before are left out',
  },
  W355: {
    title: 'sales without a date',
    story:
      'The table has no column for date or month, or these cells are blank, and neither a line above it nor the names of sheet and file say of which month it is. They count in full for the month that is tracked.',
    example: 'store, part, quantity alone → all of it is of the month of --month',
  },
  W356: {
    title: 'the same sales twice',
    story:
      'Two files of sales hold the same bytes under two names. Counting them twice would double the sales, so that the second is left out. Files that have a part in common are W358.',
    example: 'sales.xlsx and sales (1).xlsx → remove one',
  },
  W357: {
    title: 'no sales of the month',
    story:
      'The files can be read, but none of their rows falls into the month that is tracked. On its first days that may be so, and it is measured as nothing sold; or these are the wrong files. Of a month that is over, or that had sales before, it is an error (E357).',
    example: 'December is tracked on the 2nd with sales up to November → track again once there are some',
  },
  E357: {
    title: 'a month that is over, without any sale',
    story:
      'The files can be read, but none of their rows falls into the month that is tracked, which is over, or had sales when it was tracked before. Most likely they are the wrong files. Tracked all the same, the achievement would be 0 and take the place of what was measured, and later plans would take it that the stores bought nothing. So it stops, and what was measured stays.',
    example: 'November is tracked with the sales of September → take those of November',
  },
  W358: {
    title: 'the same sales in two files',
    story:
      'Exports that begin on the first of the month each time have their first days in common; so have the sheets of the weeks and that of the month in one workbook. Rows of different files or sheets with the same store, part, day (month, where no day is named), document number (where there is one) and quantity are most likely one sale. They may have been sold twice all the same, so that all of them count, and rows, units and money are told. Two such rows in one sheet are two sales.',
    example: 'until-4th.xlsx and until-11th.xlsx in one folder → keep until-11th.xlsx',
  },
  W359: {
    title: 'the sales name another salesperson than the plan',
    story:
      'A store is served by one salesperson, for whom it was planned, too: the achievement is theirs. Where the sales name somebody else, that may be a stand-in, or the store has changed hands.',
    example:
      'North Gate is served by Zhou in the plan, the sales name He → they count for Zhou; if He serves it by now, correct the store list and plan again',
  },
  W360: {
    title: 'quantity and amount do not fit together',
    story:
      'Of a return both are below zero; where one is below and the other above, one of them is most likely wrong. Money without units may be a rebate. Which one is right is not guessed: both count as they stand.',
    example: 'quantity 5, amount -200 → write -5 if it is a return',
  },
  W361: {
    title: 'fewer sales than were tracked before',
    story:
      'Sales add up over a month: a file that tells of fewer units than the one before, or an earlier --today, mostly is an old one. It counts all the same, since goods come back, and days are looked at again; what was tracked before is kept in history.',
    example: '120 units up to the 20th, then 80 up to the 12th → track again with the newest file',
  },
  W362: {
    title: 'sales of which another file has other quantities',
    story:
      'A document has one quantity of a part on a day; where two files say two, it was corrected in between. Rows without a date often tell of the month so far, and then each file holds the one before. Both may be meant otherwise, so that all rows count, and what would be too much is told.',
    example: 'until-week-1.xlsx says 8 and until-week-2.xlsx says 12 of a part → keep until-week-2.xlsx',
  },
} satisfies Partial<CodeStories>;
