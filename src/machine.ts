import { createHash } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import type { AnnotationIo } from './app/annotate-inputs.ts';
import type { CompaniesIo } from './app/find-companies.ts';
import type { Io } from './app/io.ts';
import type { TemplateIo } from './app/make-templates.ts';

/** What use cases need of this machine; whatever is large is loaded when it is needed: help must not wait for it. */
export const machine: Io & AnnotationIo & TemplateIo & CompaniesIo = {
  openWorkbook: async (...args) => (await import('./workbook/open-workbook.ts')).openWorkbook(...args),
  readSeal: async (path) => (await import('./workbook/seal-package.ts')).readSeal(path),
  listFolder: async (path) => (await import('./workbook/list-folder.ts')).listFolder(path),
  readText: async (...args) => (await import('./workbook/read-text.ts')).readText(...args),
  joinPath: (folder, name) => (isAbsolute(name) ? name : join(folder, name)),
  writeWorkbook: async (...args) => (await import('./workbook/write-workbook.ts')).writeWorkbook(...args),
  writeText: async (...args) => (await import('./workbook/write-text.ts')).writeText(...args),
  lockFolder: async (folder, work) =>
    (await import('./workbook/lock-folder.ts')).lockFolder(folder, commandLine(), work),
  makeFolder: async (path) => (await import('./workbook/make-folder.ts')).makeFolder(path),
  exists: async (path) => (await import('./workbook/exists.ts')).exists(path),
  realPath: async (path) => (await import('./workbook/real-path.ts')).realPath(path),
  fileName: (path) => basename(path),
  copyFile: (from, to) => copyFile(from, to),
  sha256: (pieces) => {
    const hash = createHash('sha256');
    for (const piece of pieces) hash.update(piece);
    return hash.digest('hex');
  },
  isSameFile: async (a, b) => (await import('./workbook/is-same-file.ts')).isSameFile(a, b),
  annotateWorkbook: async (...args) =>
    (await import('./workbook/annotate-workbook.ts')).annotateWorkbook(...args),
  replaceFiles: async (...args) => (await import('./workbook/replace-files.ts')).replaceFiles(...args),
};

/** The command as it was typed, for those who must wait for it. */
function commandLine(): string {
  return ['plan', ...process.argv.slice(2)].join(' ');
}
