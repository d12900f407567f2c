import type { Command } from 'commander';
import type { DispatchedFile, DispatchResult } from '../../app/dispatch-plan.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Language } from '../../domain/language.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { catalogueOf } from '../messages/catalogue-of.ts';
import { describeIssue } from '../messages/describe.ts';
import { describeDiagnostics, describeFailures } from '../render/describe-diagnostics.ts';
import { formatCount } from '../render/format-number.ts';
import { renderObstacles } from '../render/render-obstacles.ts';
import { renderTable } from '../render/render-table.ts';
import { safeJson, safeText } from '../render/safe-text.ts';
import { wrapReport } from '../render/wrap-report.ts';
import { wrapText } from '../render/wrap-text.ts';
import type { Stream } from '../terminal.ts';
import { showProgress } from '../show-progress.ts';
import { declareCommand } from './declare-command.ts';
import { addFileOptions, readFileOptions, type FileOptions } from './input-options.ts';

interface DispatchOptions extends FileOptions {
  readonly output?: string;
  readonly force?: true;
  readonly json?: true;
}

/** `plan dispatch`: hands the negotiation lines of an approved plan out to the salespeople. */
export function addDispatchCommand(program: Command, context: CommandContext): void {
  const { help } = context.catalogue;
  const { options: words } = help;
  addFileOptions(declareCommand(program, 'dispatch', context), help)
    .option('-o, --output <folder>', words.dispatchOutput)
    .option('-f, --force', words.forceDispatch)
    .option('--json', words.json)
    .action((options: DispatchOptions) => dispatch(options, context));
}

async function dispatch(options: DispatchOptions, context: CommandContext): Promise<void> {
  const { terminal, catalogue, useCases } = context;
  const request = {
    ...readFileOptions(options),
    output: options.output ?? null,
    force: options.force ?? false,
    language: context.askedLanguage,
    describe: (issue: Issue, language: Language) => describeIssue(issue, catalogueOf(language)),
  };
  const result = await showProgress(terminal.err, catalogue.report, (report) =>
    useCases.dispatchPlan(request, report),
  );
  if (result.status === 'refused') terminal.err.write(renderObstacles(result, catalogue, terminal.err));
  terminal.out.write(
    options.json
      ? `${safeJson(describeDispatch(result, catalogue), 2)}\n`
      : renderDispatch(result, catalogue, terminal.out),
  );
  context.end(result.status === 'refused' ? EXIT.dataErrors : EXIT.done);
}

function describeDispatch(result: DispatchResult, catalogue: Catalogue): object {
  if (result.status === 'dispatched') return { ...result, diagnostics: [] };
  const { status, issues, reasons } = result;
  const diagnostics = [...describeDiagnostics(issues, catalogue), ...describeFailures(reasons, catalogue)];
  return { status, files: [], diagnostics };
}

function renderDispatch(result: DispatchResult, { month: words }: Catalogue, stream: Stream): string {
  if (result.status === 'refused') return '';
  const { files, isTrial, month, revision } = result;
  if (files.length === 0) return `${wrapText(words.nothingToAgree, stream.columns)}\n`;
  const kept = files.filter(({ isKept }) => isKept);
  const before = files.flatMap((file) => (file.before === null ? [] : [file.before]));
  const stateOf = (file: DispatchedFile): string =>
    file.isKept ? words.kept : file.before === null ? words.new : words.renewed;
  const rows = files.map((file) => [
    ...[safeText(file.salesperson), safeText(file.territory)],
    ...[formatCount(file.stores), formatCount(file.lines), stateOf(file)],
  ]);
  const { salesperson, territory, stores, lines, state } = words.dispatchColumns;
  const table = renderTable(
    [
      { title: salesperson, align: 'left' },
      { title: territory, align: 'left' },
      { title: stores, align: 'right' },
      { title: lines, align: 'right' },
      { title: state, align: 'left' },
    ],
    rows,
    stream.columns,
  );
  const notes = [
    words.dispatchedTo(files.map(({ path }) => safeText(path))),
    ...(kept.length > 0 ? [words.keptFiles(kept.length)] : []),
    ...(before.length > 0 ? [words.renewedFiles(before.map(safeText))] : []),
    '',
  ];
  const heading = [words.dispatched(month, revision), ...(isTrial ? [words.trial] : [])];
  return [wrapReport(heading, stream), '', ...table, '', wrapReport(notes, stream)].join('\n');
}
