import type { Issue } from '../domain/issue.ts';
import type { PartNo } from '../domain/inputs.ts';
import { editTableOf } from './edit-columns.ts';
import { lostTable } from './edit-issues.ts';
import { LINE_KEY_TITLE, readLineKey, type LineKey } from './line-key.ts';
import { lostEdit } from './lost-edit.ts';
import type { Page, PageRow } from './page.ts';
import type { SeenLines } from './seen-lines.ts';
import { issueAt } from './table.ts';
import { writtenText } from './written-cell.ts';

/** What went away with sheets of a plan workbook. */
interface Losses {
  /** Of sheets without which nobody knows what planners wrote. */
  readonly faults: readonly Issue[];
  readonly changes: readonly Issue[];
}

/**
 * What pages took along under whose names no sheet is found. Lines that stand on another sheet now are only told where
 * a lock or remark is missing among them; where none of them is anywhere, what planners wrote is unknown.
 *
 * @param seen lines for which the rows of the workbook stand
 */
export function findLosses(pages: readonly Page[], seen: SeenLines, file: string): Losses {
  const faults: Issue[] = [];
  const changes: Issue[] = [];
  for (const page of pages) {
    const place = { file, sheet: page.name };
    const table = editTableOf(page);
    const lines = table === null ? [] : [...linesOf(page, table)];
    if (table === 'lines' && lines.length > 0 && !lines.some(({ line }) => seen.has(line))) {
      faults.push(lostTable(page.name, place));
      continue;
    }
    const params = { lost: 'sheet', was: page.name };
    changes.push(issueAt({ ...place, cell: null, header: null }, null, { code: 'W504', params }));
    for (const { line, row } of lines) {
      const edit = seen.has(line) ? null : lostEdit(place, line, row);
      if (edit !== null) changes.push(edit);
    }
  }
  return { faults, changes };
}

/** The lines that the rows of a page stand for. */
function* linesOf(
  { rows }: Page,
  table: 'lines' | 'added',
): Generator<{ readonly line: LineKey; readonly row: PageRow }> {
  let keyColumn = -1;
  for (const row of rows) {
    if (keyColumn === -1) keyColumn = row.findIndex((cell) => cell?.value === LINE_KEY_TITLE);
    const line = table === 'lines' ? readLineKey(writtenText(row[keyColumn])) : addedLine(row);
    if (line !== null) yield { line, row };
  }
}

function addedLine(row: PageRow): LineKey | null {
  const [store, partNo] = row.filter((cell) => cell?.style === 'input-text').map((cell) => writtenText(cell));
  return store && partNo ? { store, partNo: partNo as PartNo, due: null } : null;
}
