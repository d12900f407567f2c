import { createRequire } from 'node:module';
import { availableParallelism, constants } from 'node:os';
import { EXIT } from './cli/exit-code.ts';
import { run } from './cli/run.ts';
import { tellFailure } from './cli/tell-failure.ts';
import { openTerminal } from './cli/terminal.ts';
import type { UseCases } from './cli/use-cases.ts';
import { readClock } from './clock.ts';
import { PlanFailure } from './domain/failure.ts';
import { parseDay } from './domain/month.ts';
import { machine } from './machine.ts';

/** What must be brought to an end before this process may end: the workers of a batch. */
const unfinished = new Set<() => Promise<void>>();

// Use cases are loaded when they are needed: help and mistakes must not wait for them.
/** What the command line asks for, done on this machine. */
export const useCases: UseCases = {
  buildPlan: async (request, report) =>
    (await import('./app/build-plan.ts')).buildMonthPlan(request, machine, report),
  validateInputs: async (request, report) =>
    (await import('./app/validate-inputs.ts')).validateInputs(request, machine, report),
  annotateInputs: async (request) =>
    (await import('./app/annotate-inputs.ts')).annotateInputs(request, machine),
  explainPart: async (request, report) =>
    (await import('./app/explain-part.ts')).explainPart(request, machine, report),
  explainGoal: async (request, report) =>
    (await import('./app/explain-goal.ts')).explainGoal(request, machine, report),
  comparePolicies: async (request, report) =>
    (await import('./app/compare-policies.ts')).comparePolicies(request, machine, report),
  showPlan: async (request) => (await import('./app/show-plan.ts')).showPlan(request, machine),
  diffPlans: async (request) => (await import('./app/diff-plans.ts')).diffPlans(request, machine),
  approvePlan: async ({ at, ...request }, report) =>
    (await import('./app/approve-plan.ts')).approvePlan(
      { ...request, at: at ?? readClock() },
      machine,
      report,
    ),
  dispatchPlan: async (request, report) =>
    (await import('./app/dispatch-plan.ts')).dispatchPlan(request, machine, report),
  confirmPlan: async (request, report) =>
    (await import('./app/confirm-plan.ts')).confirmPlan(request, machine, report),
  readStatus: async ({ today, ...request }, report) => {
    const io = { ...machine, changedOn: (await import('./workbook/changed-on.ts')).changedOn };
    const day = today ?? parseDay(readClock().slice(0, 10))!;
    return (await import('./app/read-status.ts')).readStatus({ ...request, today: day }, io, report);
  },
  batchPlans: async (request, report) => {
    const jobs = request.jobs ?? availableParallelism();
    const { runInWorkers } = await import('./run-in-workers.ts');
    const { batchPlans } = await import('./app/batch-plans.ts');
    return runInWorkers(jobs, unfinished, (runFolder) =>
      batchPlans({ ...request, jobs }, machine, runFolder, report),
    );
  },
  trackPlan: async ({ today, ...request }, report) =>
    (await import('./app/track-plan.ts')).trackPlan(
      { ...request, today: today ?? parseDay(readClock().slice(0, 10))! },
      machine,
      report,
    ),
  examineSetup: async (request, report) => {
    const { env, version } = process;
    const [{ examineSetup }, { findCompletion }, { inspectFolder }, { findLeftovers }] = await Promise.all([
      import('./app/examine-setup.ts'),
      import('./workbook/find-completion.ts'),
      import('./workbook/inspect-folder.ts'),
      import('./workbook/find-leftovers.ts'),
    ]);
    const { engines } = readPackage();
    const facts = {
      node: { version, needed: engines.node },
      now: readClock(),
      locale: env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || null,
    };
    const io = {
      ...machine,
      ...facts,
      inspectFolder,
      findLeftovers,
      findCompletion: () => findCompletion(env),
    };
    return examineSetup(request, io, report);
  },
  writeReport: async (path, text, options) =>
    (await import('./app/write-report.ts')).writeReport(path, text, options, machine),
  describeSchema: async (name) => (await import('./app/describe-schema.ts')).describeSchema(name),
  initCompany: async (request) => (await import('./app/init-company.ts')).initCompany(request, machine),
  makeTemplates: async (request) => (await import('./app/make-templates.ts')).makeTemplates(request, machine),
  listNames: async (request) => (await import('./app/list-names.ts')).listNames(request, machine),
  inspectWorkbook: async (path, place) => {
    const { openLimited } = await import('./app/open-limited.ts');
    const { inspectWorkbook } = await import('./app/inspect-workbook.ts');
    return inspectWorkbook(await openLimited(path, place, machine));
  },
  listCells: async (path, place, onCell) => {
    const { openLimited } = await import('./app/open-limited.ts');
    const { listCells } = await import('./app/list-cells.ts');
    return listCells(await openLimited(path, place, machine), onCell);
  },
};

function readPackage(): { readonly version: string; readonly engines: { readonly node: string } } {
  return createRequire(import.meta.url)('../package.json') as ReturnType<typeof readPackage>;
}

/** Runs the command line of this process, and leaves its exit code behind. */
export async function main(): Promise<void> {
  const { stdout, stderr, env, argv } = process;
  const { version } = readPackage();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // What is half written is a temporary file, which its writer removes on exit; a second signal must not prevent that.
    process.on(signal, () => {
      if (stderr.isTTY) stderr.write('\n');
      const leave = (): never => process.exit(128 + constants.signals[signal]);
      if (unfinished.size === 0) leave();
      void Promise.all([...unfinished].map((stop) => stop())).then(leave);
    });
  }
  const terminal = openTerminal(stdout, stderr, env);
  const args = argv.slice(2);
  let isLost = false;
  // The work goes on, so that it ends whole and the exit code says how. Whoever reads our output may stop early
  // (`plan inspect … | head`): that is no fault; a full disk is one. Of lost progress and problems nobody can be told.
  stderr.on('error', () => undefined);
  stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE' || isLost) return;
    isLost = true;
    tellFailure(new PlanFailure('file', 'F403', { path: 'stdout', reason: code }), args, { terminal, env });
    process.exitCode = EXIT.file;
  });
  const code = await run(args, { terminal, env, version, useCases });
  process.exitCode = isLost ? EXIT.file : code;
}
