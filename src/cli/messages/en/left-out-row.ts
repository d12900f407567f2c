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
  if (facts['why'] === 'noTarget')
    return {
      message: `${facts['rows']} rows hold no sales targets, but percentages, what was reached, or last year; they were left out.`,
      help: 'Nothing to do; if they hold targets, say so in the cell that names them.',
    };
  if (facts['why'] === 'computed')
    return {
      message: `${facts['rows']} rows are computed from others (averages, shares, amounts, of-which rows); they were left out.`,
      help: 'Nothing to do; if they hold data, fill in the part number.',
    };
  if (facts['why'] === 'otherTable')
    return {
      message: `This small table (${facts['rows']} rows) stands apart from the one that was read, and was left out.`,
      help: 'Nothing to do for a summary, a legend or contacts; if it holds data, give it a sheet and all its titles.',
    };
  if (facts['why'] === 'otherMonth')
    return {
      message: `By its name and its ${facts['rows']} rows this sheet is of ${facts['found']}; it was left out.`,
      help: 'Nothing to do for a past month; if its rows are meant, correct their dates and the name of the sheet.',
    };
  if (facts['why'] === 'otherPlan')
    return {
      message: `By its title this table holds no sales targets in money; its ${facts['rows']} rows were left out.`,
      help: 'Nothing to do for collections, costs, quantities or what was reached; if they are sales targets, say so in the title.',
    };
  if (facts['why'] === 'unused')
    return {
      message: `Parts of this list without a price or car series: ${facts['rows']}, the first ${facts['partNo']}. Nobody has, wants, has sold or promised any of them; they were left out.`,
      help: 'Nothing to do as long as nobody orders them; before that, fill in price and series.',
    };
  return {
    message: 'This row does not look like a row of the table and was left out.',
    help: 'Nothing to do for a remark; if it holds data, fill in the required columns.',
  };
};
