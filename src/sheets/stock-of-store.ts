import type { Header } from './header.ts';
import { storeStock } from './kinds/stores.ts';
import type { Table } from './table.ts';
import { plainText } from './text.ts';
import { textsAround } from './texts-around.ts';

/** Longer texts are remarks. */
const LONGEST_TITLE = 60;
const STORE = '专卖店|门店|经销店|加盟店|分店|4s店';
const STOCK = '库存|进销存|收发存|存货|盘点';
/** A day, or a month, before the name. */
const WHEN = /^(?:20\d{2}[年.-]?)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?[份的\s-]*/;
/** `城北专卖店库存表`; what lies in the warehouse for stores, or in all of them, is no store's. */
const NAMED = new RegExp(
  `^(\\S{1,20}?(?<!各|全部|所有|全国|各地|提供|供|给|向|为|对|可|按|分)(?:${STORE}))的?\\s?-?(?:20\\d{2}年)?(?:\\d{1,2}月份?)?(?:现有|当前|实际|月末|期末)?(?:${STOCK})`,
  'i',
);
const UNNAMED = new RegExp(
  `^(?:本店|${STORE}|经销商)的?(?:现有|当前|实际|月末|期末)?(?:${STOCK})(?:表|清单|明细|情况|统计|数据)?$|^(?:store|dealer|shop)(?:'s)? (?:stock|inventory)$`,
  'i',
);

/** What stands around a list. */
export interface AroundList extends Pick<Table, 'file' | 'sheet' | 'titles'> {
  /** The last line above that holds one text alone; null where none does. */
  readonly heading: string | null;
}

/** The header of a list of what a store has on its shelves, and what says so. */
interface NamedStock {
  readonly header: Header;
  /** The line, or the name, that says whose stock it is. */
  readonly text: string;
  /** The text itself where it is a store's and names none. */
  readonly store: string;
}

/**
 * Says of a list of stock by the line above it, the titles and the name of its sheet, or that of its file, that it is what
 * a store has on its shelves; null where nothing does: then it is that of the warehouse.
 */
export function stockOfStore(header: Header, around: AroundList): NamedStock | null {
  if (header.kind.name !== 'inventory' || !header.columns.has('onHand')) return null;
  const texts = [around.heading ?? '', ...textsAround(around).map(({ text }) => text)];
  for (const text of texts) {
    const store = storeIn(text);
    if (store !== null) return { header: withoutWarehouse(header), text, store };
  }
  return null;
}

/** What is read of a list of the warehouse, where it is a store's. */
function withoutWarehouse({ columns, unread, rivals, score }: Header): Header {
  const read = ([field]: readonly [string, unknown]): boolean => field in storeStock.columns;
  const others = [...columns].filter((column) => !read(column)).map(([, column]) => column);
  return {
    kind: storeStock,
    columns: new Map([...columns].filter(read)),
    months: [],
    rivals: rivals.filter(({ field }) => field in storeStock.columns),
    unread: [...unread, ...others],
    score,
  };
}

function storeIn(text: string): string | null {
  if (text.length > LONGEST_TITLE) return null;
  const title = plainText(text).replace(WHEN, '');
  return UNNAMED.test(title) ? title : (NAMED.exec(title)?.[1] ?? null);
}
