import type { PartBalance, PlanLine } from '../../domain/plan.ts';
import type { Page } from '../page.ts';
import type { NameSheet } from './name-sheet.ts';
import type { PageSource } from './page-context.ts';
import { tablePages, type TableColumn } from './table-page.ts';

/** Stores named for one short part; the rest are counted. */
const NAMED_STORES = 6;

type PartColumn = TableColumn<PartBalance>;

/** The stock of every part: what there is, what the plan takes, what is left at month end. */
export function stockPages(source: PageSource, nameSheet: NameSheet): readonly Page[] {
  const { plan, words } = source;
  const {
    partNo,
    partName,
    series,
    onHand,
    inTransit,
    safetyStock,
    intent,
    planned,
    remaining,
    short,
    replenish,
  } = partColumns(source);
  return tablePages(
    {
      name: words.pages.stock,
      title: `${words.title(plan.month)}: ${words.pages.stock}`,
      notes: [words.units],
      columns: {
        ...{ partNo, partName, series, onHand, inTransit, safetyStock },
        ...{ intent, planned, remaining, short, replenish },
      },
      items: plan.parts,
      freeze: 1,
      tabColour: 'grey',
    },
    words,
    nameSheet,
  );
}

/** The parts that some store did not get, or that fall below their safety stock, and how much to buy. */
export function shortagePages(source: PageSource, nameSheet: NameSheet): readonly Page[] {
  const { plan, words } = source;
  const { partNo, partName, series, intent, planned, short, remaining, safetyStock, replenish } =
    partColumns(source);
  const shortStores = storesLeftShort(plan.lines);
  const toOrder: PartColumn = {
    title: words.columns.toOrder,
    width: 12,
    style: 'integer',
    value: (part) => part.short + part.replenish,
    formula: (at) => `${at('short')}+${at('replenish')}`,
    total: true,
  };
  const stores: PartColumn = {
    title: words.columns.stores,
    width: 60,
    style: 'wrapped',
    value: (part) => nameStores(shortStores.get(part.partNo) ?? [], source),
  };
  return tablePages(
    {
      name: words.pages.shortages,
      title: `${words.title(plan.month)}: ${words.pages.shortages}`,
      notes: [words.units],
      columns: {
        ...{ partNo, partName, series, intent, planned, short },
        ...{ remaining, safetyStock, replenish, toOrder, stores },
      },
      items: plan.parts.filter((part) => part.short > 0 || part.replenish > 0),
      freeze: 1,
      tabColour: 'red',
    },
    words,
    nameSheet,
  );
}

function partColumns({ words, partNames }: PageSource) {
  const { columns: titles } = words;
  const quantity = (title: string, value: (part: PartBalance) => number): PartColumn => ({
    title,
    width: 12,
    style: 'integer',
    value,
    total: true,
  });
  const partName: PartColumn | null =
    partNames.size === 0
      ? null
      : {
          title: titles.partName,
          width: 22,
          style: 'text',
          value: ({ partNo }) => partNames.get(partNo) ?? '',
        };
  return {
    partNo: { title: titles.partNo, width: 18, style: 'text', value: (part) => part.partNo },
    partName,
    series: { title: titles.series, width: 14, style: 'text', value: (part) => part.series },
    onHand: quantity(titles.onHand, (part) => part.onHand),
    inTransit: quantity(titles.inTransit, (part) => part.inTransit),
    safetyStock: quantity(titles.safetyStock, (part) => part.safetyStock),
    intent: quantity(titles.intent, (part) => part.intent),
    planned: quantity(titles.planned, (part) => part.planned),
    remaining: quantity(titles.remaining, (part) => part.remaining),
    short: quantity(titles.shortage, (part) => part.short),
    replenish: {
      ...quantity(titles.replenish, (part) => part.replenish),
      formula: (at) => `MAX(0,${at('safetyStock')}-${at('remaining')})`,
    },
  } satisfies Record<string, PartColumn | null>;
}

/** The short lines of every part, largest first. */
function storesLeftShort(lines: readonly PlanLine[]): ReadonlyMap<string, readonly PlanLine[]> {
  const byPart = new Map<string, PlanLine[]>();
  for (const line of lines) {
    if (line.short === 0) continue;
    const known = byPart.get(line.partNo);
    if (known === undefined) byPart.set(line.partNo, [line]);
    else known.push(line);
  }
  for (const short of byPart.values()) short.sort((a, b) => b.short - a.short);
  return byPart;
}

function nameStores(short: readonly PlanLine[], { words }: PageSource): string {
  const named = short.slice(0, NAMED_STORES).map((line) => words.shortAt(line.store, line.short));
  const rest = short.length - named.length;
  return [...named, ...(rest > 0 ? [words.andMore(rest)] : [])].join(words.separator);
}
