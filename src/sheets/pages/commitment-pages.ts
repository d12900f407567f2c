import type { CommitmentResult } from '../../domain/plan.ts';
import type { CellStyle, Page } from '../page.ts';
import type { NameSheet } from './name-sheet.ts';
import type { PageSource } from './page-context.ts';
import { tablePages, type TableColumn } from './table-page.ts';

/** What was promised to suppliers, and how much of it the plan sells. */
export function commitmentPages(
  { plan, words, partNames }: PageSource,
  nameSheet: NameSheet,
): readonly Page[] {
  const { columns: titles } = words;
  const left = ({ quantity, placed }: CommitmentResult) => quantity - placed;
  const columns: Record<string, TableColumn<CommitmentResult> | null> = {
    supplier: { title: titles.supplier, width: 22, style: 'text', value: (row) => row.supplier },
    partNo: { title: titles.partNo, width: 18, style: 'text', value: (row) => row.partNo },
    partName:
      partNames.size === 0
        ? null
        : {
            title: titles.partName,
            width: 22,
            style: 'text',
            value: (row) => partNames.get(row.partNo) ?? '',
          },
    promised: {
      ...{ title: titles.promised, width: 14, style: 'integer', total: true },
      value: (row) => row.quantity,
    },
    placed: {
      ...{ title: titles.placed, width: 14, style: 'integer', total: true },
      value: (row) => row.placed,
    },
    unplaced: {
      ...{ title: titles.unplaced, width: 14, style: 'integer', total: true },
      value: left,
      formula: (at) => `${at('promised')}-${at('placed')}`,
    },
    flag: {
      title: titles.flag,
      width: 14,
      style: (row): CellStyle => (left(row) > 0 ? 'warning' : 'good'),
      value: (row) => (left(row) > 0 ? words.open : words.done),
    },
  };
  return tablePages(
    {
      name: words.pages.commitments,
      title: `${words.title(plan.month)}: ${words.pages.commitments}`,
      notes: [words.units],
      columns,
      items: plan.commitments,
      freeze: 2,
      tabColour: 'orange',
    },
    words,
    nameSheet,
  );
}
