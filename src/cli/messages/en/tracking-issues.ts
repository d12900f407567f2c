import type { Catalogue } from '../catalogue.ts';

/** Problems with files of actual sales, in English. */
export const TRACKING_ISSUES = {
  W351: ({ partNo, nearest, unpriced }) => ({
    message: `The plan does not know part ${partNo}, which was sold; ${unpriced ? 'its units count as unplanned, and for no money, since the row names no amount' : 'its amount counts as unplanned'}${nearest ? `; the nearest is "${nearest}"` : ''}.`,
    help: `If the part number is mistyped, correct it, or what was planned of the part looks unsold. If the part is new, ${unpriced ? 'add the amount' : 'there is nothing to do'}.`,
  }),
  W352: ({ store, nearest }) => ({
    message: `Neither the plan nor the inputs know store "${store}"; what it bought counts for the company, as unplanned, and for no salesperson of the plan${nearest ? `; the nearest is "${nearest}"` : ''}.`,
    help: 'If the name is mistyped, correct it. A new store belongs into the store list.',
  }),
  W353: ({ rows, today }) => ({
    message: `${rows === '1' ? 'A row is' : `${rows} rows are`} dated after ${today}: not counted.`,
    help: 'Correct the dates; or name the day up to which sales count with --today.',
  }),
  W354: ({ rows, first, last }) => ({
    message: `${rows === '1' ? 'A row is' : `${rows} rows are`} of ${first === last ? first : `${first} to ${last}`}: neither the month, nor the year so far, nor the six months of the sellers asks for that, so that it was not counted.`,
    help: 'If the month is right, there is nothing to do. If the year is wrong, correct it.',
  }),
  W355: ({ rows, month }) => ({
    message: `${rows === '1' ? 'A row has' : `${rows} rows have`} neither date nor month, and no title names one: taken for sales of ${month}.`,
    help: 'If they are of other months, add a column with the date or the month.',
  }),
  W356: ({ other }) => ({
    message: `This file holds the same, byte by byte, as "${other}"; it was read once.`,
    help: 'Take one of the two out of the folder.',
  }),
  W357: ({ rows, month }) => ({
    message: `${rows === '0' ? `The files hold no rows of sales; ${month}` : `Of the ${rows} rows of sales none is of ${month}, which`} is measured as nothing sold.`,
    help: 'If these are the wrong files, track again with those of the month; else later plans take it that the stores bought nothing.',
  }),
  E357: ({ rows, month }) => ({
    message: `${rows === '0' ? 'The files hold no rows of sales' : `Of the ${rows} rows of sales none is of ${month}`}, and ${month} is over, or had sales when it was tracked before; nothing was written, and what was measured before stays.`,
    help: 'Track with the sales of the month. If really nothing was sold in it, take the achievement before away, and name a day before the end of the month with --today.',
  }),
  W358: ({ rows, all, other, otherAt, units, amount }) => ({
    message: `Of ${all === '1' ? 'the one row' : `the ${all} rows`} of sales here ${rows === '1' ? 'one stands' : `${rows} stand`} in "${other}", too, with the same store, part, date (document number) and quantity (the first as ${otherAt}). Most likely they are the same sales, and count twice: ${units} units, ${amount} yuan.`,
    help: 'If the later export begins on the same day as the earlier one, take the old file away, or name the newest alone with --actuals: each day belongs into one. If the sales are different ones, there is nothing to do; document numbers in the export tell them apart.',
  }),
  W359: ({ rows, store, taken }) => ({
    message: `${rows === '1' ? 'A row names' : `${rows} rows name`} another salesperson than ${taken}, who serves the store (such as "${store}"); they count for ${taken}.`,
    help: 'Sales are held against the plan, and count for whom it was made. If somebody else serves the store by now, correct the store list or the forecast, and plan again.',
  }),
  W360: ({ rows }) => ({
    message: `In ${rows === '1' ? 'a row' : `${rows} rows`} quantity and amount do not fit together: one is below zero and the other above, or there are no units, but money. Both count as they stand.`,
    help: 'A return has both below zero. If it is a rebate or a price difference, there is nothing to do.',
  }),
} satisfies Partial<Catalogue['issues']>;
