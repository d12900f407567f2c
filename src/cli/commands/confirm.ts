import type { Command } from 'commander';
import type { ConfirmResult } from '../../app/confirm-plan.ts';
import { nameUnanswered } from '../../domain/name-unanswered.ts';
import { formatDay } from '../../domain/month.ts';
import { yuanFromFen } from '../../domain/money.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Language } from '../../domain/language.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { catalogueOf } from '../messages/catalogue-of.ts';
import { describeFailure, describeIssue } from '../messages/describe.ts';
import { describeDiagnostics, describeFailures } from '../render/describe-diagnostics.ts';
import { formatYuan } from '../render/format-number.ts';
import { renderIssueReport } from '../render/render-issue-report.ts';
import { renderObstacles } from '../render/render-obstacles.ts';
import { safeJson, safeLine } from '../render/safe-text.ts';
import { wrapReport } from '../render/wrap-report.ts';
import { wrapText } from '../render/wrap-text.ts';
import type { Stream } from '../terminal.ts';
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
    terminal.err.write(`${wrapText(catalogue.month.leftAsIs, terminal.err.columns)}\n`);
  }
  if (result.status !== 'refused')
    terminal.err.write(renderIssueReport(result.issues, catalogue, terminal.err));
  const document = describeConfirmation(result, catalogue);
  terminal.out.write(
    options.json ? `${safeJson(document, 2)}\n` : renderConfirmation(result, catalogue, terminal.out),
  );
  context.end(result.status === 'refused' ? EXIT.dataErrors : EXIT.done);
}

function describeConfirmation(result: ConfirmResult, catalogue: Catalogue): object {
  const { status } = result;
  const missing = result.missing.map(({ open, ...own }) => ({
    ...own,
    open: open.map((line) => ({ ...line, due: line.due === null ? null : formatDay(line.due) })),
  }));
  if (result.status === 'refused') {
    const { issues, reasons } = result;
    const diagnostics = [...describeDiagnostics(issues, catalogue), ...describeFailures(reasons, catalogue)];
    return { status, missing, outputs: [], diagnostics };
  }
  const diagnostics = describeDiagnostics(result.issues, catalogue);
  if (result.status === 'unchanged') {
    const { plan, revision, needsApproval, amended, outputs } = result;
    const none = { answers: 0, amended, outputs, kept: [] };
    return { status, month: plan.month, revision, needsApproval, missing, ...none, diagnostics };
  }
  if (result.status === 'noted') {
    const { plan, revision, answers, answeredBefore, outputs, kept } = result;
    const outdated = describeFailures(result.reasons, catalogue);
    return {
      ...{
        status,
        month: plan.month,
        revision,
        needsApproval: true,
        answers: answers.length,
        answeredBefore,
      },
      ...{ missing, outdated, outputs, kept, diagnostics },
    };
  }
  const { plan, before, revision, needsApproval, answers, answeredBefore, outputs, kept } = result;
  const amounts = { before: yuanFromFen(before.kpis.plan), plan: yuanFromFen(plan.kpis.plan) };
  return {
    ...{ status, month: plan.month, revision, needsApproval, answers: answers.length, answeredBefore },
    ...{ missing, ...amounts, outputs, kept, diagnostics },
  };
}

function renderConfirmation(result: ConfirmResult, catalogue: Catalogue, stream: Stream): string {
  if (result.status === 'refused') return '';
  const { month: words } = catalogue;
  const { plan, revision, missing } = result;
  const left = nameUnanswered(missing).map(safeLine);
  const unanswered = left.length > 0 ? [words.unanswered(left)] : [];
  if (result.status === 'unchanged') {
    const again = result.needsApproval ? [words.approveAgain] : [];
    const amended = result.amended > 0 ? [words.amended(result.amended)] : [];
    const nothing = words.nothingNew(plan.month, revision);
    return wrapReport([nothing, ...amended, ...unanswered, ...again, ''], stream);
  }
  const isNoted = result.status === 'noted';
  const { answers, answeredBefore, outputs, kept } = result;
  const refused = answers.filter(({ agreed, proposed }) => agreed < proposed).length;
  const lines = [
    isNoted ? words.noted(plan.month, revision) : words.confirmed(plan.month, revision),
    words.answered(answers.length, refused),
    ...(answeredBefore > 0 ? [words.answeredBefore(answeredBefore)] : []),
    ...unanswered,
    ...(isNoted ? [] : [words.amounts(formatYuan(result.before.kpis.plan), formatYuan(plan.kpis.plan))]),
    ...(kept.length > 0 ? [catalogue.report.kept(kept.map(safeLine))] : []),
    catalogue.report.written(outputs.map(safeLine)),
    ...(isNoted
      ? [
          ...result.reasons.map((reason) => describeFailure(reason, catalogue).message),
          words.buildAround(plan.month),
        ]
      : [result.needsApproval ? words.approveAgain : words.approvalStays]),
    '',
  ];
  return wrapReport(lines, stream);
}
