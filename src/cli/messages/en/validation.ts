import type { ValidationWords } from '../validation-words.ts';

/** The words of `plan validate`, in English. */
export const VALIDATION: ValidationWords = {
  hiddenErrors: (count, codes) =>
    `Not shown: ${count} ${count === 1 ? 'error' : 'errors'} (${codes}). Errors that are not shown count all the same: no plan is made of these data.`,
  stopped: 'Stopped after so many errors; there may be more.',
  notChecked: (kinds) =>
    `Note: the files hold no ${kinds.join(' and no ')}; what only these could settle was not checked.`,
  filesGood: (kinds) =>
    `The files are good: ${kinds.map(({ kind, rows }) => `${kind}, ${rows} ${rows === '1' ? 'row' : 'rows'}`).join('; ')}.`,
  reportWritten: (path) => `Report: ${path}`,
  copiesWritten: (paths) => `Marked-up copies: ${paths.length === 0 ? 'none' : paths.join(', ')}`,
  copiesOfText: (paths) =>
    `No marked-up copy of ${paths.join(' and ')}: text has no place for colours and comments.`,
  copiesOfOneName: (paths) =>
    `No marked-up copies of ${paths.join(' and ')}: they have one name, and nobody can tell whose the problems are. Rename one of them.`,
};
