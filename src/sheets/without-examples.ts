import type { Issue } from '../domain/issue.ts';
import { doneIn } from './done-in.ts';
import { leftOutSheet } from './left-out-sheet.ts';
import type { SheetReading } from './sheet-reading.ts';

/**
 * The sheets of a workbook without the tables of those that by their name show how to fill in another one: each is told
 * instead. Where no other sheet has such a table, somebody may have filled in the example: that stays an error.
 */
export function withoutExamples(sheets: readonly SheetReading[]): readonly SheetReading[] {
  const [examples, others] = [sheets.filter(isExample), sheets.filter((reading) => !isExample(reading))];
  if (examples.length === 0) return sheets;
  const filled = new Set(
    others.flatMap(({ tables }) =>
      tables.flatMap(({ table, lines }) => (lines > 0 ? [table.kind.name] : [])),
    ),
  );
  return sheets.map((reading) => {
    if (!isExample(reading)) return reading;
    const rows = reading.tables.reduce((sum, { lines }) => sum + lines, 0);
    if (rows === 0) return { ...reading, issues: reading.issues.filter((issue) => !saysExample(issue)) };
    const isAlone = reading.tables.some(({ table, lines }) => lines > 0 && !filled.has(table.kind.name));
    return isAlone ? reading : leftOutSheet(reading, { why: 'example' });
  });
}

function isExample({ sheet, tables }: SheetReading): boolean {
  return tables.length > 0 && doneIn(sheet.name)?.counted === 'example';
}

function saysExample({ code, params }: Issue): boolean {
  return code === 'E211' && params['counted'] === 'example';
}
