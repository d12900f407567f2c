import { type Command, Option } from 'commander';
import type { ValidationRequest, ValidationResult } from '../../app/validate-inputs.ts';
import { PlanFailure } from '../../domain/failure.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import { describeIssue } from '../messages/describe.ts';
import { describeValidation, listDiagnostics } from '../render/describe-validation.ts';
import { renderAnnotations } from '../render/render-annotations.ts';
import { renderConcise } from '../render/render-concise.ts';
import { renderValidation, renderVerdict } from '../render/render-validation.ts';
import { safeJson, safeLine } from '../render/safe-text.ts';
import { wrapReport } from '../render/wrap-report.ts';
import { showProgress } from '../show-progress.ts';
import { declareCommand } from './declare-command.ts';
import { addInputOptions, readInputOptions, type InputOptions } from './input-options.ts';
import { offerValues } from './offer-values.ts';
import { addStandardOptions, readStandard, type StandardOptions } from './standard-options.ts';

const FORMATS = ['text', 'concise', 'json', 'github'] as const;
const FORMAT = '--format <format>';
const REPORT = '--report <file.json>';
const MAX_ERRORS = '--max-errors <n>';

interface ValidateOptions extends InputOptions, StandardOptions {
  readonly format?: string;
  readonly report?: string;
  readonly annotate?: string | true;
  readonly force?: true;
  readonly maxErrors?: string;
  readonly failFast?: true;
  readonly json?: true;
  readonly quiet?: true;
}

/** `plan validate`: reads and checks the inputs of a month, or single workbooks, and tells every problem. */
export function addValidateCommand(program: Command, context: CommandContext): void {
  const words = context.catalogue.help;
  const command = addInputOptions(declareCommand(program, 'validate', context), words);
  addStandardOptions(command, words)
    .option(MAX_ERRORS, words.options.maxErrors)
    .option('--fail-fast', words.options.failFast)
    .addOption(offerValues(new Option(FORMAT, words.options.format), FORMATS))
    .option('--json', words.options.json)
    .option(REPORT, words.options.report)
    .option('--annotate [dir]', words.options.annotate)
    .option('-f, --force', words.options.force)
    .option('-q, --quiet', words.options.quiet)
    .action((options: ValidateOptions) => validate(options, context));
}

async function validate(options: ValidateOptions, context: CommandContext): Promise<void> {
  const { terminal, catalogue, useCases } = context;
  const request = readRequest(options, context);
  const format = readFormat(options);
  const reportPath = readReportPath(options);
  const result = await showProgress(terminal.err, catalogue.report, (report) =>
    useCases.validateInputs(request, report),
  );
  terminal.err.write(
    renderValidation(
      result,
      { quiet: options.quiet ?? false, problems: format === 'text' },
      catalogue,
      terminal.err,
    ),
  );
  const document = (): string => `${safeJson(describeValidation(result, request.month, catalogue), 2)}\n`;
  if (format === 'json') terminal.out.write(document());
  if (format === 'concise') {
    terminal.out.write(renderConcise(listDiagnostics(result, catalogue), catalogue.report));
  }
  if (format === 'github')
    terminal.out.write(renderAnnotations(listDiagnostics(result, catalogue), result.paths));
  if (format === 'text' && !options.quiet) terminal.out.write(renderVerdict(result, catalogue, terminal.out));
  if (reportPath !== null) {
    await useCases.writeReport(reportPath, document(), { force: options.force ?? false });
    const written = catalogue.validation.reportWritten(safeLine(reportPath));
    if (!options.quiet) terminal.err.write(wrapReport([written, ''], terminal.err));
  }
  if (options.annotate !== undefined) await annotate(options.annotate, options, result, context);
  context.end(exitOf(result));
}

/** Writes marked-up copies of the workbooks with problems, and says where they are. */
async function annotate(
  folder: string | true,
  options: ValidateOptions,
  { shown }: ValidationResult,
  { terminal, catalogue, useCases }: CommandContext,
): Promise<void> {
  const { copies, inText, alike } = await useCases.annotateInputs({
    inputs: readInputOptions(options),
    issues: shown,
    folder: folder === true ? null : folder,
    force: options.force ?? false,
    language: catalogue.language,
    describe: (issue) => describeIssue(issue, catalogue),
  });
  if (options.quiet) return;
  const { validation: words } = catalogue;
  const notes = [
    words.copiesWritten(copies.map(safeLine)),
    ...(inText.length > 0 ? [words.copiesOfText(inText.map(safeLine))] : []),
    ...(alike.length > 0 ? [words.copiesOfOneName(alike.map(safeLine))] : []),
    '',
  ];
  terminal.err.write(wrapReport(notes, terminal.err));
}

function exitOf({
  failures,
  good,
}: ValidationResult): typeof EXIT.file | typeof EXIT.done | typeof EXIT.dataErrors {
  if (failures.length > 0) return EXIT.file;
  return good ? EXIT.done : EXIT.dataErrors;
}

function readRequest(options: ValidateOptions, { catalogue }: CommandContext): ValidationRequest {
  const kinds = ['forecast', 'inventory', 'annual', 'history'] as const;
  return {
    ...readInputOptions(options),
    promised: kinds.filter((kind) => options[kind] !== undefined),
    standard: readStandard(options, catalogue),
    mostErrors: options.failFast ? 1 : readMaxErrors(options.maxErrors),
  };
}

function readMaxErrors(value: string | undefined): number | null {
  if (value === undefined) return null;
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new PlanFailure('usage', 'F101', { option: MAX_ERRORS, value, expected: '1, 2 …' });
}

function readFormat({ format = 'text', json }: ValidateOptions): (typeof FORMATS)[number] {
  if (json) return 'json';
  const known = FORMATS.find((each) => each === format);
  if (known !== undefined) return known;
  throw new PlanFailure('usage', 'F101', { option: FORMAT, value: format, expected: FORMATS.join(', ') });
}

/** A report under another name could be taken for a workbook, or replace one of ours. */
function readReportPath({ report }: ValidateOptions): string | null {
  if (report === undefined || /\.json$/i.test(report)) return report ?? null;
  throw new PlanFailure('usage', 'F101', { option: REPORT, value: report, expected: 'report.json' });
}
