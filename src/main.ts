import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { isAbsolute, join } from 'node:path';
import type { Io } from './app/io.ts';
import { EXIT } from './cli/exit-code.ts';
import { run } from './cli/run.ts';
import { openTerminal } from './cli/terminal.ts';
import type { UseCases } from './cli/use-cases.ts';
import { PlanFailure } from './domain/failure.ts';

/** Codes of the file system that say: there is no such thing there. */
const ABSENT = new Set(['ENOENT', 'ENOTDIR']);

// Every room but the command line is loaded when it is needed: help and mistakes must not wait for it.
const io: Io = {
  openWorkbook: async (path) => (await import('./workbook/open-workbook.ts')).openWorkbook(path),
  writeWorkbook: async (...args) => (await import('./workbook/write-workbook.ts')).writeWorkbook(...args),
  writeText: async (...args) => (await import('./workbook/write-text.ts')).writeText(...args),
  replaceFiles: async (...args) => (await import('./workbook/replace-files.ts')).replaceFiles(...args),
  listFolder: (path) => orNull(path, readdir(path)),
  readText: (path) => orNull(path, readFile(path, 'utf8')),
  joinPath: (folder, name) => (isAbsolute(name) ? name : join(folder, name)),
};

const useCases: UseCases = {
  buildPlan: async (request, report) =>
    (await import('./app/build-plan.ts')).buildMonthPlan(request, io, report),
  validateInputs: async (request, report) =>
    (await import('./app/validate-inputs.ts')).validateInputs(request, io, report),
  inspectWorkbook: async (path) =>
    (await import('./app/inspect-workbook.ts')).inspectWorkbook(await io.openWorkbook(path)),
  listCells: async (path, onCell) =>
    (await import('./app/list-cells.ts')).listCells(await io.openWorkbook(path), onCell),
};

/** Runs the command line of this process, and leaves its exit code behind. */
export async function main(): Promise<void> {
  const { version } = createRequire(import.meta.url)('../package.json') as { version: string };
  const terminal = openTerminal(process.stdout, process.stderr, process.env);
  // Whoever reads our output may stop early (`plan inspect … | head`): that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  // Files that are half written are temporary ones, which are removed on exit.
  process.once('SIGINT', () => process.exit(EXIT.interrupted));
  process.exitCode = await run(process.argv.slice(2), { terminal, env: process.env, version, useCases });
}

/** What was read, or null where nothing is there; throws a PlanFailure where something is there and cannot be read. */
async function orNull<T>(path: string, reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (ABSENT.has(code)) return null;
    throw new PlanFailure('file', 'F203', { file: path, reason: code });
  }
}
