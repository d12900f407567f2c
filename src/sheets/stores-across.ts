import { isBlank } from './cell-text.ts';
import { isStoreTitle, kindOfQuantities, speaksOfQuantities } from './across-titles.ts';
import type { FoundHeader } from './find-header.ts';
import type { Across, ColumnTitle } from './header.ts';
import { kindsNamed } from './kinds-named.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { RawCell } from './raw-sheet.ts';
import { recogniseHeader, type Surroundings } from './recognise-header.ts';
import { areOtherNumbers, isOfMoney } from './other-numbers.ts';
import { isTotal } from './row-role.ts';
import { titledColumn, titleText } from './title-text.ts';

/** Fewer may be the names of a row of data, or one column of another thing. */
const LEAST_STORES = 2;
/** The unit behind a title: 要货数量（箱）. */
const CARTONS = /[(（/:：]\s*[箱盒打托]/;
/** What the numbers under the stores would be called in a column of their own. */
const QUANTITY = { forecast: '订货数量', history: '销售数量' } as const;

/**
 * The header of what stores want, or bought, with one column for each store and the parts below one another; also where a
 * title of the quantities stands over the names. Null where a row is none, or the table lacks something else.
 *
 * @param about what the sheet is called, and the lines above
 */
export function storesAcross(
  row: SpreadRow,
  next: SpreadRow | null,
  surroundings: Surroundings,
  about: () => readonly string[],
): FoundHeader | null {
  if (!row.raw.cells.every(({ type }) => type === 'text')) return null;
  const here = storesOf(row);
  const below = here.length > 0 || next?.row !== row.row + 1 ? [] : storesOf(next);
  const stores = here.length > 0 ? here : below;
  if (
    stores.length < LEAST_STORES ||
    stores.some((cell) => isOverSeveral(here.length > 0 ? row : next!, cell))
  )
    return null;
  const [first, last] = [stores[0]!.column, stores.at(-1)!.column];
  const isWithin = ({ column }: RawCell): boolean => column >= first && column <= last;
  const upper = row.raw.cells.filter((cell) => !isBlank(cell) && !stores.includes(cell));
  // The parts' names may stand in the second row.
  const lower = below.length === 0 ? [] : next!.raw.cells.filter((cell) => !isBlank(cell) && !isWithin(cell));
  // A line above a header that has a title of its own below it is the title of the table.
  const isLine = ({ column }: RawCell, title: string): boolean =>
    lower.some((cell) => cell.column === column && titleText(cell) !== title);
  if (upper.some((cell) => isLine(cell, titleText(cell)))) return null;
  const groups = below.length === 0 ? [] : upper.filter(isWithin);
  const words = [...about(), ...groups.map(titleText)];
  // The nearest line that says it says it of this table.
  const at = words.findLastIndex(speaksOfQuantities);
  const kind = kindOfQuantities(at < 0 ? [] : [words[at]!]);
  // No title of their own says what the numbers are.
  if (kind === 'storeStock' || words.some(isOfMoney)) return null;
  // Below orders, the month that the sheet names is theirs.
  if (kind === 'history' && words.slice(1).some(isOfOrders)) return null;
  const nearest = words.slice(Math.max(0, at));
  if (nearest.some((text) => areOtherNumbers(text, kind)) || groups.some(isOfCartons)) return null;
  const others = [...upper.filter((cell) => !groups.includes(cell)), ...lower];
  const titles = [
    ...others.filter((cell) => !isTotal(titleText(cell))).map(titleOf),
    { column: first, titles: [QUANTITY[kind]] },
  ];
  const kinds = kindsNamed(surroundings.kinds, kind);
  const found = recogniseHeader(titles, { ...surroundings, storeKnown: true, ofStores: true, kinds });
  if (found === null || !('columns' in found) || found.columns.get('quantity')?.column !== first) return null;
  // Beside the stores' quantities another one may be their sum, or all that counts.
  if (found.rivals.some(({ field }) => field === 'quantity')) return null;
  const columns = new Map([...found.columns].filter(([field]) => field !== 'quantity'));
  const across: Across = { field: 'store', columns: stores.map(columnOf) };
  const rows = below.length === 0 ? [row.row] : [row.row, next!.row];
  return { header: { ...found, columns, across }, rows, namedBelow: new Set() };
}

/** The cells of a row that name stores, where nothing else than sums stands between them. */
function storesOf({ raw }: SpreadRow): readonly RawCell[] {
  return raw.cells.filter((cell) => cell.type === 'text' && isStoreTitle(titleText(cell)));
}

/** Whether a name is merged over several columns: nothing says which of them counts. */
function isOverSeveral(row: SpreadRow, { column, value }: RawCell): boolean {
  const beside = row.at(column + 1);
  return row.own[column + 1] === undefined && beside !== undefined && beside.value === value;
}

function isOfOrders(text: string): boolean {
  return speaksOfQuantities(text) && kindOfQuantities([text]) === 'forecast';
}

/** Whether a title over the stores counts in another unit than pieces. */
function isOfCartons(cell: RawCell): boolean {
  return CARTONS.test(titleText(cell));
}

function titleOf(cell: RawCell): ColumnTitle {
  return { column: cell.column, titles: [titleText(cell)] };
}

function columnOf(cell: RawCell): Across['columns'][number] {
  const column = titledColumn(cell);
  return { ...column, name: column.title };
}
