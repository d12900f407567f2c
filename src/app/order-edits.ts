import type { LineEdit } from '../domain/line-edit.ts';
import { compareText } from '../domain/order.ts';
import { writeLineKey } from '../sheets/line-key.ts';
import type { WrittenEdit } from '../sheets/read-edits.ts';

/** Edits in one order, however the rows of the workbook were sorted. */
export function orderEdits(edits: readonly WrittenEdit[]): readonly LineEdit[] {
  return edits.map(({ edit }) => edit).sort((a, b) => compareText(writeLineKey(a), writeLineKey(b)));
}
