import { yuanFromFen } from '../../domain/money.ts';
import type { CellStyle, Page, PageCell, PageRow } from '../page.ts';
import { cell, headers } from './cells.ts';
import { HIDDEN_PAGE } from './hidden-page.ts';
import type { PageSource } from './page-context.ts';

/** The same in every workbook, since formulas of other pages name it. */
export const LISTS_PAGE = 'lists';

/** What dropdowns offer, and what formulas look up by part number. */
export interface Lists {
  readonly page: Page;
  /** Cells as formulas name them. */
  readonly stores: string;
  readonly partNos: string;
  /** The cells that hold a fact of the parts, in the order of `partNos`. */
  partFact(fact: PartFact): string;
}

type PartFact = 'name' | 'unitPrice' | 'pack' | 'remaining';

const FIRST_PART_COLUMN = 3;
const PART_FACTS: readonly PartFact[] = ['name', 'unitPrice', 'pack', 'remaining'];

/** The hidden page that holds the stores and parts of the plan, under one row of titles. */
export function listsPage({ plan, words }: PageSource): Lists {
  const { columns: titles } = words;
  const stores = plan.stores.map(({ store }) => store);
  const text = (value: string | undefined): PageCell | null =>
    value === undefined ? null : cell(value, 'plain');
  const number = (value: number | undefined, style: CellStyle): PageCell | null =>
    value === undefined ? null : cell(value, style);
  const rowAt = (i: number): PageRow => {
    const part = plan.parts[i];
    return [
      ...[text(stores[i]), null, text(part?.partNo), text(part?.name)],
      number(part && yuanFromFen(part.unitPrice), 'money'),
      ...[number(part?.pack, 'integer'), number(part?.remaining, 'integer')],
    ];
  };
  const length = Math.max(stores.length, plan.parts.length);
  const column = (letter: string, count: number) =>
    `'${LISTS_PAGE}'!$${letter}$2:$${letter}$${Math.max(2, count + 1)}`;
  const letterOf = (index: number) => String.fromCharCode(64 + index);
  return {
    page: {
      ...HIDDEN_PAGE,
      name: LISTS_PAGE,
      columns: [{ width: 30 }, { width: 4 }, ...[20, 24, 12, 10, 12].map((width) => ({ width }))],
      rows: [
        headers([
          ...[titles.store, '', titles.partNo, titles.partName],
          ...[titles.unitPrice, titles.pack, titles.remaining],
        ]),
        ...Array.from({ length }, (_, i) => rowAt(i)),
      ],
      freeze: { rows: 1, columns: 0 },
    },
    stores: column('A', stores.length),
    partNos: column(letterOf(FIRST_PART_COLUMN), plan.parts.length),
    partFact: (fact) => column(letterOf(FIRST_PART_COLUMN + 1 + PART_FACTS.indexOf(fact)), plan.parts.length),
  };
}
