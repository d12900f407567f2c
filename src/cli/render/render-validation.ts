import type { ValidationResult } from '../../app/validate-inputs.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { translateWords } from '../messages/describe.ts';
import type { Stream } from '../terminal.ts';
import { formatCount } from './format-number.ts';
import { paintFor } from './paint.ts';
import { renderFailure } from './render-failure.ts';
import { renderIssueReport } from './render-issue-report.ts';
import { wrapReport } from './wrap-report.ts';
import { wrapText } from './wrap-text.ts';

/**
 * What a validation has to say beside its result: the problems, where they are wanted as text, and what was not told or
 * not checked.
 */
export function renderValidation(
  result: ValidationResult,
  { quiet, problems }: { readonly quiet: boolean; readonly problems: boolean },
  catalogue: Catalogue,
  stream: Stream,
): string {
  const { failures, shown } = result;
  const paint = paintFor(stream);
  const notes = notesOf(result, quiet, catalogue).map((note) => wrapText(note, stream.columns));
  return [
    ...(problems ? failures.map((failure) => renderFailure(failure, catalogue, stream)) : []),
    problems ? renderIssueReport(shown, catalogue, stream) : '',
    ...notes.map((note) => `${paint.dim(note)}\n`),
  ].join('');
}

function notesOf(
  { hidden, stopped, missing }: ValidationResult,
  quiet: boolean,
  { validation, codeWords }: Catalogue,
): readonly string[] {
  const codes = [...new Set(hidden.map(({ code }) => code))].join(', ');
  const kinds = missing.map((kind) => translateWords(kind, codeWords.fields));
  return [
    ...(hidden.length > 0 ? [validation.hiddenErrors(hidden.length, codes)] : []),
    ...(stopped ? [validation.stopped] : []),
    ...(missing.length > 0 && !quiet ? [validation.notChecked(kinds)] : []),
  ];
}

/** The good news, or nothing: what a month holds, or how much of each kind single files hold. */
export function renderVerdict(
  { good, counts, inputs }: ValidationResult,
  catalogue: Catalogue,
  stream: Stream,
): string {
  if (!good) return '';
  if (counts !== null) return wrapReport([catalogue.report.dataGood(counts), ''], stream);
  const rows = new Map<string, number>();
  for (const source of inputs) rows.set(source.kind, (rows.get(source.kind) ?? 0) + source.rows);
  const kinds = [...rows].map(([kind, count]) => ({
    kind: translateWords(kind, catalogue.codeWords.fields),
    rows: formatCount(count),
  }));
  return wrapReport([catalogue.validation.filesGood(kinds), ''], stream);
}
