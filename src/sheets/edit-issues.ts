import type { Issue } from '../domain/issue.ts';
import type { LineKey } from './line-key.ts';
import { lineParams } from './lost-edit.ts';
import type { ChangedCell } from './page-changes.ts';
import type { RawCell } from './raw-sheet.ts';
import { issueAt, type Place } from './table.ts';

/** That a page into which planners write lost its table, or is gone as a whole. */
export function lostTable(
  name: string,
  place: { readonly file: string; readonly sheet: string | null },
): Issue {
  return issueAt({ ...place, cell: null, header: null }, null, { code: 'E504', params: { table: name } });
}

/** That an edit stands beside a line that its row no longer names. */
export function overtypedLine(
  place: Place,
  value: RawCell | undefined,
  line: LineKey,
  { cell, header, was, now }: ChangedCell,
): Issue {
  const params = {
    ...lineParams(line),
    title: header ?? '',
    was,
    now,
    otherAt: addressOf({ ...place, cell }),
  };
  return issueAt(place, value, { code: 'E505', params });
}

/** A cell as a message names it. */
export function addressOf({ file, sheet, cell }: Place): string {
  return `${file} › ${sheet}!${cell}`;
}
