import type { Issue } from '../domain/issue.ts';
import type { Beside } from './find-header-alone.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { OpenTable } from './sheet-reading.ts';
import type { Table } from './table.ts';
import { TableBeside } from './table-beside.ts';
import { TablesBelow } from './tables-below.ts';

/** The small tables around one that is read: what sums it up or explains it, on its right and below it. */
export class OtherTables {
  private readonly beside: TableBeside | null;
  private readonly below: TablesBelow;

  constructor(beside: Beside | null, table: Table) {
    this.beside = beside === null ? null : new TableBeside(beside, table);
    this.below = new TablesBelow(table);
  }

  /** What of a row under the header belongs to the table; null where nothing does. */
  without(whole: SpreadRow, { table, lines }: Pick<OpenTable, 'table' | 'lines'>): SpreadRow | null {
    const row = this.beside?.without(whole) ?? whole;
    const isNothing = row !== whole && row.raw.cells.length === 0;
    return isNothing || this.below.takes(row, table, lines) ? null : row;
  }

  /** What was left out. */
  get issues(): readonly Issue[] {
    return [...(this.beside === null ? [] : [this.beside.issue]), ...this.below.issues];
  }
}
