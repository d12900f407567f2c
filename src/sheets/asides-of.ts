import { isKnownTitle } from './known-title.ts';
import type { SpreadRow } from './merged-cells.ts';

/** Titles of a row that are looked through like those of any other: ten years of months, plan and actual, and as much again. */
const MANY_TITLES = 500;
/** Headers that a title beyond them counts as: it is held against every column of every kind, and against its rivals. */
const HEADERS_A_TITLE = 20;
/** Titles for which a row is looked through whole. */
const FEW_TITLES = 2;
/** What part of a header looking through a row of a table costs that is none after all. */
const A_ROW = 0.1;

/**
 * How many headers looking for one in a row counts as, beside the header that may be found.
 *
 * @param isUnder whether the row stands under another header: what stands above the first one is counted by its cells
 */
export function asidesOf({ raw: { cells } }: SpreadRow, isUnder: boolean): number {
  let titles = 0;
  for (const cell of cells) if (cell.type === 'text' && isKnownTitle(cell.value)) titles += 1;
  const beyond = HEADERS_A_TITLE * Math.max(0, titles - MANY_TITLES);
  return beyond + (isUnder && titles >= FEW_TITLES ? A_ROW : 0);
}
