import { isKnownTitle } from './known-title.ts';
import type { SpreadRow } from './merged-cells.ts';

/** Titles of a row that are looked through like those of any other: ten years of months, plan and actual, and as much again. */
const MANY_TITLES = 500;
/** Headers that a title beyond them counts as: it is held against every column of every kind, and against its rivals. */
const HEADERS_A_TITLE = 40;
/** What part of a header looking through a row of a table costs that is none after all: with one title, and with more. */
const WITH_TITLE = 0.1;
const WITH_TITLES = 0.2;
/** Texts that a row of a table without its quantity may have, and what part of a header asking whether one more is a title costs. */
const MANY_TEXTS = 50;
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
  return beyond + costOfRow(titles) + A_TEXT * Math.max(0, texts - MANY_TEXTS);
}

function costOfRow(titles: number): number {
  if (titles === 0) return 0;
  return titles === 1 ? WITH_TITLE : WITH_TITLES;
}
