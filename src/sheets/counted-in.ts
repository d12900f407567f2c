import { cellAddress, cellText } from './cell-text.ts';
import { statedUnit, type Fact, type FactName } from './facts.ts';
import type { RawRow } from './raw-sheet.ts';
import { plainText } from './text.ts';

/** What a line says of the quantities around it, and where. */
export interface CountedIn {
  readonly what: 'pieces' | 'cartons' | 'money';
  /** A1 address; null for the name of the sheet. */
  readonly cell: string | null;
  readonly text: string;
}

/** Units that hold several pieces. How many differs from part to part. */
const CARTON =
  '(?:[十百千万]+(?:件|个|只|套|片|支)|整?箱|盒|托盘?|打|box(?:es)?|cases?|cartons?|ctns?|pallets?|dozens?|doz|dz)(?!\\p{L})';
const PIECE = '(?:件|个|只|套|副|付|支|条|台|桶|瓶|根|片|pcs?|pieces?|ea|sets?)(?!\\p{L})';
/** `单位：`, `数量单位为`, `Unit:`; what a pack is called says nothing of the quantities. */
const UNIT_IS = '(?:(?<!包装)单位 ?[:为是 ] ?|units? ?[:=] ?)';
const IN_BRACKETS = (unit: string): string => `[([](?:单位:?|in )? ?${unit} ?[)\\]]`;
/** Those in which no part is listed and priced itself, as many are by the box. */
const ALONE = new RegExp(`^(?!盒|box)${CARTON} ?(?:[([].*)?$`, 'iu');
const CARTONS = new RegExp(IN_BRACKETS(CARTON), 'iu');
const PIECES = new RegExp(IN_BRACKETS(PIECE), 'iu');
const CARTON_LINE = new RegExp(`${UNIT_IS}${CARTON}`, 'iu');
const PIECE_LINE = new RegExp(`${UNIT_IS}${PIECE}|数量|销量|quantit|\\bqty\\b`, 'iu');
const MONEY = /金额|销售额|revenue|turnover|sales (?:amount|value)/i;

/**
 * Whether a text in a column of units is one that holds several pieces: `箱`, `打（12个）`, `carton`. A box may be what
 * the part is sold by.
 */
export function isCarton(text: string): boolean {
  return ALONE.test(plainText(text));
}

/** Whether a title says in brackets that it counts in cartons: `数量（箱）`, `Qty (cases)`. */
export function cartonsIn(title: string): boolean {
  return CARTONS.test(title);
}

/** Whether a title says in brackets that it counts single pieces: `数量（件）`. */
export function namesPieces(title: string): boolean {
  return PIECES.test(title);
}

/** What a text says that quantities are counted in; null where it says nothing of them. */
function unitIn(text: string): CountedIn['what'] | null {
  const plain = plainText(text);
  if (CARTON_LINE.test(plain) || CARTONS.test(plain)) return 'cartons';
  if (PIECE_LINE.test(plain) || PIECES.test(plain)) return 'pieces';
  return MONEY.test(plain) || statedUnit(plain) !== null ? 'money' : null;
}

/** What the name of a sheet says of its quantities; null where it says nothing. */
export function countedInName(name: string): CountedIn | null {
  const what = unitIn(name);
  return what === null ? null : { what, cell: null, text: name };
}

/**
 * What a row outside of a table says last of the quantities around it; null where it says nothing.
 *
 * @param facts those of the row
 * @param length the characters of a text that are looked at
 */
export function countedIn(
  row: RawRow,
  facts: readonly (Fact & { readonly name: FactName })[],
  length: number,
): CountedIn | null {
  const units = facts.filter(({ name }) => name === 'unit');
  const said = [
    ...row.cells.map((cell) => ({ cell, text: cellText(cell).slice(0, length) })),
    ...units.map(({ cell }) => ({ cell, text: `单位:${cellText(cell)}` })),
  ];
  return said.reduce<CountedIn | null>((last, { cell, text }) => {
    const what = cell.type === 'text' ? unitIn(text) : null;
    return what === null ? last : { what, cell: cellAddress(row.row, cell.column), text: cellText(cell) };
  }, null);
}
