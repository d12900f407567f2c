import type { Stream } from '../terminal.ts';
import { paintFor } from './paint.ts';
import { renderTable, type TableColumn } from './render-table.ts';
import { wrapText } from './wrap-text.ts';

/** A part of a story: a heading, a table where it has rows, and sentences under it. */
export interface Section {
  readonly heading: string;
  readonly columns?: readonly TableColumn[];
  readonly rows?: readonly (readonly string[])[];
  readonly notes?: readonly string[];
}

const INDENT = '  ';

/** A section for a terminal: everything under its heading is indented by two columns. */
export function renderSection(
  { heading, columns = [], rows = [], notes = [] }: Section,
  stream: Stream,
): string {
  const paint = paintFor(stream);
  const table = rows.length === 0 ? [] : renderTable(columns, rows, stream.columns - INDENT.length);
  return [
    paint.bold(heading),
    ...table.map((line, i) => INDENT + (i === 0 ? paint.dim(line) : line)),
    ...notes.map((note) => wrapText(note, stream.columns, INDENT)),
    '',
  ].join('\n');
}
