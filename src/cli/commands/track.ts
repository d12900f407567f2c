import { Option, type Command } from 'commander';
import type { TrackResult } from '../../app/track-plan.ts';
import { PlanFailure } from '../../domain/failure.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Language } from '../../domain/language.ts';
import { parseDay, type Day } from '../../domain/month.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { catalogueOf } from '../messages/catalogue-of.ts';
import { describeIssue } from '../messages/describe.ts';
import type { TrackBy } from '../messages/track-words.ts';
import { describeDiagnostics } from '../render/describe-diagnostics.ts';
import { renderAchievement } from '../render/render-achievement.ts';
import { renderReliability } from '../render/render-reliability.ts';
import { renderIssueReport } from '../render/render-issue-report.ts';
import { safeJson, safeLine } from '../render/safe-text.ts';
import { wrapReport } from '../render/wrap-report.ts';
import { showProgress } from '../show-progress.ts';
import { declareCommand } from './declare-command.ts';
import { addFileOptions, readFileOptions, type FileOptions } from './input-options.ts';
import { offerValues } from './offer-values.ts';

const TABLES: readonly TrackBy[] = ['salesperson', 'territory', 'store', 'series', 'part', 'source'];
const TODAY = '--today <YYYY-MM-DD>';

interface TrackOptions extends FileOptions {
  readonly actuals?: readonly string[];
  readonly today?: string;
  readonly by?: string;
  readonly dryRun?: true;
  readonly force?: true;
  readonly json?: true;
}

/** `plan track`: holds actual sales against the plan. */
export function addTrackCommand(program: Command, context: CommandContext): void {
  const words = context.catalogue.help;
  addFileOptions(declareCommand(program, 'track', context), words)
    .option('--actuals <path...>', words.options.actuals)
    .option(TODAY, words.options.today)
    .addOption(offerValues(new Option('--by <rows>', words.options.trackBy), TABLES))
    .option('-n, --dry-run', words.options.dryRun)
    .option('-f, --force', words.options.force)
    .option('--json', words.options.json)
    .action((options: TrackOptions) => track(options, context));
}

async function track(options: TrackOptions, context: CommandContext): Promise<void> {
  const { terminal, catalogue, useCases } = context;
  const by = options.by === undefined ? null : readTable(options.by);
  const request = {
    ...readFileOptions(options),
    ...{ actuals: options.actuals ?? [], dryRun: options.dryRun ?? false, force: options.force ?? false },
    today: options.today === undefined ? null : readToday(options.today),
    language: context.askedLanguage,
    describe: (issue: Issue, language: Language) => describeIssue(issue, catalogueOf(language)),
  };
  const result = await showProgress(terminal.err, catalogue.report, (report) =>
    useCases.trackPlan(request, report),
  );
  terminal.err.write(renderIssueReport(result.issues, catalogue, terminal.err));
  if (result.status === 'refused')
    terminal.err.write(wrapReport([catalogue.track.leftAsIs, ''], terminal.err));
  if (options.json) terminal.out.write(`${safeJson(describeResult(result, catalogue), 2)}\n`);
  else if (result.status === 'tracked') {
    const { outputs, kept } = result;
    const { report, track: words } = catalogue;
    const written = [
      ...(kept.length > 0 ? [words.kept(kept.map(safeLine))] : []),
      report.written(outputs.map(safeLine)),
    ];
    const end = outputs.length === 0 ? report.dryRun : written.join('\n');
    const learnt = by === null ? renderReliability(result.learnt, catalogue.reliability, terminal.out) : '';
    const told = [renderAchievement(result, by, words, terminal.out), ...(learnt === '' ? [] : [learnt])];
    terminal.out.write(`${told.join('\n')}\n${wrapReport([end, ''], terminal.out)}`);
  }
  context.end(result.status === 'refused' ? EXIT.dataErrors : EXIT.done);
}

function describeResult(result: TrackResult, catalogue: Catalogue): object {
  const { status, issues } = result;
  const diagnostics = describeDiagnostics(issues, catalogue);
  if (result.status === 'refused') return { status, outputs: [], diagnostics };
  return { status, ...result.document, outputs: result.outputs, kept: result.kept, diagnostics };
}

function readTable(value: string): TrackBy {
  const found = TABLES.find((each) => each === value);
  if (found !== undefined) return found;
  throw new PlanFailure('usage', 'F101', { option: '--by', value, expected: TABLES.join(', ') });
}

function readToday(value: string): Day {
  const day = parseDay(value.trim());
  if (day !== null) return day;
  throw new PlanFailure('usage', 'F101', { option: TODAY, value, expected: '2026-12-15' });
}
