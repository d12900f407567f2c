import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { basename, isAbsolute, join } from 'node:path';
import type { AnnotationIo } from './app/annotate-inputs.ts';
import type { Io } from './app/io.ts';
import { EXIT } from './cli/exit-code.ts';
import { run } from './cli/run.ts';
import { openTerminal } from './cli/terminal.ts';
import type { UseCases } from './cli/use-cases.ts';

// Every room but the command line is loaded when it is needed: help and mistakes must not wait for it.
const io: Io & AnnotationIo = {
  openWorkbook: async (path) => (await import('./workbook/open-workbook.ts')).openWorkbook(path),
  listFolder: async (path) => (await import('./workbook/list-folder.ts')).listFolder(path),
  readText: async (...args) => (await import('./workbook/read-text.ts')).readText(...args),
  joinPath: (folder, name) => (isAbsolute(name) ? name : join(folder, name)),
  writeWorkbook: async (...args) => (await import('./workbook/write-workbook.ts')).writeWorkbook(...args),
  writeText: async (...args) => (await import('./workbook/write-text.ts')).writeText(...args),
  makeFolder: async (path) => (await import('./workbook/make-folder.ts')).makeFolder(path),
  lockFolder: async (folder, work) =>
    (await import('./workbook/lock-folder.ts')).lockFolder(folder, commandLine(), work),
  fileName: (path) => basename(path),
  isSameFile: async (a, b) => (await import('./workbook/is-same-file.ts')).isSameFile(a, b),
  annotateWorkbook: async (...args) =>
    (await import('./workbook/annotate-workbook.ts')).annotateWorkbook(...args),
  replaceFiles: async (...args) => (await import('./workbook/replace-files.ts')).replaceFiles(...args),
};

const useCases: UseCases = {
  buildPlan: async (request, report) =>
    (await import('./app/build-plan.ts')).buildMonthPlan(request, io, report),
  validateInputs: async (request, report) =>
    (await import('./app/validate-inputs.ts')).validateInputs(request, io, report),
  annotateInputs: async (request) => (await import('./app/annotate-inputs.ts')).annotateInputs(request, io),
  explainPart: async (request, report) =>
    (await import('./app/explain-part.ts')).explainPart(request, io, report),
  explainGoal: async (request, report) =>
    (await import('./app/explain-goal.ts')).explainGoal(request, io, report),
  comparePolicies: async (request, report) =>
    (await import('./app/compare-policies.ts')).comparePolicies(request, io, report),
  showPlan: async (request) => (await import('./app/show-plan.ts')).showPlan(request, io),
  writeReport: async (path, text, options) =>
    (await import('./app/write-report.ts')).writeReport(path, text, options, io),
  describeSchema: async (name) => (await import('./app/describe-schema.ts')).describeSchema(name),
  inspectWorkbook: async (path) =>
    (await import('./app/inspect-workbook.ts')).inspectWorkbook(await io.openWorkbook(path)),
  listCells: async (path, onCell) =>
    (await import('./app/list-cells.ts')).listCells(await io.openWorkbook(path), onCell),
};

/** The command as it was typed, for those who must wait for it. */
function commandLine(): string {
  return ['plan', ...process.argv.slice(2)].join(' ');
}

/** Runs the command line of this process, and leaves its exit code behind. */
export async function main(): Promise<void> {
  const { stdout, stderr, env, argv } = process;
  const { version } = createRequire(import.meta.url)('../package.json') as { version: string };
  for (const stream of [stdout, stderr]) stream.once('error', endOfOutput);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // What is half written is a temporary file, which its writer removes on exit; a second signal must not prevent that.
    process.on(signal, () => {
      if (stderr.isTTY) stderr.write('\n');
      process.exit(128 + constants.signals[signal]);
    });
  }
  const terminal = openTerminal(stdout, stderr, env);
  process.exitCode = await run(argv.slice(2), { terminal, env, version, useCases });
}

/** Whoever reads our output may stop early (`plan inspect … | head`): that is no fault; a full disk is one. */
function endOfOutput(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`${error.message}\n`);
  process.exit(EXIT.file);
}
