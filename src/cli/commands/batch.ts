import type { Command } from 'commander';
import type { BatchResult, Shard } from '../../app/batch-plans.ts';
import { PlanFailure } from '../../domain/failure.ts';
import type { CommandContext } from '../command-context.ts';
import { worstOf } from '../exit-code.ts';
import { describeBatch, exitOf } from '../render/describe-batch.ts';
import { renderBatch, renderBatchProblems } from '../render/render-batch.ts';
import { renderJunit } from '../render/render-junit.ts';
import { safeJson, safeLine } from '../render/safe-text.ts';
import { wrapReport } from '../render/wrap-report.ts';
import { showBatchProgress } from '../show-batch-progress.ts';
import type { UseCases } from '../use-cases.ts';
import { declareCommand } from './declare-command.ts';
import { addPolicyOptions, MONTH, readPolicyOptions, type PolicyOptions } from './input-options.ts';
import { addIgnoreOptions, readStandard, type StandardOptions } from './standard-options.ts';

const JOBS = '--jobs <n>';
const SHARD = '--shard <i/n>';
const REPORT = '--report <file.json>';
const JUNIT = '--junit <file.xml>';
const MOST_JOBS = 256;

interface BatchOptions extends PolicyOptions, StandardOptions {
  readonly jobs?: string;
  readonly shard?: string;
  readonly again?: true;
  readonly askAgain?: true;
  readonly report?: string;
  readonly junit?: string;
  readonly force?: true;
  readonly json?: true;
  readonly quiet?: true;
}

/** `plan batch`: makes the sales plans of many companies. */
export function addBatchCommand(program: Command, context: CommandContext): void {
  const words = context.catalogue.help;
  const command = declareCommand(program, 'batch', context)
    .usage(`${words.usageOptions} [<dir>...]`)
    .argument('[places...]', words.options.places)
    .option(MONTH, words.options.month);
  addIgnoreOptions(addPolicyOptions(command, words), words)
    .option(JOBS, words.options.jobs)
    .option(SHARD, words.options.shard)
    .option('--again', words.options.again)
    .option('--ask-again', words.options.askAgain)
    .option(REPORT, words.options.batchReport)
    .option(JUNIT, words.options.junit)
    .option('-f, --force', words.options.force)
    .option('--json', words.options.json)
    .option('-q, --quiet', words.options.quiet)
    .action((places: readonly string[], options: BatchOptions) => batch(places, options, context));
}

async function batch(
  places: readonly string[],
  options: BatchOptions,
  context: CommandContext,
): Promise<void> {
  const { terminal, catalogue, useCases } = context;
  const request = readRequest(places, options, context);
  const paths = { report: readPath(REPORT, options.report), junit: readPath(JUNIT, options.junit) };
  const quiet = options.quiet ?? false;
  const result = await showBatchProgress(terminal.err, catalogue, quiet, (report) =>
    useCases.batchPlans(request, report),
  );
  tell(result, { ...options, quiet }, context);
  for (const [path, render] of [
    [paths.report, () => `${safeJson(describeBatch(result, catalogue), 2)}\n`],
    [paths.junit, () => renderJunit(result, catalogue)],
  ] as const) {
    if (path === null) continue;
    await useCases.writeReport(path, render(), { force: request.force });
    if (!quiet)
      terminal.err.write(wrapReport([catalogue.batch.reportWritten(safeLine(path)), ''], terminal.err));
  }
  context.end(worstOf(result.companies.map(exitOf)));
}

function tell(
  result: BatchResult,
  { json, quiet }: Pick<BatchOptions, 'json'> & { readonly quiet: boolean },
  { terminal, catalogue }: CommandContext,
): void {
  const { leftOut, month } = result;
  if (leftOut.length > 0 && !quiet) {
    terminal.err.write(wrapReport([catalogue.batch.leftOut(leftOut.map(safeLine), month), ''], terminal.err));
  }
  terminal.err.write(renderBatchProblems(result, catalogue, terminal.err));
  if (json) terminal.out.write(`${safeJson(describeBatch(result, catalogue), 2)}\n`);
  else if (!quiet) terminal.out.write(renderBatch(result, catalogue, terminal.out));
}

function readRequest(
  places: readonly string[],
  options: BatchOptions,
  { catalogue, askedLanguage }: CommandContext,
): Parameters<UseCases['batchPlans']>[0] {
  return {
    ...readPolicyOptions(options),
    places: places.length === 0 ? ['.'] : places,
    shard: options.shard === undefined ? null : readShard(options.shard),
    jobs: options.jobs === undefined ? null : readJobs(options.jobs),
    keepCurrent: !options.again,
    askAgain: options.askAgain ?? false,
    standard: readStandard(options, catalogue),
    force: options.force ?? false,
    language: catalogue.language,
    workbookLanguage: askedLanguage,
  };
}

function readShard(value: string): Shard {
  const [, index, of] = (/^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(value) ?? []).map(Number);
  if (index !== undefined && of !== undefined && index <= of) return { index, of };
  throw new PlanFailure('usage', 'F101', { option: SHARD, value, expected: '1/4, 2/4 …' });
}

function readJobs(value: string): number {
  if (/^[1-9]\d*$/.test(value) && Number(value) <= MOST_JOBS) return Number(value);
  throw new PlanFailure('usage', 'F101', { option: JOBS, value, expected: `1 … ${MOST_JOBS}` });
}

/** Under another name a report could be taken for something else. */
function readPath(option: typeof REPORT | typeof JUNIT, path: string | undefined): string | null {
  const ending = option === REPORT ? '.json' : '.xml';
  if (path === undefined || path.toLowerCase().endsWith(ending)) return path ?? null;
  throw new PlanFailure('usage', 'F101', { option, value: path, expected: `batch${ending}` });
}
