import type { Command } from 'commander';
import type { BuildResult } from '../../app/build-plan.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Language } from '../../domain/language.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import { catalogueOf } from '../messages/catalogue-of.ts';
import { describeIssue } from '../messages/describe.ts';
import { renderBuildSummary } from '../render/render-build-summary.ts';
import { renderIssueReport } from '../render/render-issue-report.ts';
import { safeJson } from '../render/safe-text.ts';
import { summariseBuild } from '../render/summarise-build.ts';
import { showProgress } from '../show-progress.ts';
import { declareCommand } from './declare-command.ts';
import { addInputOptions, readInputOptions, type InputOptions } from './input-options.ts';
import { addIgnoreOptions, readStandard, type StandardOptions } from './standard-options.ts';

interface BuildOptions extends InputOptions, StandardOptions {
  readonly output?: string;
  readonly from?: string;
  readonly fresh?: true;
  readonly askAgain?: true;
  readonly dryRun?: true;
  readonly force?: true;
  readonly json?: true;
  readonly quiet?: true;
}

/** `plan build`: makes the sales plan of a month. */
export function addBuildCommand(program: Command, context: CommandContext): void {
  const words = context.catalogue.help;
  addIgnoreOptions(addInputOptions(declareCommand(program, 'build', context), words), words)
    .option('-o, --output <path>', words.options.output)
    .option('--from <plan.xlsx>', words.options.from)
    .option('--fresh', words.options.fresh)
    .option('--ask-again', words.options.askAgain)
    .option('-n, --dry-run', words.options.dryRun)
    .option('-f, --force', words.options.force)
    .option('--json', words.options.json)
    .option('-q, --quiet', words.options.quiet)
    .action((options: BuildOptions) => build(options, context));
}

async function build(options: BuildOptions, context: CommandContext): Promise<void> {
  const { terminal, catalogue, useCases } = context;
  const request = {
    ...readInputOptions(options),
    standard: readStandard(options, catalogue),
    output: options.output ?? null,
    from: options.from ?? null,
    fresh: options.fresh ?? false,
    askAgain: options.askAgain ?? false,
    dryRun: options.dryRun ?? false,
    force: options.force ?? false,
    language: catalogue.language,
    workbookLanguage: context.askedLanguage,
    describe: (issue: Issue, language: Language) => describeIssue(issue, catalogueOf(language)),
  };
  const result = await showProgress(terminal.err, catalogue.report, (report) =>
    useCases.buildPlan(request, report),
  );
  terminal.err.write(renderIssueReport(result.issues, catalogue, terminal.err));
  if (result.status === 'refused') terminal.err.write(`${catalogue.report.nothingWritten}\n`);
  terminal.out.write(renderResult(result, options, context));
  context.end(result.status === 'refused' ? EXIT.dataErrors : EXIT.done);
}

function renderResult(
  result: BuildResult,
  options: BuildOptions,
  { terminal, catalogue }: CommandContext,
): string {
  if (options.json) return `${safeJson(summariseBuild(result, catalogue), 2)}\n`;
  if (options.quiet || result.status === 'refused') return '';
  return renderBuildSummary(result, catalogue, terminal.out);
}
