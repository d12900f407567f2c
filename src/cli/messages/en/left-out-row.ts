import type { Catalogue } from '../catalogue.ts';

/** W227, in English: rows that were left out, and why. */
export const leftOutRow: Catalogue['issues']['W227'] = (facts) => {
  if (facts['why'] === 'example')
    return {
      message: `By its name this sheet is an example; its ${facts['rows']} rows were left out.`,
      help: 'Nothing to do for an example; if it holds data, rename the sheet.',
    };
  if (facts['why'] === 'blank')
    return {
      message: `In ${facts['rows']} rows the date is filled in beforehand and the quantity is blank; they were taken to want nothing.`,
      help: 'Nothing to do if nothing is wanted; else fill in the quantities.',
    };
  return {
    message: 'This row does not look like a row of the table and was left out.',
    help: 'Nothing to do for a remark; if it holds data, fill in the required columns.',
  };
};
