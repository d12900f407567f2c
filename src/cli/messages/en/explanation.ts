import type { ExplanationWords } from '../explanation-words.ts';

/** The words around the stories of codes, in English. */
export const EXPLANATION: ExplanationWords = {
  example: 'Example',
  groups: {
    '1': 'Sheets and columns (E error, W warning)',
    '2': 'Cells',
    '3': 'Between rows and between workbooks',
    '4': 'Planning',
    F1: 'Command line and policy (F the program cannot go on)',
    F2: 'Reading files',
    F3: 'Limits of reading',
    F4: 'Writing files',
  },
};
