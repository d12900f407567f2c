import { isBlank } from './cell-text.ts';
import type { FoundHeader } from './find-header.ts';
import type { TableColumn } from './header.ts';
import { isKnownTitle } from './known-title.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { RawCell } from './raw-sheet.ts';
import { recogniseHeader, type Surroundings } from './recognise-header.ts';
import { isTotal } from './row-role.ts';
import { NO_PLACE } from './summed-titles.ts';
import { plainText } from './text.ts';
import { titleText } from './title-text.ts';

/** One may be the column of a place. */
const LEAST_PLACES = 2;
/** How titles of what lies in a warehouse end: A仓, 南京仓库存, 2号库. */
const PLACE = /^\S{1,12}(?:仓库?|号库|库房)(?:的?(?:库存|现存|结存))?(?:数量|量|数)?$/;
/** What stands over the sum of all places. */
const SUM =
  /^(?:合计|总计?|全部)(?:库存|现存|结存)(?:数量|量|数)?$|^(?:库存|现存|结存)(?:数量?)?(?:合计|总计|小计)$/;
const UNDERWAY = /在途|未到|transit/i;

/**
 * The header of a list of stock with one column for each warehouse: a part's stock is that of all of them, which their sum
 * beside them says, too. Null where one of them holds what cannot be sold or has not come, or the list lacks something else.
 */
export function warehousesAcross({ row, raw }: SpreadRow, surroundings: Surroundings): FoundHeader | null {
  const { cells } = raw;
  if (!cells.every(({ type }) => type === 'text')) return null;
  const places = cells.filter((cell) => PLACE.test(plainText(titleText(cell))));
  if (places.length < LEAST_PLACES) return null;
  const areStock = places.every((cell) => {
    const title = titleText(cell);
    return !isKnownTitle(title) && !NO_PLACE.test(title) && !UNDERWAY.test(title);
  });
  if (!areStock) return null;
  const others = cells.filter((cell) => !isBlank(cell) && !places.includes(cell));
  const sums = others.filter((cell) => isTotal(titleText(cell)) || SUM.test(plainText(titleText(cell))));
  if (sums.length > 1) return null;
  const { column } = sums[0] ?? places[0]!;
  const titles = [
    ...others
      .filter((cell) => !sums.includes(cell))
      .map((cell) => ({ ...columnOf(cell), titles: [titleText(cell)] })),
    { column, titles: ['现有库存'] },
  ];
  const kinds = surroundings.kinds.filter(({ name }) => name === 'inventory');
  const found = recogniseHeader(titles, { ...surroundings, kinds });
  if (found === null || !('columns' in found) || found.columns.get('onHand')?.column !== column) return null;
  const columns = new Map([...found.columns, ['onHand', columnOf(sums[0] ?? places[0]!)]]);
  const of = places.map((place) => place.column);
  const stock = sums.length === 1 ? { sums: [{ column, of }] } : { added: places.map(columnOf) };
  return { header: { ...found, columns, ...stock }, rows: [row], namedBelow: new Set() };
}

function columnOf(cell: RawCell): TableColumn {
  return { column: cell.column, title: titleText(cell) };
}
