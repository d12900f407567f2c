import type { Issue } from '../domain/issue.ts';
import { cellAddress, isBlank } from './cell-text.ts';
import { isCarton } from './counted-in.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { RawCell } from './raw-sheet.ts';
import { PIECES } from './strange-units.ts';
import { issueAt, type Table } from './table.ts';
import { plainText, withoutBrackets } from './text.ts';

/** A column that names the unit of the row's quantities; the unit of a pack says nothing of them. */
const UNIT_TITLE = /(?:^| )(?:(?:计量|数量|基本|销售|订货|订购|采购|库存)?单位|unit|uom|unit of measure)$/i;
/** What says that the numbers of a row are yuan: `项目` = `金额` beside a row of `数量`. */
const MONEY =
  /^(?:销售|实际|出库|开票|含税|不含税|净)?(?:金额|销售额|额|收入)$|^(?:sales |net )?(?:amount|revenue|turnover|value)$/i;
/** What says that the goods of a row came back. */
const RETURN =
  /^(?:销售|客户|门店)?(?:退货|退回|红字|红冲|冲红)(?:单|单据|订单|入库|入库单|发票|销售出库单)?$|^(?:sales? )?returns?(?: order)?$|^credit (?:note|memo)$/i;
/** What says that a row counts no more. */
const CANCELLED = /^已?(?:取消|作废|撤销)(?:订单|订货)?$|^cancell?ed$|^void$/i;
/** What says that stock cannot be sold. */
const UNSALEABLE =
  /^已?(?:不良品?|残次品?|次品|报废品?|冻结|锁定|待检品?)$|^(?:defective|damaged|scrap|blocked|on hold)$/i;
const CARTONS = { counted: 'cartons', allowed: PIECES };
/** Longer texts are remarks. */
const LONGEST = 20;

/** Whether a row says that its goods came back: `单据类型` = `销售退回`. */
export function isReturn(table: Table, row: SpreadRow): boolean {
  return wordsOf(table, row).some(({ word }) => RETURN.test(word));
}

/**
 * Words in columns that are not read, and that make the quantities of the row something else than units of goods that
 * went out: cartons, yuan, goods that came back.
 */
export function strangeWords(table: Table, row: SpreadRow): readonly Issue[] {
  const { file, sheet, kind, measured } = table;
  if (kind.name === 'annual' || measured.every(({ column }) => isBlank(row.own[column]))) return [];
  return wordsOf(table, row).flatMap(({ cell, title, word }) => {
    const params = UNIT_TITLE.test(title) && isCarton(word) ? CARTONS : otherThan(table, word);
    if (params === null) return [];
    const place = { file, sheet, cell: cellAddress(row.row, cell.column), header: title || null };
    return [issueAt(place, cell, { code: 'E211', params })];
  });
}

/** What a row of the table may say instead of a word; null where the word is none of those that change its meaning. */
function otherThan({ kind }: Table, word: string): Issue['params'] | null {
  if (MONEY.test(word)) return { counted: 'money', allowed: '数量, quantity' };
  if (CANCELLED.test(word)) return { counted: 'cancelled', allowed: '有效, valid' };
  if (kind.name === 'inventory' && UNSALEABLE.test(word))
    return { counted: 'unsaleable', allowed: '良品, good' };
  const isReturn = kind.name === 'history' && RETURN.test(word);
  return isReturn ? { counted: 'returns', allowed: '销售, sales' } : null;
}

/** The short texts of a row in columns that are not read. */
function wordsOf(
  { mapped, unread }: Table,
  row: SpreadRow,
): readonly { readonly cell: RawCell; readonly title: string; readonly word: string }[] {
  const isOther = (cell: RawCell): boolean => !mapped.some(({ column }) => column === cell.column);
  // Most tables have no such column, and this is asked of every row.
  if (unread.length === 0 && !row.raw.cells.some(isOther)) return [];
  const below = unread.flatMap(({ column }) => (isBlank(row.own[column]) ? (row.below(column) ?? []) : []));
  return [...row.raw.cells, ...below].flatMap((cell) => {
    const isWord = cell.type === 'text' && cell.value.length <= LONGEST;
    if (!isWord || !isOther(cell)) return [];
    const title = unread.find(({ column }) => column === cell.column)?.title ?? '';
    const word = withoutBrackets(plainText(cell.value)).trim();
    return [{ cell, title: withoutBrackets(plainText(title)).trim(), word }];
  });
}
