import type { Command } from 'commander';
import type { StatusResult } from '../../app/read-status.ts';
import { PlanFailure } from '../../domain/failure.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Language } from '../../domain/language.ts';
import { yuanFromFen } from '../../domain/money.ts';
import type { AchievementFacts } from '../../domain/month-status.ts';
import { formatDay, parseDay, type Day } from '../../domain/month.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { catalogueOf } from '../messages/catalogue-of.ts';
import { describeIssue } from '../messages/describe.ts';
import { describeDiagnostics, describeFailures } from '../render/describe-diagnostics.ts';
import { nextCommand } from '../render/next-command.ts';
import { renderStatus } from '../render/render-status.ts';
import { safeJson } from '../render/safe-text.ts';
import { showProgress } from '../show-progress.ts';
import { declareCommand } from './declare-command.ts';
import { MONTH, readMonthOption } from './input-options.ts';

const TODAY = '--today <YYYY-MM-DD>';

interface StatusOptions {
  readonly month?: string;
  readonly dir: string;
  readonly today?: string;
  readonly json?: true;
}

/** `plan status`: says where a month stands against its due days. */
export function addStatusCommand(program: Command, context: CommandContext): void {
  const { options: words } = context.catalogue.help;
  declareCommand(program, 'status', context)
    .option(MONTH, words.month)
    .option('-d, --dir <dir>', words.dir, '.')
    .option(TODAY, words.statusDay)
    .option('--json', words.json)
    .action((options: StatusOptions) => status(options, context));
}

async function status(options: StatusOptions, context: CommandContext): Promise<void> {
  const { terminal, catalogue, useCases } = context;
  const request = {
    ...{ month: readMonthOption(options.month), folder: options.dir },
    today: options.today === undefined ? null : readToday(options.today),
    describe: (issue: Issue, language: Language) => describeIssue(issue, catalogueOf(language)),
  };
  const result = await showProgress(terminal.err, catalogue.report, (report) =>
    useCases.readStatus(request, report),
  );
  terminal.out.write(
    options.json
      ? `${safeJson(describeStatus(result, options.dir, catalogue), 2)}\n`
      : renderStatus(result, options.dir, catalogue, terminal.out),
  );
  if (result.failures.length > 0) context.end(EXIT.file);
  else context.end(result.status.isInOrder ? EXIT.done : EXIT.dataErrors);
}

/** The status for programs: days as texts, amounts in yuan. */
function describeStatus(result: StatusResult, folder: string, catalogue: Catalogue): object {
  const { status: found, plan, errors, failures, achievement, reliability } = result;
  const { month, today, isInOrder, next } = found;
  const dayText = (day: Day | null): string | null => (day === null ? null : formatDay(day));
  return {
    ...{ month, today: formatDay(today), isInOrder },
    steps: found.steps.map((each) => ({ ...each, due: formatDay(each.due) })),
    forecasts: found.senders.map((sender) => ({
      ...sender,
      files: sender.files.map((file) => ({ ...file, changedOn: dayText(file.changedOn) })),
    })),
    plan,
    achievement: achievement && describeAchievement(achievement),
    reliability,
    next: next === null ? null : { step: next, command: nextCommand(found, folder) },
    diagnostics: [...describeDiagnostics(errors, catalogue), ...describeFailures(failures, catalogue)],
  };
}

function describeAchievement(achievement: AchievementFacts): object {
  const { plan, actual, expected, target, risks, ...rest } = achievement;
  return {
    ...{ ...rest, today: formatDay(achievement.today) },
    ...{ plan: yuanFromFen(plan), actual: yuanFromFen(actual), expected: yuanFromFen(expected) },
    target: target === null ? null : yuanFromFen(target),
    risks: risks.map(({ missing, ...risk }) => ({ ...risk, missing: yuanFromFen(missing) })),
  };
}

function readToday(value: string): Day {
  const day = parseDay(value.trim());
  if (day !== null) return day;
  throw new PlanFailure('usage', 'F101', { option: TODAY, value, expected: '2026-12-08' });
}
