import { firstDay, type Month } from '../domain/month.ts';
import { matchTitle } from './column.ts';
import { isKnownTitle } from './known-title.ts';
import { readDay } from './read-date.ts';
import { PART_NO, STORE } from './shared-columns.ts';
import type { SheetReading } from './sheet-reading.ts';

/** A header of a forecast whose stores or dates stand across, one in each column. */
export interface AcrossTitles {
  readonly row: number;
  readonly field: 'store' | 'due';
  readonly titles: readonly string[];
}

/** Fewer may be two columns of other things. */
const LEAST = 2;
/** How names of stores end. */
const STORE_NAME = /(店|门市|store|dealer|shop)\W*$/i;
/** Names of sheets that say nothing; then the file's name says what it is about. */
const NAMELESS = /^(sheet|工作表|表)\W*\d*\W*$/i;
/** Words about what was sold already. */
const SOLD = /销售|销量|出库|sales|sold/i;
/** Words of sheets and lines about what stores want; what they sold or have may stand across, too. */
const ORDERING = /订货|订购|要货|需求|预测|意向|报货|报单|forecast|order|demand/i;

/**
 * The stores or dates over the columns of a table of parts, in a sheet that holds no table that is understood; null where no
 * two of them stand side by side.
 */
export function acrossTitles(
  { sheet, tables, preview }: Pick<SheetReading, 'sheet' | 'tables' | 'preview'>,
  file: string,
  month: Month | null,
): AcrossTitles | null {
  if (tables.length > 0) return null;
  const about = NAMELESS.test(sheet.name) ? [file] : [sheet.name];
  for (const [i, { row, cells }] of preview.entries()) {
    const part = [...cells].find(([, text]) => matchTitle(text, PART_NO) >= 2)?.[0];
    const below = preview[i + 1]?.cells;
    // Below the part number's title stands a part number, unless the header has two rows.
    const second = part !== undefined && (below?.get(part) ?? '') === '' ? [...(below?.values() ?? [])] : [];
    const found = part === undefined ? null : findAcross([...cells.values(), ...second], about, month);
    if (found !== null) return { row, ...found };
    about.push(...cells.values());
  }
  return null;
}

function findAcross(
  titles: readonly string[],
  about: readonly string[],
  month: Month | null,
): Omit<AcrossTitles, 'row'> | null {
  const isOrder = about.some((text) => ORDERING.test(text));
  const days = titles.filter((value) => isFrom(value, month));
  const hasStore = titles.some((title) => matchTitle(title, STORE) >= 2);
  const isSold = !isOrder && about.some((text) => SOLD.test(text));
  if (hasStore && !isSold && days.length >= LEAST) return { field: 'due', titles: days };
  const stores = titles.filter((title) => STORE_NAME.test(title) && !isKnownTitle(title));
  return isOrder && stores.length >= LEAST ? { field: 'store', titles: stores } : null;
}

/** Whether a title is a day on which goods of the month planned may be wanted; of any month where none is planned. */
function isFrom(value: string, month: Month | null): boolean {
  const day = readDay({ column: 1, type: 'text', value }, month);
  return 'value' in day && (month === null || day.value >= firstDay(month));
}
