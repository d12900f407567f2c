import type { Catalogue } from '../catalogue.ts';

/** What a word says that numbers are, where they ought to be single units or yuan. */
const COUNTED: Readonly<Record<string, string>> = {
  cartons: 'The quantities are counted by the carton or dozen; the program counts single units.',
  money: 'The numbers are money; the program reads quantities here.',
  returns: 'The row says that goods came back; a sales history holds sales only.',
  tenThousands: 'The price is not in yuan.',
};
const COUNT_INSTEAD: Readonly<Record<string, string>> = {
  cartons:
    'Enter single units, and name them so: 件, 个, pcs. How many are in a carton differs from part to part.',
  money: 'Enter units in place of amounts, or delete the rows of amounts.',
  returns: 'Delete the row, and enter what was sold less what came back.',
  tenThousands: 'Enter prices in yuan.',
};

/** E211, in English: a word that is none of those allowed, or one that says that numbers are no units. */
export const strangeWord: Catalogue['issues']['E211'] = ({ allowed, counted }) => ({
  message: COUNTED[counted ?? ''] ?? 'The program does not know this word.',
  help:
    COUNT_INSTEAD[counted ?? ''] ??
    (allowed ? `Use one of: ${allowed}.` : 'Use one of the words that are allowed here.'),
});
