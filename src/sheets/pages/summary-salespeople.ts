import { yuanFromFen } from '../../domain/money.ts';
import type { PageRow } from '../page.ts';
import { attainmentCell, cell, headers } from './cells.ts';
import type { PageSource } from './page-context.ts';
import { sumByName } from './sum-by-name.ts';
import type { TablePage } from './table-page.ts';

/** The table of salespeople from row `start` on, with a word on where the target of each comes from. */
export function salespersonRows(
  { plan, words }: PageSource,
  lines: readonly TablePage[],
  start: number,
): readonly PageRow[] {
  const { columns: titles, targetBases } = words;
  const first = start + 2;
  const body = plan.kpis.salespeople.map((result, i): PageRow => {
    const row = first + i;
    const { salesperson, territory } = result;
    const criteria = [
      { column: 'salesperson', name: salesperson, address: `A${row}` },
      { column: 'territory', name: territory, address: `F${row}` },
    ] as const;
    return [
      cell(salesperson, 'text'),
      cell(yuanFromFen(result.target), 'money'),
      cell(yuanFromFen(result.pull), 'money'),
      sumByName(lines, criteria, yuanFromFen(result.plan)),
      attainmentCell(result.attainment, `D${row}/B${row}`),
      cell(territory, 'text'),
      cell(result.targetDerived ? targetBases.derived : targetBases.own, 'text'),
    ];
  });
  return [
    [cell(words.bySalesperson, 'heading')],
    headers([
      ...[titles.salesperson, titles.target, titles.pull, titles.plan, titles.attainment],
      ...[titles.territory, titles.targetBasis],
    ]),
    ...body,
  ];
}
