import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import { describeDiagnostics } from '../render/describe-diagnostics.ts';
import { renderIssueReport } from '../render/render-issue-report.ts';
import { safeJson } from '../render/safe-text.ts';
import { showProgress } from '../show-progress.ts';
import { declareCommand } from './declare-command.ts';
import { addInputOptions, readInputOptions, type InputOptions } from './input-options.ts';

interface ValidateOptions extends InputOptions {
  readonly json?: true;
  readonly quiet?: true;
}

/** `plan validate`: reads and checks the inputs of a month, and tells every problem. */
export function addValidateCommand(program: Command, context: CommandContext): void {
  const words = context.catalogue.help;
  addInputOptions(declareCommand(program, 'validate', context), words)
    .option('--json', words.options.json)
    .option('-q, --quiet', words.options.quiet)
    .action((options: ValidateOptions) => validate(options, context));
}

async function validate(options: ValidateOptions, context: CommandContext): Promise<void> {
  const { terminal, catalogue, useCases } = context;
  const request = readInputOptions(options);
  const { issues, counts } = await showProgress(terminal.err, catalogue.report, (report) =>
    useCases.validateInputs(request, report),
  );
  const good = !issues.some((issue) => issue.severity === 'error');
  terminal.err.write(renderIssueReport(issues, catalogue, terminal.err));
  if (options.json) {
    const result = {
      valid: good,
      month: request.month,
      counts,
      diagnostics: describeDiagnostics(issues, catalogue),
    };
    terminal.out.write(`${safeJson(result, 2)}\n`);
  } else if (good && counts !== null && !options.quiet) {
    terminal.out.write(`${catalogue.report.dataGood(counts)}\n`);
  }
  context.end(good ? EXIT.done : EXIT.dataErrors);
}
