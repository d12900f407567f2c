import { cellText } from './cell-text.ts';
import type { TableColumn } from './header.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { OpenTable } from './sheet-reading.ts';
import type { Table } from './table.ts';
import { plainText, titleKey } from './text.ts';

/** Titles of columns that say where goods lie. */
const PLACE_TITLE =
  /^(?:所属|所在|存放|库存)?(?:仓库|库房|仓|仓别|库别|库区|库存地点|地点|工厂|分公司|机构|组织)(?:名称|名|编码|代码|编号)?$|^(?:warehouse|location|storage ?location|plant|site|depot|branch)(?:name|code)?$/;
/** Warehouses that are kept: of more, some stand for all. */
const MOST_PLACES = 20;

const columns = new WeakMap<Table['unread'], TableColumn | null>();

/** Keeps the warehouse that a row of a list of stock names. */
export function keepPlace({ table, places }: Pick<OpenTable, 'table' | 'places'>, row: SpreadRow): void {
  if (table.kind.name !== 'inventory' || table.unread.length === 0 || places.size >= MOST_PLACES) return;
  const column = placeColumn(table);
  const place = column === null ? '' : plainText(cellText(row.below(column.column)));
  if (place !== '') places.add(place);
}

function placeColumn({ unread }: Table): TableColumn | null {
  let found = columns.get(unread);
  if (found === undefined) {
    found = unread.find(({ title }) => PLACE_TITLE.test(titleKey(title))) ?? null;
    columns.set(unread, found);
  }
  return found;
}
