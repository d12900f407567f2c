import { isBlank } from './cell-text.ts';
import { matchTitle } from './column.ts';
import type { ColumnTitle, ColumnSum } from './header.ts';
import { isKnownTitle } from './known-title.ts';
import { LOT_COLUMNS } from './kinds/in-transit.ts';
import type { SpreadRow } from './merged-cells.ts';
import { isTotal } from './row-role.ts';
import { ON_HAND } from './shared-columns.ts';
import { titleText } from './title-text.ts';

/** Units that lie in, or come from, several places. */
const OF_PLACES = [ON_HAND, LOT_COLUMNS.unreserved, LOT_COLUMNS.inTransit];
/** What beside a total is no place: goods that cannot be sold, are somebody's, or come on another day. */
export const NO_PLACE =
  /不良|残|次品|不合格|报废|冻结|锁定|占用|预[留定订]|待[检处发]|退货|可[用售销]|金额|[日月周旬批]|\d[-/.]\d|defect|blocked|reserved|available|week|lot/i;

/** Titles of two rows, and which column holds the sum of which. */
interface SummedTitles {
  readonly titles: readonly ColumnTitle[];
  readonly sums: readonly ColumnSum[];
}

/**
 * The titles of a two-row header in which 现有库存 stands over warehouses and their sum (杭州仓 | 宁波仓 | 合计): what is on
 * hand is the sum, and the others are what it is held against. Null where no title stands so.
 *
 * @param joined the titles of both rows, column by column
 */
export function summedTitles(
  upper: SpreadRow,
  lower: SpreadRow,
  joined: readonly ColumnTitle[],
): SummedTitles | null {
  const sums: ColumnSum[] = [];
  const renamed = new Map<number, readonly string[]>();
  for (const cell of upper.raw.cells) {
    const title = cell.type === 'text' ? titleText(cell) : '';
    if (isBlank(cell) || !OF_PLACES.some((column) => matchTitle(title, column) >= 2)) continue;
    const columns = columnsUnder(cell.column, title, upper, lower);
    const lowerTitle = (column: number): string => titleText(lower.own[column]!);
    const totals = columns.filter((column) => isTotal(lowerTitle(column)));
    const places = columns.filter((column) => !totals.includes(column));
    const arePlaces = places.every((column) => {
      const place = lowerTitle(column);
      return !isKnownTitle(place) && !NO_PLACE.test(place);
    });
    if (totals.length !== 1 || places.length < 2 || !arePlaces) continue;
    sums.push({ column: totals[0]!, of: places });
    renamed.set(totals[0]!, [title]);
    for (const column of places) renamed.set(column, [`${title} ${lowerTitle(column)}`]);
  }
  if (sums.length === 0) return null;
  const titles = joined.map((one) => ({ ...one, titles: renamed.get(one.column) ?? one.titles }));
  return { titles, sums };
}

/** The columns that a title stands over: merged, or with blanks behind it, each with a text of its own below. */
function columnsUnder(first: number, title: string, upper: SpreadRow, lower: SpreadRow): readonly number[] {
  const columns: number[] = [];
  for (let column = first; ; column++) {
    const over = upper.at(column);
    const isUnder =
      column === first || isBlank(over) || (upper.own[column] === undefined && titleText(over!) === title);
    const below = lower.own[column];
    if (!isUnder || below?.type !== 'text' || isBlank(below)) return columns;
    columns.push(column);
  }
}
