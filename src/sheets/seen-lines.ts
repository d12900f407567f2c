import type { LineEdit } from '../domain/line-edit.ts';
import { writeLineKey, type LineKey } from './line-key.ts';
import type { Place } from './table.ts';

/** A row of a plan workbook that stands for a line. */
interface SeenLine {
  /** What the planner wrote into it. */
  readonly edit: LineEdit | null;
  /** Whether it is a row beside a line of the plan; else one of the added lines. */
  readonly isLine: boolean;
  readonly place: Place;
}

/** The lines for which the rows of a plan workbook stand, over all of its sheets. */
export class SeenLines {
  readonly #lines = new Map<string, SeenLine>();

  has(key: LineKey): boolean {
    return this.#lines.has(writeLineKey(key));
  }

  /** Notes a row, and says which row stood for its line before; null for none. */
  meet(key: LineKey, seen: SeenLine): SeenLine | null {
    const text = writeLineKey(key);
    const first = this.#lines.get(text) ?? null;
    if (first === null || (first.edit === null && seen.edit !== null)) this.#lines.set(text, seen);
    return first;
  }
}

/**
 * Whether nobody can say which of two rows of one line counts. A line of the plan may stand among the added lines too;
 * but a row that was copied leaves two in which the planner may go on, so that a lock in either is one too many.
 */
export function areRivals(a: SeenLine, b: SeenLine): boolean {
  const differ = a.edit?.quantity !== b.edit?.quantity || a.edit?.remark !== b.edit?.remark;
  if (!a.isLine || !b.isLine) return a.edit !== null && b.edit !== null && differ;
  return differ || typeof a.edit?.quantity === 'number';
}
