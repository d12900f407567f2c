import type { FolderWords } from '../folder-words.ts';

/** The words of `plan init` and `plan template`, in English. */
export const FOLDER: FolderWords = {
  written: (paths) => ['Written:', ...paths.map((path) => `  ${path}`)].join('\n'),
  kept: (paths, force) =>
    [
      `Left alone, since they were there${force === null ? '' : ` (${force} replaces them)`}:`,
      ...paths.map((path) => `  ${path}`),
    ].join('\n'),
  unread: 'These workbooks cannot be read; their stores and parts are missing in the templates:',
};
