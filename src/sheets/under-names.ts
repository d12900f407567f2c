import type { Issue } from '../domain/issue.ts';
import { isBlank } from './cell-text.ts';
import { kindOfQuantities, speaksOfQuantities } from './across-titles.ts';
import type { TableColumn } from './header.ts';
import type { SpreadRow } from './merged-cells.ts';
import { areOtherNumbers, isOfMoney } from './other-numbers.ts';
import type { RawCell } from './raw-sheet.ts';
import { issueAt, placeOf, spreadField, type Table } from './table.ts';
import { plainText } from './text.ts';
import { titleText } from './title-text.ts';

/** Rows below a header that may still speak of it. */
const MOST_ROWS = 3;
/** Quantities in another unit than pieces. */
const CARTONS = /^[（(]?[箱盒打托]/;
/** Quantities as they are asked for. */
const PLAIN = /^[（(]?(?:(?:订货|要货|库存|现存)?(?:数量?|量)|件|个|库存|pcs|qty|quantity)[)）]?$/i;

/**
 * What a row that is none of a table with names across says of the numbers below it: the names again, for other numbers,
 * or right under them what each holds, where that is something else, or stands beside it in a column without a name.
 *
 * @param lines rows of the table that stand above it
 */
export function wordsUnderNames(
  row: SpreadRow,
  { table, lines }: { readonly table: Table; readonly lines: number },
): readonly Issue[] {
  const names = table.across?.columns ?? table.added;
  if (names === undefined) return [];
  const [first, second] = names as readonly [TableColumn, TableColumn];
  const isAgain = [first, second].every(({ column, title }) => textAt(row, column) === title);
  if (isAgain) return [namesAgain(row, table, first)];
  if (lines > 0 || row.row > table.headerRows.at(-1)! + MOST_ROWS) return [];
  const named = new Map(names.map((name) => [name.column, name]));
  const titled = new Set([...table.unread, ...table.mapped].map(({ column }) => column));
  const last = names.at(-1)!.column;
  return row.raw.cells.flatMap((cell): readonly Issue[] => {
    if (cell.column < first.column || cell.column > last + 1 || cell.type !== 'text' || isBlank(cell))
      return [];
    const name = named.get(cell.column);
    if (name === undefined ? titled.has(cell.column) : !isOther(cell, table)) return [];
    const column = name ?? { column: cell.column, title: '' };
    return [issueAt(placeOf(table, row.row, fieldOf(table), column), cell, { code: 'E202' })];
  });
}

function isOther(cell: RawCell, table: Table): boolean {
  const text = plainText(titleText(cell));
  return table.across === undefined ? !PLAIN.test(text) : isOfElse(text, table);
}

function isOfElse(text: string, { kind: { name } }: Table): boolean {
  const kind = name === 'history' ? 'history' : 'forecast';
  if (CARTONS.test(text) || isOfMoney(text) || areOtherNumbers(text, kind)) return true;
  return speaksOfQuantities(text) && kindOfQuantities([text]) !== kind;
}

function namesAgain(row: SpreadRow, table: Table, first: TableColumn): Issue {
  const field = table.across?.field ?? 'onHand';
  const params = { kind: table.kind.name, field, titles: '' };
  return issueAt(placeOf(table, row.row, field, first), null, { code: 'E109', params });
}

function fieldOf(table: Table): string {
  return spreadField(table) ?? 'onHand';
}

function textAt({ own }: SpreadRow, column: number): string | null {
  const cell = own[column];
  return cell?.type === 'text' ? titleText(cell) : null;
}
