import type { Diagnostic } from './describe-diagnostics.ts';
import { safeLine, visibleLine } from './safe-text.ts';

/**
 * Every problem as a workflow command of GitHub, which shows it beside the file: `::error file=…,line=17::…`. The line
 * is the row of the cell; sheet, cell and value stand in the message.
 *
 * @param paths the files that were read: by its path, as seen from the working folder, GitHub knows a file
 */
export function renderAnnotations(diagnostics: readonly Diagnostic[], paths: readonly string[]): string {
  const places = placesOf(paths);
  return diagnostics.map((each) => `${annotationOf(each, places)}\n`).join('');
}

/** Paths by the names of files; where two files have one name, nobody can say which is meant. */
function placesOf(paths: readonly string[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const path of paths) {
    const name = path.replace(/^.*[/\\]/s, '');
    places.set(name, places.has(name) ? name : path);
  }
  return places;
}

function annotationOf(
  { severity, file, sheet, cell, code, value, message, help }: Diagnostic,
  places: ReadonlyMap<string, string>,
): string {
  const row = /\d+$/.exec(cell ?? '')?.[0];
  const path = places.get(file ?? '') ?? file;
  const properties = Object.entries({ file: path, line: row, title: code }).flatMap(([name, text]) =>
    text === null || text === undefined ? [] : [`${name}=${escapeProperty(visibleLine(text))}`],
  );
  const place = [sheet, cell].filter((part) => part !== null).join('!');
  const found = [place, value === null ? '' : `"${value}"`].filter((part) => part !== '').join(' ');
  const text = safeLine([found === '' ? '' : `${found}: `, message, ' → ', help].join(''));
  return `::${severity} ${properties.join(',')}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
