import type { Catalogue } from '../catalogue.ts';
import { CROSS_CHECKS } from './cross-checks.ts';
import { PLAN_WORKBOOK_ISSUES } from './plan-workbook-issues.ts';
import { strangeWord } from './strange-word.ts';
import { SHEET_ISSUES } from './sheet-issues.ts';
import { leftOutRow } from './left-out-row.ts';
import { TRACKING_ISSUES } from './tracking-issues.ts';

/** Problems in the data, in English. */
export const ISSUES: Catalogue['issues'] = {
  ...CROSS_CHECKS,
  ...SHEET_ISSUES,
  ...TRACKING_ISSUES,
  E201: ({ answered }) => ({
    message: 'A required cell is blank.',
    help: answered
      ? 'Fill in the agreed quantity, 0 for nothing; where there is no answer yet, clear what is filled in beside it.'
      : 'Fill it in, or delete the row.',
  }),
  E202: () => ({
    message: 'This is not a number.',
    help: 'Enter a number only; units and remarks go to another column.',
  }),
  E203: ({ blank }) => ({
    message: 'A quantity or price cannot be negative.',
    help: blank
      ? 'Enter a number of at least 0 (0 gives nothing), or clear the cell if nothing is to be locked.'
      : 'Enter a number of at least 0, or delete the row.',
  }),
  E204: () => ({
    message: 'A quantity must be a whole number.',
    help: 'Enter a whole number; the program does not round for you.',
  }),
  E205: () => ({ message: 'This is not a day of the calendar.', help: 'Write the date as 2026-12-15.' }),
  E206: ({ first, last }) => ({
    message: `The date is outside the planned time${first && last ? ` (${first} to ${last})` : ''}.`,
    help: "Correct the date; if it belongs to another month, move the row to that month's file.",
  }),
  E207: () => ({
    message: 'The cell holds an error value, or is damaged.',
    help: 'Repair the formula in Excel, or enter the value again.',
  }),
  E208: () => ({
    message: 'The formula was saved without its result.',
    help: 'Open the file in Excel or WPS, let it calculate, and save it; or enter the value itself.',
  }),
  E209: ({ most, amount }) => ({
    message: amount
      ? `The number stands for ${amount} yuan, more than can be counted to the fen with all others${most ? ` (limit ${most})` : ''}.`
      : `The number is too large to be true${most ? ` (limit ${most})` : ''}.`,
    help: amount ? 'Check number and unit price for digits too many.' : 'Check for digits too many.',
  }),
  E210: () => ({ message: 'This is not a month.', help: 'Write the month as 2026-12.' }),
  E211: strangeWord,
  E212: () => ({
    message: 'A pack size must be at least 1.',
    help: 'Enter the units in one pack; 1, or nothing, for single units.',
  }),
  E213: () => ({
    message: 'The part has no price, so its amount cannot be computed.',
    help: 'Enter its unit price in yuan in the inventory list or the part list.',
  }),
  E214: () => ({
    message: 'The spreadsheet has turned this part number into a rounded number; its last digits are lost.',
    help: 'Give the column the format "Text", then enter the part number again.',
  }),
  E215: () => ({
    message: 'The part has no car series.',
    help: 'Enter its series in the inventory list or the part list.',
  }),
  E216: () => ({
    message: 'The stock on hand is below zero: goods were issued that nobody has booked in.',
    help: 'Book them, or count, and enter the true stock; 0 where there is none.',
  }),
  E217: ({ cells, columns }) => ({
    message: `The row has ${cells} cells, but the header has ${columns}, so that what follows may stand under the wrong titles.`,
    help: 'A comma inside a number makes two cells of it: take it out, or put the number in quotes; best export the table again from Excel.',
  }),
  E218: ({ shown }) => ({
    message: `The cell holds another number than its format shows${shown ? ` ("${shown}")` : ''}, or one in other units.`,
    help: 'Write the number that is meant (cartons as single pieces), and give the cell the format General.',
  }),
  E219: ({ most }) => ({
    message: `This text is longer than ${most} characters; no name or part number is.`,
    help: 'Write the name or part number alone; put what is to be said of it into a column of remarks.',
  }),
  W221: ({ taken }) => ({
    message: `The part number was saved as a number; its leading zeros were restored${taken ? `: "${taken}"` : ''}.`,
    help: 'Please check; with the column in the format "Text" zeros are not lost.',
  }),
  W223: ({ taken }) => ({
    message: `The cell is blank and was taken to mean "as above"${taken ? `: "${taken}"` : ''}.`,
    help: 'Please check; best fill in every row.',
  }),
  W224: ({ taken }) => ({
    message: `A unit stands behind the number; only the number was taken${taken ? `: ${taken}` : ''}.`,
    help: 'Please check; units belong into the header.',
  }),
  W225: ({ taken }) => ({
    message: `Names that mean the same were taken for one${taken ? `: "${taken}"` : ''}.`,
    help: 'Please check, and spell it in one way.',
  }),
  W226: ({ taken }) => ({
    message: `Day and month could be read either way${taken ? `; it was read as ${taken}` : ''}.`,
    help: 'Please check, and write dates as 2026-12-05.',
  }),
  W227: leftOutRow,
  W228: ({ field, taken }) =>
    taken
      ? {
          message: `The table has no "${field}"; by the name or title of its sheet it is "${taken}".`,
          help: `Please check; best write it above the header, or into a column "${field}".`,
        }
      : {
          message: `The table has no "${field}"; this column was taken for it.`,
          help: `If the goods arrive some days after that, enter "${field}"; else there is nothing to do.`,
        },
  W229: ({ rows }) => ({
    message: `A hidden sheet was not read${rows ? ` (${rows} rows)` : ''}.`,
    help: 'If its data are needed, unhide it; else there is nothing to do.',
  }),
  W230: () => ({
    message: 'No units in stock are named, or less than none are available; 0 was assumed.',
    help: 'Please check; write 0 where there is no stock.',
  }),
  W233: ({ taken }) => ({
    message: `More is available than is on hand; the plan uses what is on hand${taken === undefined ? '' : `, ${taken}`}.`,
    help: 'Check both numbers; goods on their way belong on the sheet of goods in transit.',
  }),
  W236: ({ rows }) => ({
    message:
      rows === '1'
        ? 'A row of this table is hidden, by a filter for example; it was counted.'
        : `${rows ?? ''} rows of this table are hidden, by a filter for example; they were counted.`,
    help: 'Clear the filter and check; delete what should not count.',
  }),
  W234: ({ taken }) => ({
    message: `Several rows of this part have the same safety stock; it was added up${taken === undefined ? '' : ` (${taken})`}.`,
    help: 'Safety stock of several warehouses adds up; if every batch only repeats it, keep it in one row.',
  }),
  W231: ({ taken }) => ({
    message: `The price is finer than a fen and was rounded${taken ? `: ${taken}` : ''}.`,
    help: 'Please check; a price has at most two decimals.',
  }),
  W232: ({ hidden, taken }) => ({
    message: `The name holds characters that nobody sees (${hidden}); what can be seen was taken${taken ? `: "${taken}"` : ''}.`,
    help: 'Type the name again, or paste it as plain text; other programs may take it for two names.',
  }),
  E301: ({ nearest }) => ({
    message: `Neither the inventory list nor a part list knows this part number${nearest ? `; the nearest is "${nearest}"` : ''}.`,
    help: 'Correct the part number, or add the part to the inventory list.',
  }),
  E302: ({ store, territory, other, otherAt }) => ({
    message: `Store "${store}" is in two territories: "${territory}" and "${other}"${at(otherAt)}.`,
    help: 'A store belongs to one territory: correct one of the two.',
  }),
  E303: ({ store, partNo, due, otherAt }) => ({
    message: `The same store, part and arrival date stand twice: ${store}, ${partNo}, ${due}${at(otherAt)}.`,
    help: 'Make one row of them, or delete the one too many; the program does not add them up for you.',
  }),
  E304: ({ store, nearest }) => ({
    message: `Store "${store}" has no territory${nearest ? `; the nearest in the store list is "${nearest}"` : ''}.`,
    help: 'Give it in the territory column, in the lines above the header, or in the store list.',
  }),
  E305: ({ store, nearest }) => ({
    message: `Store "${store}" has no salesperson${nearest ? `; the nearest in the store list is "${nearest}"` : ''}.`,
    help: 'Give it in the salesperson column, in the lines above the header, or in the store list.',
  }),
  E306: ({ month }) => ({
    message: `The annual plan has no target for ${month}.`,
    help: 'Enter the target of the month in the annual plan; 0 where there is none.',
  }),
  E307: ({ partNo, field, other, otherAt }) => ({
    message: `Part "${partNo}" is listed with another "${field}" elsewhere: "${other}"${at(otherAt)}.`,
    help: 'A part has one value: correct one of the two.',
  }),
  E308: ({ store, salesperson, other, otherAt }) => ({
    message: `Store "${store}" has two salespeople: "${salesperson}" and "${other}"${at(otherAt)}.`,
    help: 'A store is served by one salesperson: correct one of the two.',
  }),
  E309: ({ territory, series, otherAt, apart, was, now }) => ({
    message: `The same target stands twice${territory || series ? `: ${[territory, series].filter(Boolean).join(', ')}` : ''}${at(otherAt)}.${twoTargets(apart, was, now)}`,
    help: apart
      ? `Which of them under “${apart}” is the target nobody says: keep its rows alone, or add up in one row what counts together.`
      : now
        ? 'Lines between rows are not read as headings: add a column of series, or of territories, and fill it in every row.'
        : 'Keep one of them.',
  }),
  E310: ({ year, wanted }) => ({
    message: `This is the annual plan of ${year}; the one of ${wanted} is needed.`,
    help: 'Use the annual plan of the year of the month.',
  }),
  E312: ({ asOf, month }) => ({
    message: `The stock was counted on ${asOf}, after the month ${month}.`,
    help: 'Correct the date in the inventory list, or give another with --as-of.',
  }),
  W321: ({ store, nearest }) => ({
    message: `Store "${store}" of the sales history is in no forecast or store list; its history is not used${nearest ? `; the nearest is "${nearest}"` : ''}.`,
    help: `${nearest ? 'If the name is mistyped, correct it. ' : ''}If it is still open, add it to the store list; else there is nothing to do.`,
  }),
  W322: ({ asOf }) => ({
    message: `The inventory list has no date; ${asOf} was assumed.`,
    help: 'Write the date into the inventory list, or give it with --as-of.',
  }),
  E315: ({ name, serves }) => ({
    message: serves
      ? `"${name}" serves stores and is no territory, but the annual plan has the target of this name where territories stand.`
      : `A car series, "${name}", stands in the column of territories; its target would count beside that of the territory.`,
    help: serves
      ? 'Write the targets of territories into the annual plan; those of salespeople follow from the plan of their stores.'
      : 'Put series into a column "Series" of their own, with the territory in every row; call the row of a territory\'s sum "Total", or delete it.',
  }),
  W323: ({ territory, nearest }) => ({
    message: `Territory "${territory}" has a target but no stores, so its target cannot be met${nearest ? `; the nearest territory is "${nearest}"` : ''}.`,
    help: 'Add the forecast of the territory, or check the spelling of its name.',
  }),
  W324: ({ written, sum }) => ({
    message: `The annual plan writes a total of ${written} yuan, but its rows add up to ${sum} yuan; the rows count.`,
    help: 'Check whether the total is wrong, or a row is missing or there twice.',
  }),
  W325: ({ territory }) => ({
    message: `Territory "${territory}" has stores, but no target in the annual plan; 0 was assumed.`,
    help: 'Add its target to the annual plan, or check the spelling of its name.',
  }),
  W326: ({ territory, series, month }) => ({
    message: `The annual plan has no target of ${[territory, series].filter(Boolean).join(', ')} for ${month}; 0 was assumed.`,
    help: 'Check it; write 0 where there is no target.',
  }),
  W327: () => ({
    message: 'The annual plan names no unit of its amounts; yuan were assumed.',
    help: 'Write the unit above the table, such as "单位：万元" or "Unit: yuan".',
  }),
  W328: ({ written, sum }) => ({
    message: `The total says ${written}, but the rows above it add up to ${sum}.`,
    help: 'The rows were used, not the total. Check whether a row is missing, or mend the total.',
  }),
  W401: () => ({
    message:
      'There is no reference for the mix of series (no targets by series and no sales history), so the mix was not balanced.',
    help: 'If you want it balanced, give an annual plan by series or a sales history.',
  }),
  ...PLAN_WORKBOOK_ISSUES,
};

/** What tells two rows of one target apart. */
function twoTargets(apart: string | undefined, was = '', now = ''): string {
  if (now === '') return '';
  return apart
    ? ` The rows differ under “${apart}”: “${was}” and “${now}”.`
    : ` The rows stand under “${was}” and “${now}”.`;
}

function at(place: string | undefined): string {
  return place ? ` (see ${place})` : '';
}
