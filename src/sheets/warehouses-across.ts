import { isBlank } from './cell-text.ts';
import { matchTitle } from './column.ts';
import type { FoundHeader } from './find-header.ts';
import { kindsNamed } from './kinds-named.ts';
import { isKnownTitle } from './known-title.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { RawCell } from './raw-sheet.ts';
import { recogniseHeader, type Surroundings } from './recognise-header.ts';
import { areOtherNumbers } from './other-numbers.ts';
import { isTotal } from './row-role.ts';
import { ON_HAND } from './shared-columns.ts';
import { NO_PLACE } from './summed-titles.ts';
import { plainText } from './text.ts';
import { titledColumn, titleText } from './title-text.ts';

/** One may be the column of a place. */
const LEAST_PLACES = 2;
/** How titles of what lies in a warehouse end: A仓, 南京仓库存, 2号库. */
const PLACE = /^\S{1,12}(?:仓库?|号库|库房|(?<![A-Z])[A-Z]库)(?:的?(?:库存|现存|结存))?(?:数量|量|数)?$/;
/** What stands over the sum of all places. */
const SUM =
  /^(?:合计|总计?|全部)(?:库存|现存|结存)(?:数量|量|数)?$|^(?:库存|现存|结存)(?:数量?)?(?:合计|总计|小计)$/;
/** What is somebody else's, has not come, waits for repair, lay there at another time, or is no place at all. */
const NO_STOCK =
  /在途|未到|海运|运输|调拨|样品|客户|客退|寄[售存]|虚拟|供应商|厂|第三方|返修|维修|借|旧件|索赔|期[初末]|上[月年期]|\d月|[是否满空]仓?$|是否|所[在属有]|默认|首选|备[选用]|发货|合计|其中|transit/i;
/** What may name a place in words that are not known; its stock would be left out of the sum. */
const OTHER_PLACE = /(?:仓|库|分公司|门店|专卖店|中心)(?!位|区|龄|管|员|存$|别|号$|名)/;
/** Words of lines over stock. */
const ON_HAND_WORD = /库存|盘点|stock|inventory|on hand/i;
/** What stands behind the name of a place. */
const BEHIND = /(?:的?(?:库存|现存|结存))?(?:数量|量|数)?$/;

/**
 * The header of a list of stock with one column for each warehouse: a part's stock is that of all of them, which their sum
 * beside them says, too. Null where one of them holds what cannot be sold or has not come, or the list lacks something else.
 *
 * @param about what the sheet is called, and the lines above
 */
export function warehousesAcross(
  { row, raw }: SpreadRow,
  surroundings: Surroundings,
  about: () => readonly string[],
): FoundHeader | null {
  const { cells } = raw;
  if (!cells.every(({ type }) => type === 'text')) return null;
  const places = cells.filter((cell) => PLACE.test(plainText(titleText(cell))));
  if (places.length < LEAST_PLACES) return null;
  const areStock = places.every((cell) => {
    const title = titleText(cell);
    return !isKnownTitle(title) && !NO_PLACE.test(title) && !NO_STOCK.test(title);
  });
  const names = new Set(places.map((cell) => plainText(titleText(cell)).replace(BEHIND, '')));
  if (!areStock || names.size < places.length || isOfElse(about())) return null;
  const others = cells.filter((cell) => !isBlank(cell) && !places.includes(cell));
  const sums = others.filter((cell) => isTotal(titleText(cell)) || SUM.test(plainText(titleText(cell))));
  // What is on hand is said already.
  if (sums.length > 1 || others.some((cell) => !sums.includes(cell) && isOnHand(cell))) return null;
  const { column } = sums[0] ?? places[0]!;
  const titles = [
    ...others
      .filter((cell) => !sums.includes(cell))
      .map((cell) => ({ ...titledColumn(cell), titles: [titleText(cell)] })),
    { column, titles: ['现有库存'] },
  ];
  const kinds = kindsNamed(surroundings.kinds, 'inventory');
  const found = recogniseHeader(titles, { ...surroundings, kinds });
  if (found === null || !('columns' in found) || found.columns.get('onHand')?.column !== column) return null;
  if (found.unread.some(({ title }) => OTHER_PLACE.test(title))) return null;
  const columns = new Map([...found.columns, ['onHand', titledColumn(sums[0] ?? places[0]!)]]);
  const of = places.map((place) => place.column);
  const stock = sums.length === 1 ? { sums: [{ column, of }] } : { added: places.map(titledColumn) };
  return { header: { ...found, columns, ...stock }, rows: [row], namedBelow: new Set() };
}

/** Whether the nearest line that says what the numbers of a list are says that they are no stock. */
function isOfElse(about: readonly string[]): boolean {
  // The day of a list, behind its label, is no title: 库存日期：12月5日.
  const says = about.findLast(
    (text) => (ON_HAND_WORD.test(text) && !/[:：]/.test(text)) || areOtherNumbers(text, 'inventory'),
  );
  return says !== undefined && areOtherNumbers(says, 'inventory');
}

function isOnHand(cell: RawCell): boolean {
  return matchTitle(titleText(cell), ON_HAND) >= 2;
}
