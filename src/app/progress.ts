import type { LockOwner } from '../domain/folder-lock.ts';
import type { RawWorkbook } from '../sheets/raw-sheet.ts';

/** What is being done, for a person who waits; that a folder was taken over from a dead run is for everybody. */
export type Progress =
  | { readonly step: 'takeOver'; readonly from: LockOwner }
  | { readonly step: 'read'; readonly file: string; readonly rows: number }
  | { readonly step: 'plan' }
  | { readonly step: 'write' };

export type ReportProgress = (progress: Progress) => void;

/** Rows between two reports: a person sees movement, the reader does not notice. */
const ROWS_AT_ONCE = 5000;

/** The same workbook, which reports how many of its rows were read: when its first is, and then every five thousand. */
export function watchReading(workbook: RawWorkbook, report: ReportProgress): RawWorkbook {
  const { file } = workbook;
  let rows = 0;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      forEachRow: (onRow) =>
        sheet.forEachRow((row) => {
          if (rows % ROWS_AT_ONCE === 0) report({ step: 'read', file, rows });
          rows += 1;
          return onRow(row);
        }),
    })),
  };
}
