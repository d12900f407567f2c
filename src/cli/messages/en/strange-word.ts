import type { Catalogue } from '../catalogue.ts';

/** What a word says that numbers are, where they ought to be single units or yuan. */
const COUNTED: Readonly<Record<string, string>> = {
  cartons: 'The quantities are counted by the carton or dozen; the program counts single units.',
  money: 'The numbers are money; the program reads quantities here.',
  returns: 'These are returns, and neither sales nor orders.',
  cancelled: 'The row says that it was cancelled, or does not count.',
  void: 'By these words it was called off, and does not count.',
  onHold: 'The row says that it waits, or was not ordered yet, and does not count now.',
  revised: 'The row says that its quantity was changed: it is not the one in its column.',
  otherDay: 'The row says that its day was changed: it is not the one in its column.',
  example: 'By these words it only shows how to fill the table in, and does not count.',
  underway: 'The goods of this row are on their way, and not in the warehouse.',
  given: 'The row is no sale: its goods were used, replaced, moved or scrapped.',
  cumulative: 'By the title each month holds the months before it, too, and is not its own target.',
  longer:
    'By the title these promises are of a year or a quarter, and all of them would be placed in this month.',
  unsaleable: 'The row says that its stock cannot be sold.',
  arrived: 'The row says that its goods have arrived, so that they are on their way no more.',
  otherUnit: 'The amounts of this row are in another unit than those of the table.',
  sold: 'The sheet holds what was shipped or sold, and not what stores want.',
  soldUnits: 'The table holds units that were sold, and no targets in money.',
  past: 'All days of this sheet lie in months gone by: it looks like sales, and not like what stores want.',
  reserved: 'The row says that its goods are promised to somebody.',
  served: 'The row says that its goods went out already.',
  received: 'The sheet holds what has arrived, and not what is on its way.',
  unordered: 'The sheet says that its goods are planned or requested, and not ordered from suppliers yet.',
  planned: 'The row holds what was planned, not what was sold.',
  currency: 'The price is in another currency than yuan.',
  time: 'The safety stock is counted in months or days; the program counts pieces.',
  pricePerCarton: 'The price is one of cartons, dozens or several pieces; the program counts single ones.',
  tenThousands: 'The price is not in yuan.',
  unapproved: 'The row says that nobody has approved it yet.',
  actual: 'The row holds what was sold, not what is wanted.',
  ofWhich:
    'The row says that it is a part of the row above (of which), which is a target, too: it would count twice.',
};
const COUNT_INSTEAD: Readonly<Record<string, string>> = {
  cartons:
    'Enter single units, and name them so: 件, 个, pcs. How many are in a carton differs from part to part.',
  money: 'Enter units in place of amounts, or delete the rows of amounts.',
  returns: 'Delete the returns; a sales history holds what was sold less what came back.',
  cancelled: 'Delete the row; if it counts, take the word out.',
  void: 'Delete the table, or the rows below; if they count, change the words.',
  onHold: 'Delete the row; if it counts all the same, take the word out.',
  revised: 'Enter the new quantity in its column; if the column is right, take the remark out.',
  otherDay:
    'Enter the new day in its column, or delete the row if that is none of this month; if the column is right, take the remark out.',
  example: 'Delete the example; if it counts, change the words.',
  underway:
    'Delete the row from the stock, and list it with its expected arrival date among what is in transit; if it lies in the warehouse, change the word.',
  given: 'Delete the row; if it is a sale, change the word.',
  cumulative: 'Write the target of each month alone; if they are so already, change the title.',
  longer:
    'Write what is to be sold in the month; or add a column of what was sold already, or until when, and all that is open counts. If it is of the month, change the title.',
  unsaleable: 'Delete the row, so that nobody is promised its units; if they can be sold, take the word out.',
  arrived:
    'Delete the row, or take the word out if the goods are still on their way; what has arrived belongs to the stock on hand.',
  otherUnit: 'Write all amounts of a table in one unit.',
  sold: 'If it is a sales history, name its columns Sales date and Sold quantity. If they are orders, rename the sheet and its title. Else take it out of the inputs.',
  soldUnits:
    'Take the sheet out of the inputs. If these are targets, write so above the table, and their unit: 目标（单位：元）, Target (yuan).',
  past: 'If it is a sales history, name its columns Sales date (or Month) and Sold quantity. If they are orders, correct the days. Else take it out of the inputs.',
  reserved:
    'Delete the row, or write its units into a column "Reserved"; if they are free, take the word out.',
  served: 'Delete the row; if the store wants more, take the word out.',
  received: 'Take the sheet out of the inputs; if the goods are on their way, rename it.',
  unordered:
    'Take the sheet out of the inputs; if the goods are ordered and on their way, rename it, such as "In transit".',
  planned: 'Delete the rows of plans; keep those of sales.',
  currency: 'Write it in yuan.',
  time: 'Write it in pieces.',
  pricePerCarton: 'Write the price of one piece.',
  tenThousands: 'Enter prices in yuan.',
  unapproved:
    'Export again once it is approved; delete the row if it does not count yet; if it counts, take the word out.',
  actual: 'Delete the rows of sales; keep those of orders. If they are orders, take the word out.',
  ofWhich: 'Delete this row or the one above; if the row above is a total, call it one.',
};

/** E211, in English: a word that is none of those allowed, or one that says that numbers are no units. */
export const strangeWord: Catalogue['issues']['E211'] = ({ allowed, counted }) => ({
  message: COUNTED[counted ?? ''] ?? 'The program does not know this word.',
  help:
    COUNT_INSTEAD[counted ?? ''] ??
    (allowed ? `Use one of: ${allowed}.` : 'Use one of the words that are allowed here.'),
});
