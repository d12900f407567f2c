import type { Catalogue } from '../catalogue.ts';

/** The titles among which a missing column may be. */
const notUnderstood = (titles?: string): string => (titles ? ` (not understood: ${titles})` : '');

/** Problems with sheets, headers and whole workbooks, in English. */
export const SHEET_ISSUES = {
  E101: ({ kind, other, field }) => ({
    message: `None of the workbooks holds a table of the kind "${kind}"${other ? `; ${other} has parts, but no column "${field}" that the program knows` : ''}.`,
    help: 'If its workbook is not in the input folder, put it there; if you name files by options, name all of them. If it is there, its titles were not understood, or were taken for another kind: `plan inspect FILE` shows what the program sees in a workbook.',
  }),
  E102: ({ kind, field, titles }) => ({
    message: `This sheet looks like "${kind}", but lacks the required column "${field}"${notUnderstood(titles)}.`,
    help: 'Add the column, or give it a title that the program knows; `plan inspect FILE` shows how columns are read.',
  }),
  W102: ({ kind, field, titles }) => ({
    message: `This sheet looks like "${kind}", but has no column "${field}"${notUnderstood(titles)}; it was not read.`,
    help: 'If its data are needed, add the column or give it a title that the program knows; else there is nothing to do.',
  }),
  E103: ({ field, other }) =>
    field
      ? {
          message: `Two columns mean the same, "${field}"${other ? `; the other is titled "${other}"` : ''}.`,
          help: 'Keep one of them, or rename the other.',
        }
      : {
          message:
            'This column stands behind an empty one: it may belong to this table, or to another one beside it.',
          help: 'If it belongs to this table, delete the empty column; if not, move the other table to a sheet of its own.',
        },
  W103: ({ field, other }) =>
    other
      ? {
          message: `This column could be "${field}" too; it was not read, "${other}" was.`,
          help: 'Check which of the two you mean; delete or rename the other.',
        }
      : {
          message: `The program does not know this title, and did not read the column; it could be "${field}", of which the table has no column.`,
          help: `If it is, name it so; else there is nothing to do.`,
        },
  W104: ({ field, other }) => ({
    message: `This column counts units that are held, went out, were cancelled, came back or are defective; they were not subtracted from "${field}"${other ? ` (${other})` : ''}.`,
    help: 'If they are still counted there, subtract them, or add a column of what is available; else there is nothing to do.',
  }),
  W110: ({ field, other }) => ({
    message: `The stock list tells what is on hand and what is available; the plan uses "${field}"${other ? ` (${other})` : ''}, not this column.`,
    help: 'Check it; if this column is meant, delete or rename the other.',
  }),
  E104: ({ kind }) => ({
    message: `The table "${kind}" has a header, but no rows.`,
    help: 'Fill it in; if the data are on another sheet, delete this empty one.',
  }),
  E105: ({ most }) => ({
    message: `The sheets of this workbook have more than ${most} headers and lines of words between the rows of their tables; it was not read further.`,
    help: 'Put one table on a sheet, under one header; delete lines that are no rows of it, and columns that are not needed. If all of them are needed, raise the limit "asides" in the policy.',
  }),
  E106: ({ most }) => ({
    message: `There are more than ${most} errors; the program stopped here, and what lies behind was not looked at.`,
    help: 'So many have one cause, such as the wrong column: mend the first ones and check again.',
  }),
  E107: ({ most }) => ({
    message: `This workbook has more than ${most} quantities (one to a row, or to each month of a row); it was not read further.`,
    help: 'Keep the rows and months that are needed, or split the workbook; if all of it is needed, raise the limit "quantities" in the policy.',
  }),
  W107: ({ more }) => ({
    message: `There are ${more} warnings more, which are not listed.`,
    help: 'So many have one cause: mend what the first ones tell and check again.',
  }),
  W108: ({ folder, files, names }) => ({
    message: `${files === '1' ? 'A file' : `${files} files`} in "${folder}" ${files === '1' ? 'was' : 'were'} not read: ${names}${Number(files) > 5 ? ', …' : ''}. Subfolders are not read, since old files are put there as often as new ones.`,
    help: 'Move what is to be read up into the folder itself; move the rest elsewhere to be told no more.',
  }),
  W109: ({ folder, files, names }) => ({
    message: `${files === '1' ? 'A file' : `${files} files`} in "${folder}" ${files === '1' ? 'is no table and was' : 'are no tables and were'} not read: ${names}${Number(files) > 5 ? ', …' : ''}.`,
    help: 'If it holds data that are needed, save them as .xlsx or .csv (unpack an archive first); else move it elsewhere.',
  }),
  E108: ({ months, most }) => ({
    message: `The header has ${months} columns of months or names, more than the ${most} that are read; the workbook was not read further.`,
    help: 'Keep the columns that are needed and delete the others; very many stores may stand in several sheets.',
  }),
  E109: ({ kind, field, titles }) => ({
    message: `In this table "${kind}" each "${field}" has a column of its own${titles ? ` (${titles})` : ''}; what each number means is not sure so.`,
    help: 'Write a row for each store, part and date, with the columns Store, Part No., Quantity and Desired arrival; `plan template forecast` makes such a sheet. Where stores stand across, the day they want the parts is enough, in a column or a line above. An annual plan has a row for each territory and series and its months across, or its months down and nothing but territories across.',
  }),
  E110: ({ most }) => ({
    message: `This workbook names more than ${most} stores, territories and salespeople; it was not read further.`,
    help: 'Check that the right columns have these titles; if there are really so many, raise the limit "names" in the policy.',
  }),
  E111: ({ stores, salespeople, territories, series, most }) => ({
    message: `${stores} stores, ${salespeople} salespeople and ${territories} territories with ${series} car series make more pairs than the ${most} that can be planned; a territory counts as 30 stores, a salesperson as 10, and fewer than 400 series as 400.`,
    help: 'Check that the columns Series, Store, Salesperson and Territory hold what their titles say; a series is not a part or a model of a year. If there are really so many, raise the limit "pairs" in the policy.',
  }),
  W105: ({ rows, more, pivot, macros }) => ({
    message: macros
      ? `This is a sheet of macros of Excel 4; its ${rows} rows of cells were not read.`
      : pivot
        ? `This ${rows ? `sheet (${more ? 'at least ' : ''}${rows} rows)` : 'workbook'} holds a pivot table, which was not read.`
        : rows
          ? `This sheet was not recognised; its data (${more ? 'at least ' : ''}${rows} rows) were not read.`
          : 'No sheet of this workbook was recognised; it was not read.',
    help: macros
      ? 'If their data are needed, copy them to an ordinary sheet; else there is nothing to do.'
      : pivot
        ? 'If its data are needed, show it in tabular form with all labels repeated and without subtotals, copy it as a plain table, and title its columns: territory, series, month and so on.'
        : 'If its data are needed, check the column titles; `plan inspect FILE` shows what the program sees in a workbook.',
  }),
  W106: () => ({
    message:
      'This workbook was made by this program (a plan, answers to collect, …); it is no input and was not read.',
    help: 'Move it out of the folder of inputs; to take over its locks and remarks, use `plan build --from`.',
  }),
  W235: ({ rows, why }) =>
    why
      ? {
          message: `By its remark this row may not count, or its quantity or day may change${rows ? ` (${rows} rows are so)` : ''}; it was counted as it stands.`,
          help: 'If it does not count, delete the row; if it has changed, enter what holds now; if it counts, do nothing.',
        }
      : {
          message: 'This quantity is struck through; it was counted all the same.',
          help: 'If it is cancelled, delete the row or the quantity; if it counts, take the line through it away.',
        },
  W237: ({ rows, other }) => ({
    message:
      rows === '1'
        ? `This row says the same as that of ${other ?? ''} in every column; both were counted.`
        : `${rows ?? ''} rows of this table say the same as another one in every column, the first as that of ${other ?? ''}; all were counted.`,
    help: 'If they are the same goods, delete the row that is one too many; if not, write what tells them apart, such as the order, batch or warehouse, into a column.',
  }),
} satisfies Partial<Catalogue['issues']>;
