import type { Issue } from '../domain/issue.ts';
import type { SheetReading } from './sheet-reading.ts';
import { issueAt } from './table.ts';

/** A sheet with tables as if it had none: told once at its first header, with how many rows are left out, and why. */
export function leftOutSheet(reading: SheetReading, why: Issue['params']): SheetReading {
  const { file, sheet, headerRows } = reading.tables[0]!.table;
  const rows = reading.tables.reduce((sum, { lines }) => sum + lines, 0);
  const place = { file, sheet, cell: `A${headerRows[0]!}`, header: null };
  return {
    ...reading,
    tables: [],
    issues: [issueAt(place, sheet, { code: 'W227', params: { rows, ...why } })],
  };
}
