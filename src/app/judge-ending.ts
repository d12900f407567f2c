/** Spreadsheets that are read … */
const WORKBOOK = /\.(xls[xm]|xlt[xm])$/i;
/** … and those that are refused: a forecast handed in as .xls must not be passed over. */
const OTHER_FORMAT = /\.(xlsb?|xlt|ett?|f?ods|ots|numbers)$/i;
/** No .txt, which mostly is a note to people. */
const TEXT_TABLE = /\.(csv|tsv)$/i;

/** What the ending of a file's name says that it is; null: nothing that could be an input. */
export function judgeEnding(name: string): 'workbook' | 'textTable' | 'otherFormat' | null {
  if (WORKBOOK.test(name)) return 'workbook';
  if (TEXT_TABLE.test(name)) return 'textTable';
  return OTHER_FORMAT.test(name) ? 'otherFormat' : null;
}
