import { isBlank } from './cell-text.ts';
import type { Fact } from './facts.ts';
import type { SpreadRow } from './merged-cells.ts';
import { plainText } from './text.ts';

/** The number of a block before what it is of: `1.`, `(2)`, `三、`. */
const NUMBER = /^[([]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)\].、 ]+\s*/;
const HEADING = /^[([【《]?(非)?主流(?:件|配件|类|产品|部分)?[)\]】》]?$/;
/** What says that a title speaks of some parts alone by leaving the others out. */
const LEFT_OUT = /不含|不包括|除|exclud|without/i;

/** The class of the rows below, as a row between them names it and nothing else: `非主流件`, `一、非主流配件`; else null. */
export function classHeading({ row, raw }: SpreadRow): Fact | null {
  const [cell, ...others] = raw.cells.filter((one) => !isBlank(one));
  if (cell?.type !== 'text' || others.length > 0) return null;
  const found = HEADING.exec(plainText(cell.value).replace(NUMBER, ''));
  if (found === null) return null;
  const value = found[1] === undefined ? '主流' : '非主流';
  return { cell: { ...cell, value }, row, label: cell.value };
}

/** The class that a title says its whole table is of: `非主流配件库存清单`; null where it names none, or both. */
export function classInTitle(title: string): string | null {
  const text = plainText(title);
  if (!text.includes('主流') || LEFT_OUT.test(text)) return null;
  const [isOther, isMain] = [text.includes('非主流'), /(?<!非)主流/.test(text)];
  return isOther === isMain ? null : isOther ? '非主流' : '主流';
}
