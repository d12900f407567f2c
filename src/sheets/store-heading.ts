import { isBlank } from './cell-text.ts';
import { findFacts, type Fact } from './facts.ts';
import { isKnownTitle } from './known-title.ts';
import type { SpreadRow } from './merged-cells.ts';
import { plainText } from './text.ts';

const STORE_NAME = /(?:店|门市|store|dealer|shop)[)\d]*$/i;
/** The number of a block before the name of its store: `1.`, `(2)`, `三、`. */
const NUMBER = /^[([]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)\].、 ]+\s*/;
/** Longer texts are remarks. */
const LONGEST = 40;

/**
 * The store of the rows below, as a row under a header without stores names it: `专卖店：甲店`, or nothing but `甲店`,
 * `1. 甲店`. Null for any other row.
 */
export function storeHeading({ row, raw }: SpreadRow): Fact | null {
  const labelled = findFacts(raw).find(({ name }) => name === 'store');
  if (labelled !== undefined) return { cell: labelled.cell, row, label: labelled.label };
  const [cell, ...others] = raw.cells.filter((one) => !isBlank(one));
  if (cell?.type !== 'text' || others.length > 0 || cell.value.length > LONGEST) return null;
  const name = plainText(cell.value)
    .replace(NUMBER, '')
    .replace(/^[([【《](.*)[)\]】》]$/, '$1');
  if (!STORE_NAME.test(name) || isKnownTitle(name)) return null;
  return { cell: { ...cell, value: name }, row, label: cell.value };
}
