import { cellAddress } from './cell-text.ts';
import { matchTitle } from './column.ts';
import type { DoubtfulColumn } from './doubtful-column.ts';
import { readReference } from './read-name.ts';
import { readQuotedPrice } from './read-number.ts';
import type { CellReader } from './reading.ts';
import type { Header } from './header.ts';
import { issueAt, type Table } from './table.ts';

/** Readers of what is only held against other rows or a list: a second such column makes nothing ambiguous. */
const COMPARED: ReadonlySet<CellReader> = new Set([readQuotedPrice, readReference]);

/** Days on which goods lie in the warehouse and can be sold, beside days on which they arrive. */
const IN_STORE = /入库|到库|到仓|上架|goods receipt|in stock/i;

/** Fields whose own title leaves no doubt beside another one that may mean the same: 安全库存 beside 库存下限. */
const PLAIN: ReadonlySet<string> = new Set(['safetyStock', 'pack']);
/** What was sold less what came back. */
const NET = /^净(?:销|出)|^net\b/i;
/** Days on which goods reach a port or leave one, which are none on which they arrive. */
const AT_PORT = /到港|抵港|离港|出港|发货|启运|port|departure|etd/i;

/** Whether the column that was taken says by its own title what the other one only may mean. */
function isOutdone(
  { field, title, isTwin }: Header['rivals'][number],
  columns: Header['columns'],
  meanings: Header['kind']['columns'],
): boolean {
  const taken = columns.get(field)?.title ?? '';
  if (field === 'quantity' && NET.test(taken) && !NET.test(title)) return true;
  if (isTwin || matchTitle(taken, meanings[field]!) < 3 || matchTitle(title, meanings[field]!) >= 3)
    return false;
  return PLAIN.has(field) || (field === 'eta' && AT_PORT.test(title));
}

/**
 * Columns that claim to be what another column of the table was taken for. Of two days on which a lot is expected, one in
 * the warehouse, nobody may choose where they differ. Where rows without a quantity are passed over, a second one is told
 * whatever stands in it.
 */
export function rivalColumns(
  { kind, columns, rivals }: Header,
  { file, sheet, headerRows }: Pick<Table, 'file' | 'sheet' | 'headerRows'>,
): readonly DoubtfulColumn[] {
  const row = headerRows.at(-1)!;
  const doubtful = rivals.filter(
    (rival) => !COMPARED.has(kind.columns[rival.field]!.read) && !isOutdone(rival, columns, kind.columns),
  );
  return doubtful.map(({ field, column, title, isTwin, of }) => {
    const place = { file, sheet, cell: cellAddress(row, column), header: title };
    const other = of ?? columns.get(field)!;
    const params = { field, other: `${cellAddress(row, other.column)} ${other.title}` };
    const isUndecided = field === 'eta' && IN_STORE.test(title) !== IN_STORE.test(other.title);
    const issue = issueAt(place, title, { code: isTwin || isUndecided ? 'E103' : 'W103', params });
    return { issue, column, unless: isTwin || kind.measured.includes(field) ? null : other.column };
  });
}
