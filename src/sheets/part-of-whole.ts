import { isAllSeries } from './is-all-series.ts';
import { isCompany } from './is-company.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { RawCell } from './raw-sheet.ts';
import { isOfWhich } from './read-of-which.ts';
import { isTotal } from './row-role.ts';
import type { Fields } from './sheet-kind.ts';
import type { Table } from './table.ts';

/** Follows an annual plan from row to row, to say which of its rows are parts of a row that counts itself: 其中：轩逸经典 below 轩逸. */
export class PartOfWhole {
  /** The last row that is no part of another; null at the top and below a total. */
  private whole: Fields | null = null;

  /**
   * Takes a row, as it was read.
   *
   * @returns the cell by which it names itself a part of the row above, where that one counts, too; else null
   */
  take({ columns }: Table, row: SpreadRow, fields: Fields | null): RawCell | null {
    for (const field of ['series', 'territory'] as const) {
      const cell = row.own[columns.get(field)?.column ?? 0];
      if (cell?.type !== 'text' || !isOfWhich(cell.value)) continue;
      const name = this.whole?.[field] ?? null;
      const isSum = field === 'series' ? isAll(name) : isCompany(textOf(name));
      return isSum || (typeof name === 'string' && isTotal(name)) ? null : cell;
    }
    this.whole = fields;
    return null;
  }
}

function isAll(name: Fields[string]): boolean {
  return isAllSeries(textOf(name));
}

function textOf(name: Fields[string]): string | null {
  return name === null || name === undefined ? null : String(name);
}
