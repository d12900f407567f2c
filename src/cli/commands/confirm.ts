import type { Command } from 'commander';
import type { ConfirmResult } from '../../app/confirm-plan.ts';
import { yuanFromFen } from '../../domain/money.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Language } from '../../domain/language.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { catalogueOf } from '../messages/catalogue-of.ts';
import { describeIssue } from '../messages/describe.ts';
import { describeDiagnostics, describeFailures } from '../render/describe-diagnostics.ts';
import { formatCount, formatYuan } from '../render/format-number.ts';
import { renderIssueReport } from '../render/render-issue-report.ts';
import { renderObstacles } from '../render/render-obstacles.ts';
import { safeJson, safeLine } from '../render/safe-text.ts';
import { showProgress } from '../show-progress.ts';
import { declareCommand } from './declare-command.ts';
import { addFileOptions, readFileOptions, type FileOptions } from './input-options.ts';

interface ConfirmOptions extends FileOptions {
  readonly partial?: true;
  readonly json?: true;
}

/** `plan confirm`: takes the answers of the stores over into the plan. */
export function addConfirmCommand(program: Command, context: CommandContext): void {
  const words = context.catalogue.help;
  addFileOptions(declareCommand(program, 'confirm', context), words)
    .usage(`${words.usageOptions} [<file>...]`)
    .argument('[files...]', words.options.answerFiles)
    .option('--partial', words.options.partial)
    .option('--json', words.options.json)
    .action((files: readonly string[], options: ConfirmOptions) => confirm(files, options, context));
}

async function confirm(
  answers: readonly string[],
  options: ConfirmOptions,
  context: CommandContext,
): Promise<void> {
  const { terminal, catalogue, useCases } = context;
  const request = {
    ...readFileOptions(options),
    ...{ answers, partial: options.partial ?? false },
    describe: (issue: Issue, language: Language) => describeIssue(issue, catalogueOf(language)),
  };
  const result = await showProgress(terminal.err, catalogue.report, (report) =>
    useCases.confirmPlan(request, report),
  );
  if (result.status === 'refused') {
    terminal.err.write(renderObstacles(result, catalogue, terminal.err));
    terminal.err.write(`${catalogue.month.leftAsIs}\n`);
  }
  if (result.status !== 'refused')
    terminal.err.write(renderIssueReport(result.issues, catalogue, terminal.err));
  const document = describeConfirmation(result, catalogue);
  terminal.out.write(options.json ? `${safeJson(document, 2)}\n` : renderConfirmation(result, catalogue));
  context.end(result.status === 'refused' ? EXIT.dataErrors : EXIT.done);
}

function describeConfirmation(result: ConfirmResult, catalogue: Catalogue): object {
  const { status, missing } = result;
  if (result.status === 'refused') {
    const { issues, reasons } = result;
    const diagnostics = [...describeDiagnostics(issues, catalogue), ...describeFailures(reasons, catalogue)];
    return { status, missing, outputs: [], diagnostics };
  }
  const diagnostics = describeDiagnostics(result.issues, catalogue);
  if (result.status === 'unchanged') {
    const { plan, revision, needsApproval } = result;
    const none = { answers: 0, outputs: [], kept: [] };
    return { status, month: plan.month, revision, needsApproval, missing, ...none, diagnostics };
  }
  const { plan, before, revision, needsApproval, answers, answeredBefore, outputs, kept } = result;
  const amounts = { before: yuanFromFen(before.kpis.plan), plan: yuanFromFen(plan.kpis.plan) };
  return {
    ...{ status, month: plan.month, revision, needsApproval, answers: answers.length, answeredBefore },
    ...{ missing, ...amounts, outputs, kept, diagnostics },
  };
}

function renderConfirmation(result: ConfirmResult, { month: words, report }: Catalogue): string {
  if (result.status === 'refused') return '';
  const { plan, revision, needsApproval, missing } = result;
  const left = missing.map((own) => safeLine(`${own.salesperson} ${formatCount(own.lines)}`));
  if (result.status === 'unchanged') {
    const lines = [
      words.nothingNew(plan.month, revision),
      ...(left.length > 0 ? [words.unanswered(left)] : []),
    ];
    return [...lines, ...(needsApproval ? [words.approveAgain] : []), ''].join('\n');
  }
  const { before, answers, answeredBefore, outputs, kept } = result;
  const refused = answers.filter(({ agreed, proposed }) => agreed < proposed).length;
  return [
    words.confirmed(plan.month, revision),
    words.answered(answers.length, refused),
    ...(answeredBefore > 0 ? [words.answeredBefore(answeredBefore)] : []),
    ...(left.length > 0 ? [words.unanswered(left)] : []),
    words.amounts(formatYuan(before.kpis.plan), formatYuan(plan.kpis.plan)),
    ...(kept.length > 0 ? [report.kept(kept.map(safeLine))] : []),
    report.written(outputs.map(safeLine)),
    needsApproval ? words.approveAgain : words.approvalStays,
    '',
  ].join('\n');
}
