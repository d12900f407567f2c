import type { LineEdit } from '../domain/line-edit.ts';
import { compareText } from '../domain/order.ts';
import { writeLineKey } from '../sheets/line-key.ts';

/** Edits in one order, however the rows of the workbook were sorted. */
export function orderEdits(edits: Iterable<LineEdit>): readonly LineEdit[] {
  return [...edits].sort((a, b) => compareText(writeLineKey(a), writeLineKey(b)));
}
