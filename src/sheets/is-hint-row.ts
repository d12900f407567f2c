import { cellText, isBlank } from './cell-text.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { Table } from './table.ts';
import { plainText } from './text.ts';

/** Fewer cells may be data. */
const LEAST = 3;
/** What people write below a title to say how its column is to be filled in. */
const HINT =
  /^(?:\(?(?:必填|必录|选填|可选|可空|可不填|不填|勿填|自动(?:计算|带出|生成)?|系统带出|公式|下拉(?:选择)?|required|mandatory|optional|auto|formula|dropdown)\)?(?:,.{0,20})?|正?整数|数字|数值|小数|文本|文字|字符|日期|金额|\d{1,2} ?位(?:数字|编码|字符|以内)?|text|string|char|varchar|number|numeric|integer|int|decimal|date|(?:格式|如|例如?|示例|e\.g\.)?[:：]? ?(?:yyyy|20\d\dxx).{0,12})$/i;
/** What people write below titles to say what their columns are counted in. */
const UNIT = /^\(?(?:件|个|元|万元|箱|套|%|年-月-日|年月日|pcs?|yuan|rmb|yyyy.{0,8})\)?$/i;
/** What stands before the numbers of columns. */
const NUMBERING = /^(?:栏次|列次|列号|栏目|栏位)$/;
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const CIRCLED_ONE = 0x2460;

/**
 * Whether the row under a header numbers its columns (`1 | 2 | 3`, `(1) | (2)`, `A | B`), or says how to fill them in
 * (必填, 整数, YYYY-MM-DD): all of its cells do so, and it is no row of the table.
 */
export function isHintRow({ raw }: SpreadRow, { columns, months }: Table): boolean {
  const cells = raw.cells.filter((cell) => !isBlank(cell));
  const filled = cells.filter((cell, i) => i > 0 || !NUMBERING.test(plainText(cellText(cell)).trim()));
  if (filled.length >= 2 && filled.every((cell) => UNIT.test(plainText(cellText(cell)).trim()))) return true;
  if (filled.length < LEAST || cells.length < columns.size + months.length) return false;
  const texts = filled.map((cell) => plainText(cellText(cell)).trim());
  if (isStemRun(texts)) return true;
  return texts.every((text) => HINT.test(text)) || isRun(texts.map(numberOf)) || isRun(texts.map(letterOf));
}

/** Whether columns of words are numbered by the heavenly stems, as statistics are, and those of numbers from 1 on. */
function isStemRun(texts: readonly string[]): boolean {
  const stems = texts.findIndex((text, i) => text !== STEMS[i]);
  return stems < 0 || (stems > 0 && isRun(texts.slice(stems).map(numberOf)));
}

function isRun(numbers: readonly (number | null)[]): boolean {
  return numbers.every((number, i) => number === i + 1);
}

function numberOf(text: string): number | null {
  const code = text.codePointAt(0)! - CIRCLED_ONE;
  if (text.length === 1 && code >= 0 && code < 20) return code + 1;
  const digits = /^[([]?(\d{1,2})[)\].、]?$/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The place of a letter, which may go on with how its column is worked out: `E=C*D`. */
function letterOf(text: string): number | null {
  const letter = /^([A-Z])(?: ?=.{1,20})?$/.exec(text)?.[1];
  return letter === undefined ? null : letter.charCodeAt(0) - 64;
}
