import type { Issue } from '../domain/issue.ts';
import { cellAddress } from './cell-text.ts';
import { yuanPerUnit } from './facts.ts';
import { issueAt, type Table } from './table.ts';
import { plainText } from './text.ts';

/** A title that counts in cartons: `数量（箱）`, `Qty (cases)`. How many units one holds differs from part to part. */
const IN_CARTONS = /[([](?:单位:?|in )? ?(箱|盒|整箱|托盘?|box(es)?|cases?|cartons?|ctns?|pallets?) ?[)\]]/i;

/** Columns whose titles say that they count in other units than the plan does: quantities in cartons, prices in 万元. */
export function strangeUnits({ file, sheet, kind, columns, headerRows }: Table): readonly Issue[] {
  return [...columns].flatMap(([field, { column, title }]) => {
    const place = { file, sheet, cell: cellAddress(headerRows.at(-1)!, column), header: title };
    const text = plainText(title);
    const refuse = (allowed: string): Issue[] => [
      issueAt(place, title, { code: 'E211', params: { allowed } }),
    ];
    if (kind.measured.includes(field) && IN_CARTONS.test(text)) return refuse('件, 个, pcs');
    return field === 'unitPrice' && (yuanPerUnit(text) ?? 1) !== 1 ? refuse('元, yuan') : [];
  });
}
