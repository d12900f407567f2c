import type { FolderHelp } from '../catalogue.ts';

const EXIT_CODES =
  'Exit codes: 0 done; 2 command line not understood; 3 a file cannot be read or written; 70 a fault of the program; 130 interrupted.';

/** What `-h` says of the commands around a company's folder, in English. */
export const FOLDER_HELP: FolderHelp = {
  init: {
    summary: 'lay out a company folder, or its next month',
    description:
      'Lays out a company folder: the policy in plan.config.json, a note, and the folders of the year and the month, each with inputs (for what comes back) and templates (to be filled in). The templates hold the stores, parts and quantities that earlier workbooks know.',
    rules: [
      'What is there is never changed, only named. Run it again for every further month: it adds the folders and templates of that month.',
      EXIT_CODES,
    ],
    examples: [
      ['plan init company -m 2026-12', 'a new folder "company"'],
      ['plan init -m 2027-01', 'add January to the current folder'],
    ],
  },
  template: {
    summary: 'write workbooks for people to fill in',
    description:
      'Writes workbooks to be filled in with Excel or WPS. Forecasts are one for each salesperson: the stores with their usual parts, prices and last quantities, where only quantity and desired arrival date are to be typed, with dropdowns and checks in the cells. Filled in, they go into the inputs as they are.',
    rules: [
      'Kinds: forecast, inventory (with goods in transit and supplier commitments), annual, history, stores, parts.',
      'Stores, parts and quantities are those of the inputs of the month and of the three months before it in DIR, whole or not; where there are none, the tables are empty.',
      'Templates go to DIR/MONTH/templates, those of the year to DIR/YEAR/templates. What is there may be filled in by now and is not overwritten without --force.',
      EXIT_CODES,
    ],
    examples: [
      ['plan template forecast -m 2027-01', 'one for each salesperson'],
      ['plan template forecast -m 2027-01 --salesperson "Amy Xu"', 'that of one salesperson'],
      ['plan template inventory -m 2027-01 -o stock.xlsx', 'another file name'],
    ],
  },
  doctor: {
    summary: 'tell what is wrong with the set-up',
    description:
      'Looks at the version of Node.js, the clock, the terminal, the rights in the folder, the disk space, policy and calendar, folders whose names are nearly months, locks and temporary files, inputs that are not read, and plans that are out of date, and says of each finding what it is, where, and what to do. Writes nothing; no Excel, WPS or LibreOffice is needed.',
    rules: [
      'Exit codes: 0 nothing hinders the work; 1 something does; 2 command line not understood; 3 a file cannot be read; 70 a fault of the program; 130 interrupted.',
    ],
    examples: [['plan doctor -d company', 'look at the folder "company"']],
  },
};

/** What `-h` says of their options, in English. */
export const FOLDER_OPTIONS = {
  salesperson: 'only for this salesperson',
  territory: 'only for this territory',
  templateKind: 'forecast, inventory, annual, history, stores or parts',
  templateOutput: 'folder to write to, or an .xlsx file where it is one workbook',
  replaceTemplate: 'overwrite what is there, filled in or not',
};
