import type { PlanInputs } from '../../src/domain/inputs.ts';
import { monthsBefore } from '../../src/domain/month.ts';
import type { SalesPlan } from '../../src/domain/plan.ts';
import type { Policy } from '../../src/domain/policy.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** What may be pushed of a part's pool to a store. */
export interface Push {
  readonly name: string;
  readonly store: string;
  readonly territory: string;
  readonly series: string;
  readonly partNo: string;
  readonly pool: string;
}

/** Territories that share one target. */
export interface Area {
  readonly name: string;
  readonly territories: readonly string[];
  readonly target: number;
  readonly lack: number;
}

/**
 * What the push has to go by, in fen, read plainly from the inputs and from what the plan pulls and lifts: the pools
 * of every part, the caps of stores in series, what may be pushed where, what the areas lack of their targets, and how
 * far each territory and series is ahead of its reference.
 */
export function readFacts(inputs: PlanInputs, policy: Policy, plan: SalesPlan) {
  const months = monthsBefore(inputs.month, policy.demandMonths);
  const history = inputs.history.filter((sale) => months.includes(sale.month));
  const territories = [
    ...new Set(
      [...inputs.stores, ...inputs.targets].map((row) => row.territory).filter((name) => name !== null),
    ),
  ];
  const seriesNames = [
    ...new Set([...inputs.parts, ...inputs.targets].map((row) => row.series).filter((name) => name !== null)),
  ];
  const priceOf = (partNo: string) => inputs.parts.find((part) => part.partNo === partNo)!.unitPrice;
  const seriesOf = (partNo: string) => inputs.parts.find((part) => part.partNo === partNo)!.series;
  const territoryOf = (store: string) => inputs.stores.find((row) => row.store === store)!.territory;
  const worth = (rows: readonly { partNo: string; quantity: number }[]) =>
    sum(rows.map((row) => row.quantity * priceOf(row.partNo)));
  const pullOf = (line: SalesPlan['lines'][number]) => line.onTime + line.late;

  const parts = inputs.parts.map((part) => {
    const { partNo, pack, unitPrice } = part;
    const own = <T extends { partNo: string }>(rows: readonly T[]) =>
      rows.filter((row) => row.partNo === partNo);
    const whole = (units: number) => Math.max(0, Math.floor(units / pack + 1e-9)) * pack;
    const lots = own(inputs.lots).filter((lot) => lot.quantity > 0);
    const arrivals = [...new Set(lots.map((lot) => lot.eta))].map((eta) =>
      whole(sum(lots.filter((lot) => lot.eta === eta).map((lot) => lot.quantity))),
    );
    const taken = sum(own(plan.lines).map((line) => pullOf(line) + line.lift));
    const above = whole(whole(part.onHand) + sum(arrivals) - taken - part.safetyStock);
    const promised = sum(own(inputs.commitments).map((row) => row.quantity));
    const sold = sum(own(history).map((row) => row.quantity)) / policy.demandMonths;
    const demand = sold > 0 ? sold : sum(own(inputs.intents).map((row) => row.quantity));
    const commitment = Math.min(above, whole(promised - taken));
    const kept = taken + commitment + policy.excessMonths * demand;
    const excess = Math.min(above - commitment, whole(whole(part.onHand) - kept));
    const free = above - commitment - excess;
    const pools = { commitment: commitment * unitPrice, excess: excess * unitPrice, free: free * unitPrice };
    return { partNo, series: part.series, packPrice: pack * unitPrice, pools };
  });

  const caps = inputs.stores.flatMap(({ store }) =>
    seriesNames.flatMap((series) => {
      const own = <T extends { store: string; partNo: string }>(rows: readonly T[]) =>
        rows.filter((row) => row.store === store && seriesOf(row.partNo) === series);
      const sold = worth(own(history)) / policy.demandMonths;
      const month = sold > 0 ? sold : worth(own(inputs.intents));
      return month > 0 ? [{ store, series, cap: policy.capRatio * month }] : [];
    }),
  );
  const pushes = caps.flatMap(({ store, series }, c) =>
    parts.flatMap((part, p) =>
      part.series === series
        ? ['commitment', 'excess', 'free'].map((pool): Push => {
            const territory = territoryOf(store);
            return { name: `${pool[0]}_${p}_${c}`, store, territory, series, partNo: part.partNo, pool };
          })
        : [],
    ),
  );

  const planned = (territory: string, series: string | null, withLifts: boolean) =>
    sum(
      plan.lines
        .filter((line) => line.territory === territory && (series === null || line.series === series))
        .map((line) => (pullOf(line) + (withLifts ? line.lift : 0)) * line.unitPrice),
    );
  const byTerritory = inputs.targets.some((row) => row.territory !== null);
  const targetOf = (territory: string | null) =>
    sum(inputs.targets.filter((row) => row.territory === territory).map((row) => row.amount));
  const areas = (byTerritory ? territories.map((name) => [name]) : [territories]).map((names, a): Area => {
    const target = targetOf(byTerritory ? names[0]! : null);
    const lack = Math.max(0, target - sum(names.map((name) => planned(name, null, true))));
    return { name: `s_${a}`, territories: names, target, lack };
  });
  const cells = territories.flatMap((territory, t) => {
    const split = (whose: string | null) =>
      seriesNames.map((series) =>
        sum(
          inputs.targets
            .filter((row) => row.territory === whose && row.series === series)
            .map((row) => row.amount),
        ),
      );
    const sold = seriesNames.map((series) =>
      worth(
        history.filter((sale) => territoryOf(sale.store) === territory && seriesOf(sale.partNo) === series),
      ),
    );
    const shares = [split(territory), split(null), sold].find((amounts) => sum(amounts) > 0);
    if (shares === undefined) return [];
    const whole = Math.max(byTerritory ? targetOf(territory) : 0, planned(territory, null, false));
    return seriesNames.map((series, s) => {
      const ahead = planned(territory, series, true) - (shares[s]! / sum(shares)) * whole;
      return { name: `d_${t}_${s}`, territory, series, ahead };
    });
  });
  return { parts, caps, pushes, areas, cells };
}
