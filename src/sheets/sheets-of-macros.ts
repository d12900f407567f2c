import type { Issue } from '../domain/issue.ts';
import type { RawWorkbook } from './raw-sheet.ts';

/** The sheets of macros of a workbook, which look like worksheets to whoever fills them in, and are not read. */
export function sheetsOfMacros({ file, unread = [] }: RawWorkbook): readonly Issue[] {
  return unread.map(({ sheet, rows }) => {
    const place = { file, sheet, cell: null, header: null, value: null };
    return { code: 'W105', severity: 'warning', ...place, params: { rows, macros: 1 } };
  });
}
