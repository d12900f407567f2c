import type { Catalogue } from '../catalogue.ts';

/** Problems in the data, in English. */
export const ISSUES: Catalogue['issues'] = {
  E101: ({ kind }) => ({
    what: `None of the workbooks holds a table of the kind "${kind}".`,
    todo: 'Put the workbook into the input folder; if you name files by options, name all of them. `plan inspect FILE` shows what the program sees in a workbook.',
  }),
  E102: ({ kind, field }) => ({
    what: `This sheet looks like "${kind}", but lacks the required column "${field}".`,
    todo: 'Add the column, or give it a title that the program knows; `plan inspect FILE` shows how columns are read.',
  }),
  W102: ({ kind, field }) => ({
    what: `This sheet looks like "${kind}", but has no column "${field}"; it was not read.`,
    todo: 'If its data are needed, add the column or give it a title that the program knows; else there is nothing to do.',
  }),
  E103: ({ field, other }) => ({
    what: `Two columns mean the same, "${field}"${other ? `; the other is titled "${other}"` : ''}.`,
    todo: 'Keep one of them, or rename the other.',
  }),
  E104: ({ kind }) => ({
    what: `The table "${kind}" has a header, but no rows.`,
    todo: 'Fill it in; if the data are on another sheet, delete this empty one.',
  }),
  E201: () => ({ what: 'A required cell is blank.', todo: 'Fill it in, or delete the row.' }),
  E202: () => ({
    what: 'This is not a number.',
    todo: 'Enter a number only; units and remarks go to another column.',
  }),
  E203: () => ({
    what: 'A quantity or price cannot be negative.',
    todo: 'Enter a number of at least 0, or delete the row.',
  }),
  E204: () => ({
    what: 'A quantity must be a whole number.',
    todo: 'Enter a whole number; the program does not round for you.',
  }),
  E205: () => ({ what: 'This is not a day of the calendar.', todo: 'Write the date as 2026-12-15.' }),
  E206: ({ first, last }) => ({
    what: `The date is outside the planned time${first && last ? ` (${first} to ${last})` : ''}.`,
    todo: "Correct the date; if it belongs to another month, move the row to that month's file.",
  }),
  E207: () => ({
    what: 'The cell holds an error value, or is damaged.',
    todo: 'Repair the formula in Excel, or enter the value again.',
  }),
  E208: () => ({
    what: 'The formula was saved without its result.',
    todo: 'Open the file in Excel or WPS, let it calculate, and save it; or enter the value itself.',
  }),
  E209: ({ most }) => ({
    what: `The number is too large to be true${most ? ` (limit ${most})` : ''}.`,
    todo: 'Check for digits too many.',
  }),
  E210: () => ({ what: 'This is not a month.', todo: 'Write the month as 2026-12.' }),
  E211: ({ allowed }) => ({
    what: 'The program does not know this word.',
    todo: allowed ? `Use one of: ${allowed}.` : 'Use one of the words that are allowed here.',
  }),
  E212: () => ({
    what: 'A pack size must be at least 1.',
    todo: 'Enter the units in one pack; 1, or nothing, for single units.',
  }),
  E213: () => ({
    what: 'The part has no price, so its amount cannot be computed.',
    todo: 'Enter its unit price in yuan in the inventory list or the part list.',
  }),
  E214: () => ({
    what: 'The spreadsheet has turned this part number into a rounded number; its last digits are lost.',
    todo: 'Give the column the format "Text", then enter the part number again.',
  }),
  W221: ({ taken }) => ({
    what: `The part number was saved as a number; its leading zeros were restored${taken ? `: "${taken}"` : ''}.`,
    todo: 'Please check; with the column in the format "Text" zeros are not lost.',
  }),
  W223: ({ taken }) => ({
    what: `The cell is blank and was taken to mean "as above"${taken ? `: "${taken}"` : ''}.`,
    todo: 'Please check; best fill in every row.',
  }),
  W224: ({ taken }) => ({
    what: `A unit stands behind the number; only the number was taken${taken ? `: ${taken}` : ''}.`,
    todo: 'Please check; units belong into the header.',
  }),
  W225: ({ taken }) => ({
    what: `Names that differ only in spaces, width or case were taken for one${taken ? `: "${taken}"` : ''}.`,
    todo: 'Please check, and spell it in one way.',
  }),
  W226: ({ taken }) => ({
    what: `Day and month could be read either way${taken ? `; it was read as ${taken}` : ''}.`,
    todo: 'Please check, and write dates as 2026-12-05.',
  }),
  W227: () => ({
    what: 'This row does not look like a row of the table and was left out.',
    todo: 'Nothing to do for a remark; if it holds data, fill in the required columns.',
  }),
  W228: ({ taken }) => ({
    what: `The sheet names no store; its own name "${taken}" was taken for the store.`,
    todo: 'Please check; best write the store above the header or into a column.',
  }),
  W229: ({ rows }) => ({
    what: `A hidden sheet was not read${rows ? ` (${rows} rows)` : ''}.`,
    todo: 'If its data are needed, unhide it; else there is nothing to do.',
  }),
  E301: ({ nearest }) => ({
    what: `Neither the inventory list nor a part list knows this part number${nearest ? `; the nearest is "${nearest}"` : ''}.`,
    todo: 'Correct the part number, or add the part to the inventory list.',
  }),
  E302: ({ store, territory, other, otherAt }) => ({
    what: `Store "${store}" is in two territories: "${territory}" and "${other}"${at(otherAt)}.`,
    todo: 'A store belongs to one territory: correct one of the two.',
  }),
  E303: ({ store, partNo, due, otherAt }) => ({
    what: `The same store, part and arrival date stand twice: ${store}, ${partNo}, ${due}${at(otherAt)}.`,
    todo: 'Make one row of them, or delete the one too many; the program does not add them up for you.',
  }),
  E304: ({ store }) => ({
    what: `Store "${store}" has no territory.`,
    todo: 'Give it in the territory column, in the lines above the header, or in the store list.',
  }),
  E305: ({ store }) => ({
    what: `Store "${store}" has no salesperson.`,
    todo: 'Give it in the salesperson column, in the lines above the header, or in the store list.',
  }),
  E306: ({ month }) => ({
    what: `The annual plan has no target for ${month}.`,
    todo: 'Enter the target of the month in the annual plan; 0 where there is none.',
  }),
  E307: ({ partNo, field, other, otherAt }) => ({
    what: `Part "${partNo}" is listed with another "${field}" elsewhere: "${other}"${at(otherAt)}.`,
    todo: 'A part has one value: correct one of the two.',
  }),
  E308: ({ store, salesperson, other, otherAt }) => ({
    what: `Store "${store}" has two salespeople: "${salesperson}" and "${other}"${at(otherAt)}.`,
    todo: 'A store is served by one salesperson: correct one of the two.',
  }),
  E309: ({ territory, series, otherAt }) => ({
    what: `The same target stands twice${territory || series ? `: ${[territory, series].filter(Boolean).join(', ')}` : ''}${at(otherAt)}.`,
    todo: 'Keep one of them.',
  }),
  E310: ({ year, wanted }) => ({
    what: `This is the annual plan of ${year}; the one of ${wanted} is needed.`,
    todo: 'Use the annual plan of the year of the month.',
  }),
  E312: ({ asOf, month }) => ({
    what: `The stock was counted on ${asOf}, after the month ${month}.`,
    todo: 'Correct the date in the inventory list, or give another with --as-of.',
  }),
  W321: ({ store }) => ({
    what: `Store "${store}" of the sales history is in no forecast or store list; its history is not used.`,
    todo: 'If it is still open, add it to the store list; else there is nothing to do.',
  }),
  W322: ({ asOf }) => ({
    what: `The inventory list has no date; ${asOf} was assumed.`,
    todo: 'Write the date into the inventory list, or give it with --as-of.',
  }),
  W323: ({ territory }) => ({
    what: `Territory "${territory}" has a target but no stores, so its target cannot be met.`,
    todo: 'Add the forecast of the territory, or check the spelling of its name.',
  }),
  W401: () => ({
    what: 'There is no reference for the mix of series (no targets by series and no sales history), so the mix was not balanced.',
    todo: 'If you want it balanced, give an annual plan by series or a sales history.',
  }),
  E402: ({ store, partNo, limit, most }) => ({
    what: `The locked quantity cannot be met: ${store}, ${partNo}${limit ? `, limited by ${limit}` : ''}${most ? `, at most ${most}` : ''}.`,
    todo: 'Lower the locked quantity, or take the lock away.',
  }),
};

function at(place: string | undefined): string {
  return place ? ` (see ${place})` : '';
}
