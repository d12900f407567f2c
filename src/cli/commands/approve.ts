import type { Command } from 'commander';
import type { ApprovalResult } from '../../app/approve-plan.ts';
import { PlanFailure } from '../../domain/failure.ts';
import { monthOf, parseDay, shiftMonth, type Month } from '../../domain/month.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Language } from '../../domain/language.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { catalogueOf } from '../messages/catalogue-of.ts';
import { describeIssue } from '../messages/describe.ts';
import { describeDiagnostics, describeFailures } from '../render/describe-diagnostics.ts';
import { formatCount, formatYuan } from '../render/format-number.ts';
import { renderObstacles } from '../render/render-obstacles.ts';
import { safeJson, safeLine } from '../render/safe-text.ts';
import { wrapReport } from '../render/wrap-report.ts';
import { wrapText } from '../render/wrap-text.ts';
import { showProgress } from '../show-progress.ts';
import type { Stream } from '../terminal.ts';
import { declareCommand } from './declare-command.ts';
import { addFileOptions, readFileOptions, type FileOptions } from './input-options.ts';

const BY = '--by <name>';
const AT = '--at <time>';

interface ApproveOptions extends FileOptions {
  readonly by?: string;
  readonly at?: string;
  readonly force?: true;
  readonly json?: true;
}

/** `plan approve`: records whose word it is that the plan may be acted on. */
export function addApproveCommand(program: Command, context: CommandContext): void {
  const words = context.catalogue.help;
  addFileOptions(declareCommand(program, 'approve', context), words)
    .option(BY, words.options.approvedBy)
    .option(AT, words.options.at)
    .option('-f, --force', words.options.forceApproval)
    .option('--json', words.options.json)
    .action((options: ApproveOptions) => approve(options, context));
}

async function approve(options: ApproveOptions, context: CommandContext): Promise<void> {
  const { terminal, catalogue, useCases } = context;
  const files = readFileOptions(options);
  const request = {
    ...files,
    by: readBy(options.by),
    at: options.at === undefined ? null : readAt(options.at, files.month),
    force: options.force ?? false,
    describe: (issue: Issue, language: Language) => describeIssue(issue, catalogueOf(language)),
  };
  const result = await showProgress(terminal.err, catalogue.report, (report) =>
    useCases.approvePlan(request, report),
  );
  if (result.status === 'refused') {
    terminal.err.write(renderObstacles(result, catalogue, terminal.err));
    terminal.err.write(wrapReport([catalogue.month.notApproved, ''], terminal.err));
  }
  const document = describeApproval(result, catalogue);
  terminal.out.write(
    options.json ? `${safeJson(document, 2)}\n` : renderApproval(result, catalogue, terminal.out),
  );
  context.end(result.status === 'refused' ? EXIT.dataErrors : EXIT.done);
}

function describeApproval(result: ApprovalResult, catalogue: Catalogue): object {
  if (result.status === 'refused') {
    const { status, issues, reasons } = result;
    const diagnostics = [...describeDiagnostics(issues, catalogue), ...describeFailures(reasons, catalogue)];
    return { status, outputs: [], diagnostics };
  }
  const { status, plan, revision, approval, isUnchanged, outputs } = result;
  return { status, month: plan.month, revision, approval, isUnchanged, outputs, diagnostics: [] };
}

function renderApproval(
  result: ApprovalResult,
  { month: words, report }: Catalogue,
  { columns }: Stream,
): string {
  if (result.status === 'refused') return '';
  const { plan, revision, approval, isUnchanged, outputs } = result;
  const by = safeLine(approval.by);
  if (isUnchanged) return `${wrapText(words.approvedAlready(by, approval.at), columns)}\n`;
  const told = words.approved({
    ...{ month: plan.month, revision, by, at: approval.at },
    lines: formatCount(plan.lines.length),
    amount: formatYuan(plan.kpis.plan),
  });
  return `${wrapText(told, columns)}\n${report.written(outputs.map(safeLine))}\n`;
}

function readBy(by: string | undefined): string {
  if (by === undefined) throw new PlanFailure('usage', 'F106', { option: BY });
  const name = by.trim();
  if (name !== '' && !/\p{Cc}/u.test(name)) return name;
  throw new PlanFailure('usage', 'F101', { option: BY, value: by, expected: 'Chen Jianguo' });
}

/** Months around that of the plan in which somebody may approve it: a year further off was mistyped. */
const MOST_MONTHS = 12;

/** A date and time to the second, with its offset: without one it would mean another moment elsewhere. */
function readAt(at: string, month: Month): string {
  const form = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
  const day = parseDay(form.exec(at)?.[1] ?? '');
  const [first, last] = [shiftMonth(month, -MOST_MONTHS), shiftMonth(month, MOST_MONTHS)];
  if (day !== null && monthOf(day) >= first && monthOf(day) <= last) return at;
  throw new PlanFailure('usage', 'F101', { option: AT, value: at, expected: '2026-12-08T09:30:00+08:00' });
}
