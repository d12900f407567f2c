import type { ReportWords } from '../messages/catalogue.ts';
import type { Diagnostic } from './describe-diagnostics.ts';
import { safeLine, safeText } from './safe-text.ts';

/** Every problem on a line of its own, for `grep` and editors: `east.xlsx:12月!D17: error E203: … "-3"`. */
export function renderConcise(diagnostics: readonly Diagnostic[], words: ReportWords): string {
  return diagnostics.map((each) => `${lineOf(each, words)}\n`).join('');
}

function lineOf(
  { file, sheet, cell, severity, code, message, value }: Diagnostic,
  words: ReportWords,
): string {
  const inside = [sheet, cell].filter((part) => part !== null).join('!');
  const place = [file, inside].filter(Boolean).join(':');
  const shown = value === null ? '' : ` "${safeText(value)}"`;
  return `${place === '' ? '' : `${safeLine(place)}: `}${words[severity]} ${code}: ${message}${shown}`;
}
