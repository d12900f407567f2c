import type { Issue } from '../domain/issue.ts';
import { beginsAsNumber } from './begins-as-number.ts';
import { cellAddress, cellText, isBlank } from './cell-text.ts';
import { findFacts } from './facts.ts';
import { loneText } from './lone-text.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { RawCell } from './raw-sheet.ts';
import { hasTotal, isRemark } from './row-role.ts';
import { isAnyTitle, isOfPlan } from './small-table.ts';
import { issueAt, type Table } from './table.ts';
import { plainText } from './text.ts';

/** Headings of what explains or sums up a table. */
const HEADING =
  /(?:说明|图例|注释|联系(?:方式|人|电话)|通讯录|统计|分析|对照|分布|构成|一览|legend|contacts?|statistics)表?:?$/i;

/** A small table below another one, behind an empty row. */
interface Open {
  readonly cell: RawCell;
  readonly row: number;
  readonly right: number;
  rows: number;
}

/**
 * Follows the rows under a header, to know those of small tables below it, which sum it up or explain it: they stand behind
 * an empty row, begin with titles of their own or under a heading, and leave columns empty that every row of the table
 * needs. No part, day or month is among their titles.
 */
export class TablesBelow {
  private readonly place: Pick<Table, 'file' | 'sheet'>;
  private last: number;
  private isApart = false;
  private heading: RawCell | null = null;
  private open: Open | null = null;
  private readonly found: Issue[] = [];

  constructor({ file, sheet, headerRows }: Table) {
    this.place = { file, sheet };
    this.last = headerRows.at(-1)!;
  }

  /**
   * Whether a row belongs to a small table.
   *
   * @param lines how many rows the table has so far
   */
  takes(row: SpreadRow, table: Table, lines: number): boolean {
    this.isApart ||= row.row > this.last + 1;
    this.last = row.row;
    if (!this.isApart || lines === 0) return false;
    const cells = row.raw.cells.filter((cell) => !isBlank(cell));
    const areNew = areTitles(cells);
    if (!areNew && (isRemark(cells) || findFacts(row.raw).length > 0)) return false;
    if (isWhole(row, table) || (this.open !== null && cells.at(-1)!.column > this.open.right)) {
      this.end();
      this.isApart = false;
      this.heading = null;
      return false;
    }
    if (this.open === null && !areNew && !this.begins(row, cells, table)) return false;
    this.open ??= { cell: cells[0]!, row: row.row, right: cells.at(-1)!.column, rows: 0 };
    this.open.rows += 1;
    return true;
  }

  /** Whether a row begins a small table that has no titles, but a heading. */
  private begins(row: SpreadRow, cells: readonly RawCell[], table: Table): boolean {
    const alone = loneText(cells);
    if (alone !== null) {
      this.heading = HEADING.test(plainText(alone.value)) ? alone : null;
      return false;
    }
    const isCounted = table.measured.some(({ column }) => beginsAsNumber(cellText(row.own[column])));
    return (
      this.heading !== null && !isCounted && !hasTotal(cells) && !cells.some(({ type }) => type === 'date')
    );
  }

  /** Ends what may be open. */
  private end(): void {
    if (this.open === null) return;
    const { cell, row, rows } = this.open;
    const place = { ...this.place, cell: cellAddress(row, cell.column), header: null };
    this.found.push(issueAt(place, cell, { code: 'W227', params: { rows, why: 'otherTable' } }));
    this.open = null;
  }

  /** What was left out. */
  get issues(): readonly Issue[] {
    this.end();
    return this.found;
  }
}

/** Whether a row has all that every row of its table needs; of months, half of them. */
function isWhole(row: SpreadRow, { kind, columns, months }: Table): boolean {
  const filled = months.filter(({ column }) => !isBlank(row.own[column])).length;
  if (months.length > 0 && filled * 2 < months.length) return false;
  return kind.needs.every((fields) => {
    const known = fields.flatMap((field) => columns.get(field) ?? []);
    return known.length === 0 || known.some(({ column }) => !isBlank(row.below(column)));
  });
}

/** Whether cells are titles, and none of them of parts, days or months. */
function areTitles(cells: readonly RawCell[]): boolean {
  if (cells.length < 2 || cells.some(({ type }) => type !== 'text')) return false;
  return cells.map(cellText).every((text) => isAnyTitle(text) && !isOfPlan(text) && !/[:：]$/.test(text));
}
