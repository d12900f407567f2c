import type { Validation } from '../page.ts';
import type { Words } from '../words/zh.ts';
import { quantityCheck, remarkCheck } from './edit-checks.ts';
import { lineColumns } from './line-columns.ts';
import type { NameSheet } from './name-sheet.ts';
import type { PageSource } from './page-context.ts';
import { tablePages, type TablePage } from './table-page.ts';

/** All lines of the plan with their ledger: every line adds up by formula, and so do the totals above. */
export function linePages(source: PageSource, nameSheet: NameSheet): readonly TablePage[] {
  const { plan, words } = source;
  const columns = lineColumns(source);
  const { store, territory, salesperson, partNo, partName, series, unitPrice, pack, due } = columns;
  const { intent, round, short, trim, lift, commitment, excess, free, lock } = columns;
  const { onTime, late, amount, pegs, negotiate, reason } = columns;
  const ledger = (at: (key: string) => string): string =>
    `${at('intent')}+${at('round')}-${at('short')}-${at('trim')}+${at('lift')}` +
    `+${at('commitment')}+${at('excess')}+${at('free')}+${at('lock')}`;
  const pages = tablePages(
    {
      name: words.pages.lines,
      title: `${words.title(plan.month)}: ${words.pages.lines}`,
      notes: [words.editNote, words.units],
      columns: {
        ...{ store, territory, salesperson, partNo, partName, series, unitPrice, pack, due },
        ...{ intent, round, short, trim, lift, commitment, excess, free, lock },
        plan: { ...columns.plan, formula: ledger },
        ...{ lockedQuantity: columns.lockedQuantity, remark: columns.remark },
        ...{ onTime, late, amount, pegs, negotiate, reason, key: columns.key },
      },
      items: plan.lines,
      freeze: 1,
      tabColour: 'blue',
    },
    words,
    nameSheet,
  );
  return pages.map((page) => ({ ...page, locked: true, validations: checksOf(page, words) }));
}

function checksOf(page: TablePage, words: Words): readonly Validation[] {
  const [quantities, remarks] = [page.cellsOf('lockedQuantity'), page.cellsOf('remark')];
  const firstOf = (range: string) => range.split(':')[0]!;
  return [
    quantityCheck(quantities, firstOf(quantities), firstOf(page.cellsOf('pack')), words),
    remarkCheck(remarks, firstOf(remarks), words),
  ];
}
