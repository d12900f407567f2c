import { isKnownTitle } from './known-title.ts';
import type { SpreadRow } from './merged-cells.ts';

/** Titles of a row that are looked through like those of any other: ten years of months, plan and actual, and as much again. */
const MANY_TITLES = 500;
/** Headers that a title beyond them counts as: it is held against every column of every kind, and against its rivals. */
const HEADERS_A_TITLE = 20;

/** How many headers a row with very many titles counts as beside itself. */
export function titlesBeyond({ raw: { cells } }: SpreadRow): number {
  if (cells.length <= MANY_TITLES) return 0;
  let titles = 0;
  for (const cell of cells) if (cell.type === 'text' && isKnownTitle(cell.value)) titles += 1;
  return HEADERS_A_TITLE * Math.max(0, titles - MANY_TITLES);
}
