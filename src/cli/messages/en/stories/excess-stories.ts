import type { CodeStories } from '../../code-stories.ts';

/** Workbooks with more of something than is looked at, in English. */
export const EXCESS_STORIES = {
  E105: {
    title: 'sheets of headers and remarks instead of rows',
    story:
      'A sheet may hold several tables, with lines of words around them that name a store or a territory, and each such line is looked through. No honest workbook has ten thousand of them; an export that repeats its header above every line has, and so has an attack. Of a header with more than 500 titles each title beyond counts as 40 lines. The limit is "asides" in the policy.',
    example: 'an export with a header above each of 30,000 orders → export it as one table',
  },
  E106: {
    title: 'more errors than are told',
    story:
      'Nobody mends ten thousand errors one by one: they have one cause, such as dates in the column of quantities. The program stops there, so that it stays quick and the list stays short; sheets and workbooks behind were not looked at. The limit is "errors" in the policy.',
    example: 'a forecast of 200,000 rows, quantities typed as "8 pcs." → mend the column, check again',
  },
  E107: {
    title: 'more quantities in a workbook than are read',
    story:
      'Every quantity takes memory and time. A history of some ten thousand rows with dozens of months across, or a table that was copied many times, has millions of them. Half a workbook must not become a plan: it is not read further. The limit is "quantities" in the policy.',
    example: 'a history of 80,000 rows with 200 months → the last 24 months',
  },
  W107: {
    title: 'more warnings than are listed',
    story:
      'Warnings stop no plan. As many are kept as "warnings" in the policy says, and of the others the number. Everything was read.',
    example: '30,000 rows whose part numbers lost their zeros → the first 20,000 are listed',
  },
  W108: {
    title: 'files in a subfolder were not read',
    story:
      'Only the folder inputs or actuals itself is read. A subfolder may hold old versions, or the sales of the second week: to read them all would count the old ones, and to pass them over without a word would lose the new ones, so that somebody must decide. A folder can also be named, with --actuals or --forecast.',
    example: 'actuals/week 2/sales.xlsx → move it into actuals, or name both folders with --actuals',
  },
  W109: {
    title: 'files that are no tables',
    story:
      'What is read is .xlsx, .xlsm, .csv and .tsv. Data in a picture, a PDF, a text document, an archive or a .txt are not seen; where somebody has handed in a forecast like that, it is missing in the plan.',
    example: 'inputs/forecast Wang.zip → unpack it, and put the .xlsx into inputs',
  },
  E108: {
    title: 'more columns of months than a table has',
    story:
      'Plans and histories may be spread over columns, one for each month, and each cell of such a row is a row of its own. Ten years of plan and actual are 240 columns; the limit is "months" in the policy.',
    example: '400 columns of months → keep those of the last two years',
  },
  E110: {
    title: 'more names than a distributor has',
    story:
      'Each store, territory and salesperson is held against all others, so that two spellings of one become one. A distributor has hundreds of stores, the largest some thousand; a million of them is a column of other numbers under the wrong title, or an attack. The limit is "names" in the policy.',
    example: 'order numbers under the title "Store" → the column of store names',
  },
  E111: {
    title: 'more pairs of stores, territories and series than can be planned',
    story:
      'Caps and the mix are worked out for each store and series, targets for each territory and series. A distributor has some dozen territories and some hundred series; a thousand of each come from a column that holds something else, such as part names under "Series", and would keep the program busy for minutes. Thousands of salespeople would each get a sheet in the plan. The limit is "pairs"; a territory counts as 30 stores, a salesperson as 10, and fewer than 400 series as 400.',
    example: 'part numbers under the title "Series" → the car series of each part',
  },
  E219: {
    title: 'a text too long to be a name',
    story:
      'A store, a part, a salesperson or a series has a name that people can say. A text of more than a thousand characters in such a column is a remark that slipped into it, or an attack; to compare such texts with one another takes long.',
    example: 'a letter of two pages under "Store" → the name of the store',
  },
} satisfies Partial<CodeStories>;
