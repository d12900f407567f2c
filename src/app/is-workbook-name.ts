/** Endings of spreadsheets, also of those that are refused: a forecast handed in as .xls must not be passed over. */
const SPREADSHEET = /\.(xls[xmb]?|xlt[xm]?|ett?|f?ods|ots|numbers)$/i;
/** No .txt, which mostly is a note to people. */
const TEXT_TABLE = /\.(csv|tsv)$/i;

/** Whether a file in a folder is there to be read as a workbook: no lock file of Excel (`~$`), nothing hidden. */
export function isWorkbookName(name: string, { textTables }: { readonly textTables: boolean }): boolean {
  return !/^(~\$|\.)/.test(name) && (SPREADSHEET.test(name) || (textTables && TEXT_TABLE.test(name)));
}
