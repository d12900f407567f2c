import { beginsAsNumber } from './begins-as-number.ts';
import { cellText, isBlank } from './cell-text.ts';
import { findFacts } from './facts.ts';
import { isKnownTitle } from './known-title.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { Table } from './table.ts';

/** Characters in which a label with its value is looked for. */
const LONGEST_LABEL = 1_000;

/**
 * Whether a row speaks of the table instead of belonging to it: one text alone, or labels with their values. A row that
 * has a part and a quantity belongs to it, also where a word such as 经销商 is what it says of the customer.
 */
export function isAside(row: SpreadRow, { columns, mapped, measured }: Table): boolean {
  const { raw, own } = row;
  const first = raw.cells.find((cell) => !isBlank(cell));
  if (first?.type !== 'text') return false;
  if (mapped.length > 2 && raw.cells.every((cell) => cell === first || isBlank(cell))) return true;
  if (/[:：]/.test(first.value.slice(0, LONGEST_LABEL))) return findFacts(raw).length > 0;
  const part = own[columns.get('partNo')?.column ?? 0];
  const isData = !isBlank(part) && measured.some(({ column }) => beginsAsNumber(cellText(own[column])));
  return !isData && isKnownTitle(first.value) && findFacts(raw).length > 0;
}
