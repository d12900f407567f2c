import type { ChosenMonth, Seller, Sellers } from '../domain/achievement.ts';
import type { PartNo } from '../domain/inputs.ts';
import { NO_FEN, type Fen } from '../domain/money.ts';
import { compareText } from '../domain/order.ts';
import type { PartBalance } from '../domain/plan.ts';

/** Parts named at most, of each sort. */
const MOST = 10;

/**
 * The parts that sold best over the months, by amount, and those in stock or planned that sold least, by units, the
 * dearest stock first where they sold alike. No part is both: of few parts half are named at most.
 *
 * @param months up to the tracked one, of which only those that somebody tells of are looked at
 */
export function rankSellers(months: readonly ChosenMonth[], parts: readonly PartBalance[]): Sellers {
  const known = new Map(parts.map((part) => [part.partNo, part]));
  const sold = sumSold(months);
  const all = [...new Set([...known.keys(), ...sold.keys()])].map((partNo): Seller => {
    const part = known.get(partNo);
    const { units, amount } = sold.get(partNo) ?? { units: 0, amount: NO_FEN };
    return {
      ...{ partNo, name: part?.name ?? '', series: part?.series ?? null, units, amount },
      ...{ onHand: part?.onHand ?? 0, planned: part?.planned ?? 0 },
    };
  });
  const most = Math.min(MOST, Math.ceil(all.length / 2));
  const best = all
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount || b.units - a.units || compareText(a.partNo, b.partNo))
    .slice(0, most);
  const stockOf = ({ partNo, onHand }: Seller): number => (known.get(partNo)?.unitPrice ?? 0) * onHand;
  const slow = all
    .filter((seller) => (seller.onHand > 0 || seller.planned > 0) && !best.includes(seller))
    .sort((a, b) => a.units - b.units || stockOf(b) - stockOf(a) || compareText(a.partNo, b.partNo))
    .slice(0, most);
  return { months: months.filter(({ toldBy }) => toldBy !== null).map(({ month }) => month), best, slow };
}

function sumSold(months: readonly ChosenMonth[]): ReadonlyMap<PartNo, { units: number; amount: Fen }> {
  const sold = new Map<PartNo, { units: number; amount: Fen }>();
  for (const { partNo, units, amount } of months.flatMap(({ sales }) => sales)) {
    const sum = sold.get(partNo) ?? { units: 0, amount: NO_FEN };
    sold.set(partNo, { units: sum.units + units, amount: (sum.amount + amount) as Fen });
  }
  return sold;
}
