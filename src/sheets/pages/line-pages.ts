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
  return tablePages(
    {
      name: words.pages.lines,
      title: `${words.title(plan.month)}: ${words.pages.lines}`,
      notes: [words.units],
      columns: {
        ...{ store, territory, salesperson, partNo, partName, series, unitPrice, pack, due },
        ...{ intent, round, short, trim, lift, commitment, excess, free, lock },
        plan: { ...columns.plan, formula: ledger },
        ...{ onTime, late, amount, pegs, negotiate, reason },
      },
      items: plan.lines,
      freeze: 1,
      tabColour: 'blue',
    },
    words,
    nameSheet,
  );
}
