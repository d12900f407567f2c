import type { Catalogue } from '../catalogue.ts';

/** Problems with files of actual sales, in English. */
export const TRACKING_ISSUES = {
  W351: ({ partNo, nearest }) => ({
    message: `The plan does not know part ${partNo}, which was sold; its amount counts as unplanned${nearest ? `; the nearest is "${nearest}"` : ''}.`,
    help: 'If the part number is mistyped, correct it, or what was planned of the part looks unsold. If the part is new, there is nothing to do.',
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
    message: `Of the ${rows} rows of sales none is of ${month}, which is measured as nothing sold.`,
    help: 'If these are the wrong files, track again with those of the month; else later plans take it that the stores bought nothing.',
  }),
} satisfies Partial<Catalogue['issues']>;
