import type { InspectionWords } from '../catalogue.ts';

/** The words of `plan inspect`, in English. */
export const INSPECTION: InspectionWords = {
  sheet: (name, notes) => `Sheet ${name}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`,
  hidden: 'hidden',
  empty: 'empty',
  noTable: 'no table recognised',
  cut: 'not read to its end: too much is wrong, see plan validate',
  table: (kind, headerRows, rows) => `${kind}: header in row ${headerRows}, ${rows} rows of data`,
  title: 'Title',
  column: 'Column',
  meaning: 'Read as',
  nearly: (kind, row, missing) => `row ${row} looks like the header of "${kind}", but lacks: ${missing}`,
};
