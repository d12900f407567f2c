import { groupBy } from '../../domain/group-by.ts';
import { lastDay, type Day } from '../../domain/month.ts';
import type { PartBalance, PlanLine } from '../../domain/plan.ts';
import type { NameSheet } from './name-sheet.ts';
import type { PageSource } from './page-context.ts';
import { partColumns, type PartColumn } from './part-columns.ts';
import { tablePages, type TablePage } from './table-page.ts';

/** Stores named for one short part; the rest are counted. */
const NAMED_STORES = 6;

/**
 * The parts that some store did not get, or that fall below their safety stock: how much to buy, from whom, by when and
 * for whom, the dearest first.
 */
export function shortagePages(source: PageSource, nameSheet: NameSheet): readonly TablePage[] {
  const { plan, words } = source;
  const { partNo, partName, series, supplier, unitPrice, pack, short, remaining, safetyStock, replenish } =
    partColumns(source);
  const { onHand, inTransit, planned, toOrder, toOrderAmount } = partColumns(source);
  const shortLines = linesLeftShort(plan.lines);
  const monthEnd = lastDay(plan.month);
  const byWhen: PartColumn = {
    ...{ title: words.columns.byWhen, width: 12, style: 'date' },
    value: (part) => ({ day: earliestDue(shortLines.get(part.partNo) ?? []) ?? monthEnd }),
  };
  const stores: PartColumn = {
    ...{ title: words.columns.stores, width: 44, style: 'wrapped' },
    value: (part) => nameStores(shortLines.get(part.partNo) ?? [], source),
  };
  const pages = tablePages(
    {
      name: words.pages.shortages,
      title: `${words.title(plan.month)}: ${words.pages.shortages}`,
      notes: [`${words.shortageNote}${words.units}`],
      columns: {
        ...{ partNo, partName, series, supplier, unitPrice, pack, onHand, inTransit, planned, remaining },
        ...{ safetyStock, replenish, short, toOrder, toOrderAmount, byWhen, stores },
      },
      items: wantingParts(plan.parts),
      freeze: 1,
      tabColour: 'red',
    },
    words,
    nameSheet,
  );
  return pages.map((page) => ({
    ...page,
    marks: [{ kind: 'bars', range: page.cellsOf('toOrderAmount'), colour: 'red' }],
  }));
}

function wantingParts(parts: readonly PartBalance[]): readonly PartBalance[] {
  const cost = ({ unitPrice, short, replenish }: PartBalance) => unitPrice * (short + replenish);
  return parts.filter((part) => part.short > 0 || part.replenish > 0).sort((a, b) => cost(b) - cost(a));
}

/** The short lines of every part, largest first. */
function linesLeftShort(lines: readonly PlanLine[]): ReadonlyMap<string, readonly PlanLine[]> {
  const byPart = groupBy(
    lines.filter(({ short }) => short > 0),
    ({ partNo }) => partNo,
  );
  for (const short of byPart.values()) short.sort((a, b) => b.short - a.short);
  return byPart;
}

function earliestDue(short: readonly PlanLine[]): Day | null {
  return short.reduce<Day | null>((first, { due }) => (first === null || due < first ? due : first), null);
}

function nameStores(short: readonly PlanLine[], { words }: PageSource): string {
  const named = short.slice(0, NAMED_STORES).map((line) => words.shortAt(line.store, line.short));
  const rest = short.length - named.length;
  return [...named, ...(rest > 0 ? [words.andMore(rest)] : [])].join(words.separator);
}
