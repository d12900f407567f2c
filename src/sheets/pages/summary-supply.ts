import { yuanFromFen, amountOf } from '../../domain/money.ts';
import type { CommitmentResult, PartBalance } from '../../domain/plan.ts';
import type { PageCell, PageRow } from '../page.ts';
import { cell, headers, live } from './cells.ts';
import type { PageSource } from './page-context.ts';
import type { TablePage } from './table-page.ts';

const MOST_PARTS = 5;
const MOST_COMMITMENTS = 4;

/** The parts short by most money, by formulas that point to the page of shortages. */
export function shortageRows(
  { plan, words }: PageSource,
  shortages: readonly TablePage[],
): readonly PageRow[] {
  const { columns: titles } = words;
  const cost = ({ unitPrice, short }: PartBalance) => amountOf(unitPrice, short);
  const short = plan.parts.filter((part) => part.short > 0).sort((a, b) => cost(b) - cost(a));
  const body = short.slice(0, MOST_PARTS).map((part): PageRow => {
    const units = cellOf(shortages, part, 'short');
    const price = cellOf(shortages, part, 'unitPrice');
    return [
      linkTo(shortages, part, part.partNo),
      cell(part.name, 'text'),
      live(units, part.short, 'integer'),
      live(`${units}*${price}`, yuanFromFen(cost(part)), 'money'),
      cell(part.suppliers.join(words.listSeparator), 'text'),
    ];
  });
  const left = short.length - body.length;
  return [
    [cell(words.topShortages(left), 'heading')],
    headers([titles.partNo, titles.partName, titles.shortage, titles.shortAmount, titles.supplier]),
    ...(body.length > 0 ? body : [[cell(words.none, 'text')]]),
  ];
}

/** The commitments with most left to place, by formulas that point to their page. */
export function commitmentRows(
  { plan, words }: PageSource,
  commitments: readonly TablePage[],
): readonly PageRow[] {
  const { columns: titles } = words;
  const prices = new Map(plan.parts.map(({ partNo, unitPrice }) => [partNo, unitPrice]));
  const open = ({ partNo, quantity, placed }: CommitmentResult) =>
    amountOf(prices.get(partNo)!, quantity - placed);
  const ranked = plan.commitments.toSorted((a, b) => open(b) - open(a));
  const body = ranked.slice(0, MOST_COMMITMENTS).map((promise): PageRow => {
    const pointer = (key: string, value: number, style: 'integer' | 'money'): PageCell =>
      live(cellOf(commitments, promise, key), value, style);
    return [
      linkTo(commitments, promise, promise.supplier),
      cell(promise.partNo, 'text'),
      pointer('promised', promise.quantity, 'integer'),
      pointer('placed', promise.placed, 'integer'),
      pointer('unplacedAmount', yuanFromFen(open(promise)), 'money'),
    ];
  });
  const left = ranked.length - body.length;
  return [
    [cell(words.topCommitments(left), 'heading')],
    headers([titles.supplier, titles.partNo, titles.promised, titles.placed, titles.unplacedAmount]),
    ...(body.length > 0 ? body : [[cell(words.none, 'text')]]),
  ];
}

/** The cell of an item's column, as a formula on another sheet names it. */
function cellOf(pages: readonly TablePage[], item: unknown, key: string): string {
  const page = pages.find((one) => one.rowOf(item) !== null)!;
  const column = page.cellsOf(key).replace(/\d+:.*$/, '');
  return `'${page.name}'!${column}${page.rowOf(item)}`;
}

function linkTo(pages: readonly TablePage[], item: unknown, text: string): PageCell {
  const page = pages.find((one) => one.rowOf(item) !== null)!;
  return cell({ text, sheet: page.name, cell: `A${page.rowOf(item)}` }, 'link');
}
