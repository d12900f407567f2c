import { compareText } from '../domain/order.ts';
import type { Fen } from '../domain/money.ts';
import type { SalespersonResult, TerritoryResult } from '../domain/plan.ts';
import type { Model } from './model.ts';
import type { Tally } from './tally-lines.ts';

/** A salesperson of one territory with the sums of their stores. */
interface Sums {
  readonly salesperson: string;
  reference: number;
  pull: number;
  plan: number;
}

/**
 * Every salesperson of every territory against their part of its target, by territory, then name.
 *
 * The annual plan does not split targets by salesperson. One who serves a territory alone has its target; several
 * share it in proportion to what their stores bought over the demand months at present prices (in a territory
 * without history: to what they state this month; without both: equally), to the fen, and it is marked as derived.
 * By pull it is not shared: then whoever asks for less would have less to reach. Whoever has no part in the
 * territory, neither in what its stores bought or state nor in the plan, is left out.
 */
export function compareSalespeople(
  model: Model,
  tally: Tally,
  territories: readonly TerritoryResult[],
): SalespersonResult[] {
  const sold = storeAmounts(model, model.historyStart, model.historyStore, model.historyUnits);
  const asked = storeAmounts(model, model.intentStart, model.intentStore, model.intentQuantity);
  return territories.flatMap(({ territory, target }, t) => {
    const stores = [...model.stores.keys()].filter((s) => model.storeTerritory[s] === t);
    const reference = [sold, asked].find((amounts) => stores.some((s) => amounts[s]! > 0));
    const everyone = sumByPerson(model, tally, stores, reference ?? new Float64Array(sold.length).fill(1));
    const people = everyone.filter((person) => person.reference > 0 || person.plan > 0);
    const parts = splitTarget(target, people);
    return people.map(({ salesperson, pull, plan }, i): SalespersonResult => {
      const own = parts[i]!;
      return {
        salesperson,
        territory,
        target: own,
        targetDerived: people.length > 1,
        pull: pull as Fen,
        plan: plan as Fen,
        attainment: own > 0 ? plan / own : null,
      };
    });
  });
}

function sumByPerson(
  model: Model,
  tally: Tally,
  stores: readonly number[],
  reference: Float64Array,
): readonly Sums[] {
  const people = new Map<string, Sums>();
  for (const s of stores) {
    const { salesperson } = model.stores[s]!;
    const sums = people.get(salesperson) ?? { salesperson, reference: 0, pull: 0, plan: 0 };
    sums.reference += reference[s]!;
    sums.pull += tally.storePull[s]!;
    sums.plan += tally.storePlan[s]!;
    people.set(salesperson, sums);
  }
  return [...people.values()].sort((a, b) => compareText(a.salesperson, b.salesperson));
}

/** Parts that add up: each is what the running sum, rounded to the fen, gains. */
function splitTarget(target: Fen, people: readonly Sums[]): readonly Fen[] {
  const whole = people.reduce((sum, { reference }) => sum + reference, 0);
  let [running, given] = [0, 0];
  return people.map(({ reference }) => {
    running += reference;
    const before = given;
    given = Math.round(target * (running / whole));
    return (given - before) as Fen;
  });
}

/** Amounts per store, in fen at present prices, of rows that lie part by part. */
function storeAmounts(
  model: Model,
  start: Int32Array,
  stores: Int32Array,
  units: Float64Array,
): Float64Array {
  const amounts = new Float64Array(model.stores.length);
  model.partPrice.forEach((price, part) => {
    for (let i = start[part]!; i < start[part + 1]!; i++) amounts[stores[i]!]! += price * units[i]!;
  });
  return amounts;
}
