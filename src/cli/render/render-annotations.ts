import type { Diagnostic } from './describe-diagnostics.ts';
import { safeLine } from './safe-text.ts';

/**
 * Every problem as a workflow command of GitHub, which shows it beside the file: `::error file=…,line=17::…`. The line
 * is the row of the cell; sheet, cell and value stand in the message.
 */
export function renderAnnotations(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((each) => `${annotationOf(each)}\n`).join('');
}

function annotationOf({ severity, file, sheet, cell, code, value, message, help }: Diagnostic): string {
  const row = /\d+$/.exec(cell ?? '')?.[0];
  const properties = Object.entries({ file, line: row, title: code }).flatMap(([name, text]) =>
    text === null || text === undefined ? [] : [`${name}=${escapeProperty(safeLine(text))}`],
  );
  const place = [sheet, cell].filter((part) => part !== null).join('!');
  const found = [place, value === null ? '' : `"${value}"`].filter((part) => part !== '').join(' ');
  const text = [found === '' ? '' : `${safeLine(found)}: `, message, ' → ', help].join('');
  return `::${severity} ${properties.join(',')}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
