import {
  PLANNED_SOURCES,
  SOURCES,
  type AchievementItem,
  type ActualSale,
  type MonthAchievement,
  type PlannedSource,
  type Source,
  type SourceAchievement,
  type WorkingDays,
} from '../domain/achievement.ts';
import type { PartNo } from '../domain/inputs.ts';
import { amountOf, NO_FEN, type Fen } from '../domain/money.ts';
import { compareText } from '../domain/order.ts';
import type { PartBalance, PlanLine, SalesPlan } from '../domain/plan.ts';
import { netSales, type NetSale } from './net-sales.ts';
import { planSources } from './plan-sources.ts';
import { shareAmount, shareUnits } from './share-sale.ts';
import { sumGroups, sumItems, withPace, withRate, type Sums } from './sum-achieved.ts';

type PlannedUnits = Readonly<Record<PlannedSource, number>>;

/** What is planned of a part in a store, over all dates. */
interface PlannedItem extends Pick<
  PlanLine,
  'store' | 'territory' | 'salesperson' | 'partNo' | 'series' | 'unitPrice' | 'intent' | 'plan'
> {
  readonly sources: PlannedUnits;
}

/**
 * Holds the sales of a month against its plan, part by part in every store, and sums up in every way. Sales fill the
 * planned sources in the ledger's order: what a store asked for first, what it was offered last; what goes beyond the
 * plan, or was not in it, is unplanned. All sums are over the same items, so that any two of them agree.
 *
 * @param sales of the plan's month, in any order; returns are negative
 * @param days working days of the month up to the day of the look
 */
export function measureAchievement(
  plan: Pick<SalesPlan, 'lines' | 'parts'>,
  sales: readonly ActualSale[],
  days: WorkingDays,
): MonthAchievement {
  const parts = new Map(plan.parts.map((part) => [part.partNo, part]));
  const planned = planItems(plan.lines);
  const items = joinItems(planned, netSales(sales, pricesOf(plan)), parts);
  return {
    items,
    company: withPace(sumItems(items), days),
    salespeople: sumGroups(items, ({ territory, salesperson }) => ({ territory, salesperson }), days),
    territories: sumGroups(items, ({ territory }) => ({ territory }), days),
    stores: sumGroups(
      items,
      ({ store, territory, salesperson }) => ({ store, territory, salesperson }),
      days,
    ),
    series: sumGroups(items, ({ series }) => ({ series }), days),
    parts: sumGroups(items, ({ partNo, series }) => ({ partNo, series }), days).map((part) => ({
      ...part,
      name: parts.get(part.partNo)?.name ?? '',
    })),
    sources: sumSources(items, planned.values()),
  };
}

/** Prices of the parts; the plan's lines know those that its parts lack. */
function pricesOf({ lines, parts }: Pick<SalesPlan, 'lines' | 'parts'>): ReadonlyMap<PartNo, Fen> {
  return new Map([...lines, ...parts].map(({ partNo, unitPrice }) => [partNo, unitPrice]));
}

function planItems(lines: readonly PlanLine[]): ReadonlyMap<string, PlannedItem> {
  const items = new Map<string, PlannedItem>();
  for (const line of lines) {
    const key = keyOf(line);
    const { store, territory, salesperson, partNo, series, unitPrice } = line;
    const before = items.get(key);
    items.set(key, {
      ...{ store, territory, salesperson, partNo, series, unitPrice },
      intent: (before?.intent ?? 0) + line.intent,
      plan: (before?.plan ?? 0) + line.plan,
      sources: addUnits(before?.sources ?? null, planSources(line)),
    });
  }
  return items;
}

function addUnits(a: PlannedUnits | null, b: PlannedUnits): PlannedUnits {
  if (a === null) return b;
  const sum = { ...a };
  for (const source of PLANNED_SOURCES) sum[source] += b[source];
  return sum;
}

const NONE: PlannedUnits = { onTime: 0, late: 0, lift: 0, commitment: 0, excess: 0, free: 0, lock: 0 };

/** One item for every part that a store has in its plan, or took. */
function joinItems(
  planned: ReadonlyMap<string, PlannedItem>,
  sales: readonly NetSale[],
  parts: ReadonlyMap<PartNo, PartBalance>,
): readonly AchievementItem[] {
  const stores = new Map([...planned.values()].map((own) => [own.store, own]));
  const sold = new Map(sales.map((sale) => [keyOf(sale), sale]));
  const unplanned = sales.filter((sale) => !planned.has(keyOf(sale)));
  return [
    ...[...planned].map(([key, { sources, ...own }]): AchievementItem => {
      const { quantity, amount } = sold.get(key) ?? { quantity: 0, amount: NO_FEN };
      return { ...own, actual: quantity, amount, sources: shareUnits(quantity, sources) };
    }),
    ...unplanned.map(({ store, territory, salesperson, partNo, quantity, amount }): AchievementItem => {
      const known = stores.get(store) ?? { territory, salesperson };
      const part = parts.get(partNo);
      return {
        ...{ store, territory: known.territory, salesperson: known.salesperson, partNo },
        ...{ series: part?.series ?? null, unitPrice: part?.unitPrice ?? null, intent: 0, plan: 0 },
        ...{ actual: quantity, amount, sources: shareUnits(quantity, NONE) },
      };
    }),
  ].sort((a, b) => compareText(a.store, b.store) || compareText(a.partNo, b.partNo));
}

function sumSources(
  items: readonly AchievementItem[],
  planned: Iterable<PlannedItem>,
): readonly SourceAchievement[] {
  type Open = { -readonly [Key in keyof Sums]: number };
  const sums = new Map<Source, Open>(
    SOURCES.map((source) => [source, { plan: 0, actual: 0, unitsPlanned: 0, unitsSold: 0 }]),
  );
  for (const { unitPrice, sources } of planned) {
    for (const source of PLANNED_SOURCES) {
      const sum = sums.get(source)!;
      sum.plan += amountOf(unitPrice, sources[source]);
      sum.unitsPlanned += sources[source];
    }
  }
  for (const { amount, sources } of items) {
    const amounts = shareAmount(amount, sources);
    for (const source of SOURCES) {
      const sum = sums.get(source)!;
      sum.actual += amounts[source];
      sum.unitsSold += sources[source];
    }
  }
  return SOURCES.map((source) => ({ source, ...withRate(sums.get(source) as Sums) }));
}

function keyOf({ store, partNo }: { readonly store: string; readonly partNo: string }): string {
  return JSON.stringify([store, partNo]);
}
