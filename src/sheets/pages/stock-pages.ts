import type { NameSheet } from './name-sheet.ts';
import type { PageSource } from './page-context.ts';
import { partColumns } from './part-columns.ts';
import { tablePages, type TablePage } from './table-page.ts';

/** The stock of every part: what there is, what the plan takes, what is left and for how long, and what is too much. */
export function stockPages(source: PageSource, nameSheet: NameSheet): readonly TablePage[] {
  const { plan, words } = source;
  const { partNo, partName, series, unitPrice, onHand, inTransit, safetyStock, intent, planned } =
    partColumns(source);
  const { remaining, remainingAmount, demand, cover, excess, excessAmount, short, replenish } =
    partColumns(source);
  const pages = tablePages(
    {
      name: words.pages.stock,
      title: `${words.title(plan.month)}: ${words.pages.stock}`,
      notes: [`${words.excessNote(plan.policy.excessMonths)}${words.units}`],
      columns: {
        ...{ partNo, partName, series, unitPrice, onHand, inTransit, safetyStock, intent, planned },
        ...{ short, remaining, replenish, remainingAmount, demand, cover, excess, excessAmount },
      },
      items: plan.parts,
      freeze: 1,
      tabColour: 'grey',
    },
    words,
    nameSheet,
  );
  return pages.map((page) => ({
    ...page,
    marks: [{ kind: 'bars', range: page.cellsOf('excessAmount'), colour: 'orange' }],
  }));
}
