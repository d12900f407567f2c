import type { Catalogue } from '../catalogue.ts';

const LATER = 'Name a later day with --today, or leave it out for that of today.';

function lateOf(rows = '', late = ''): string {
  return rows === '1'
    ? 'The one row of sales is'
    : `Of the ${rows} rows of sales ${late} ${late === '1' ? 'is' : 'are'}`;
}

function noneOf(count = ''): string {
  return count === '1' ? 'The one row of sales is not' : `Of the ${count} rows of sales none is`;
}

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
  W357: ({ rows, month, late, today }) => ({
    message: late
      ? `${lateOf(rows, late)} of ${month}, but dated after ${today}, up to which sales count; ${month} is measured as nothing sold.`
      : `${rows === '0' ? `The files hold no rows of sales; ${month}` : `${noneOf(rows)} of ${month}, which`} is measured as nothing sold.`,
    help: late
      ? LATER
      : 'If these are the wrong files, track again with those of the month; else later plans take it that the stores bought nothing.',
  }),
  E357: ({ rows, month, late, today }) => ({
    message: late
      ? `${lateOf(rows, late)} of ${month}, but dated after ${today}, up to which sales count, so that nothing would be sold; but ${month} had sales when it was tracked before. Nothing was written, and what was measured before stays.`
      : `${rows === '0' ? 'The files hold no rows of sales' : `${noneOf(rows)} of ${month}`}, and ${month} is over, or had sales when it was tracked before; nothing was written, and what was measured before stays.`,
    help: late
      ? LATER
      : 'Track with the sales of the month. If really nothing was sold in it, take the achievement before away, and name a day before the end of the month with --today.',
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
  W361: ({ units, today, before, day }) => ({
    message: `What was tracked before tells of ${before} units up to ${day}, and this of ${units} up to ${today}; it takes the place of what was tracked before, which is kept in the folder history.`,
    help: 'If an older file or an earlier --today was not meant, track again with the newest sales. If goods came back, there is nothing to do.',
  }),
  W362: ({ why, rows, other, otherAt, units, amount }) => ({
    message:
      why === 'corrected'
        ? `${rows === '1' ? 'A row has' : `${rows} rows have`} the document number, store, part and date of a row in "${other}", and another quantity (the first as ${otherAt}). Most likely the document was corrected, and now both count: ${units} units, ${amount} yuan of the earlier file.`
        : `${rows === '1' ? 'A row without a date is' : `${rows} rows without a date are`} of the store, part and month of a row in "${other}", and no quantity is smaller (the first as ${otherAt}). If each file tells of the month so far, sales count twice: ${units} units, ${amount} yuan of the earlier file.`,
    help: `If so, take the earlier file away, or name the newest alone with --actuals. ${why === 'corrected' ? 'If both went out, there is nothing to do.' : 'If each file tells of days of its own, there is nothing to do; with a column of dates this is not asked.'}`,
  }),
} satisfies Partial<Catalogue['issues']>;
