import { judgeEnding } from './judge-ending.ts';

/**
 * Whether a file in a folder is there to be read as a workbook, or to be refused for its format: no lock file of Excel
 * (`~$`), nothing hidden.
 */
export function isWorkbookName(name: string, { textTables }: { readonly textTables: boolean }): boolean {
  if (/^(~\$|\.)/.test(name)) return false;
  const ending = judgeEnding(name);
  return ending !== null && (textTables || ending !== 'textTable');
}
