import { firstDay, type Month } from '../domain/month.ts';
import { matchTitle } from './column.ts';
import { monthsDown } from './months-down.ts';
import { isKnownTitle } from './known-title.ts';
import { readDay } from './read-date.ts';
import { PART_NO, STORE } from './shared-columns.ts';
import type { KindName } from './sheet-kind.ts';
import type { SheetReading } from './sheet-reading.ts';
import { plainText } from './text.ts';

/** A header whose stores, parts or dates stand across, one in each column. */
export interface AcrossTitles {
  readonly row: number;
  /** What the table seems to be. */
  readonly kind: KindName;
  readonly field: 'store' | 'partNo' | 'due' | 'eta' | 'territory' | 'series';
  readonly titles: readonly string[];
}

/** Fewer may be two columns of other things. */
const LEAST = 2;
/** How names of stores end; a long text is looked through from its end, once. */
const STORE_NAME = /$(?<=(?:店|门市|store|dealer|shop)\W*)/i;
/** Part numbers as titles: letters and digits, and no words. */
const PART_NUMBER = /^(?=.*\d)[A-Z\d][A-Z\d./-]{3,}$/i;
/** Names of sheets that say nothing; then the file's name says what it is about. */
const NAMELESS = /^(?:sheet|工作表|表)\W*(?:\d+\W*)?$/i;
/** Words about what was sold already. */
const SOLD =
  /销售(?!员|人|代表|经理|主管|片区|区域|大区|部|公司|计划|预测|目标)|销量|出库|sales(?! ?(?:rep|person|man|people|area|territory|district|employee|plan|target))|sold/i;
/** Words about what lies somewhere. */
const STOCK = /库存|盘点|stock|inventory|on hand/i;
/** Words about what is on its way, and not about what has come. */
const ARRIVING = /在途|未到|(?:到货|到库)(?!明细|记录|台账|日报|登记|统计)|in transit|on order|arriving/i;
/** `12月12日到货`, `2026-12-20在途`, `Arriving 12/20`. */
const LOT_ON =
  /\d ?[日号]? ?(?:预计)?(?:到货|到库|在途|入库|到)(?:数量|量|数)?$|^(?:arriv\w*|eta|due) ?(?:on )?\d/i;
/** Weeks and thirds of a month, each with what is wanted in it. */
const PART_OF_MONTH =
  /^(?:\d{1,2}月)?(?:第? ?[一二三四五六1-6] ?周|[上中下]旬|w(?:ee)?k ?\d{1,2}|w\d{1,2})(?: ?(?:订货|需求)?(?:数量|量|数))?$/i;
/** Words of sheets and lines about what stores want; what they sold or have may stand across, too. */
const ORDERING = /订货|订购|要货|需求|预测|意向|报货|报单|forecast|order|demand/i;

/**
 * The stores, parts or dates over the columns of a sheet that holds no table that is understood, or a mere list of stores
 * or parts; null where no two of them stand side by side.
 */
export function acrossTitles(
  reading: Pick<SheetReading, 'sheet' | 'tables' | 'preview'>,
  file: string,
  month: Month | null,
): AcrossTitles | null {
  const { sheet, tables, preview } = reading;
  const about = isNameless(sheet.name) ? [file] : [sheet.name];
  if (tables.length > 0) return acrossList(reading, about);
  for (const [i, { row, cells }] of preview.entries()) {
    const part = [...cells].find(([, text]) => matchTitle(text, PART_NO) >= 2)?.[0];
    const below = preview[i + 1]?.cells;
    // Below the part number's title stands a part number, unless the header has two rows.
    const second = part !== undefined && (below?.get(part) ?? '') === '' ? [...(below?.values() ?? [])] : [];
    const found = part === undefined ? null : findAcross([...cells.values(), ...second], about, month);
    if (found !== null) return { row, ...found };
    about.push(...cells.values());
  }
  const turned = monthsDown(preview);
  return turned && { kind: 'annual', ...turned };
}

function findAcross(
  titles: readonly string[],
  about: readonly string[],
  month: Month | null,
): Omit<AcrossTitles, 'row'> | null {
  const kind = kindOfQuantities(about);
  const days = titles.filter((value) => isFrom(value, month) || PART_OF_MONTH.test(plainText(value)));
  const hasStore = titles.some((title) => matchTitle(title, STORE) >= 2);
  if (!hasStore && days.length >= LEAST && about.some((text) => ARRIVING.test(text)))
    return { kind: 'inTransit', field: 'eta', titles: days };
  if (hasStore && kind !== 'history' && days.length >= LEAST)
    return { kind: 'forecast', field: 'due', titles: days };
  const stores = titles.filter(isStoreTitle);
  return stores.length >= LEAST && kind !== 'storeStock' ? { kind, field: 'store', titles: stores } : null;
}

/** Whether a text says that quantities are wanted, were sold, or lie somewhere. */
export function speaksOfQuantities(text: string): boolean {
  return ORDERING.test(text) || SOLD.test(text) || STOCK.test(text);
}

/** Whether the name of a sheet says nothing. */
export function isNameless(name: string): boolean {
  return NAMELESS.test(name);
}

/** What a sheet of quantities across is about: what stores want, unless its words say otherwise. */
export function kindOfQuantities(about: readonly string[]): 'forecast' | 'history' | 'storeStock' {
  const says = (words: RegExp): boolean => about.some((text) => words.test(text));
  if (says(ORDERING)) return 'forecast';
  if (says(SOLD)) return 'history';
  return says(STOCK) ? 'storeStock' : 'forecast';
}

/** What was taken for a list of stores with parts across, or for a list of parts with stores across: numbers stand below. */
function acrossList(
  { tables, preview }: Pick<SheetReading, 'tables' | 'preview'>,
  about: readonly string[],
): AcrossTitles | null {
  const lots = tables.map(datedLots).find((found) => found !== null);
  if (lots !== undefined) return lots;
  const [list] = tables;
  const name = list!.table.kind.name;
  if (tables.length > 1 || (name !== 'stores' && name !== 'parts')) return null;
  const row = list!.table.headerRows.at(-1)!;
  const below = preview.filter((line) => line.row > row);
  const titles = list!.table.unread
    .filter(
      ({ column, title }) => !isKnownTitle(title) && below.some(({ cells }) => isNumber(cells.get(column))),
    )
    .map(({ title }) => title);
  const words = [
    ...about,
    ...preview.filter((line) => line.row < row).flatMap(({ cells }) => [...cells.values()]),
  ];
  const isOrder =
    words.some((text) => ORDERING.test(text)) ||
    list!.table.unread.some(({ title }) => isKnownTitle(title) && /到货|交期|due|arrival/i.test(title));
  const found = titles.filter((title) =>
    name === 'parts' ? isStoreTitle(title) : isOrder || PART_NUMBER.test(title),
  );
  const kind = kindOfQuantities(words);
  if (found.length < LEAST || kind === 'storeStock') return null;
  return { row, kind, field: name === 'parts' ? 'store' : 'partNo', titles: found };
}

/** Columns of a list of stock that each hold what arrives on one day: read as what they are not, or not at all, it would be lost. */
function datedLots({ table }: SheetReading['tables'][number]): AcrossTitles | null {
  const titles = table.unread.map(({ title }) => title).filter((title) => LOT_ON.test(plainText(title)));
  if (table.kind.name !== 'inventory' || titles.length === 0) return null;
  return { row: table.headerRows.at(-1)!, kind: 'inTransit', field: 'eta', titles };
}

/** Whether a title is the name of a store. */
export function isStoreTitle(title: string): boolean {
  return STORE_NAME.test(title) && !isKnownTitle(title);
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && /^\d+$/.test(text);
}

/** Whether a title is a day on which goods of the month planned may be wanted; of any month where none is planned. */
function isFrom(value: string, month: Month | null): boolean {
  const day = readDay({ column: 1, type: 'text', value }, month);
  return 'value' in day && (month === null || day.value >= firstDay(month));
}
