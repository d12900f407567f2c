import type { Catalogue } from '../catalogue.ts';
import { maybeTwiceCounted, twiceCounted } from './twice-counted.ts';

/** Problems that show only when the workbooks of a month are held against each other, in English. */
export const CROSS_CHECKS = {
  E313: ({ rows, all, same, other }) => ({
    message: `This forecast was handed in twice: ${rows} of ${all} rows are in "${other}", too, ${same} of them with the same quantity.`,
    help: 'Keep one of the two: take the old file out of the folder, or delete the sheet too many. The program neither adds them up nor chooses for you.',
  }),
  E314: ({ found, month, rows, all }) => ({
    message: `This is the forecast of ${found}, not of ${month}: ${rows} of ${all} rows are due in ${found}.`,
    help: 'Use the forecast of the month; if only the dates are old, correct them; take old sheets away.',
  }),
  W343: ({ month }) => ({
    message: `This commitment is not for ${month ?? 'the month planned'}; it was left out.`,
    help: 'If it is to be sold this month, too, change its month; else there is nothing to do.',
  }),
  E316: ({ other }) => ({
    message: `Every row of this table stands in ${other ? `"${other}"` : 'another one'}, too: a copy or an extract, of which everything would count twice.`,
    help: 'Move one of the two out of the folder, or delete this sheet.',
  }),
  E317: twiceCounted,
  W363: maybeTwiceCounted,
  W329: ({ asOf }) => ({
    message: `This list was counted on another day than the latest one (${asOf}); the stock of both was added up.`,
    help: 'Leave out the older list if the latest one holds the same stock.',
  }),
  W330: ({ asOf }) => ({
    message: `These goods should have arrived before the stock was counted (${asOf}) and are still in transit.`,
    help: 'They are planned as if they came now. Write the new date; if they have arrived, they are in the stock already: take the row out.',
  }),
  W331: ({ store, nearest, kind }) => ({
    message: `There is no "${store}" in the ${kind}${nearest ? `; the nearest is "${nearest}"` : ''}.`,
    help: 'If the name is mistyped, correct it, or it counts as another store; if the store is new, add it to the store list.',
  }),
  W332: ({ series, nearest }) => ({
    message: `No part is of the series "${series}" of the annual plan, so its target cannot be met${nearest ? `; the nearest series is "${nearest}"` : ''}.`,
    help: 'Check the name of the series, or add its parts to the inventory list or the part list.',
  }),
  W344: ({ series, nearest }) => ({
    message: `There are parts of the series "${series}", and no target for it in the annual plan; 0 was assumed${nearest ? `; the nearest series is "${nearest}"` : ''}.`,
    help: 'Check the name of the series, or add its target to the annual plan; if it has none, there is nothing to do.',
  }),
  W345: ({ written, sum, taken }) =>
    taken === undefined
      ? {
          message: `The total says ${written}, the months of the row add up to ${sum}.`,
          help: 'The plan goes by the months. Check whether one of them is wrong, or correct the total.',
        }
      : {
          message: `The total says ${written}, the columns that it adds up come to ${sum}.`,
          help: `${taken} is read. Check whether one of them is wrong, or correct the total.`,
        },
  W333: ({ salesperson, territory, stores }) => ({
    message: `There is no forecast of ${[salesperson && `salesperson "${salesperson}"`, territory && `territory "${territory}"`].filter(Boolean).join(', ')}: not one row for the stores of the list (${stores}).`,
    help: 'Ask for the forecast and put it into the input folder; if nothing is wanted this month, there is nothing to do.',
  }),
  W334: () => ({
    message: 'This store of the store list wants nothing this month.',
    help: 'Ask its salesperson whether it was forgotten; take a store that is closed off the list.',
  }),
  W335: ({ other, rows, all }) => ({
    message: `This file and "${other}" want the same parts for the same stores, but not all on the same days: ${rows} of ${all} rows. Both were counted.`,
    help: 'If one is a new version of the other, take the old one away; if they are two orders, there is nothing to do.',
  }),
  W336: ({ found, month }) => ({
    message: `The title speaks of ${found}, but the rows are due in ${month}; the dates count.`,
    help: 'Check whether it is the right file; if only the title is old, correct it.',
  }),
  W346: ({ rows, parts }) => ({
    message: `Parts of this history that neither the inventory list nor a part list has: ${parts}. They may be made no longer; all of their rows (${rows}) are of months that demand is not taken from, and were left out.`,
    help: 'Nothing to do for parts that are gone; if a part number is misspelt, correct it.',
  }),
  W337: ({ newest, wanted }) => ({
    message: `The sales history ends with ${newest} and lacks ${wanted}; months that are missing count as months without sales, so that demand seems less than it is.`,
    help: 'Add the latest months.',
  }),
  W338: ({ asOf, days, most }) => ({
    message: `The stock was counted on ${asOf}, ${days} days before the 5th of the month (usual are at most ${most}).`,
    help: 'Use the latest inventory list; the policy staleDays sets the number of days.',
  }),
  W339: ({ taken }) => ({
    message: `The price in the forecast is not that of the list${taken ? `, ${taken}` : ''}; the list's was used.`,
    help: 'Check which price is in force, and correct the list if it is wrong. The policy priceJump sets what is told.',
  }),
  W340: ({ quantity, usual, factor }) => ({
    message: `The store wants ${quantity} units of the part this month, more than ${factor} times the ${usual} that it used to buy a month.`,
    help: 'Ask its salesperson whether that is a slip; if it is wanted, there is nothing to do. The policy intentFactor sets the factor.',
  }),
  W341: ({ store, months, asked, took, share }) => ({
    message: `In the ${months} past months that are known, "${store}" asked for ${asked} units that were to be had, and took ${took} (${share} %).`,
    help: "Go through the store's intents with its salesperson. With the policy intentReliability=discount they weigh less where a part is scarce; off says nothing.",
  }),
  W342: ({ month, day }) => ({
    message: `The achievement of ${month} stands as of ${day}, before the month had ended; what the stores asked for and took in it does not count yet.`,
    help: 'Run plan track for that month once more, with all of its sales.',
  }),
} satisfies Partial<Catalogue['issues']>;
