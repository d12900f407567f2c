import type { RawCell } from './raw-sheet.ts';
import { assume, read, refuse, type Reading } from './reading.ts';
import { typedNumber } from './text.ts';

const DIGITS = String.raw`([+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|[+-]?\.\d+)`;
/** What pieces are called behind their number. */
export const UNITS = String.raw`(?:件|个|只|套|副|付|支|条|台|桶|瓶|根|片|pcs?|pieces?|ea|sets?|units?)`;
/** Cartons hold several units: `4件/箱` says how many, `5箱` does not. */
const PER_PACK = String.raw`(?:\s*(?:/|每)\s*(?:箱|盒|包|袋|box|case|carton|ctn|pack))?`;
const MONEY = new RegExp(
  `^(?:[¥￥]|rmb|cny)?\\s*${DIGITS}\\s*(?:元|yuan|rmb|cny)?(?:\\s*/\\s*${UNITS})?$`,
  'i',
);
/** What a number format of units may show. */
const SHOWN = new RegExp(`^${DIGITS}(?:\\s*${UNITS}${PER_PACK})?$`, 'i');
/** What counts without being one of the digits `0` to `9`. */
const NUMERALS = String.raw`(?![0-9])\p{N}|[一二三四五六七八九两壹贰叁肆伍陆柒捌玖拾十百佰千仟万萬亿億]`;
/** What beside a number makes it another: of thousands, of several pieces, negative, or not meant to the letter. */
const ANOTHER = new RegExp(
  String.raw`${NUMERALS}|[零%‰箱盒托打双约~≈…-]|\(\d|(?<![a-z])(?:k|m|mn|mio|kpcs)(?![a-z])|hundred|thousand|million|\bdoz|\bdz\b|box|case|carton|ctn|pallet|about|approx`,
  'iu',
);
/** Words that hold a sign of `ANOTHER` and count nothing: a unified price, retail, a spare part, a discount, by contract. */
const WORDS = /[统单同唯]一|零[售件]|打折|委托|[合预]约/g;
/** What a zero would have to be shown with to be another number; a dash or 0箱 are none. */
const NOT_ZERO = new RegExp(`[1-9…]|(?!〇)(?:${NUMERALS})`, 'u');
const COUNTED = new RegExp(`^${DIGITS}\\s*${UNITS}${PER_PACK}$`, 'i');
/** No price of a part; such a number in a column of prices is another thing. */
const LARGEST_PRICE = 1e9;
const PLAIN = new RegExp(`^${DIGITS}$`);

/** The number in a cell that holds one as number or text (`1,200.50`, `１２`); otherwise what is wrong. */
function readPlain(cell: RawCell, form: RegExp, shownForm = form): Reading<number> {
  if (cell.type === 'error') return refuse('E207');
  if (cell.type === 'formula') return refuse('E208');
  if (cell.type === 'number') return readDressed(cell, shownForm);
  const digits = cell.type === 'text' ? form.exec(typedNumber(cell.value))?.[1] : undefined;
  return digits === undefined ? refuse('E202') : read(Number(digits.replaceAll(',', '')));
}

/**
 * The number of a cell, unless its format shows another one, or one of other units: `0"00"` shows 5 as 500, `0,` shows
 * 5000 as 5, `0"箱"` shows cartons. What the format shows is read as if it were typed; words that make no other number of
 * it, `0"对"`, `"含税"0.00`, may stand beside it. The sign of a negative number is no part of what its format shows.
 */
function readDressed(cell: RawCell & { readonly type: 'number' }, form: RegExp): Reading<number> {
  const { value, dress } = cell;
  if (dress === undefined) return read(value);
  if (value === 0) return NOT_ZERO.test(dress) ? refuse('E218', { shown: dress.replace('#', '0') }) : read(0);
  const size = Math.abs(value);
  const shown = showNumber(size, dress);
  const digits = form.exec(typedNumber(shown))?.[1] ?? onlyNumber(shown);
  return Number(digits?.replaceAll(',', '')) === size
    ? read(value)
    : refuse('E218', { shown: shown || (cell.shown ?? '') });
}

/** The number in a text that holds one, and words that make no other of it; undefined where it may be another. */
function onlyNumber(shown: string): string | undefined {
  const [digits, ...others] = typedNumber(shown).match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  return others.length > 0 || ANOTHER.test(shown.replace(WORDS, '')) ? undefined : digits;
}

/** What a format shows of a number: of thousands only those left, of percent a hundredfold; nothing where it splits the digits. */
function showNumber(value: number, dress: string): string {
  const [number, scale] = /#(,*)/.exec(dress) ?? ['', ''];
  if (number === '') return dress;
  if (dress.indexOf('#') !== dress.lastIndexOf('#')) return '';
  const factor = 100 ** (dress.split('%').length - 1) / 1000 ** scale!.length;
  return dress.replace(number, String(Math.round(value * factor * 1e6) / 1e6));
}

/** Reads an amount of money in the unit the sheet uses; a currency sign before or 元 behind is allowed. */
export function readAmount(cell: RawCell): Reading<number> {
  return readPlain(cell, MONEY);
}

/** A price that nothing is planned by: what cannot be read says 0, which is no price, and is no problem. */
export function readQuotedPrice(cell: RawCell): Reading<number> {
  const price = readAmount(cell);
  return 'value' in price && price.value > 0 && price.value < LARGEST_PRICE ? price : read(0);
}

/**
 * Reads a number of units; one with a unit behind (`5件`) with a warning. A formula may give 4.999999999999 for 5:
 * what differs by less than a billionth from a whole number is that number.
 */
export function readUnits(cell: RawCell): Reading<number> {
  const counted = cell.type === 'text' ? COUNTED.exec(typedNumber(cell.value)) : null;
  if (counted) {
    const units = Number(counted[1]!.replaceAll(',', ''));
    return assume(units, 'W224', { taken: units });
  }
  const number = readPlain(cell, PLAIN, SHOWN);
  if (!('value' in number)) return number;
  const nearest = Math.round(number.value);
  return Math.abs(number.value - nearest) < 1e-9 ? read(nearest) : number;
}
