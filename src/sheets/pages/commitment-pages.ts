import { amountOf, NO_FEN, yuanFromFen } from '../../domain/money.ts';
import type { CommitmentResult } from '../../domain/plan.ts';
import type { CellStyle } from '../page.ts';
import type { NameSheet } from './name-sheet.ts';
import type { PageSource } from './page-context.ts';
import { tablePages, type TablePage } from './table-page.ts';
import type { TableColumn } from './table.ts';

/** What was promised to suppliers, how much of it the plan sells, and what the rest is worth. */
export function commitmentPages(source: PageSource, nameSheet: NameSheet): readonly TablePage[] {
  const { plan, words } = source;
  const pages = tablePages(
    {
      name: words.pages.commitments,
      title: `${words.title(plan.month)}: ${words.pages.commitments}`,
      notes: [words.units],
      columns: commitmentColumns(source),
      items: plan.commitments,
      freeze: 2,
      tabColour: 'orange',
    },
    words,
    nameSheet,
  );
  return pages.map((page) => ({
    ...page,
    marks: [{ kind: 'bars', range: page.cellsOf('share'), colour: 'green' }],
  }));
}

function commitmentColumns({ plan, words, partNames }: PageSource) {
  const { columns: titles } = words;
  const prices = new Map(plan.parts.map(({ partNo, unitPrice }) => [partNo, unitPrice]));
  const priceOf = ({ partNo }: CommitmentResult) => prices.get(partNo) ?? NO_FEN;
  const left = ({ quantity, placed }: CommitmentResult) => quantity - placed;
  const columns: Record<string, TableColumn<CommitmentResult> | null> = {
    supplier: { title: titles.supplier, width: 26, style: 'text', value: (row) => row.supplier },
    partNo: { title: titles.partNo, width: 18, style: 'text', value: (row) => row.partNo },
    partName:
      partNames.size === 0
        ? null
        : {
            ...{ title: titles.partName, width: 22, style: 'text' },
            value: (row) => partNames.get(row.partNo) ?? '',
          },
    unitPrice: {
      ...{ title: titles.unitPrice, width: 12, style: 'money' },
      value: (row) => yuanFromFen(priceOf(row)),
    },
    promised: {
      ...{ title: titles.promised, width: 12, style: 'integer', total: true },
      value: (row) => row.quantity,
    },
    placed: {
      ...{ title: titles.placed, width: 12, style: 'integer', total: true },
      value: (row) => row.placed,
    },
    share: {
      ...{ title: titles.placedShare, width: 12, style: 'percent' },
      value: ({ quantity, placed }) => (quantity > 0 ? placed / quantity : null),
      formula: (at) => `${at('placed')}/${at('promised')}`,
    },
    unplaced: {
      ...{ title: titles.unplaced, width: 12, style: 'integer', total: true },
      value: left,
      formula: (at) => `${at('promised')}-${at('placed')}`,
    },
    unplacedAmount: {
      ...{ title: titles.unplacedAmount, width: 14, style: 'money', total: true },
      value: (row) => yuanFromFen(amountOf(priceOf(row), left(row))),
      formula: (at) => `${at('unplaced')}*${at('unitPrice')}`,
    },
    flag: {
      ...{ title: titles.flag, width: 12 },
      style: (row): CellStyle => (left(row) > 0 ? 'warning' : 'good'),
      value: (row) => (left(row) > 0 ? words.open : words.done),
    },
  };
  return columns;
}
