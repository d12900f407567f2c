import { cellText, isBlank } from './cell-text.ts';
import { cellsBetween } from './cells-between.ts';
import { matchTitle } from './column.ts';
import { findHeader, type FoundHeader } from './find-header.ts';
import type { Header, PartialHeader } from './header.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { RawCell } from './raw-sheet.ts';
import type { Surroundings } from './recognise-header.ts';
import { blockBeside, isAnyTitle, type BlockBeside } from './small-table.ts';

/** Where another table begins on the right of one. */
export interface Beside {
  readonly column: number;
  /** Its first title. */
  readonly title: string;
  /** Whether it sums the other up, or does if it has fewer rows; else nobody can say what it is. */
  readonly is: Exclude<BlockBeside, 'part'>;
  /** A field of the table that it repeats. */
  readonly field: string | null;
}

/** A header without the titles of another table on its right. */
export interface HeaderAlone extends FoundHeader {
  readonly beside: Beside | null;
}

type Found = ReturnType<typeof findHeader>;

/** As `findHeader`, of the table alone where a summary of it stands on its right, at its height or a row above. */
export function findHeaderAlone(
  row: SpreadRow,
  next: SpreadRow | null,
  surroundings: Surroundings,
  sheetName: string,
): HeaderAlone | PartialHeader | null {
  const find = (one: SpreadRow, other: SpreadRow | null): Found =>
    findHeader(one, other, surroundings, sheetName);
  const cut = (from: number, before: number): readonly [SpreadRow, SpreadRow | null] => [
    cellsBetween(row, from, before),
    next && cellsBetween(next, from, before),
  ];
  // Most rows that are looked at begin no table, with or without what stands beside it.
  const whole = find(row, next);
  if (whole === null) return null;
  for (const { column, titles } of blocksBehindGaps(row, next)) {
    const [one, other] = cut(1, column);
    const found = find(one, other);
    const here = headerOf(found);
    const lower = here === null && other !== null ? headerOf(find(other, null)) : null;
    const header = here ?? lower;
    if (header === null) continue;
    const blocks = titles.map((block) => blockBeside(block, header));
    const isTable = headerOf(find(...cut(column, Infinity))) !== null;
    if (blocks.includes('part') || isTable) break;
    // Without the title of its quantities the first row of the data may seem to be months under a title.
    if (here !== null && rowsOf(found) > rowsOf(whole)) break;
    if (here === null) return null;
    const is = (['doubtful', 'short'] as const).find((one) => blocks.includes(one)) ?? 'summary';
    return {
      ...(found as FoundHeader),
      beside: { column, title: titles[0]![0]!, is, field: repeated(titles[0]!, here) },
    };
  }
  return 'header' in whole ? { ...whole, beside: null } : whole;
}

function repeated(titles: readonly string[], { kind, columns }: Header): string | null {
  const isMeant = (field: string): boolean => titles.some((one) => matchTitle(one, kind.columns[field]!) > 0);
  return [...columns.keys()].find(isMeant) ?? null;
}

/** How many rows a header has; one that is none has more than any. */
function rowsOf(found: Found): number {
  return found !== null && 'header' in found ? found.rows.length : Infinity;
}

function headerOf(found: Found): Header | null {
  return found !== null && 'header' in found ? found.header : null;
}

/** The columns behind empty ones, each with the titles of the blocks from there on: one begins as another table may. */
function* blocksBehindGaps(
  row: SpreadRow,
  next: SpreadRow | null,
): Generator<{ readonly column: number; readonly titles: readonly (readonly string[])[] }> {
  const cells = row.raw.cells.filter((cell) => !isBlank(cell));
  for (const [i, cell] of cells.entries()) {
    const { column } = cell;
    if (i === 0 || column - cells[i - 1]!.column === 1 || cell.type !== 'text') continue;
    const isEmpty = isBlank(row.at(column - 1)) && isBlank(next?.own[column - 1]);
    if (isEmpty && isAnyTitle(cell.value)) yield { column, titles: groupsOf(cells.slice(i)) };
  }
}

/** The titles of blocks of columns that stand side by side. */
function groupsOf(cells: readonly RawCell[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  for (const [i, cell] of cells.entries()) {
    if (i === 0 || cell.column - cells[i - 1]!.column > 1) groups.push([]);
    groups.at(-1)!.push(cellText(cell));
  }
  return groups;
}
