import { yuanFromFen, type Fen } from '../../domain/money.ts';
import type { PageRow } from '../page.ts';
import { attainmentCell, cell, headers, live } from './cells.ts';
import type { PageSource } from './page-context.ts';
import type { SalespersonPages } from './salesperson-pages.ts';
import { sumByName } from './sum-by-name.ts';
import type { TablePage } from './table-page.ts';

/**
 * The table of salespeople from row `start` on, with a word on where the target of each comes from and the way to their
 * sheets.
 */
export function salespersonRows(
  { plan, words }: PageSource,
  lines: readonly TablePage[],
  people: readonly SalespersonPages[],
  start: number,
): readonly PageRow[] {
  const { columns: titles, targetBases } = words;
  const first = start + 2;
  const body = plan.kpis.salespeople.map((result, i): PageRow => {
    const row = first + i;
    const { salesperson, territory, target, plan: planned } = result;
    const criteria = [
      { column: 'salesperson', name: salesperson, address: `A${row}` },
      { column: 'territory', name: territory, address: `G${row}` },
    ] as const;
    const sheet = people.find((one) => one.salesperson === salesperson && one.territory === territory)
      ?.pages[0]?.name;
    return [
      cell(salesperson, 'text'),
      cell(yuanFromFen(target), 'money'),
      cell(yuanFromFen(result.pull), 'money'),
      sumByName(lines, 'amount', criteria, yuanFromFen(planned)),
      live(`MAX(0,B${row}-D${row})`, yuanFromFen(Math.max(0, target - planned) as Fen), 'money'),
      attainmentCell(result.attainment, `D${row}/B${row}`),
      cell(territory, 'text'),
      cell(result.targetDerived ? targetBases.derived : targetBases.own, 'text'),
      sheet === undefined ? null : cell({ text: sheet, sheet, cell: 'A1' }, 'link'),
    ];
  });
  return [
    [cell(words.bySalesperson, 'heading')],
    headers([
      ...[titles.salesperson, titles.target, titles.pull, titles.plan, titles.gap, titles.attainment],
      ...[titles.territory, titles.targetBasis, titles.sheet],
    ]),
    ...body,
  ];
}
