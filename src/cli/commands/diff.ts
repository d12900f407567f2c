import type { Command } from 'commander';
import type { DiffRequest } from '../../app/diff-plans.ts';
import { PlanFailure } from '../../domain/failure.ts';
import type { Cause } from '../../domain/plan-diff.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import { describeCause } from '../messages/describe-cause.ts';
import { renderPlanDiff } from '../render/render-plan-diff.ts';
import { safeJson, safeLine } from '../render/safe-text.ts';
import { wrapReport } from '../render/wrap-report.ts';
import { declareCommand } from './declare-command.ts';
import { readMonthOption } from './input-options.ts';

interface DiffOptions {
  readonly month?: string;
  readonly dir: string;
  readonly output?: string;
  readonly force?: true;
  readonly quiet?: true;
  readonly json?: true;
  readonly detailedExitcode?: true;
}

/** `plan diff`: what differs between two plans, and why. */
export function addDiffCommand(program: Command, context: CommandContext): void {
  const words = context.catalogue.help;
  declareCommand(program, 'diff', context)
    .usage(`${words.usageOptions} [<old> <new>]`)
    .argument('[old]', words.options.oldPlan)
    .argument('[new]', words.options.newPlan)
    .option('-m, --month <YYYY-MM>', words.options.diffMonth)
    .option('-d, --dir <dir>', words.options.dir, '.')
    .option('-o, --output <file>', words.options.diffOutput)
    .option('-f, --force', words.options.force)
    .option('-q, --quiet', words.options.quiet)
    .option('--json', words.options.json)
    .option('--detailed-exitcode', words.options.detailedExitcode)
    .action((old: string | undefined, now: string | undefined, options: DiffOptions) =>
      diff(
        [old, now].filter((name) => name !== undefined),
        options,
        context,
      ),
    );
}

async function diff(
  names: readonly string[],
  options: DiffOptions,
  { terminal, catalogue, useCases, end }: CommandContext,
): Promise<void> {
  const request = { ...readRequest(names, options), language: catalogue.language };
  const result = await useCases.diffPlans({
    ...request,
    describeCause: (cause: Cause) => describeCause(cause, catalogue.diff),
  });
  if (options.json) terminal.out.write(`${safeJson(result.document, 2)}\n`);
  else if (!options.quiet) terminal.out.write(renderPlanDiff(result, catalogue, terminal.out));
  if (request.output !== null && !options.quiet) {
    terminal.err.write(wrapReport([catalogue.diff.written(safeLine(request.output)), ''], terminal.err));
  }
  end(options.detailedExitcode && !result.diff.equal ? EXIT.plansDiffer : EXIT.done);
}

/** Without a month both plans must be named. */
function readRequest(
  names: readonly string[],
  { month, dir, output, force }: DiffOptions,
): Omit<DiffRequest, 'language' | 'describeCause'> {
  if (month === undefined && names.length < 2) {
    throw new PlanFailure('usage', 'F107', { argument: names.length === 0 ? 'old' : 'new' });
  }
  if (output !== undefined && !/\.xlsx$/i.test(output)) {
    throw new PlanFailure('usage', 'F101', { option: '-o, --output', value: output, expected: 'diff.xlsx' });
  }
  return {
    ...{ folder: dir, names, output: output ?? null, force: force ?? false },
    month: month === undefined ? null : readMonthOption(month),
  };
}
