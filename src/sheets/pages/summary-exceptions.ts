import { amountOf, NO_FEN, yuanFromFen, type Fen } from '../../domain/money.ts';
import type { PlanLine } from '../../domain/plan.ts';
import type { PageRow } from '../page.ts';
import { agreeAmount } from './agree-amount.ts';
import { cell } from './cells.ts';
import { explainLine } from './explain-line.ts';
import type { PageSource } from './page-context.ts';
import { excessLeft } from './part-columns.ts';
import type { SummaryLinks } from './summary-links.ts';
import type { TablePage } from './table-page.ts';

/** Exceptions of one kind that compete for a place, and places that there are. */
const OF_A_KIND = 4;
const SHOWN = 10;

/** Something that a manager should look at, what it is worth, and where it stands. */
interface Exception {
  readonly kind: 'negotiate' | 'short' | 'commitment' | 'excess' | 'territory';
  readonly text: string;
  readonly amount: Fen;
  readonly place: { readonly sheet: string; readonly cell: string } | null;
}

/** The exceptions of the month, those worth most first, each with the way to its row. */
export function exceptionRows(source: PageSource, links: SummaryLinks): readonly PageRow[] {
  const { words } = source;
  const { exceptions: titles } = words;
  const found = [
    ...linesToAgree(source, links),
    ...linesLeftShort(source, links),
    ...commitmentsNotPlaced(source, links),
    ...excessNotSold(source, links),
    ...territoriesBelow(source, links),
  ];
  const shown = found.sort((a, b) => b.amount - a.amount).slice(0, SHOWN);
  const filler = Array.from({ length: 6 }, () => cell(null, 'text'));
  return [
    [cell(words.exceptionHeading, 'heading')],
    [
      ...[cell(titles.kind, 'header'), cell(titles.what, 'header')],
      ...filler.map(() => cell(null, 'header')),
      ...[cell(titles.amount, 'header'), cell(titles.place, 'header')],
    ],
    ...shown.map(({ kind, text, amount, place }): PageRow => [
      cell(titles.kinds[kind], kind === 'short' || kind === 'territory' ? 'bad' : 'warning'),
      cell(text, 'text'),
      ...filler,
      cell(yuanFromFen(amount), 'money'),
      place === null ? cell(null, 'text') : cell({ text: `${place.sheet}!${place.cell}`, ...place }, 'link'),
    ]),
    ...(shown.length === 0 ? [[cell(words.none, 'text')]] : []),
  ];
}

function linesToAgree({ plan, words }: PageSource, { lines }: SummaryLinks): readonly Exception[] {
  return largest(plan.lines, agreeAmount).map(([line, amount]) => ({
    ...{ kind: 'negotiate' as const, amount, place: placeOf(lines, line) },
    text: `${subjectOf(line)}${words.colon}${explainLine(line, words)}`,
  }));
}

function linesLeftShort({ plan, words }: PageSource, { lines }: SummaryLinks): readonly Exception[] {
  return largest(plan.lines, ({ short, unitPrice }) => amountOf(unitPrice, short)).map(([line, amount]) => ({
    ...{ kind: 'short' as const, amount, place: placeOf(lines, line) },
    text: `${subjectOf(line)}${words.colon}${words.exceptions.short(line.intent, line.short)}`,
  }));
}

function commitmentsNotPlaced(
  { plan, words }: PageSource,
  { commitments }: SummaryLinks,
): readonly Exception[] {
  const prices = new Map(plan.parts.map(({ partNo, unitPrice }) => [partNo, unitPrice]));
  const open = largest(plan.commitments, ({ partNo, quantity, placed }) =>
    amountOf(prices.get(partNo) ?? NO_FEN, quantity - placed),
  );
  return open.map(([promise, amount]) => ({
    ...{ kind: 'commitment' as const, amount, place: placeOf(commitments, promise) },
    text: words.exceptions.commitment(promise.supplier, promise.partNo, promise.quantity, promise.placed),
  }));
}

function excessNotSold({ plan, words }: PageSource, { stock }: SummaryLinks): readonly Exception[] {
  const { excessMonths } = plan.policy;
  const left = largest(plan.parts, (part) => amountOf(part.unitPrice, excessLeft(part, excessMonths)));
  return left.map(([part, amount]) => ({
    ...{ kind: 'excess' as const, amount, place: placeOf(stock, part) },
    text: words.exceptions.excess(`${part.partNo} ${part.name}`.trim(), excessLeft(part, excessMonths)),
  }));
}

function territoriesBelow({ plan, words }: PageSource, { targets }: SummaryLinks): readonly Exception[] {
  const { binding = [] } = plan.certificates.find(({ goal }) => goal === 'target') ?? {};
  return largest(plan.territories, ({ shortfall }) => shortfall).map(([result, amount]) => {
    const own = binding.filter(({ territory }) => territory === result.territory || territory === null);
    const limits = [...new Set(own.map(({ limit }) => words.limit[limit]))];
    const row = targets.territories.first + plan.territories.indexOf(result);
    return {
      ...{ kind: 'territory' as const, amount, place: { sheet: targets.page.name, cell: `A${row}` } },
      text: words.exceptions.territory(result.territory, limits.join(words.listSeparator)),
    };
  });
}

function subjectOf({ store, partNo }: PlanLine): string {
  return `${store} · ${partNo}`;
}

/** The items that are worth most, with what they are worth; none that are worth nothing. */
function largest<T>(items: readonly T[], worth: (item: T) => Fen): readonly (readonly [T, Fen])[] {
  const best: (readonly [T, Fen])[] = [];
  for (const item of items) {
    const amount = worth(item);
    if (amount <= 0 || (best.length === OF_A_KIND && amount <= best.at(-1)![1])) continue;
    best.push([item, amount]);
    best.sort((a, b) => b[1] - a[1]);
    best.splice(OF_A_KIND);
  }
  return best;
}

function placeOf(pages: readonly TablePage[], item: unknown): Exception['place'] {
  for (const page of pages) {
    const row = page.rowOf(item);
    if (row !== null) return { sheet: page.name, cell: `A${row}` };
  }
  return null;
}
