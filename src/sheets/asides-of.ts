import { isKnownTitle } from './known-title.ts';
import type { SpreadRow } from './merged-cells.ts';

/** Titles of a row that are looked through like those of any other: ten years of months, plan and actual, and as much again. */
const MANY_TITLES = 500;
/** Headers that a title beyond them counts as: it is held against every column of every kind, and against its rivals. */
const HEADERS_A_TITLE = 40;
/**
 * What part of a header looking through a row under another one costs for each of its titles: a row of data has a few by
 * chance, and each more is held against the columns of every kind.
 */
const A_TITLE = 0.12;
const FEW_TITLES = 5;
const ONE_MORE = 0.5;
/** Texts that a row of a table without its quantity may have, and what part of a header asking whether one more is a title costs. */
const MANY_TEXTS = 20;
const A_TEXT = 0.05;

/**
 * How many headers looking for one in a row counts as, beside the header that may be found.
 *
 * @param isUnder whether the row stands under another header: what stands above the first one is counted by its cells
 */
export function asidesOf({ raw: { cells } }: SpreadRow, isUnder: boolean): number {
  let [titles, texts] = [0, 0];
  for (const { type, value } of cells) {
    if (type !== 'text') continue;
    texts += 1;
    if (isKnownTitle(value)) titles += 1;
  }
  const beyond = HEADERS_A_TITLE * Math.max(0, titles - MANY_TITLES);
  if (!isUnder) return beyond;
  return (
    beyond +
    A_TITLE * Math.min(titles, FEW_TITLES) +
    ONE_MORE * Math.max(0, titles - FEW_TITLES) +
    A_TEXT * Math.max(0, texts - MANY_TEXTS)
  );
}
