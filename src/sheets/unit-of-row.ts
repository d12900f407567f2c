import { cellText } from './cell-text.ts';
import { yuanPerUnit } from './facts.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { TableColumn } from './header.ts';
import type { Table } from './table.ts';
import { bareTitle, plainText } from './text.ts';

/** Titles of columns that name the unit of a row's amounts. */
const UNIT_TITLE = /^(?:金额|货币|计量|数量)?单位$|^(?:currency |amount )?unit$|^currency$/i;
/** What a unit of money is called, and nothing beside it. */
const MONEY = /^(?:人民币)?(?:[十百千]?[万亿]|千)?元?$|^w$|yuan|rmb|cny/i;

const found = new WeakMap<Table['unread'], TableColumn | null>();

/** The column of an annual plan in which each row names the unit of its amounts; null where there is none. */
export function unitColumn({ kind, unread }: Pick<Table, 'kind' | 'unread'>): TableColumn | null {
  if (kind.name !== 'annual') return null;
  // Every row asks for it.
  let column = found.get(unread);
  if (column === undefined) {
    column = unread.find(({ title }) => UNIT_TITLE.test(bareTitle(title))) ?? null;
    found.set(unread, column);
  }
  return column;
}

/** Yuan in one unit of a row's amounts, as its cell of the unit says; null where it says no unit of money. */
export function unitOfRow(row: SpreadRow, { column }: TableColumn): number | null {
  const text = plainText(cellText(row.below(column)));
  return text !== '' && MONEY.test(text) ? yuanPerUnit(`单位：${text}`) : null;
}
